//! What the register refuses is shown where it can be mended.

use support::browser::{Role, journey};
use support::requests::{personal_card, register};

use crate::pages::{HAND_OVER, choose_card, fill_facts, is_registered};

#[tokio::test]
async fn a_refusal_of_the_register_stands_at_its_field() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/cards", "422");
        let lockers = "select code as value from postal_codes where not is_residential limit 1";
        let locker = app.texts(lockers).await.remove(0);
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        let postal_code = browser.textbox("hand-over-postal-code-label");
        for (code, why) in [
            (locker.as_str(), "field-not_residential--postal_code"),
            ("00000", "field-unknown_value--postal_code"),
        ] {
            postal_code.enter(code).await;

            browser.button("hand-over-register").press().await;

            postal_code.has_error(&browser.text(why)).await;
            postal_code.focused().await;
        }
        postal_code.enter("02100").await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
    })
    .await;
}

#[tokio::test]
async fn somebody_too_young_is_told_before_anything_is_sent() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        choose_card(browser, &app.world.espoo.stock[0]).await;
        fill_facts(browser).await;
        let birth_year = browser.textbox("hand-over-birth-year");
        birth_year.enter("2011").await;

        browser.button("hand-over-register").press().await;

        birth_year
            .has_error(&browser.fill("field-too_young", &[("min", "16")]))
            .await;
        birth_year.focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_number_that_was_registered_meanwhile_leads_to_its_card() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/cards", "409");
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        let colleague = app.sign_in(&espoo.distributor).await;
        let card = register(&colleague, &personal_card(&espoo.stock[0])).await;

        browser.button("hand-over-register").press().await;

        let refused = browser.find(Role::Notification, "problem-card_registered_here");
        refused.focused().await;
        refused
            .find(Role::Link, "hand-over-open-card")
            .press()
            .await;
        // The facts are of no use any more, but nobody but the worker may say so.
        browser.button("leave-go").press().await;
        browser
            .at(&format!("/admin/cards/{}", card["id"].as_str().unwrap()))
            .await;
    })
    .await;
}
