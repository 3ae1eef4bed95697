//! The paper form: in the client's language, with the facts of the screen and no line for an identity.

use shared::text::Language;
use support::browser::{Role, journey};
use support::browser_texts::texts;

const PAPER: &str = "/admin/paper-form";

#[tokio::test]
async fn the_form_is_printed_alone_in_the_language_of_the_client() {
    journey(async |browser, app| {
        browser.sign_in(&app.world.espoo.distributor, PAPER).await;
        browser.heading("paper-form-title").shown().await;

        browser.find_named(Role::Radio, "Svenska").press().await;

        let swedish = texts(Language::Sv);
        for key in [
            "paper-form-title",
            "hand-over-birth-year",
            "hand-over-postal-code-label",
            "hand-over-children",
            "paper-form-no-identity",
        ] {
            browser.shows(&swedish.get(key)).await;
        }
        browser.shows("Kön").await;
        // The page around it stays in the language of the worker.
        browser.shows(&browser.text("paper-lead")).await;
        let lang = browser
            .script("return document.querySelector('.paper-form').lang", vec![])
            .await;
        assert_eq!(*lang.json(), serde_json::json!("sv"));
        browser.expect_accessible("the form in Swedish").await;
        browser
            .script("window.print = () => { window.printed = true }", vec![])
            .await;
        browser.button("paper-print").press().await;
        browser
            .until("printing", "return window.printed === true", vec![])
            .await;
    })
    .await;
}
