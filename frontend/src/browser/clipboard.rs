//! The device's clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Puts a text into the clipboard; false when the browser does not let it, as without https.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else {
        return false;
    };
    // The browser gives no clipboard to pages that anybody on the way could have changed.
    if !window.is_secure_context() {
        return false;
    }
    let written = window.navigator().clipboard().write_text(text);
    JsFuture::from(written).await.is_ok()
}
