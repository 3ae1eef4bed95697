//! Community cards go out and come back, and what was pressed by mistake is undone.

use serde_json::json;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::{community_card, register};
use thirtyfour::Key;

const PAGE: &str = "/admin/community-cards";

/// Registers the first community card of Espoo.
async fn one_card(app: &TestApp) {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    register(&distributor, &community_card(&espoo.community_stock[0])).await;
}

/// The heading of the card has the focus, from where one goes on.
async fn card_has_focus(browser: &Browser, app: &TestApp) {
    let number = app.world.espoo.community_stock[0].grouped();
    browser.find_named(Role::Heading, &number).focused().await;
}

#[tokio::test]
async fn a_card_is_lent_by_keyboard_and_comes_back_at_one_press() {
    journey(async |browser, app| {
        one_card(app).await;
        browser
            .sign_in(&app.world.espoo.distributor, "/admin")
            .await;
        browser.link("community-title").press().await;
        browser.at(PAGE).await;
        browser.heading("community-title").focused().await;
        browser.shows(&browser.text("community-in")).await;
        let age = [("age", "16")];
        browser
            .shows(&browser.fill("community-what-worker", &age))
            .await;
        browser.shows(&browser.text("community-what-others")).await;

        let lend = browser.button("community-lend");
        browser.tab_to(&lend).await;
        browser.keys(Key::Enter + "").await;
        browser
            .find(Role::Radio, "borrower-worker")
            .focused()
            .await;
        browser.expect_accessible("the form of a loan").await;
        // To the third choice, and Enter sends the form.
        browser.keys(Key::Up + "").await;
        browser.keys(Key::Enter + "").await;

        let since = [
            ("borrower", browser.text("borrower-student")),
            ("date", "23.11.2026".to_owned()),
        ];
        let since = since.each_ref().map(|(name, value)| (*name, value.as_str()));
        browser
            .shows(&browser.fill("community-lent-since", &since))
            .await;
        card_has_focus(browser, app).await;
        browser.expect_accessible("a card that is out").await;
        let back = browser.button("community-take-back");
        browser.tab_to(&back).await;
        browser.keys(Key::Enter + "").await;

        browser.shows(&browser.text("community-returned")).await;
        browser.shows(&browser.text("community-in")).await;
        card_has_focus(browser, app).await;
        let rows = "select step || coalesce(' ' || borrower, '') as value from card_loans order by recorded_at, id";
        assert_eq!(app.texts(rows).await, ["out student", "back"]);
    })
    .await;
}

#[tokio::test]
async fn what_was_pressed_by_mistake_is_undone_step_by_step() {
    journey(async |browser, app| {
        one_card(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        browser.button("community-lend").press().await;
        browser.button("community-lend-now").press().await;
        browser
            .shows(&browser.text("field-required--borrower"))
            .await;
        browser
            .find(Role::Radio, "borrower-volunteer")
            .press()
            .await;
        browser.button("community-lend-now").press().await;
        browser.shows(&browser.text("community-out")).await;

        browser.button("community-take-back").press().await;
        browser.shows(&browser.text("community-in")).await;
        browser.button("community-undo-return").press().await;
        browser.shows(&browser.text("community-undone")).await;
        browser.shows(&browser.text("community-out")).await;
        browser.button("community-undo-lending").press().await;
        browser.shows(&browser.text("community-in")).await;

        // As if it had never been.
        browser.button("community-loans-show").gone().await;
        let standing = "select id::text as value from card_loan_states where not undone";
        assert!(app.texts(standing).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_card_that_came_back_earlier_is_recorded_with_its_day() {
    journey(async |browser, app| {
        app.at("2026-11-20T10:00:00Z");
        one_card(app).await;
        let distributor = app.sign_in(&app.world.espoo.distributor).await;
        let listed = distributor.get("/api/v1/community-cards").await.json();
        let id = listed["items"][0]["card"]["id"].as_str().unwrap();
        let loan = json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" });
        let path = format!("/api/v1/community-cards/{id}/loans");
        distributor.post(&path, &loan).await.assert_status(201);
        app.at("2026-11-23T10:00:00Z");
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;

        browser.button("community-take-back-earlier").press().await;
        let day = browser.textbox("community-returned-on");
        day.focused().await;
        day.has_value("23.11.2026").await;
        day.enter("19.11.2026").await;
        browser.button("community-take-back-now").press().await;
        day.has_error(&browser.text("field-out_of_range--returned_on"))
            .await;
        day.enter("21.11.2026").await;
        browser.button("community-take-back-now").press().await;

        browser.shows(&browser.text("community-in")).await;
        browser.button("community-loans-show").press().await;
        let loans = browser.find(Role::Table, "community-loans");
        let worker = browser.text("borrower-worker");
        loans
            .find_named(Role::Row, "")
            .has_text(&format!("20.11.2026 21.11.2026 {worker}"))
            .await;
        // Yesterday's lending cannot be undone any more, today's return can.
        browser.button("community-undo-return").shown().await;
        browser.expect_accessible("the loans of a card").await;
    })
    .await;
}

#[tokio::test]
async fn a_colleague_who_was_faster_is_told_and_nothing_is_lent_twice() {
    journey(async |browser, app| {
        one_card(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        browser.button("community-lend").press().await;
        let distributor = app.sign_in(&app.world.espoo.distributor).await;
        let listed = distributor.get("/api/v1/community-cards").await.json();
        let id = listed["items"][0]["card"]["id"].as_str().unwrap();
        let path = format!("/api/v1/community-cards/{id}/loans");
        let loan = json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" });
        distributor.post(&path, &loan).await.assert_status(201);

        browser.provokes(&path, "409");
        browser.find(Role::Radio, "borrower-student").press().await;
        browser.button("community-lend-now").press().await;

        browser.shows(&browser.text("problem-card_out")).await;
        let rows = app.texts("select id::text as value from card_loans").await;
        assert_eq!(rows.len(), 1);
    })
    .await;
}
