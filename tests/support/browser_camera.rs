//! A browser with a camera, and scripts that stand in for what other devices have.

use serde_json::json;

use crate::app::TestApp;
use crate::browser::{Browser, go};
use crate::video::Video;

/// Goes a way with a browser that has a camera, and may use it.
pub async fn journey_with_camera(
    sees: impl FnOnce(&TestApp) -> Video,
    walk: impl AsyncFnOnce(&Browser, &TestApp),
) {
    go(Some(Box::new(sees)), walk).await;
}

impl Browser {
    /// Answers for the person whether the page may use the camera: `granted` or `denied`.
    pub async fn permit_camera(&self, setting: &str) {
        let permission = json!({
            "origin": self.url,
            "permission": { "name": "camera" },
            "setting": setting,
        });
        let browser = self.driver.cdp();
        let set = browser.send_raw("Browser.setPermission", permission).await;
        set.unwrap();
    }

    /// Runs a script on each page that opens from now on, before the page's own.
    pub async fn begin_with(&self, script: &str) {
        let script = json!({ "source": script });
        let browser = self.driver.cdp();
        let added = browser
            .send_raw("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
        added.unwrap();
    }
}
