//! The network goes away in the middle: nothing is lost, and no card is registered twice.

use support::TestApp;
use support::browser::{Browser, Role, journey};

use crate::pages::{HAND_OVER, choose_card, fill_facts, has_facts, is_registered};

/// The register hears the next registration, but its answer never arrives.
const LOSE_ANSWER: &str = "
    const real = window.fetch;
    window.fetch = async (request, ...rest) => {
        const answer = await real(request, ...rest);
        if (!(request.url ?? request).endsWith('/api/v1/cards')) return answer;
        window.fetch = real;
        throw new TypeError('the answer is lost');
    };";

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

#[tokio::test]
async fn without_a_network_nothing_is_lost() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards", "net::ERR_INTERNET_DISCONNECTED");
        fill_in(browser, app).await;
        browser.lose_network().await;

        browser.button("hand-over-register").press().await;

        let failed = browser.find(Role::Notification, "error-network");
        failed.focused().await;
        failed.has_text(&browser.text("hand-over-unsure")).await;
        has_facts(browser).await;
        browser.find_network().await;
        browser.button("hand-over-send-again").press().await;
        is_registered(browser, "23.11.2027").await;
        has_one_card(app).await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_answer_makes_no_second_card() {
    journey(async |browser, app| {
        fill_in(browser, app).await;
        browser.script(LOSE_ANSWER, vec![]).await;

        browser.button("hand-over-register").press().await;

        browser
            .find(Role::Notification, "error-network")
            .focused()
            .await;
        has_one_card(app).await;
        browser.button("hand-over-send-again").press().await;
        is_registered(browser, "23.11.2027").await;
        has_one_card(app).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_after_a_lost_answer_is_said_not_to_be_stored() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards", "422");
        fill_in(browser, app).await;
        browser.script(LOSE_ANSWER, vec![]).await;
        browser.button("hand-over-register").press().await;
        browser
            .find(Role::Notification, "error-network")
            .focused()
            .await;
        browser.textbox("hand-over-children").enter("3").await;

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
