//! The browser loads the program of the page at hand; from one to the other it is a link like others.

use serde_json::json;
use shared::text::Language;
use support::browser::{Browser, Role, journey};
use support::world::PASSWORD;

use crate::languages::choose;
use crate::pages::{HAND_OVER, sign_in};

/// The program that the page has started.
async fn program(browser: &Browser) -> String {
    let script = "const scripts = performance.getEntriesByType('resource')
            .map(({ name }) => /([a-z]+)-[0-9a-f]{16}[.]js$/.exec(name)?.[1])
            .filter(Boolean);
        return [...new Set(scripts)].join()";
    let found = browser.script(script, vec![]).await;
    found.json().as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_to_a_page_of_a_larger_program_keeps_the_language_and_moves_the_focus() {
    journey(async |browser, _app| {
        browser.visit("/").await;
        assert_eq!(program(browser).await, "frontend");
        choose(browser, Language::Sv).await;

        browser.link("nav-areas").press().await;

        browser.at("/areas").await;
        browser.heading("areas-title").focused().await;
        assert_eq!(program(browser).await, "everyday");
        // What has been loaded has the smaller program's pages too.
        browser.link("nav-home").press().await;
        browser.heading("home-title").focused().await;
        assert_eq!(program(browser).await, "everyday");
        browser.driver.refresh().await.unwrap();
        browser.settled().await;
        assert_eq!(program(browser).await, "frontend");
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_on_to_a_larger_program_with_its_filters() {
    journey(async |browser, app| {
        browser
            .visit("/admin/sign-in?next=%2Fadmin%2Fcards%3Fstate%3Dexpired")
            .await;
        assert_eq!(program(browser).await, "frontend");

        sign_in(browser, &app.world.espoo.coordinator, PASSWORD).await;

        browser.at("/admin/cards?state=expired").await;
        assert_eq!(program(browser).await, "everyday");
        browser.link("nav-manage").press().await;
        browser.at("/admin/manage").await;
        browser.heading("manage-title").focused().await;
        assert_eq!(program(browser).await, "administration");
        // Back is the page before, however it was loaded.
        browser.driver.back().await.unwrap();
        browser.at("/admin/cards?state=expired").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_network_what_is_open_stays_and_goes_on_once_it_is_back() {
    journey(async |browser, app| {
        browser.provokes("", "net::ERR_INTERNET_DISCONNECTED");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.lose_network().await;

        browser.link("nav-cards").press().await;

        browser
            .find(Role::Notification, "error-network")
            .shown()
            .await;
        browser.heading("no-network-title").focused().await;
        browser.expect_accessible("no larger program").await;
        browser.link("nav-hand-over").press().await;
        browser.textbox("hand-over-number").shown().await;
        browser.link("nav-cards").press().await;
        browser.find_network().await;
        browser.at("/admin/cards").await;
        browser.heading("cards-title").shown().await;
        assert_eq!(program(browser).await, "everyday");
    })
    .await;
}

#[tokio::test]
async fn a_program_that_does_not_come_is_said_in_words() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.coordinator, "/admin")
            .await;
        let block = async |addresses: &[&str]| {
            let cdp = browser.driver.cdp();
            cdp.network().enable().await.unwrap();
            let urls = json!({ "urls": addresses });
            cdp.send_raw("Network.setBlockedURLs", urls).await.unwrap();
        };
        block(&["*/administration-*"]).await;

        browser.link("nav-manage").press().await;

        browser
            .shows("Tarkista verkko ja lataa sivu uudelleen.")
            .await;
        assert!(!browser.complaints().await.is_empty());
        browser.forgive();
        block(&[]).await;
        browser.driver.refresh().await.unwrap();
        browser.at("/admin/manage").await;
        browser.heading("manage-title").shown().await;
    })
    .await;
}
