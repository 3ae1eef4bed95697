//! The steps of the forms: empty, wrong, refused, done; and the verdicts.

use support::browser::{Role, journey};
use thirtyfour::Key;

use super::some_cards;
use crate::pages::{CHECK, HAND_OVER, choose_card, fill_facts, is_registered, sign_in};

#[tokio::test]
async fn the_sign_in_with_its_mistakes() {
    journey(async |browser, app| {
        browser.visit("/admin/sign-in").await;
        browser.button("sign-in").press().await;
        browser
            .shows(&browser.text("field-required--username"))
            .await;
        browser.expect_accessible("nothing entered").await;

        sign_in(browser, &app.world.espoo.distributor, "not the password").await;
        browser
            .find(Role::Notification, "problem-wrong_credentials")
            .shown()
            .await;
        browser.expect_accessible("a wrong password").await;
    })
    .await;
}

#[tokio::test]
async fn the_steps_of_handing_over() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        some_cards(app).await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        for number in [
            app.world.savonlinna.stock[0].as_str(),
            app.world.vantaa.stock[0].as_str(),
            "?",
        ] {
            browser.scan(number).await;
            browser.find(Role::Notification, "").shown().await;
            browser.expect_accessible("a number that is refused").await;
        }
        choose_card(browser, &espoo.stock[5]).await;
        browser.expect_accessible("the facts").await;
        browser.button("hand-over-register").press().await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "3")]))
            .await;
        browser.expect_accessible("missing facts").await;

        browser
            .find(Role::Radio, "hand-over-municipality-only")
            .press()
            .await;
        browser
            .textbox("hand-over-municipality-label")
            .shown()
            .await;
        browser.button("hand-over-other-day").press().await;
        browser
            .expect_accessible("municipality and another day")
            .await;

        browser
            .find(Role::Radio, "hand-over-postal-code")
            .press()
            .await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        browser
            .expect_accessible("what to write, tell and give")
            .await;

        browser.button("hand-over-next").press().await;
        choose_card(browser, &espoo.community_stock[1]).await;
        browser.expect_accessible("a community card").await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        browser.expect_accessible("a community card to give").await;
    })
    .await;
}

#[tokio::test]
async fn a_registration_that_waits_for_the_network() {
    journey(async |browser, app| {
        browser.provokes("", "net::ERR_INTERNET_DISCONNECTED");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        choose_card(browser, &app.world.espoo.stock[0]).await;
        fill_facts(browser).await;
        browser.lose_network().await;
        browser.button("hand-over-register").press().await;
        browser.heading("hand-over-waits").focused().await;
        browser.expect_accessible("no network").await;
    })
    .await;
}

#[tokio::test]
async fn the_verdicts() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        some_cards(app).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        for (number, word) in [
            (espoo.stock[0].as_str(), "check-valid"),
            (espoo.stock[1].as_str(), "check-not-valid"),
            (espoo.community_stock[0].as_str(), "check-valid"),
            ("?", "check-not-valid"),
        ] {
            browser.scan(number).await;
            browser.heading(word).shown().await;
            browser.expect_accessible(word).await;
        }
        browser.keys("ESP").await;
        browser.shows(&browser.text("check-previous")).await;
        browser.expect_accessible("the verdict before").await;
        browser.button("check-other-day").press().await;
        browser.textbox("check-occasion").enter("31.2.2027").await;
        browser.keys(Key::Enter).await;
        browser
            .shows(&browser.text("field-wrong_type--occasion_date"))
            .await;
        browser.expect_accessible("a wrong day").await;
    })
    .await;
}

#[tokio::test]
async fn the_search_for_a_card() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/cards")
            .await;
        for number in [
            app.world.savonlinna.stock[0].as_str(),
            app.world.vantaa.stock[0].as_str(),
            "?",
        ] {
            browser.scan(number).await;
            browser.find(Role::Notification, "").shown().await;
            browser.expect_accessible("a search").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_password_with_its_mistakes() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/password")
            .await;
        browser.button("password-change").press().await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "3")]))
            .await;
        browser.expect_accessible("nothing entered").await;
        browser.find(Role::Checkbox, "password-show").press().await;
        browser.expect_accessible("shown passwords").await;
    })
    .await;
}
