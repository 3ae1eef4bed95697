//! The second factor: set up, asked for, replaced by a recovery code, required.

use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::second_factor::code_of;
use support::world::PASSWORD;

use crate::pages::sign_in;

/// Sets a second factor up; gives the key that was shown and the recovery codes.
async fn enrol(browser: &Browser, app: &TestApp) -> (String, Vec<String>) {
    browser.textbox("password-current").enter(PASSWORD).await;
    browser.button("second-factor-begin").press().await;
    browser.heading("enrol-title").focused().await;
    let key = "return document.querySelector('.enrol__key').textContent.replaceAll(' ', '')";
    let key: String = browser.script(key, vec![]).await.convert().unwrap();
    browser
        .expect_accessible("a second factor that begins")
        .await;
    let code = code_of(&key, app.clock.now());
    browser.textbox("sign-in-code").enter(&code).await;
    browser.button("enrol-confirm").press().await;
    browser.heading("recovery-title").focused().await;
    browser.expect_accessible("recovery codes").await;
    let codes =
        "return [...document.querySelectorAll('.recovery-codes li')].map(code => code.textContent)";
    let codes: Vec<String> = browser.script(codes, vec![]).await.convert().unwrap();
    assert_eq!(codes.len(), 10);
    browser.button("recovery-kept").press().await;
    (key, codes)
}

async fn sign_out(browser: &Browser) {
    browser.button("sign-out").press().await;
    browser.button("sign-out").gone().await;
    browser.visit("/admin/sign-in").await;
}

#[tokio::test]
async fn a_second_factor_is_set_up_asked_for_and_stood_in_for_by_a_recovery_code() {
    journey(async |browser, app| {
        let username = &app.world.espoo.coordinator;
        browser.provokes("/api/v1/session", "422");
        browser.sign_in(username, "/admin/profile").await;
        browser.link("second-factor-open").press().await;
        let (key, codes) = enrol(browser, app).await;
        browser.shows(&browser.text("second-factor-in-use")).await;

        app.at("2026-11-23T10:01:00Z");
        sign_out(browser).await;
        sign_in(browser, username, PASSWORD).await;
        let code = browser.textbox("sign-in-code");
        code.focused().await;
        browser
            .expect_accessible("a sign-in that asks for a code")
            .await;
        code.enter("wrong").await;
        browser.button("sign-in").press().await;
        code.has_error(&browser.text("field-wrong_code")).await;
        code.enter(&code_of(&key, app.clock.now())).await;
        browser.button("sign-in").press().await;
        browser.at("/admin").await;

        sign_out(browser).await;
        sign_in(browser, username, PASSWORD).await;
        code.enter(&codes[0]).await;
        browser.button("sign-in").press().await;
        browser.at("/admin").await;
    })
    .await;
}

#[tokio::test]
async fn who_must_have_a_second_factor_is_led_to_it_and_then_on() {
    journey(async |browser, app| {
        app.sql("update network set second_factor_required = true")
            .await;

        browser
            .sign_in(&app.world.espoo.coordinator, "/admin/users")
            .await;
        browser.at("/admin/second-factor").await;
        browser.shows(&browser.text("second-factor-required")).await;
        enrol(browser, app).await;
        browser.visit("/admin/users").await;

        browser.heading("users-title").shown().await;
        browser.shows(&app.world.espoo.distributor).await;
    })
    .await;
}

#[tokio::test]
async fn a_second_factor_is_turned_off_with_password_and_code() {
    journey(async |browser, app| {
        let username = &app.world.espoo.venue_account;
        browser.sign_in(username, "/admin/second-factor").await;
        let (_, codes) = enrol(browser, app).await;
        let end = browser.find(Role::Region, "second-factor-end");

        end.find(Role::Textbox, "password-current")
            .enter(PASSWORD)
            .await;
        end.find(Role::Textbox, "sign-in-code")
            .enter(&codes[0])
            .await;
        end.find(Role::Button, "second-factor-end").press().await;

        browser.shows(&browser.text("second-factor-ended")).await;
        browser.button("second-factor-begin").shown().await;
        app.sign_in(username).await;
        browser.shrink().await;
        browser.expect_fits("the second factor").await;
    })
    .await;
}

#[tokio::test]
async fn a_new_device_that_is_not_confirmed_leaves_the_old_one_in_use() {
    journey(async |browser, app| {
        let username = &app.world.espoo.venue_account;
        browser.sign_in(username, "/admin/second-factor").await;
        let (old, codes) = enrol(browser, app).await;
        let change = browser.find(Role::Region, "second-factor-change");
        browser
            .shows(&browser.text("second-factor-change-text"))
            .await;
        change
            .find(Role::Textbox, "password-current")
            .enter(PASSWORD)
            .await;
        change
            .find(Role::Textbox, "sign-in-code")
            .enter(&codes[0])
            .await;
        change
            .find(Role::Button, "second-factor-change")
            .press()
            .await;
        browser.heading("enrol-title").focused().await;

        browser.visit("/admin/second-factor").await;

        browser.shows(&browser.text("second-factor-in-use")).await;
        app.at("2026-11-23T10:01:00Z");
        sign_out(browser).await;
        sign_in(browser, username, PASSWORD).await;
        let code = browser.textbox("sign-in-code");
        code.enter(&code_of(&old, app.clock.now())).await;
        browser.button("sign-in").press().await;
        browser.at("/admin").await;
    })
    .await;
}
