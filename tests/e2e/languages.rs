//! The service in Finnish, Swedish and English.

use shared::session::Role as Account;
use shared::text::Language;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::browser_texts::texts;
use support::world::PASSWORD;

use crate::pages::{PUBLIC, sign_in};
use crate::staff_pages::Filled;

/// Chooses a language at the top of the page.
pub(crate) async fn choose(browser: &Browser, language: Language) {
    let name = match language {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    };
    browser.find_named(Role::Button, name).press().await;
    browser.reads(language);
    is_in(browser, language).await;
}

/// The document says in which language it is.
async fn is_in(browser: &Browser, language: Language) {
    let script = "return document.documentElement.lang === arguments[0]";
    browser
        .until("the language", script, vec![language.tag().into()])
        .await;
}

/// No key of a text is shown in its place, and no variable is left open.
async fn is_translated(browser: &Browser, language: Language, path: &str) {
    browser.visit(path).await;
    is_in(browser, language).await;
    let script = "return document.title + ' ' + document.body.innerText";
    let words = browser.script(script, vec![]).await;
    let words = words.json().as_str().unwrap().to_owned();
    assert!(!words.contains("{ $"), "{path}: {words}");
    for word in words.split_whitespace() {
        assert!(!texts(language).is_key(word), "{path} shows the key {word}");
    }
}

#[tokio::test]
async fn the_language_changes_at_once_and_stays_on_the_device() {
    journey(async |browser, _app| {
        browser.visit("/areas").await;
        is_in(browser, Language::Fi).await;
        browser.heading("areas-title").shown().await;
        for language in [Language::Sv, Language::En, Language::Fi, Language::Sv] {
            choose(browser, language).await;
            browser.heading("areas-title").shown().await;
            let title = format!(
                "{} – {}",
                browser.text("areas-title"),
                browser.text("product-name")
            );
            let script = "return document.title === arguments[0]";
            browser
                .until(&title, script, vec![title.clone().into()])
                .await;
            assert_eq!(browser.address().await, "/areas");
        }

        browser.driver.refresh().await.unwrap();

        browser.settled().await;
        is_in(browser, Language::Sv).await;
        browser.shows("Espoo (sv)").await;
        browser.link("home-title").gone().await;
        browser.visit("/").await;
        browser.heading("home-title").shown().await;
    })
    .await;
}

#[tokio::test]
async fn the_language_goes_with_the_account() {
    journey(async |browser, app| {
        let username = &app.world.espoo.distributor;
        browser.sign_in(username, "/admin/profile").await;
        browser.find_named(Role::Radio, "Svenska").press().await;
        browser.reads(Language::Sv);
        browser.heading("profile-title").shown().await;
        let saved = format!("select language as value from users where username = '{username}'");
        browser
            .wait("the account's language", async || {
                (app.texts(&saved).await == ["sv"]).then_some(())
            })
            .await;

        // Another device, which knows nothing yet.
        browser.script("localStorage.clear()", vec![]).await;
        browser.sign_in(username, "/admin").await;

        is_in(browser, Language::Sv).await;
        browser.link("tile-hand-over").shown().await;
    })
    .await;
}

#[tokio::test]
async fn the_language_chosen_while_signing_in_stays_and_goes_with_the_account() {
    journey(async |browser, app| {
        let username = &app.world.espoo.distributor;
        browser.visit("/admin/cards").await;
        browser.heading("sign-in-title").shown().await;
        choose(browser, Language::Sv).await;

        sign_in(browser, username, PASSWORD).await;

        browser.heading("cards-title").shown().await;
        is_in(browser, Language::Sv).await;
        let saved = format!("select language as value from users where username = '{username}'");
        browser
            .wait("the account's language", async || {
                (app.texts(&saved).await == ["sv"]).then_some(())
            })
            .await;
        is_in(browser, Language::Sv).await;
    })
    .await;
}

#[tokio::test]
async fn no_page_for_everybody_lacks_a_translation() {
    journey(async |browser, _app| {
        browser.visit("/").await;
        for language in Language::ALL {
            choose(browser, language).await;
            for path in PUBLIC {
                is_translated(browser, language, path).await;
            }
        }
    })
    .await;
}

async fn staff_pages_are_translated(browser: &Browser, app: &TestApp, roles: &[Account]) {
    let filled = Filled::new(app).await;
    for role in roles {
        let (username, paths) = filled.pages(*role);
        browser.sign_in(username, "/admin").await;
        for language in [Language::Sv, Language::En] {
            choose(browser, language).await;
            for path in &paths {
                is_translated(browser, language, path).await;
            }
        }
    }
}

#[tokio::test]
async fn no_page_of_sites_and_venues_lacks_a_translation() {
    journey(async |browser, app| {
        let roles = [Account::Distributor, Account::Venue];
        staff_pages_are_translated(browser, app, &roles).await;
    })
    .await;
}

#[tokio::test]
async fn no_page_of_the_network_lacks_a_translation() {
    journey(async |browser, app| {
        // A coordinator sees the same words on fewer pages.
        staff_pages_are_translated(browser, app, &[Account::NationalAdmin]).await;
    })
    .await;
}
