//! Renewing a card: with its number or a new one, facts confirmed or corrected, and then what to write, tell and give.

use serde_json::json;
use support::browser::{Browser, Role, journey};
use support::requests::check;
use thirtyfour::Key;

use super::{card, page};
use crate::pages::is_given;

async fn facts_are(browser: &Browser, key: &str) {
    browser.find(Role::Radio, key).press().await;
}

#[tokio::test]
async fn a_card_that_is_over_is_renewed_by_keyboard_with_its_facts_confirmed() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let old = card(app, 0, "2025-03-01").await;
        browser.sign_in(&espoo.distributor, &page(&old, "")).await;
        browser.shows(&browser.text("card-state-expired")).await;
        browser.link("task-renew").press().await;
        browser.at(&page(&old, "/renew")).await;
        browser.heading("task-renew").focused().await;
        browser.find(Role::Radio, "task-renew-same").checked().await;
        browser.shows("1985").await;

        browser.tab_to(&browser.button("task-renew-submit")).await;
        browser.keys(Key::Enter).await;

        // Whether the facts are unchanged only the client knows.
        browser.shows(&browser.text("field-required--facts")).await;
        browser
            .find(Role::Radio, "task-facts-right")
            .focused()
            .await;
        browser
            .expect_accessible("a renewal without an answer")
            .await;
        browser.keys(Key::Space).await;
        browser.tab_to(&browser.button("task-renew-submit")).await;
        browser.keys(Key::Enter).await;

        is_given(browser, "task-renew-done", "23.11.2027").await;
        browser.heading("task-renew-done").focused().await;
        browser.expect_accessible("a renewed card").await;
        let verdict = check(&app.with_key(&espoo.key), espoo.stock[0].as_str()).await;
        assert_eq!(verdict["reason"], json!("ok"));
        browser.link("hand-over-open-card").press().await;
        browser.at(&page(&old, "")).await;
        browser.shows(&browser.text("card-issuance-renewal")).await;
        browser.shows(&browser.text("card-state-valid")).await;
    })
    .await;
}

#[tokio::test]
async fn a_card_is_renewed_with_a_new_number_and_corrected_facts() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let old = card(app, 0, "2026-01-10").await;
        browser
            .sign_in(&espoo.distributor, &page(&old, "/renew"))
            .await;
        browser.find(Role::Radio, "task-renew-new").press().await;
        let number = browser.textbox("task-new-number");
        number.enter(app.world.vantaa.stock[0].as_str()).await;
        facts_are(browser, "task-facts-changed").await;
        let year = browser.textbox("hand-over-birth-year");
        year.has_value("1985").await;
        browser
            .textbox("hand-over-postal-code-label")
            .has_value("02100")
            .await;
        year.enter("1990").await;
        browser.provokes(
            &format!("/api/v1/cards/{}/renewals", old["id"].as_str().unwrap()),
            "422",
        );
        browser.button("task-renew-submit").press().await;
        number
            .has_error(&browser.text("field-stock_of_another_site"))
            .await;
        number.focused().await;

        number.enter(espoo.stock[1].as_str()).await;
        browser.button("task-renew-submit").press().await;

        is_given(browser, "task-renew-done", "23.11.2027").await;
        browser.shows(&espoo.stock[1].grouped()).await;
        browser.link("hand-over-open-card").press().await;
        browser.heading("card-title").focused().await;
        browser.shows("1990").await;
        browser.link("card-replaces").press().await;
        browser.at(&page(&old, "")).await;
        browser.shows(&browser.text("card-state-inactivated")).await;
        browser.link("task-renew").gone().await;
    })
    .await;
}

#[tokio::test]
async fn a_card_of_another_site_is_renewed_where_the_area_allows_it() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let old = card(app, 0, "2026-01-10").await;
        let other = &app.world.savonlinna;
        app.sql(&format!(
            "update sites set area_id = '{area}' where id = '{site}'; \
             update areas set renewal_elsewhere = true where id = '{area}'",
            area = espoo.id,
            site = other.site,
        ))
        .await;
        browser
            .sign_in(&other.distributor, &page(&old, "/renew-elsewhere"))
            .await;
        assert!(!browser.is_showing("1985").await);

        browser.button("task-renew-submit").press().await;

        is_given(browser, "task-renew-done", "23.11.2027").await;
        browser.shows(&espoo.stock[0].grouped()).await;
        browser.link("hand-over-open-card").gone().await;
        browser.button("task-next-card").press().await;
        browser.at("/admin/cards").await;
    })
    .await;
}
