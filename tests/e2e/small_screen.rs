//! Everything works on the smallest phone: 320 pixels wide, by finger.

use support::browser::{Role, journey};

use crate::accessibility::some_cards;
use crate::pages::{CHECK, HAND_OVER, PUBLIC, STAFF, choose_card, fill_facts, is_registered};

#[tokio::test]
async fn the_public_pages_fit() {
    journey(async |browser, _app| {
        browser.shrink().await;
        for path in PUBLIC {
            browser.visit(path).await;
            browser.expect_fits(path).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_staff_fit() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let card = format!("/admin/cards/{}", some_cards(app).await);
        let figures = format!("/admin/statistics?site_id={}", espoo.site);
        browser.shrink().await;
        for username in [&espoo.distributor, &espoo.coordinator, &espoo.venue_account] {
            browser.sign_in(username, "/admin").await;
            for path in STAFF.into_iter().chain([card.as_str(), figures.as_str()]) {
                browser.visit(path).await;
                browser.expect_fits(&format!("{path} as {username}")).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_card_is_handed_over_and_checked_on_a_phone() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.shrink().await;
        browser.sign_in(&espoo.distributor, "/admin").await;
        browser.button("menu").press().await;
        browser.expect_fits("the open menu").await;
        browser.link("nav-hand-over").press().await;
        browser.at(HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        browser.button("hand-over-register").press().await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "3")]))
            .await;
        browser.expect_fits("missing facts").await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        browser.expect_fits("what to write, tell and give").await;

        browser.sign_in(&espoo.venue_account, CHECK).await;
        for (number, word) in [
            (espoo.stock[0].as_str(), "check-valid"),
            (espoo.stock[1].as_str(), "check-not-valid"),
        ] {
            browser.textbox("check-number").enter(number).await;
            browser.button("check-submit").press().await;
            browser.heading(word).shown().await;
            browser.expect_fits(word).await;
        }
        browser.find(Role::Table, "check-history").shown().await;
    })
    .await;
}
