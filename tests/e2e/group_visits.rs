//! A group at the door: a worker, clients under age, and members with cards of their own.

use serde_json::Value;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::visits::listed;
use support::requests::{community_card, personal_card, register, with};
use thirtyfour::Key;

const GROUP: &str = "/admin/visits/group";

/// The numbers of a community card and of six members, of whom the third's card has expired.
async fn seven_cards(app: &TestApp) -> Vec<String> {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    let community = &espoo.community_stock[0];
    register(&distributor, &community_card(community)).await;
    for (place, number) in espoo.stock[..6].iter().enumerate() {
        let issued_on = if place == 2 {
            "2024-02-29"
        } else {
            "2026-11-20"
        };
        let card = with(personal_card(number), "/issued_on", issued_on);
        register(&distributor, &card).await;
    }
    std::iter::once(community)
        .chain(&espoo.stock[..6])
        .map(|number| number.as_str().to_owned())
        .collect()
}

async fn counts(browser: &Browser, valid: &str, not: &str) {
    let counts = [("valid", valid), ("not", not)];
    browser
        .shows(&browser.fill("group-record-counts", &counts))
        .await;
}

/// How the uses at Espoo's venue stand.
async fn states(app: &TestApp) -> Vec<Value> {
    let venue = app.sign_in(&app.world.espoo.venue_account).await;
    let uses = listed(&venue, "limit=200").await;
    uses.into_iter()
        .map(|visit| visit["state"].clone())
        .collect()
}

#[tokio::test]
async fn a_group_is_read_by_scanner_recorded_with_one_receipt_and_undone_at_once() {
    journey(async |browser, app| {
        let numbers = seven_cards(app).await;
        browser.sign_in(&app.world.espoo.venue_account, GROUP).await;
        browser.textbox("check-number").focused().await;

        for number in &numbers {
            browser.scan(number).await;
            browser.textbox("check-number").has_value("").await;
            browser.textbox("check-number").focused().await;
        }
        counts(browser, "6", "1").await;
        let table = browser.find(Role::Table, "group-record-cards");
        assert_eq!(table.find(Role::Row, "").count().await, 7);
        for number in &numbers {
            assert!(!browser.is_showing(number).await, "a whole number is shown");
        }
        browser.expect_accessible("the cards of a group").await;
        browser.textbox("visit-field-clients").enter("2").await;
        browser.button("group-record-record").press().await;

        browser.heading("group-record-done").focused().await;
        let receipt = browser.find(Role::Table, "group-record-table");
        assert_eq!(receipt.find(Role::Row, "").count().await, 7);
        browser.shows(&browser.text("check-reason-expired")).await;
        let who = [("visit-workers", "1"), ("visit-clients", "2")];
        let who = who.map(|(key, count)| browser.fill(key, &[("count", count)]));
        browser.shows(&who.join(", ")).await;
        browser.expect_accessible("the receipt").await;
        browser.shrink().await;
        browser.expect_fits("the receipt").await;
        assert_eq!(states(app).await, ["used"; 6]);

        browser.button("group-record-undo").press().await;
        browser
            .shows(&browser.text("group-record-undo-question"))
            .await;
        browser.button("group-record-undo").press().await;
        browser.heading("group-record-undone").shown().await;
        assert_eq!(states(app).await, ["undone"; 6]);
        browser.button("group-record-next").press().await;
        browser.textbox("check-number").focused().await;
        browser.shows(&browser.text("group-record-empty")).await;
    })
    .await;
}

#[tokio::test]
async fn a_group_without_a_community_card_is_told_what_is_missing() {
    journey(async |browser, app| {
        let numbers = seven_cards(app).await;
        browser.sign_in(&app.world.espoo.venue_account, GROUP).await;
        browser.scan(&numbers[1]).await;
        counts(browser, "1", "0").await;
        browser
            .shows(&browser.text("group-record-no-community"))
            .await;

        browser.button("group-record-record").press().await;

        browser.heading("group-record-done").gone().await;
        browser.scan(&numbers[1]).await;
        let number = browser.textbox("check-number");
        number
            .has_error(&browser.text("field-duplicate--card_number"))
            .await;
        browser.keys(Key::Escape).await;
        browser.scan(&numbers[0]).await;
        counts(browser, "2", "0").await;
        browser.button("group-record-record").press().await;
        browser.heading("group-record-done").focused().await;
        assert_eq!(states(app).await, ["used"; 2]);
    })
    .await;
}
