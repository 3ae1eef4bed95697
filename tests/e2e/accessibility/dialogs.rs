//! What lies over a page: dialogs, messages, the menu of a small screen.

use support::browser::journey;

use crate::pages::{HAND_OVER, choose_card, fill_facts};

#[tokio::test]
async fn the_question_before_leaving() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        choose_card(browser, &app.world.espoo.stock[0]).await;
        fill_facts(browser).await;
        browser.link("nav-cards").press().await;
        browser.heading("leave-title").shown().await;
        browser
            .expect_accessible("the question before leaving")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_sessions_dialogs() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards", "401");
        browser.provokes("/api/v1/notices/count", "401");
        browser.provokes("/api/v1/stocks/summary", "401");
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/statistics")
            .await;
        app.sql("update sessions set expires_at = '2026-11-23T10:01:40Z'")
            .await;
        browser.visit("/admin/statistics").await;
        browser.heading("session-ends-title").shown().await;
        browser.expect_accessible("a session that ends soon").await;

        browser.button("session-ends-stay").press().await;
        browser.heading("session-ends-title").gone().await;
        app.at("2026-11-23T12:00:00Z");
        browser.link("nav-cards").press().await;
        browser.heading("session-over-title").shown().await;
        browser.expect_accessible("a session that has ended").await;
    })
    .await;
}

#[tokio::test]
async fn a_message() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, "/admin")
            .await;
        browser.button("sign-out").press().await;
        browser.shows(&browser.text("signed-out")).await;
        browser.expect_accessible("a message").await;
    })
    .await;
}

#[tokio::test]
async fn the_open_menu_of_a_small_screen() {
    journey(async |browser, app| {
        browser.shrink().await;
        browser
            .sign_in(&app.world.espoo.distributor, "/admin")
            .await;
        browser.button("menu").press().await;
        browser.link("nav-cards").shown().await;
        browser.expect_accessible("the open menu").await;
    })
    .await;
}

#[tokio::test]
async fn a_register_with_demo_data() {
    journey(async |browser, app| {
        app.sql("update network set is_demo = true").await;
        browser.visit("/admin/sign-in").await;
        browser.shows(&browser.text("demo-text")).await;
        browser.shows(&browser.text("sign-in-demo")).await;
        browser.expect_accessible("demo data").await;
    })
    .await;
}
