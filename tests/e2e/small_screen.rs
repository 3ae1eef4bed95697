//! Everything works on the smallest phone: 320 pixels wide, by finger.

use shared::session::Role as Account;
use support::TestApp;
use support::browser::{Browser, Role, journey};

use crate::pages::{CHECK, HAND_OVER, PUBLIC, choose_card, fill_facts, is_registered};
use crate::staff_pages::Filled;

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

async fn staff_pages_fit(browser: &Browser, app: &TestApp, roles: [Account; 2]) {
    let filled = Filled::new(app).await;
    browser.shrink().await;
    for role in roles {
        let (username, paths) = filled.pages(role);
        browser.sign_in(username, "/admin").await;
        for path in &paths {
            browser.visit(path).await;
            browser.expect_fits(&format!("{path} as {username}")).await;
        }
    }
}

#[tokio::test]
async fn the_pages_of_sites_and_venues_fit() {
    journey(async |browser, app| {
        staff_pages_fit(browser, app, [Account::Distributor, Account::Venue]).await;
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_the_network_fit() {
    journey(async |browser, app| {
        let roles = [Account::NationalAdmin, Account::AreaCoordinator];
        staff_pages_fit(browser, app, roles).await;
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
