//! The page of the API's documentation: tried out with a test key, and with no live one.

use serde_json::json;
use support::browser::{Browser, journey};
use support::world;
use thirtyfour::By;

const PAGE: &str = "/api/docs/#/api-clients/find_client";
const OPERATION: &str = "#operations-api-clients-find_client";

/// Presses what a selector finds, once it is there.
async fn press(browser: &Browser, selector: &str) {
    let script =
        "const found = document.querySelector(arguments[0]); found?.click(); return Boolean(found)";
    browser.until(selector, script, vec![json!(selector)]).await;
}

/// Opens the page anew, enters a key, tries the operation out; the status that the page shows.
async fn tried_with(browser: &Browser, address: &str, key: &str) -> String {
    browser.driver.goto("about:blank").await.unwrap();
    browser
        .driver
        .goto(format!("{address}{PAGE}"))
        .await
        .unwrap();
    press(browser, ".auth-wrapper .authorize").await;
    let is_asked = "return Boolean(document.querySelector('#auth-bearer-value'))";
    browser
        .until("the field for the key", is_asked, vec![])
        .await;
    let field = browser
        .driver
        .find(By::Css("#auth-bearer-value"))
        .await
        .unwrap();
    field.send_keys(key).await.unwrap();
    press(browser, ".modal-ux .auth-container .authorize").await;
    press(browser, ".modal-ux .btn-done").await;
    press(browser, &format!("{OPERATION} .execute")).await;
    let status = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let cell = json!(format!(
        "{OPERATION} .live-responses-table tbody .response-col_status"
    ));
    browser
        .wait("the answer", async || {
            let shown = browser.script(status, vec![cell.clone()]).await;
            let shown = shown.json().as_str().unwrap_or_default().trim().to_owned();
            (!shown.is_empty()).then_some(shown)
        })
        .await
}

#[tokio::test]
async fn the_documentation_tries_operations_with_a_test_key_and_refuses_a_live_one() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let conn = &mut app.database.connect().await;
        let key = world::add_test_key(conn, espoo.organisation).await;
        // Who is signed in to the staff pages is not taken along.
        browser.sign_in(&espoo.venue_account, "/admin").await;

        assert_eq!(tried_with(browser, &app.url, &key).await, "200");

        browser.provokes("/api/v1/client", "403");
        assert_eq!(tried_with(browser, &app.url, &espoo.key).await, "403");
        browser.shows("key_in_browser").await;

        // Swagger UI takes the `_` of an operation's name for a blank, and says so.
        let noted = browser.complaints().await;
        let is_known = |note: &String| note.contains("deep link whitespace");
        assert!(noted.iter().all(is_known), "{noted:#?}");
        browser.forgive();
    })
    .await;
}
