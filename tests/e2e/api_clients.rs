//! Systems that use the API: a venue adds one and makes its keys; an area suspends it; a ticket shop is permitted.

use serde_json::json;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::CARD_VALIDITY;
use support::requests::api_clients::{key, ticket_shop};
use support::world::NATIONAL;

const SYSTEMS: &str = "/admin/api-clients";

/// Makes a key with the usual last day; the key.
async fn make_key(browser: &Browser, label: &str) -> String {
    browser.button(label).press().await;
    browser.heading("key-new").focused().await;
    let secret = "return document.querySelector('#new-key').textContent";
    browser.script(secret, vec![]).await.convert().unwrap()
}

async fn ask(app: &TestApp, key: &str) -> u16 {
    let question = json!({ "card_number": "ABCD1234" });
    let answer = app.with_key(key).post(CARD_VALIDITY, &question).await;
    answer.status.as_u16()
}

#[tokio::test]
async fn a_venue_adds_a_system_and_changes_its_key_over() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.venue_account, "/admin")
            .await;
        browser.link("clients-title").press().await;
        browser.at(SYSTEMS).await;
        browser.link("client-new-title").press().await;
        browser.button("client-add").press().await;
        browser.textbox("client-name").enter("Lippukassa").await;
        browser.button("client-add").press().await;

        browser.shows(&browser.text("client-added")).await;
        browser
            .find_named(Role::Heading, "Lippukassa")
            .shown()
            .await;
        browser.shows("Espoon teatteri").await;
        let first = make_key(browser, "key-make-first").await;
        assert!(first.starts_with("kk_live_"), "{first}");
        browser.expect_accessible("a key that is shown once").await;
        browser.shrink().await;
        browser.expect_fits("a key that is shown once").await;
        browser.button("key-done").press().await;
        browser.heading("keys-title").focused().await;
        assert!(!browser.is_showing(&first).await, "the key is gone");
        assert_eq!(ask(app, &first).await, 200);

        let second = make_key(browser, "key-make").await;
        browser.button("key-done").press().await;
        browser.shows(&browser.text("keys-full")).await;
        assert_eq!(ask(app, &second).await, 200);
        // The latest stands first: the second one is the former.
        let revoke = "document.querySelectorAll('button[id^=revoke-]')[1].click()";
        browser.script(revoke, vec![]).await;
        browser.shows(&browser.text("key-revoke-question")).await;
        browser.button("key-revoke").press().await;
        browser.shows(&browser.text("key-revoked")).await;
        assert_eq!(ask(app, &first).await, 401);
        assert_eq!(ask(app, &second).await, 200);
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_suspends_a_system_by_a_press_and_takes_it_back() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.coordinator, SYSTEMS).await;
        let name = app
            .texts(&format!(
                "select name as value from api_clients where organisation_id = '{}'",
                espoo.organisation
            ))
            .await
            .remove(0);
        browser.find_named(Role::Link, &name).press().await;
        browser.shows(&browser.text("client-state-works")).await;

        browser.button("client-suspend").press().await;

        browser.shows(&browser.text("client-was-suspended")).await;
        browser.shows(&browser.text("client-suspended-text")).await;
        assert_eq!(ask(app, &espoo.key).await, 403);
        browser.button("client-undo").press().await;
        browser.shows(&browser.text("client-was-resumed")).await;
        browser.button("client-suspend").shown().await;
        assert_eq!(ask(app, &espoo.key).await, 200);
    })
    .await;
}

#[tokio::test]
async fn a_venue_permits_a_ticket_shop_and_withdraws_it() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let shop = ticket_shop(app, "Lippupiste").await;
        let key = key(&app.sign_in(NATIONAL).await, &shop).await;
        assert_eq!(ask(app, &key).await, 422);
        browser
            .sign_in(&espoo.venue_account, "/admin/api-clients?kind=ticket_shop")
            .await;
        browser
            .shows(&browser.text("client-state-not-granted"))
            .await;
        browser.find_named(Role::Link, "Lippupiste").press().await;
        browser.shows(&browser.text("client-others-keep")).await;

        browser.button("grant-own").press().await;

        browser.shows(&browser.text("grant-given")).await;
        browser.shows("Espoon teatteri").await;
        assert_eq!(ask(app, &key).await, 200);
        // Its message has an undo of its own.
        browser.button("close").press().await;
        browser.button("grant-withdraw").press().await;
        browser.shows(&browser.text("grant-withdrawn")).await;
        browser.button("grant-own").shown().await;
        assert_eq!(ask(app, &key).await, 422);
        browser.button("client-undo").press().await;
        browser.button("grant-withdraw").shown().await;
        assert_eq!(ask(app, &key).await, 200);
    })
    .await;
}

#[tokio::test]
async fn a_venue_makes_a_test_key_without_asking_anybody_and_sees_the_numbers_to_try() {
    journey(async |browser, app| {
        let account = &app.world.espoo.venue_account;
        browser.sign_in(account, "/admin/api-clients/new").await;
        browser.find(Role::Radio, "client-mode-test").press().await;
        browser.textbox("client-name").enter("Kassan koe").await;
        browser.expect_accessible("a new system").await;

        browser.button("client-add").press().await;

        browser.shows(&browser.text("client-added")).await;
        let test_key = make_key(browser, "key-make-first").await;
        assert!(test_key.starts_with("kk_test_"), "{test_key}");
        browser.shows("Authorization: Bearer kk_test_…").await;
        browser.shows("TEST-LOST-ANSWER").await;
        assert_eq!(ask(app, &test_key).await, 200);
        browser.expect_accessible("a test system").await;
        browser.shrink().await;
        browser.expect_fits("a test system").await;
        browser.button("key-done").press().await;
        browser.visit("/admin/api-clients").await;
        browser.shows(&browser.text("client-mode-test")).await;
    })
    .await;
}
