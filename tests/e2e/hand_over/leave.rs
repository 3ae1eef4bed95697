//! Whoever leaves unsaved work is asked first.

use support::TestApp;
use support::browser::{Browser, journey};

use crate::pages::{HAND_OVER, choose_card, fill_facts, has_facts, is_registered};

/// Whether the browser would ask before it closes the page.
const ASKS_BEFORE_CLOSING: &str =
    "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";

async fn fill_in(browser: &Browser, app: &TestApp) {
    browser
        .sign_in(&app.world.espoo.distributor, "/admin")
        .await;
    browser.link("tile-hand-over").press().await;
    browser.at(HAND_OVER).await;
    choose_card(browser, &app.world.espoo.stock[0]).await;
    fill_facts(browser).await;
}

#[tokio::test]
async fn leaving_by_a_link_by_back_or_by_signing_out_asks() {
    journey(async |browser, app| {
        fill_in(browser, app).await;
        let stay = async || {
            browser.heading("leave-title").shown().await;
            browser.button("leave-stay").press().await;
            browser.heading("leave-title").gone().await;
            assert_eq!(browser.address().await, HAND_OVER);
            has_facts(browser).await;
        };

        browser.link("nav-cards").press().await;
        stay().await;
        browser.driver.back().await.unwrap();
        stay().await;
        browser.button("sign-out").press().await;
        stay().await;
        browser.link("nav-statistics").press().await;
        browser.heading("leave-title").shown().await;
        browser.keys(thirtyfour::Key::Escape).await;
        browser.heading("leave-title").gone().await;
        assert_eq!(
            *browser.script(ASKS_BEFORE_CLOSING, vec![]).await.json(),
            true
        );

        browser.link("nav-cards").press().await;
        browser.button("leave-go").press().await;
        browser.at("/admin/cards").await;
        assert_eq!(
            *browser.script(ASKS_BEFORE_CLOSING, vec![]).await.json(),
            false
        );
    })
    .await;
}

#[tokio::test]
async fn a_registered_card_may_be_left_without_a_question() {
    journey(async |browser, app| {
        fill_in(browser, app).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        assert_eq!(
            *browser.script(ASKS_BEFORE_CLOSING, vec![]).await.json(),
            false
        );

        browser.link("nav-cards").press().await;

        browser.at("/admin/cards").await;
    })
    .await;
}
