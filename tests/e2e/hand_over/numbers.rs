//! Numbers that cannot be handed over here say why, and what to do.

use support::browser::{Role, journey};
use support::requests::{personal_card, register};
use thirtyfour::Key;

use crate::pages::HAND_OVER;

#[tokio::test]
async fn a_number_that_is_not_in_the_own_stock_is_explained() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let elsewhere = app.world.vantaa.stock[0].as_str();
        browser.sign_in(&espoo.distributor, HAND_OVER).await;

        for (number, title) in [
            (elsewhere, "identify-other-site"),
            ("ABCD1234", "identify-unknown"),
            ("Å1", "identify-malformed"),
        ] {
            browser.scan(number).await;
            let why = browser.find(Role::Notification, title);
            why.has_text(&browser.text(&format!("{title}-text"))).await;
            // What was refused is selected: the next reading takes its place.
            browser.textbox("hand-over-number").focused().await;
        }
        assert!(
            !browser.is_showing("Vantaa").await,
            "which site it is tells too much"
        );
        browser.keys(espoo.stock[0].as_str()).await;
        browser.find(Role::Notification, "").gone().await;
        browser
            .textbox("hand-over-number")
            .has_value(espoo.stock[0].as_str())
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_box_and_a_mistyped_number_are_noticed() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        let number = browser.textbox("hand-over-number");
        browser.keys(Key::Enter).await;
        number
            .has_error(&browser.text("field-required--card_number"))
            .await;
        number.focused().await;

        // The last of a generated number checks the others.
        let good = app.world.espoo.stock[0].as_str();
        let mistyped = format!("{}0", &good[..good.len() - 1]);
        browser.keys(mistyped.as_str()).await;
        browser.shows(&browser.text("card-number-mistyped")).await;
        browser.keys(Key::Backspace + &good[good.len() - 1..]).await;
        browser.shows(&browser.text("card-number-right")).await;
        assert!(
            !browser
                .is_showing(&browser.text("card-number-mistyped"))
                .await
        );

        browser.keys(Key::Escape).await;
        number.has_value("").await;
    })
    .await;
}

#[tokio::test]
async fn a_number_that_the_site_has_registered_leads_to_its_card() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        let card = register(&distributor, &personal_card(&espoo.stock[0])).await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;

        browser.scan(espoo.stock[0].as_str()).await;

        browser
            .at(&format!("/admin/cards/{}", card["id"].as_str().unwrap()))
            .await;
        browser.shows(&espoo.stock[0].grouped()).await;
    })
    .await;
}

#[tokio::test]
async fn another_card_may_be_taken_and_the_facts_stay() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        browser.scan(espoo.stock[0].as_str()).await;
        browser.textbox("hand-over-birth-year").enter("1985").await;

        browser.button("hand-over-other-card").press().await;

        browser.textbox("hand-over-number").focused().await;
        let distributor = app.sign_in(&espoo.distributor).await;
        register(&distributor, &personal_card(&espoo.stock[2])).await;
        // What is entered would be lost with the page: a registered card opens by a press, which asks first.
        browser.scan(espoo.stock[2].as_str()).await;
        browser
            .find(Role::Notification, "identify-own")
            .find(Role::Link, "identify-open-card")
            .press()
            .await;
        browser.button("leave-stay").press().await;
        browser.textbox("hand-over-number").enter("").await;
        browser.scan(espoo.stock[1].as_str()).await;
        browser.shows(&espoo.stock[1].grouped()).await;
        browser
            .textbox("hand-over-birth-year")
            .has_value("1985")
            .await;
    })
    .await;
}
