//! What the register refuses is corrected, printed or taken out of the queue.

use support::TestApp;
use support::browser::{Browser, Role, journey};

use super::{QUEUE, cards, hand_over_unasked};
use crate::pages::HAND_OVER;

#[tokio::test]
async fn an_identity_in_the_number_s_place_is_not_kept_for_later_either() {
    journey(async |browser, app| {
        browser.provokes("", "net::ERR");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.lose_network().await;

        browser.scan("131052-308T").await;

        browser
            .textbox("hand-over-number")
            .has_error(&browser.text("field-looks_like_identity"))
            .await;
        browser.button("identify-unasked-personal").gone().await;
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_taken_out_of_the_queue_before_it_is_sent() {
    journey(async |browser, app| {
        browser.provokes("", "net::ERR");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.lose_network().await;
        hand_over_unasked(browser, &app.world.espoo.stock[0]).await;
        browser.link("hand-over-waits-link").press().await;
        browser.heading("queue-waiting").shown().await;
        browser.shrink().await;
        browser.expect_fits("what waits").await;

        let number = app.world.espoo.stock[0].grouped();
        let discard = format!(
            "{} {}",
            browser.text("queue-discard"),
            browser.fill("queue-discard-number", &[("number", &number)])
        );
        browser.find_named(Role::Button, &discard).press().await;

        browser.shows(&browser.text("queue-empty")).await;
        browser.find_network().await;
        browser.visit(QUEUE).await;
        browser.shows(&browser.text("queue-empty")).await;
        assert_eq!(cards(app).await, "0");
    })
    .await;
}

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
        browser.button("backlog-correct").press().await;
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
        browser
            .script("window.print = () => { window.printed = true }", vec![])
            .await;
        browser.button("queue-print").press().await;
        browser
            .until("printing", "return window.printed === true", vec![])
            .await;
        browser.button("queue-print").focused().await;
        browser.heading("paper-form-title").shown().await;
        browser.print_styles(true).await;
        let printed = browser
            .script("return squeeze(document.body.innerText)", vec![])
            .await;
        let printed = printed.json().as_str().unwrap().to_owned();
        assert!(
            printed.starts_with(&browser.text("paper-form-title")),
            "{printed}"
        );
        for written in [
            app.world.vantaa.stock[0].as_str(),
            "23112026",
            "23112027",
            "1985",
            "02100",
        ] {
            assert!(printed.contains(written), "{written}: {printed}");
        }
        browser.print_styles(false).await;
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
