//! The whole way, for each kind of card.

use serde_json::json;
use support::browser::{Role, journey};
use support::requests::check;

use crate::pages::{
    CHECK, HAND_OVER, children, choose_card, fill_facts, is_given, is_registered, ticks,
};

#[tokio::test]
async fn a_personal_card_is_handed_over_and_works_at_the_door() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let number = &espoo.stock[0];
        browser.sign_in(&espoo.distributor, "/admin").await;
        browser.link("tile-hand-over").press().await;
        browser.at(HAND_OVER).await;
        browser.textbox("hand-over-number").focused().await;
        browser.heading("hand-over-criteria-title").shown().await;
        choose_card(browser, number).await;
        browser.textbox("hand-over-birth-year").focused().await;
        fill_facts(browser).await;
        browser
            .shows(&format!(
                "{} 23.11.2027",
                browser.text("hand-over-last-day")
            ))
            .await;
        let life = browser.find_named(Role::Group, "Elämäntilanne");
        life.find_named(Role::Radio, "Työtön tai lomautettu")
            .press()
            .await;

        browser.button("hand-over-register").press().await;

        is_registered(browser, "23.11.2027").await;
        browser.heading("hand-over-done").focused().await;
        browser.shows(&number.grouped()).await;
        let size =
            "return parseFloat(getComputedStyle(document.querySelector('.inside__day')).fontSize)";
        assert!(browser.script(size, vec![]).await.json().as_f64() >= Some(32.0));
        assert_eq!(browser.address().await, HAND_OVER);
        let verdict = check(&app.with_key(&espoo.key), number.as_str()).await;
        assert_eq!(
            (
                &verdict["valid"],
                &verdict["reason"],
                &verdict["card"]["last_valid_day"]
            ),
            (&json!(true), &json!("ok"), &json!("2027-11-23"))
        );

        browser.link("hand-over-open-card").press().await;
        browser.heading("card-title").focused().await;
        for words in ["1985", "02100", "Työtön tai lomautettu", "23.11.2027"] {
            browser.shows(words).await;
        }
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.scan(number.as_str()).await;
        browser.heading("check-valid").shown().await;
        browser.shows("23.11.2027").await;
    })
    .await;
}

#[tokio::test]
async fn what_was_told_and_given_is_ticked_by_nobody_but_the_worker() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;

        let preset = "return document.querySelectorAll('input[type=checkbox]:checked').length";
        assert_eq!(*browser.script(preset, vec![]).await.json(), 0);
        assert_eq!(browser.find(Role::Checkbox, "").count().await, 6);
        for tick in &ticks(browser) {
            let tick = browser.find_named(Role::Checkbox, tick);
            tick.press().await;
            tick.checked().await;
        }
        browser.link("hand-over-tick-venues-link").shown().await;
        browser.link("hand-over-privacy-address").shown().await;

        browser.button("hand-over-next").press().await;

        let number = browser.textbox("hand-over-number");
        number.focused().await;
        number.has_value("").await;
        choose_card(browser, &espoo.stock[1]).await;
        browser.textbox("hand-over-birth-year").has_value("").await;
    })
    .await;
}

#[tokio::test]
async fn a_community_card_asks_for_no_facts() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let number = &espoo.community_stock[0];
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, number).await;
        browser.heading("hand-over-community").focused().await;
        browser.shows(&browser.text("card-kind-community")).await;
        assert_eq!(browser.find(Role::Textbox, "").count().await, 0);

        browser.button("hand-over-register").press().await;

        is_registered(browser, "23.11.2027").await;
        assert!(
            !browser
                .is_showing(&browser.text("hand-over-write-name-hint"))
                .await
        );
        let verdict = check(&app.with_key(&espoo.key), number.as_str()).await;
        assert_eq!(
            (&verdict["reason"], &verdict["card"]["kind"]),
            (&json!("ok"), &json!("community"))
        );
    })
    .await;
}

#[tokio::test]
async fn a_card_from_a_paper_form_is_entered_later() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        browser.button("hand-over-other-day").press().await;
        let day = browser.textbox("hand-over-issued-on");
        day.enter("24.11.2026").await;
        browser.button("hand-over-register").press().await;
        day.has_error(&browser.text("field-in_the_future--issued_on"))
            .await;
        day.focused().await;

        day.enter("29.2.2024").await;

        browser
            .shows(&format!("{} 28.2.2025", browser.text("hand-over-last-day")))
            .await;
        browser.shows(&browser.text("hand-over-late")).await;
        browser.button("hand-over-register").press().await;
        is_given(browser, "hand-over-done-over", "28.2.2025").await;
        browser.link("hand-over-open-card").press().await;
        browser
            .shows(&browser.fill("card-issuance-late", &[("date", "23.11.2026")]))
            .await;
        browser.shows(&browser.text("card-state-expired")).await;
    })
    .await;
}

#[tokio::test]
async fn a_card_of_a_pilot_ends_with_it() {
    journey(async |browser, app| {
        let vantaa = &app.world.vantaa;
        browser.sign_in(&vantaa.distributor, HAND_OVER).await;
        choose_card(browser, &vantaa.stock[0]).await;
        browser
            .shows(&browser.fill("hand-over-pilot", &[("date", "28.2.2027")]))
            .await;
        browser.textbox("hand-over-birth-year").enter("1985").await;
        browser
            .find(Role::Radio, "hand-over-municipality-only")
            .press()
            .await;
        browser
            .textbox("hand-over-municipality-label")
            .enter("vanda")
            .await;
        let not_told = browser.text("hand-over-not-told");
        children(browser, &not_told).press().await;

        browser.button("hand-over-register").press().await;

        is_registered(browser, "28.2.2027").await;
        browser.link("hand-over-open-card").press().await;
        browser
            .shows(&format!(
                "{} Vantaa",
                browser.text("card-fact-municipality")
            ))
            .await;
        let children = browser.text("card-fact-children");
        browser
            .shows(&format!(
                "{children} {}",
                browser.text("card-fact-not-told")
            ))
            .await;
    })
    .await;
}
