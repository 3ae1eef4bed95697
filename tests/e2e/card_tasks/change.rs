//! Replacing, inactivating and putting a card right, and undoing it on its page.

use serde_json::json;
use support::browser::{Role, journey};
use support::requests::check;

use super::{card, page};
use crate::pages::is_given;

#[tokio::test]
async fn a_lost_card_is_replaced_and_the_new_one_keeps_the_last_day() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let old = card(app, 0, "2026-01-10").await;
        browser.sign_in(&espoo.distributor, &page(&old, "")).await;
        browser.link("task-replace").press().await;
        browser.heading("task-replace").focused().await;
        browser.button("task-replace-submit").press().await;
        browser.shows(&browser.text("field-required--reason")).await;
        browser
            .expect_accessible("a replacement with nothing in it")
            .await;

        browser.find(Role::Radio, "task-reason-lost").press().await;
        browser
            .textbox("task-new-number")
            .enter(espoo.stock[1].as_str())
            .await;
        browser.button("task-replace-submit").press().await;

        is_given(browser, "task-replace-done", "10.1.2027").await;
        browser.shows(&espoo.stock[1].grouped()).await;
        let key = app.with_key(&espoo.key);
        assert_eq!(
            check(&key, espoo.stock[0].as_str()).await["reason"],
            json!("inactivated")
        );
        assert_eq!(
            check(&key, espoo.stock[1].as_str()).await["reason"],
            json!("ok")
        );
        browser.visit(&page(&old, "")).await;
        browser.link("card-replaced-by").press().await;
        browser.shows(&espoo.stock[1].grouped()).await;
        browser.shows("1985").await;
    })
    .await;
}

#[tokio::test]
async fn a_card_is_taken_out_of_use_and_back_by_an_undo() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let lost = card(app, 0, "2026-01-10").await;
        browser
            .sign_in(&espoo.distributor, &page(&lost, "/inactivate"))
            .await;
        browser
            .find(Role::Radio, "task-reason-misused")
            .press()
            .await;

        browser.button("task-inactivate").press().await;

        browser.at(&page(&lost, "")).await;
        browser.heading("card-title").focused().await;
        browser.shows(&browser.text("task-inactivate-done")).await;
        browser.shows(&browser.text("card-reason-misused")).await;
        let action = format!(
            "{} : {}, {}",
            browser.text("undo"),
            browser.text("card-action-inactivate"),
            espoo.stock[0].grouped()
        );
        browser.find_named(Role::Button, &action).press().await;
        browser
            .shows(&browser.text("undo-question-inactivate"))
            .await;
        browser
            .expect_accessible("an undo that is asked about")
            .await;
        browser.button("undo-confirm").press().await;
        browser.shows(&browser.text("undone-inactivate")).await;
        browser.shows(&browser.text("card-state-valid")).await;
        browser.heading("card-title").focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_mistyped_number_is_put_right_and_free_again() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let wrong = card(app, 0, "2026-11-20").await;
        browser
            .sign_in(&espoo.distributor, &page(&wrong, "/re-enter"))
            .await;
        browser.textbox("task-right-number").focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;

        browser.scan(espoo.stock[1].as_str()).await;

        browser.shows(&browser.text("task-re-enter-done")).await;
        browser.heading("card-title").focused().await;
        browser.shows(&espoo.stock[1].grouped()).await;
        browser.shows("20.11.2027").await;
        browser.shows("1985").await;
        let verdict = check(&app.with_key(&espoo.key), espoo.stock[0].as_str()).await;
        assert_eq!(verdict["reason"], json!("not_registered"));
    })
    .await;
}

#[tokio::test]
async fn wrong_facts_are_put_right() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let card = card(app, 0, "2026-11-20").await;
        browser.sign_in(&espoo.distributor, &page(&card, "")).await;
        browser.link("task-correct").press().await;
        let year = browser.textbox("hand-over-birth-year");
        year.has_value("1985").await;
        browser
            .textbox("hand-over-postal-code-label")
            .has_value("02100")
            .await;
        year.enter("2015").await;
        browser.button("save").press().await;
        year.focused().await;
        browser.expect_accessible("facts that are refused").await;

        year.enter("1990").await;
        browser.button("save").press().await;

        browser.at(&page(&card, "")).await;
        browser.shows(&browser.text("task-correct-done")).await;
        let facts = browser.find(Role::Region, "card-facts");
        facts
            .has_text(&format!("{} 1990", browser.text("card-fact-birth-year")))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_changes_cards_of_the_area_but_not_their_facts() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let card = card(app, 0, "2026-01-10").await;
        browser.sign_in(&espoo.coordinator, &page(&card, "")).await;
        browser.link("task-replace").shown().await;
        browser.link("task-correct").gone().await;
        browser.link("task-renew").press().await;
        assert!(!browser.is_showing("1985").await);

        browser.button("task-renew-submit").press().await;

        is_given(browser, "task-renew-done", "23.11.2027").await;
    })
    .await;
}
