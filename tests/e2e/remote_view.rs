//! Data on its way, not there, refused, cut off: the one component for it, on a real page.

use support::browser::{Role, journey};

/// Answers wait until the test lets them through.
const HOLD_ANSWERS: &str = "
    const real = window.fetch;
    const released = new Promise((release) => { window.letThrough = release; });
    window.fetch = async (...given) => { await released; return real(...given); };";

#[tokio::test]
async fn data_on_its_way_is_announced() {
    journey(async |browser, _app| {
        browser.visit("/venues").await;
        browser.script(HOLD_ANSWERS, vec![]).await;

        browser.link("nav-areas").press().await;

        browser.heading("areas-title").focused().await;
        let announced =
            "return document.querySelector('main [role=status]')?.textContent === arguments[0]";
        browser
            .until(
                "the announcement",
                announced,
                vec![browser.text("loading").into()],
            )
            .await;
        assert!(!browser.is_showing("Savonlinna").await);
        browser.script("window.letThrough()", vec![]).await;
        browser.shows("Savonlinna").await;
        browser.settled().await;
    })
    .await;
}

#[tokio::test]
async fn a_failure_of_the_register_can_be_tried_again() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/public/venues", "500");
        app.sql("alter table venues rename to venues_away").await;
        browser.visit("/venues").await;

        let failed = browser.find(Role::Notification, "problem-internal");
        failed
            .has_text(&browser.text("problem-internal-advice"))
            .await;
        let id = "return document.querySelector('.request-id').textContent";
        let named = browser
            .script(id, vec![])
            .await
            .json()
            .as_str()
            .unwrap()
            .to_owned();
        let words = browser.fill("request-id", &[("id", "")]);
        assert!(
            named.starts_with(words.trim()) && named.len() > words.len() + 10,
            "{named}"
        );
        browser.expect_accessible("a failure").await;
        app.sql("alter table venues_away rename to venues").await;
        browser.button("try-again").press().await;
        browser
            .find_named(Role::Heading, "Espoon teatteri")
            .shown()
            .await;
        failed.gone().await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_network_is_said_and_the_data_come_when_it_is_back() {
    journey(async |browser, _app| {
        browser.provokes("/api/v1/public/areas", "net::ERR_INTERNET_DISCONNECTED");
        browser.visit("/venues").await;
        browser.lose_network().await;

        browser.link("nav-areas").press().await;

        let failed = browser.find(Role::Notification, "error-network");
        failed.has_text(&browser.text("error-network-advice")).await;
        browser.expect_accessible("no network").await;
        browser.find_network().await;
        browser.shows("Savonlinna").await;
        failed.gone().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_to_show_is_said_too() {
    journey(async |browser, app| {
        browser.visit("/venues?category=sports").await;
        browser.shows(&browser.text("venues-empty")).await;

        browser
            .sign_in(&app.world.espoo.distributor, "/admin/cards")
            .await;

        browser.shows(&browser.text("cards-empty-text")).await;
        browser.link("cards-hand-over").press().await;
        browser.at("/admin/hand-over").await;
    })
    .await;
}
