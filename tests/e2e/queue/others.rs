//! Somebody else at the same device, a register that is away, and signing out with something left to send.

use support::TestApp;
use support::browser::{application, journey};
use support::device::Device;
use support::network::TestNetwork;

use super::{QUEUE, cards, hand_over_unasked, open_hand_over, waits};
use crate::pages::{HAND_OVER, choose_card, fill_facts};

#[tokio::test]
async fn another_site_s_account_on_the_same_device_sees_and_sends_nothing() {
    let app = TestApp::start_with_spa(application()).await;
    let network = TestNetwork::to(&app.url).await;
    let device = Device::new().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    device
        .sitting(network.url(), async |browser| {
            browser.provokes("", "net::ERR");
            open_hand_over(browser, &app).await;
            network.cut();
            hand_over_unasked(browser, &espoo.stock[0]).await;

            browser.button("sign-out").press().await;

            browser.heading("queue-sign-out-title").shown().await;
            browser
                .shows(&browser.fill("queue-sign-out-text", &[("count", "1")]))
                .await;
            browser
                .expect_accessible("signing out with something left to send")
                .await;
            browser.button("queue-sign-out-stay").press().await;
            browser.heading("queue-sign-out-title").gone().await;
            waits(browser, 1).await;
        })
        .await;
    network.mend();

    device
        .sitting(network.url(), async |browser| {
            browser.sign_in(&vantaa.distributor, QUEUE).await;
            browser.shows(&browser.text("queue-empty")).await;
            assert!(!browser.is_showing(&espoo.stock[0].grouped()).await);
            assert!(
                !browser
                    .is_showing(&browser.fill("queue-badge", &[("count", "1")]))
                    .await
            );
        })
        .await;
    assert_eq!(cards(&app).await, "0");

    device
        .sitting(network.url(), async |browser| {
            browser.sign_in(&espoo.distributor, QUEUE).await;
            browser.shows(&browser.text("queue-empty")).await;
            browser
                .shows(&browser.fill("queue-sent", &[("count", "1")]))
                .await;
        })
        .await;
    assert_eq!(cards(&app).await, "1");
}

#[tokio::test]
async fn a_register_that_is_away_is_waited_for_as_a_network_is() {
    journey(async |browser, app| {
        browser.provokes("", "503");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        choose_card(browser, &app.world.espoo.stock[0]).await;
        fill_facts(browser).await;
        app.database.shut().await;

        browser.button("hand-over-register").press().await;

        browser.heading("hand-over-waits").shown().await;
        app.database.open().await;
        browser.link("hand-over-waits-link").press().await;
        // It is tried again every now and then.
        browser.shows(&browser.text("queue-empty")).await;
        assert_eq!(cards(app).await, "1");
    })
    .await;
}
