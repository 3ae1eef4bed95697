//! Somebody else at the same device, a register that is away, and signing out with something left to send.

use shared::text::Language;
use support::TestApp;
use support::browser::{Role, application, journey};
use support::browser_texts::texts;
use support::device::Device;
use support::network::TestNetwork;
use support::world::PASSWORD;

use super::{QUEUE, cards, hand_over_unasked, open_hand_over, waits};
use crate::pages::{HAND_OVER, choose_card, fill_facts, sign_in};

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
    assert_eq!(network.has_carried("POST /api/v1/cards "), 0);

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
    assert_eq!(network.has_carried("POST /api/v1/cards "), 1);
}

#[tokio::test]
async fn nobody_begins_to_practise_while_something_waits_and_the_slip_says_that_the_card_does_not_work()
 {
    journey(async |browser, app| {
        browser.provokes("", "503");
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        app.database.shut().await;
        browser.button("hand-over-register").press().await;
        browser.heading("hand-over-waits").shown().await;

        for (language, name) in [
            (Language::Fi, "Suomi"),
            (Language::Sv, "Svenska"),
            (Language::En, "English"),
        ] {
            browser
                .find(Role::Region, "hand-over-for-client")
                .find_named(Role::Button, name)
                .press()
                .await;
            let texts = texts(language);
            browser
                .find_named(Role::Region, &texts.get("hand-over-slip-title"))
                .has_text(&texts.get("hand-over-slip-waits"))
                .await;
        }

        browser.link("nav-staff-home").press().await;
        browser
            .find(Role::Notification, "practice-queue")
            .find(Role::Link, "hand-over-waits-link")
            .shown()
            .await;
        browser.button("practice-start").gone().await;
        browser
            .expect_accessible("no practice while something waits")
            .await;
        app.database.open().await;
        browser.button("practice-start").shown().await;
        assert_eq!(cards(app).await, "1");
    })
    .await;
}

#[tokio::test]
async fn who_signs_in_in_another_tab_takes_the_page_away_from_who_was_here() {
    journey(async |browser, app| {
        let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
        browser.provokes("", "401");
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        let first = browser.driver.window().await.unwrap();
        let second = browser.driver.new_tab().await.unwrap();
        browser.driver.switch_to_window(second).await.unwrap();
        browser.visit("/admin").await;
        browser.button("sign-out").press().await;
        browser.heading("sign-in-title").shown().await;
        sign_in(browser, &vantaa.distributor, PASSWORD).await;
        browser.at("/admin").await;

        browser.driver.switch_to_window(first).await.unwrap();

        // Without a question, as nothing there is this person's to lose.
        browser.at("/admin").await;
        browser.shows("Vantaan toimipiste").await;
        browser.visit(HAND_OVER).await;
        browser.textbox("hand-over-number").shown().await;
        assert!(!browser.is_showing(&espoo.stock[0].grouped()).await);
    })
    .await;
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
