//! A new worker practises: the same screens with practice cards, and real ones out of reach.

use shared::card_number::CardNumber;
use support::browser::{Role, journey};

use crate::pages::{HAND_OVER, choose_card, fill_facts, is_registered};

#[tokio::test]
async fn a_new_worker_practises_a_hand_over_and_stops() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, "/admin").await;
        browser.button("practice-start").press().await;
        browser.shows(&browser.text("practice-banner")).await;
        let first = "return document.querySelector('.practice__number')?.innerText ?? ''";
        let number = browser
            .wait("a number to practise with", async || {
                let found = browser.script(first, vec![]).await;
                let text = found.json().as_str().unwrap().to_owned();
                CardNumber::parse(&text).ok()
            })
            .await;
        browser
            .expect_accessible("the start page in practice")
            .await;

        browser.visit(HAND_OVER).await;
        browser.shows(&number.grouped()).await;
        browser.scan(espoo.stock[0].as_str()).await;
        browser
            .find(Role::Notification, "identify-practice")
            .shown()
            .await;
        choose_card(browser, &number).await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        browser.shows(&browser.text("practice-banner")).await;
        browser.visit("/admin/cards").await;
        browser.shows(&number.grouped()).await;
        assert!(
            app.texts("select number as value from cards")
                .await
                .is_empty()
        );

        browser.find(Role::Button, "practice-stop").press().await;
        browser.button("practice-start").shown().await;
        browser.visit("/admin/cards").await;
        browser.shows(&browser.text("cards-empty")).await;
    })
    .await;
}
