//! Checking cards at the door, with a scanner and no time to lose.

use serde_json::Value;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::{personal_card, register, with};
use thirtyfour::Key;

use crate::pages::CHECK;

/// Registers the first card of Espoo, as of today, and the second, which has expired.
async fn two_cards(app: &TestApp) -> [Value; 2] {
    let stock = &app.world.espoo.stock;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let good = register(&distributor, &personal_card(&stock[0])).await;
    let old = with(personal_card(&stock[1]), "/issued_on", "2024-02-29");
    [good, register(&distributor, &old).await]
}

/// The verdict stands there in word and icon, and the box waits for the next card.
async fn says(browser: &Browser, reason: &str) {
    let script = "const verdict = document.querySelector('.verdict');
        return verdict?.dataset.reason === arguments[0] && !verdict.matches('.verdict--past')
            && Boolean(verdict.querySelector('.verdict__band .hds-icon'))";
    browser
        .until(
            &format!("the verdict {reason}"),
            script,
            vec![reason.into()],
        )
        .await;
    let word = if reason == "ok" {
        "check-valid"
    } else {
        "check-not-valid"
    };
    browser.heading(word).shown().await;
    if reason != "ok" {
        browser
            .shows(&browser.text(&format!("check-reason-{reason}")))
            .await;
    }
    let number = browser.textbox("check-number");
    number.focused().await;
    number.has_value("").await;
}

#[tokio::test]
async fn card_after_card_is_checked_without_a_mouse() {
    journey(async |browser, app| {
        let [espoo, savonlinna] = [&app.world.espoo, &app.world.savonlinna];
        two_cards(app).await;
        let distributor = app.sign_in(&savonlinna.distributor).await;
        register(&distributor, &personal_card(&savonlinna.stock[0])).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.textbox("check-number").focused().await;

        let cards = [
            (espoo.stock[0].as_str(), "ok"),
            (espoo.stock[1].as_str(), "expired"),
            (espoo.stock[2].as_str(), "not_registered"),
            ("ABCD1234", "unknown"),
            (savonlinna.stock[0].as_str(), "out_of_area"),
            (espoo.stock[0].as_str(), "ok"),
        ];
        for (number, reason) in cards {
            browser.scan(number).await;
            says(browser, reason).await;
        }

        assert_eq!(browser.address().await, CHECK);
        let history = browser.find(Role::Table, "check-history");
        assert_eq!(history.find(Role::Row, "").count().await, 6);
        for (number, _) in cards {
            assert!(
                !browser.is_showing(number).await,
                "the list must hold no number"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_valid_card_says_what_it_gives_and_another_what_to_say() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        two_cards(app).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;

        browser.scan(espoo.stock[0].as_str()).await;

        says(browser, "ok").await;
        browser
            .shows(&format!("{} 23.11.2027", browser.text("check-last-day")))
            .await;
        browser.shows(&browser.text("check-gives-holder")).await;
        let children = [("count", "2"), ("age", "16")];
        browser
            .shows(&browser.fill("check-gives-children", &children))
            .await;
        browser.shows(&browser.text("check-scope-network")).await;
        browser.scan(espoo.stock[1].as_str()).await;
        says(browser, "expired").await;
        browser.heading("check-say").shown().await;
        assert!(
            !browser
                .is_showing(&browser.text("check-gives-holder"))
                .await
        );
    })
    .await;
}

#[tokio::test]
async fn escape_empties_the_box_and_then_puts_the_verdict_away() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        two_cards(app).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.scan(espoo.stock[0].as_str()).await;
        says(browser, "ok").await;

        browser.keys("ESP").await;
        browser.shows(&browser.text("check-previous")).await;
        browser.keys(Key::Escape).await;
        browser.textbox("check-number").has_value("").await;
        says(browser, "ok").await;
        browser.keys(Key::Escape).await;

        browser.heading("check-valid").gone().await;
        browser.textbox("check-number").focused().await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_box_is_not_sent() {
    journey(async |browser, app| {
        browser.sign_in(&app.world.espoo.venue_account, CHECK).await;

        browser.button("check-submit").press().await;

        let number = browser.textbox("check-number");
        number
            .has_error(&browser.text("field-required--card_number"))
            .await;
        number.focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_reading_of_nothing_makes_a_refusal_the_previous_one() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        two_cards(app).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.scan(espoo.stock[1].as_str()).await;
        says(browser, "expired").await;

        browser.keys(Key::Enter).await;

        browser.shows(&browser.text("check-previous")).await;
        browser.scan(espoo.stock[0].as_str()).await;
        says(browser, "ok").await;
    })
    .await;
}

#[tokio::test]
async fn the_occasion_may_be_on_another_day() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        two_cards(app).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.button("check-other-day").press().await;
        let day = browser.textbox("check-occasion");
        day.enter("31.2.2027").await;
        browser
            .textbox("check-number")
            .enter(espoo.stock[0].as_str())
            .await;
        browser.keys(Key::Enter).await;
        day.has_error(&browser.text("field-wrong_type--occasion_date"))
            .await;

        day.enter("24.11.2027").await;
        browser
            .shows(&browser.fill("check-day", &[("date", "24.11.2027")]))
            .await;
        browser.button("check-submit").press().await;

        says(browser, "expires_before_occasion").await;
        browser
            .shows(&format!(
                "{} 24.11.2027",
                browser.text("check-occasion-day")
            ))
            .await;
        day.has_value("24.11.2027").await;
        browser.button("check-back-to-today").press().await;
        browser.textbox("check-number").focused().await;
        browser.scan(espoo.stock[0].as_str()).await;
        says(browser, "ok").await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_network_says_nothing_of_the_card_and_asks_again_when_it_is_back() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        two_cards(app).await;
        browser.provokes("/api/v1/card-validity", "net::ERR_INTERNET_DISCONNECTED");
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.lose_network().await;

        browser.scan(espoo.stock[0].as_str()).await;

        browser.heading("check-unasked").shown().await;
        browser.shows(&browser.text("check-unasked-look")).await;
        let number = browser.textbox("check-number");
        number.has_value("").await;
        number.focused().await;
        browser.find_network().await;
        browser.button("check-again").press().await;
        says(browser, "ok").await;
        browser.heading("check-unasked").gone().await;
    })
    .await;
}
