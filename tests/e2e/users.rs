//! Accounts: given with a slip, used for the first time, locked.

use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::world::{NATIONAL, PASSWORD};

use crate::pages::sign_in;

const NEW_PASSWORD: &str = "a long sentence of my own";

/// Gives a shared account to the site of Espoo; the one-time password of its slip.
async fn give_to_site(browser: &Browser, app: &TestApp) -> String {
    let site = app.world.espoo.site;
    browser
        .visit(&format!("/admin/users/new?site_id={site}"))
        .await;
    let username = browser.textbox("sign-in-username");
    username.has_value("espoo.toimipiste").await;
    username.enter("espoo.aikuissosiaalityo").await;
    browser.button("user-give").press().await;
    browser.heading("user-given").shown().await;
    browser.heading("slip-title").focused().await;
    let secret = "return document.querySelector('.print-slip__secret').textContent";
    browser.script(secret, vec![]).await.convert().unwrap()
}

#[tokio::test]
async fn an_account_is_given_to_a_site_and_its_password_is_changed_at_first_sign_in() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.coordinator, "/admin")
            .await;
        let password = give_to_site(browser, app).await;
        assert_eq!(password.len(), 19, "{password}");
        browser.shows("espoo.aikuissosiaalityo").await;
        browser
            .shows(&browser.fill("slip-help-area", &[("area", "Espoo")]))
            .await;
        browser.expect_accessible("the slip of an account").await;

        browser.link("user-to-page").press().await;
        browser
            .shows(&browser.text("user-state-never_signed_in"))
            .await;
        assert!(!browser.is_showing(&password).await, "the password is gone");
        browser.button("sign-out").press().await;
        browser.visit("/admin/sign-in").await;
        sign_in(browser, "espoo.aikuissosiaalityo", &password).await;
        browser.at("/admin/password").await;
        browser.heading("password-first-title").shown().await;
        browser.textbox("password-one-time").enter(&password).await;
        browser.textbox("password-new").enter(NEW_PASSWORD).await;
        browser.textbox("password-repeat").enter(NEW_PASSWORD).await;
        browser.button("password-change").press().await;

        browser.at("/admin").await;
        browser.shows(&browser.text("tile-hand-over-text")).await;
    })
    .await;
}

#[tokio::test]
async fn a_lock_ends_the_other_ones_session_at_once_and_is_undone_by_a_press() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let person = app.sign_in(&espoo.distributor).await;
        browser
            .sign_in(&espoo.coordinator, "/admin/users?q=jakaja")
            .await;
        browser
            .find_named(Role::Link, &espoo.distributor)
            .press()
            .await;
        browser.shows(&browser.text("user-state-open")).await;

        browser.button("user-lock").press().await;

        browser.shows(&browser.text("user-locked")).await;
        browser.shows(&browser.text("user-state-locked")).await;
        person
            .get("/api/v1/cards")
            .await
            .assert_problem(401, "session_ended");
        browser.button("user-undo").press().await;
        browser.shows(&browser.text("user-unlocked")).await;
        browser.button("user-lock").shown().await;
        app.sign_in(&espoo.distributor).await;
    })
    .await;
}

#[tokio::test]
async fn a_new_password_is_asked_for_twice_and_comes_with_a_slip() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let person = app.sign_in(&espoo.venue_account).await;
        browser
            .sign_in(&espoo.coordinator, "/admin/users?role=venue")
            .await;
        browser
            .find_named(Role::Link, &espoo.venue_account)
            .press()
            .await;

        browser.button("user-reset").press().await;
        person.get("/api/v1/session").await.assert_status(200);
        browser.button("user-reset-confirm").press().await;

        browser.heading("slip-title").focused().await;
        person
            .get("/api/v1/session")
            .await
            .assert_problem(401, "session_ended");
        let old = app
            .anonymous()
            .sign_in(&espoo.venue_account, PASSWORD)
            .await;
        old.assert_problem(401, "wrong_credentials");
        browser.shrink().await;
        browser.expect_fits("the slip of an account").await;
    })
    .await;
}

#[tokio::test]
async fn an_account_of_a_person_is_changed_and_refusals_stand_at_their_fields() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/users", "409");
        app.sql("update organisations set contact_name = 'Eeva Esimerkki'")
            .await;
        browser.sign_in(NATIONAL, "/admin/users/new").await;
        browser.button("user-give").press().await;
        let place = browser.find(Role::Combobox, "user-place-distributor");
        place
            .has_error(&browser.text("field-unknown_reference"))
            .await;
        browser.find(Role::Radio, "user-of-venue").press().await;
        browser
            .find(Role::Combobox, "user-place-venue")
            .choose("Espoon teatteri, Espoon järjestö")
            .await;
        browser.find(Role::Radio, "user-personal").press().await;
        browser.textbox("user-name").enter("Eeva Esimerkki").await;
        browser.find(Role::Checkbox, "user-contact").press().await;
        browser
            .textbox("sign-in-username")
            .enter(&espoo.distributor)
            .await;
        browser.button("user-give").press().await;
        let username = browser.textbox("sign-in-username");
        username
            .has_error(&browser.text("field-taken--username"))
            .await;
        browser.expect_accessible("the form of an account").await;
        username.enter("espoo.eeva").await;
        browser.button("user-give").press().await;
        browser.heading("user-given").shown().await;

        browser.link("user-to-page").press().await;
        browser.shows(&browser.text("user-personal-contact")).await;
        browser.textbox("user-name").enter("Eeva Elo").await;
        app.sql("update organisations set contact_name = 'Eeva Elo'")
            .await;
        browser.button("save").press().await;
        browser.shows(&browser.text("saved")).await;
        let kept = app
            .texts("select display_name as value from users where username = 'espoo.eeva'")
            .await;
        assert_eq!(kept, ["Eeva Elo"]);
        browser.expect_accessible("the page of an account").await;
    })
    .await;
}

#[tokio::test]
async fn the_list_of_accounts_keeps_its_filters_in_the_address() {
    journey(async |browser, app| {
        browser.sign_in(NATIONAL, "/admin/users").await;
        browser
            .find(Role::Combobox, "user-area")
            .choose("Vantaa")
            .await;
        browser
            .find(Role::Combobox, "user-role")
            .choose(&browser.text("role-venue"))
            .await;

        let rows = browser.find(Role::Row, "");
        browser
            .wait("one account", async || {
                (rows.count().await == 1).then_some(())
            })
            .await;
        let address = browser.address().await;
        assert!(
            address.contains("role=venue") && address.contains("area_id="),
            "{address}"
        );
        browser.visit(&address).await;
        browser.shows(&app.world.vantaa.venue_account).await;
        browser.expect_accessible("the list of accounts").await;
        browser.shrink().await;
        browser.expect_fits("the list of accounts").await;
    })
    .await;
}

#[tokio::test]
async fn a_coordinators_name_is_the_entrys_and_without_it_the_account_stays_locked() {
    journey(async |browser, app| {
        let (area, username) = (app.world.espoo.id, &app.world.espoo.coordinator);
        app.sql(&format!(
            "update users set is_personal = true, display_name = 'Eeva Elo', locked_at = now() \
             where username = '{username}'"
        ))
        .await;
        let id = app
            .texts(&format!(
                "select id::text as value from users where username = '{username}'"
            ))
            .await;
        browser
            .sign_in(NATIONAL, &format!("/admin/users/{}", id[0]))
            .await;
        browser.shows(&browser.text("user-name-of-entry")).await;
        browser.textbox("user-name").gone().await;
        browser.provokes(&format!("/api/v1/users/{}/unlock", id[0]), "409");

        browser.button("user-unlock").press().await;

        browser
            .shows(&browser.text("problem-coordinator_taken_away"))
            .await;
        browser
            .expect_accessible("an account that stays locked")
            .await;
        browser.link("user-name-entry").press().await;
        browser.at(&format!("/admin/areas/{area}")).await;
    })
    .await;
}
