//! The network goes away in the middle: nothing is lost, and no card is registered twice.

use support::TestApp;
use support::browser::{Browser, Role, journey};

use crate::pages::{HAND_OVER, children, choose_card, fill_facts};

/// The register hears the next registration, but its answer never arrives.
const LOSE_ANSWER: &str = "throw new TypeError('the answer is lost');";
/// The register hears the next registration, but something on the way answers in its own words.
const SPOIL_ANSWER: &str = "return new Response('<p>Welcome to our network</p>');";

/// Does something else with the answer to the next registration.
async fn instead_of_answer(browser: &Browser, instead: &str) {
    let script = format!(
        "const real = window.fetch;
        window.fetch = async (request, ...rest) => {{
            const answer = await real(request, ...rest);
            if (!(request.url ?? request).endsWith('/api/v1/cards')) return answer;
            window.fetch = real;
            {instead}
        }};"
    );
    browser.script(&script, vec![]).await;
}

async fn fill_in(browser: &Browser, app: &TestApp) {
    browser
        .sign_in(&app.world.espoo.distributor, HAND_OVER)
        .await;
    choose_card(browser, &app.world.espoo.stock[0]).await;
    fill_facts(browser).await;
}

async fn has_one_card(app: &TestApp) {
    let count = "select count(*)::text as value from cards";
    assert_eq!(app.texts(count).await, ["1"]);
}

/// What waited was sent, and the badge is gone.
async fn is_sent(browser: &Browser) {
    browser
        .shows(&browser.fill("queue-sent", &[("count", "1")]))
        .await;
    browser
        .find_named(Role::Link, &browser.fill("queue-badge", &[("count", "1")]))
        .gone()
        .await;
}

#[tokio::test]
async fn without_a_network_nothing_is_lost() {
    journey(async |browser, app| {
        browser.provokes("", "net::ERR_INTERNET_DISCONNECTED");
        fill_in(browser, app).await;
        browser.lose_network().await;

        browser.button("hand-over-register").press().await;

        browser.heading("hand-over-waits").focused().await;
        browser.shows(&browser.text("hand-over-waits-text")).await;
        browser.find_network().await;
        is_sent(browser).await;
        has_one_card(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_makes_no_second_card() {
    journey(async |browser, app| {
        fill_in(browser, app).await;
        instead_of_answer(browser, LOSE_ANSWER).await;

        browser.button("hand-over-register").press().await;

        browser.heading("hand-over-waits").shown().await;
        is_sent(browser).await;
        has_one_card(app).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_after_a_lost_answer_is_said_not_to_be_stored() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards", "422");
        fill_in(browser, app).await;
        instead_of_answer(browser, SPOIL_ANSWER).await;
        browser.button("hand-over-register").press().await;
        browser
            .find(Role::Notification, "error-decode")
            .focused()
            .await;
        browser
            .expect_accessible("an answer that nobody understands")
            .await;
        children(browser, "3").press().await;

        browser.button("hand-over-send-again").press().await;

        let refused = browser.find(Role::Notification, "hand-over-sent-before");
        refused.focused().await;
        refused
            .has_text(&browser.text("hand-over-sent-before-text"))
            .await;
        refused
            .find(Role::Link, "hand-over-open-card")
            .shown()
            .await;
        has_one_card(app).await;
    })
    .await;
}
