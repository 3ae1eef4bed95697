//! A pile of paper forms, one after the other, without touching the mouse.

use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::days::{MOMENTS, finnish};
use thirtyfour::Key;

use super::BACKLOG;
use crate::pages::children;

/// Waits until the register has so many cards, and says which days they have.
async fn days(app: &TestApp) -> Vec<String> {
    app.texts(
        "select issued_on || ' ' || printed_last_day || ' ' || late_entry as value from issuances order by recorded_at, issued_on",
    )
    .await
}

/// Enters the facts from the birth year on, where the focus is.
async fn enter_facts(browser: &Browser) {
    browser.textbox("hand-over-birth-year").focused().await;
    browser.keys("1985").await;
    browser.keys(Key::Tab).await;
    browser.keys(Key::Tab).await;
    browser
        .textbox("hand-over-postal-code-label")
        .focused()
        .await;
    browser.keys("02100").await;
    browser.keys(Key::Tab + "0").await;
    children(browser, "0").checked().await;
    browser.keys(Key::Enter).await;
}

#[tokio::test]
async fn forms_are_entered_in_a_row_by_keyboard_and_the_day_stays() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, BACKLOG).await;
        browser.textbox("hand-over-number").focused().await;
        browser.keys(Key::Shift + Key::Tab).await;
        browser.tab_to(&browser.textbox("backlog-issued-on")).await;
        browser
            .textbox("backlog-issued-on")
            .enter("29.2.2024")
            .await;

        for (place, number) in espoo.stock[..2].iter().enumerate() {
            browser.tab_to(&browser.textbox("hand-over-number")).await;
            browser.scan(number.as_str()).await;
            enter_facts(browser).await;

            let entered = browser.fill("backlog-entered", &[("count", &(place + 1).to_string())]);
            browser.find_named(Role::Heading, &entered).shown().await;
            let number_box = browser.textbox("hand-over-number");
            number_box.focused().await;
            number_box.has_value("").await;
            browser
                .textbox("backlog-issued-on")
                .has_value("29.2.2024")
                .await;
            browser
                .shows(&browser.fill(
                    "backlog-registered",
                    &[("number", &number.grouped()), ("date", "28.2.2025")],
                ))
                .await;
        }

        assert_eq!(days(app).await, ["2024-02-29 2025-02-28 true"; 2]);
        let rows = browser
            .find(Role::Table, "backlog-entered-table")
            .find(Role::Row, "");
        assert_eq!(rows.count().await, 2);
        browser.expect_accessible("two forms entered").await;
    })
    .await;
}

#[tokio::test]
async fn a_community_card_has_no_facts_and_mistakes_are_led_to() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, BACKLOG).await;

        browser.button("backlog-register").press().await;
        let number = browser.textbox("hand-over-number");
        number.focused().await;
        number
            .has_error(&browser.text("field-required--card_number"))
            .await;
        browser
            .textbox("hand-over-birth-year")
            .has_error(&browser.text("field-required--birth_year"))
            .await;
        browser.expect_accessible("a form with mistakes").await;

        number.enter(espoo.community_stock[0].as_str()).await;
        browser
            .find(Role::Checkbox, "backlog-community")
            .press()
            .await;
        browser.textbox("hand-over-birth-year").gone().await;
        browser.button("backlog-register").press().await;

        let entered = browser.fill("backlog-entered", &[("count", "1")]);
        browser.find_named(Role::Heading, &entered).shown().await;
        assert_eq!(days(app).await, ["2026-11-23 2027-11-23 false"]);
        // The next form is of a personal card again.
        browser.textbox("hand-over-birth-year").shown().await;
    })
    .await;
}

#[tokio::test]
async fn a_form_whose_sending_failed_is_sent_again_and_entered_once() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards", "net::ERR_INTERNET_DISCONNECTED");
        browser.sign_in(&app.world.espoo.distributor, BACKLOG).await;
        browser.scan(app.world.espoo.stock[0].as_str()).await;
        browser.lose_network().await;
        enter_facts(browser).await;

        browser
            .find(Role::Notification, "error-network")
            .focused()
            .await;
        browser.expect_accessible("a form that was not sent").await;
        browser.find_network().await;
        browser.button("hand-over-send-again").press().await;

        let entered = browser.fill("backlog-entered", &[("count", "1")]);
        browser.find_named(Role::Heading, &entered).shown().await;
        assert_eq!(days(app).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_identity_in_the_number_s_place_is_refused_at_its_field_and_the_facts_stay() {
    journey(async |browser, app| {
        app.sql("update areas set accepts_unstocked = true").await;
        for identity in ["0401234567", "131052-308T"] {
            browser.sign_in(&app.world.espoo.distributor, BACKLOG).await;
            browser.scan(identity).await;
            enter_facts(browser).await;

            let number = browser.textbox("hand-over-number");
            number
                .has_error(&browser.text("field-looks_like_identity"))
                .await;
            number.focused().await;
            browser
                .textbox("hand-over-birth-year")
                .has_value("1985")
                .await;
            assert_eq!(days(app).await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_of_today_has_the_day_of_helsinki_and_its_last_day() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        for ((moment, issued_on, last_day), number) in MOMENTS.into_iter().zip(&espoo.stock) {
            app.at(moment);
            browser.sign_in(&espoo.distributor, BACKLOG).await;
            browser
                .textbox("backlog-issued-on")
                .has_value(&finnish(issued_on))
                .await;
            browser.scan(number.as_str()).await;
            enter_facts(browser).await;
            let registered = [("number", number.grouped()), ("date", finnish(last_day))];
            let registered = registered
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            browser
                .shows(&browser.fill("backlog-registered", &registered))
                .await;
        }
        let expected =
            MOMENTS.map(|(_, issued_on, last_day)| format!("{issued_on} {last_day} false"));
        assert_eq!(days(app).await, expected);
    })
    .await;
}
