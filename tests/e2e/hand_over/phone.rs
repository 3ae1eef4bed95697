//! A card handed over with a phone, by the thumb: how many taps that takes.

use support::browser::{Role, journey_with_camera};
use support::video::{Printed, Video, View};

use crate::pages::{HAND_OVER, children, count_presses, is_registered, pressed, ticks};

#[tokio::test]
async fn with_a_phone_a_card_takes_nine_taps() {
    let card = |app: &support::TestApp| {
        let number = app.world.espoo.stock[0].as_str();
        Video::of(Printed::Qr, number, View::GOOD)
    };
    journey_with_camera(card, async |browser, app| {
        let espoo = &app.world.espoo;
        browser.shrink().await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        count_presses(browser).await;

        browser.button("scanner-open").press().await;
        let year = browser.textbox("hand-over-birth-year");
        year.focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;
        year.press().await;
        browser.keys("1985").await;
        browser.textbox("hand-over-postal-code-label").press().await;
        browser.keys("02100").await;
        children(browser, "2").press().await;
        for (question, answer) in [
            ("Elämäntilanne", "Työtön tai lomautettu"),
            ("Sukupuoli", "Nainen"),
        ] {
            let group = browser.find_named(Role::Group, question);
            group.find_named(Role::Radio, answer).press().await;
        }
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        for tick in &ticks(browser) {
            browser.find_named(Role::Checkbox, tick).press().await;
        }
        browser.button("hand-over-next").press().await;
        browser.textbox("hand-over-number").focused().await;

        let taps = pressed(browser, "taps").await;
        assert!(taps.len() <= 9, "{taps:?}");
        assert_eq!(pressed(browser, "keys").await, [""; 0]);
    })
    .await;
}
