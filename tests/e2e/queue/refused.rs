//! What the register refuses is corrected, printed or taken out of the queue.

use support::TestApp;
use support::browser::{Browser, journey};

use super::{QUEUE, cards, hand_over_unasked};
use crate::pages::HAND_OVER;

/// A hand-over of another site's number, sent and refused.
async fn refused(browser: &Browser, app: &TestApp) {
    browser.provokes("", "net::ERR");
    browser.provokes("/api/v1/cards", "4");
    browser
        .sign_in(&app.world.espoo.distributor, HAND_OVER)
        .await;
    browser.lose_network().await;
    hand_over_unasked(browser, &app.world.vantaa.stock[0]).await;
    browser.link("hand-over-waits-link").press().await;
    browser.at(QUEUE).await;
    browser.heading("queue-waiting").shown().await;
    browser.expect_accessible("what waits").await;
    browser.find_network().await;
    browser.heading("queue-refused-title").shown().await;
}

#[tokio::test]
async fn a_refused_number_is_corrected_and_sent() {
    journey(async |browser, app| {
        refused(browser, app).await;

        browser.button("queue-correct").press().await;

        let number = browser.textbox("hand-over-number");
        number.has_value(app.world.vantaa.stock[0].as_str()).await;
        browser
            .textbox("hand-over-birth-year")
            .has_value("1985")
            .await;
        number.enter(app.world.espoo.stock[0].as_str()).await;
        browser.expect_accessible("correcting").await;
        browser.button("backlog-register").press().await;
        browser.shows(&browser.text("queue-empty")).await;
        assert_eq!(cards(app).await, "1");
    })
    .await;
}

#[tokio::test]
async fn a_refused_hand_over_is_printed_and_taken_out_of_the_queue_with_a_way_back() {
    journey(async |browser, app| {
        refused(browser, app).await;
        browser.shrink().await;
        browser.button("queue-print").press().await;
        browser.heading("queue-printed-title").shown().await;
        browser.expect_fits("the filled form").await;
        browser.expect_accessible("the filled form").await;

        browser.button("queue-discard").press().await;

        browser.shows(&browser.text("queue-empty")).await;
        browser.button("queue-undo").press().await;
        browser.heading("queue-refused-title").shown().await;
        assert_eq!(cards(app).await, "0");
    })
    .await;
}
