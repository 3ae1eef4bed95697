//! Awkward days: the page, the card and the slip say the same last day as the register.

use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::days::{MOMENTS, finnish};

use crate::pages::{HAND_OVER, choose_card, fill_facts, is_given, is_registered};

/// Registers the chosen card; what is written inside and the slip say its last day.
async fn gives(browser: &Browser, last_day: &str) {
    browser
        .shows(&format!(
            "{} {last_day}",
            browser.text("hand-over-last-day")
        ))
        .await;
    fill_facts(browser).await;
    browser.button("hand-over-register").press().await;
    is_registered(browser, last_day).await;
    browser
        .find(Role::Region, "hand-over-for-client")
        .find_named(Role::Button, "Suomi")
        .press()
        .await;
    browser
        .find(Role::Region, "hand-over-slip-title")
        .has_text(&format!(
            "{} {last_day}",
            browser.text("hand-over-slip-day")
        ))
        .await;
}

async fn days(app: &TestApp) -> Vec<String> {
    let days =
        "select issued_on || ' ' || printed_last_day as value from issuances order by recorded_at";
    app.texts(days).await
}

#[tokio::test]
async fn around_midnight_the_day_is_that_of_helsinki() {
    journey(async |browser, app| {
        // The clock jumps over the end of each session, while the page is still open.
        for asked in ["/api/v1/notices/count", "/api/v1/stocks/summary"] {
            browser.provokes(asked, "401");
        }
        let espoo = &app.world.espoo;
        for ((moment, issued_on, last_day), number) in MOMENTS.into_iter().zip(&espoo.stock) {
            app.at(moment);
            browser.sign_in(&espoo.distributor, HAND_OVER).await;
            choose_card(browser, number).await;
            browser
                .shows(&browser.fill("hand-over-today", &[("date", &finnish(issued_on))]))
                .await;
            gives(browser, &finnish(last_day)).await;
            browser.button("hand-over-next").press().await;
            browser.textbox("hand-over-number").focused().await;
        }
        let expected = MOMENTS.map(|(_, issued_on, last_day)| format!("{issued_on} {last_day}"));
        assert_eq!(days(app).await, expected);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_stays_open_over_midnight_goes_on_with_the_new_day() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        app.at("2026-12-31T21:59:00Z");
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        app.at("2026-12-31T22:01:00Z");

        choose_card(browser, &espoo.stock[0]).await;

        browser
            .shows(&browser.fill("hand-over-today", &[("date", "1.1.2027")]))
            .await;
        gives(browser, "1.1.2028").await;
        assert_eq!(days(app).await, ["2027-01-01 2028-01-01"]);
    })
    .await;
}

#[tokio::test]
async fn days_that_not_every_month_has_are_entered_later() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let past = [
            ("29.1.2026", "29.1.2027"),
            ("31.1.2026", "31.1.2027"),
            ("31.8.2026", "31.8.2027"),
        ];
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        for ((issued_on, last_day), number) in past.into_iter().zip(&espoo.stock) {
            choose_card(browser, number).await;
            browser.button("hand-over-other-day").press().await;
            browser
                .textbox("hand-over-issued-on")
                .enter(issued_on)
                .await;
            gives(browser, last_day).await;
            browser.button("hand-over-next").press().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_card_that_has_ended_already_is_warned_of_before_and_after() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        browser.button("hand-over-other-day").press().await;

        let day = browser.textbox("hand-over-issued-on");
        day.enter("29.2.2024").await;

        browser.shows(&browser.text("hand-over-over")).await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_given(browser, "hand-over-done-over", "28.2.2025").await;
        let told = browser.fill("hand-over-tick-day", &[("date", "28.2.2025")]);
        browser.find_named(Role::Checkbox, &told).gone().await;
        assert_eq!(days(app).await, ["2024-02-29 2025-02-28"]);
    })
    .await;
}

#[tokio::test]
async fn of_a_day_before_the_present_pilot_the_register_tells_the_last_day() {
    journey(async |browser, app| {
        let vantaa = &app.world.vantaa;
        app.move_pilot_end(vantaa.id, "2026-12-31", "2026-11-01")
            .await;
        browser.sign_in(&vantaa.distributor, HAND_OVER).await;
        choose_card(browser, &vantaa.stock[0]).await;
        browser.shows("31.12.2026").await;
        browser.button("hand-over-other-day").press().await;
        browser
            .textbox("hand-over-issued-on")
            .enter("15.10.2026")
            .await;

        browser.shows(&browser.text("hand-over-day-later")).await;
        assert!(!browser.is_showing("31.12.2026").await);
        fill_facts(browser).await;
        app.database.shut().await;
        browser.provokes("", "503");
        browser.button("hand-over-register").press().await;

        browser.heading("hand-over-waits").shown().await;
        browser
            .find(Role::Region, "hand-over-write")
            .has_text(&browser.text("hand-over-day-later"))
            .await;
        browser
            .shows(&browser.text("hand-over-tick-day-later"))
            .await;
        assert!(!browser.is_showing("31.12.2026").await);
        app.database.open().await;
    })
    .await;
}

#[tokio::test]
async fn on_a_pilots_last_day_a_card_is_valid_for_that_day() {
    journey(async |browser, app| {
        let vantaa = &app.world.vantaa;
        app.at("2027-02-28T21:59:00Z");
        browser.sign_in(&vantaa.distributor, HAND_OVER).await;
        choose_card(browser, &vantaa.stock[0]).await;
        gives(browser, "28.2.2027").await;
        browser.button("hand-over-next").press().await;

        app.at("2027-02-28T22:01:00Z");
        choose_card(browser, &vantaa.stock[1]).await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;

        browser
            .textbox("hand-over-issued-on")
            .has_error(&browser.text("field-pilot_over"))
            .await;
    })
    .await;
}
