//! Two cards, from the sign-in on, without touching the mouse.

use support::browser::{Role, journey};
use support::world::PASSWORD;
use thirtyfour::Key;

use crate::pages::{HAND_OVER, is_registered};

#[tokio::test]
async fn cards_are_handed_over_by_keyboard_and_scanner_alone() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.visit(HAND_OVER).await;
        browser.textbox("sign-in-username").focused().await;
        browser.keys(espoo.distributor.as_str()).await;
        browser.keys(Key::Tab).await;
        browser.textbox("sign-in-password").focused().await;
        browser.keys(PASSWORD).await;
        browser.keys(Key::Enter).await;
        browser.at(HAND_OVER).await;

        for number in &espoo.stock[..2] {
            let number_box = browser.textbox("hand-over-number");
            number_box.focused().await;
            number_box.has_value("").await;
            browser.scan(&number.grouped().to_lowercase()).await;
            browser.textbox("hand-over-birth-year").focused().await;
            browser.keys("1985").await;
            browser.keys(Key::Tab).await;
            browser
                .find(Role::Radio, "hand-over-postal-code")
                .focused()
                .await;
            browser.keys(Key::Tab).await;
            browser
                .textbox("hand-over-postal-code-label")
                .focused()
                .await;
            browser.keys("02100").await;
            browser.tab_to(&browser.textbox("hand-over-children")).await;
            browser.keys("0").await;
            let gender = browser.find_named(Role::Group, "Sukupuoli");
            browser
                .tab_to(&gender.find_named(Role::Radio, "Nainen"))
                .await;
            browser.keys(Key::Space).await;
            browser.keys(Key::Down).await;
            gender.find_named(Role::Radio, "Mies").checked().await;
            browser.tab_to(&browser.button("hand-over-register")).await;
            browser.keys(Key::Enter).await;

            is_registered(browser, "23.11.2027").await;
            browser.heading("hand-over-done").focused().await;
            let along = browser.find(Role::Checkbox, "hand-over-tick-along");
            browser.tab_to(&along).await;
            browser.keys(Key::Space).await;
            along.checked().await;
            browser.tab_to(&browser.button("hand-over-next")).await;
            browser.keys(Key::Enter).await;
        }
        let count = "select count(*)::text as value from cards";
        assert_eq!(app.texts(count).await, ["2"]);
    })
    .await;
}

#[tokio::test]
async fn enter_in_a_field_registers_too_and_mistakes_are_led_to() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.scan(app.world.espoo.stock[0].as_str()).await;
        browser.textbox("hand-over-birth-year").focused().await;

        browser.keys(Key::Enter).await;

        let birth_year = browser.textbox("hand-over-birth-year");
        birth_year
            .has_error(&browser.text("field-required--birth_year"))
            .await;
        birth_year.focused().await;
        let postal_code = browser.textbox("hand-over-postal-code-label");
        postal_code
            .has_error(&browser.text("field-required--postal_code"))
            .await;
        let children = browser.textbox("hand-over-children");
        children
            .has_error(&browser.text("field-required--children"))
            .await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "3")]))
            .await;

        let way = browser.link("field-required--children");
        way.press().await;
        children.focused().await;
        browser.keys("0").await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "2")]))
            .await;
    })
    .await;
}
