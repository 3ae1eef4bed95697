//! Cards handed over without touching the mouse, and how many keys that takes.

use support::browser::{Browser, Role, journey};
use support::world::PASSWORD;
use thirtyfour::Key;

use crate::pages::{HAND_OVER, children, count_presses, is_registered, pressed, ticks};

/// Third step: every tick, each by one press of the space bar.
async fn tick_all(browser: &Browser) {
    browser.heading("hand-over-done").focused().await;
    browser.keys(Key::Tab).await;
    assert_eq!(browser.find(Role::Checkbox, "").count().await, 6);
    for tick in &ticks(browser) {
        let tick = browser.find_named(Role::Checkbox, tick);
        tick.focused().await;
        browser.keys(Key::Space).await;
        tick.checked().await;
    }
    browser.button("hand-over-next").focused().await;
}

#[tokio::test]
async fn with_a_scanner_a_card_takes_eight_keys_and_no_mouse() {
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
            browser.settled().await;
            count_presses(browser).await;

            // The year, the postal code, two children, and an answer to each question.
            browser.keys("1985" + Key::Tab + Key::Tab + "02100").await;
            browser.keys(Key::Tab + "2").await;
            children(browser, "2").checked().await;
            browser.keys(Key::Tab + "2").await;
            browser.keys(Key::Tab + "1").await;
            let gender = browser.find_named(Role::Group, "Sukupuoli");
            gender.find_named(Role::Radio, "Nainen").checked().await;
            browser.keys(Key::Enter).await;
            is_registered(browser, "23.11.2027").await;
            tick_all(browser).await;
            browser.keys(Key::Enter).await;
            browser.textbox("hand-over-number").focused().await;

            let keys = pressed(browser, "keys").await;
            assert!(keys.len() <= 8, "{keys:?}");
            assert_eq!(pressed(browser, "taps").await, [""; 0]);
        }
        let answers = "select birth_year || ' ' || children_count || ' ' || count(option_id) as value
            from background_facts join background_answers using (card_id) group by card_id, birth_year, children_count";
        assert_eq!(app.texts(answers).await, ["1985 2 2", "1985 2 2"]);
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
        browser
            .shows(&browser.text("field-required--children"))
            .await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "3")]))
            .await;

        let way = browser.link("field-required--children");
        way.press().await;
        children(browser, "0").focused().await;
        browser.keys("0").await;
        children(browser, "0").checked().await;
        browser
            .shows(&browser.fill("form-errors", &[("count", "2")]))
            .await;
    })
    .await;
}
