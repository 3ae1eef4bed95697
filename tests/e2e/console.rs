//! Every journey ends with a quiet console; here, that the console would say it if a page broke its policy.

use support::browser::journey;

#[tokio::test]
async fn what_a_page_must_not_load_is_refused_and_noticed() {
    journey(async |browser, _app| {
        browser.visit("/").await;
        for script in [
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))",
            "document.body.append(Object.assign(new Image(), { src: 'http://localhost:9/x.png' }))",
            "document.body.setAttribute('style', 'color: red')",
            "fetch('http://localhost:9/').catch(() => {})",
        ] {
            browser.script(script, vec![]).await;
            let complaint = browser
                .wait("a complaint", async || browser.complaints().await.pop())
                .await;
            assert!(complaint.contains("Content Security Policy"), "{complaint}");
            browser.forgive();
        }
        assert!(browser.script("return window.ran", vec![]).await.json().is_null());
    })
    .await;
}
