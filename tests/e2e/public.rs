//! What everybody may read.

use serde_json::json;
use support::browser::{Browser, Role, journey};
use support::requests::{personal_card, register, with};
use thirtyfour::Key;

#[tokio::test]
async fn the_start_page_leads_on() {
    journey(async |browser, _app| {
        for (link, address, heading) in [
            ("home-to-venues", "/venues", "venues-title"),
            ("home-to-areas", "/areas", "areas-title"),
            ("own-card-title", "/check", "own-card-title"),
            ("privacy-title", "/privacy", "privacy-title"),
            (
                "accessibility-title",
                "/accessibility",
                "accessibility-title",
            ),
            ("nav-staff", "/admin/sign-in", "sign-in-title"),
        ] {
            browser.visit("/").await;
            browser.heading("home-title").shown().await;
            browser.link(link).press().await;
            browser.at(address).await;
            browser.heading(heading).shown().await;
        }
        let version = [("version", env!("CARGO_PKG_VERSION"))];
        browser.shows(&browser.fill("version", &version)).await;
    })
    .await;
}

#[tokio::test]
async fn the_areas_say_how_they_stand() {
    journey(async |browser, app| {
        let vantaa = app.world.vantaa.id;
        app.sql(&format!(
            "update areas set home_page = 'https://example.org/vantaa' where id = '{vantaa}'"
        ))
        .await;
        browser.visit("/areas").await;

        for name in ["Espoo", "Vantaa", "Savonlinna"] {
            browser.shows(name).await;
        }
        browser
            .shows(&browser.fill("areas-until", &[("date", "28.2.2027")]))
            .await;
        browser.shows(&browser.text("areas-local-only")).await;
        browser.link("areas-own-page").shown().await;
        app.at("2027-03-01T10:00:00Z");
        browser.visit("/areas").await;
        browser.heading("areas-ended").shown().await;
        browser
            .shows(&browser.fill("areas-ended-on", &[("date", "28.2.2027")]))
            .await;
    })
    .await;
}

#[tokio::test]
async fn venues_are_filtered_and_the_address_keeps_it() {
    journey(async |browser, app| {
        browser.visit("/venues").await;
        for name in [
            "Espoon teatteri",
            "Vantaan teatteri",
            "Savonlinnan teatteri",
        ] {
            browser.find_named(Role::Heading, name).shown().await;
        }
        let area = browser.find(Role::Combobox, "venues-area");

        area.choose("Vantaa").await;

        let address = format!("/venues?area_id={}", app.world.vantaa.id);
        browser.at(&address).await;
        browser
            .find_named(Role::Heading, "Espoon teatteri")
            .gone()
            .await;
        browser
            .find_named(Role::Heading, "Vantaan teatteri")
            .shown()
            .await;
        browser.driver.refresh().await.unwrap();
        browser.at(&address).await;
        area.has_value(&app.world.vantaa.id.to_string()).await;
        let category = browser.find(Role::Combobox, "venues-category");
        category.choose(&browser.text("category-sports")).await;
        browser.shows(&browser.text("venues-empty")).await;
        browser.driver.back().await.unwrap();
        browser
            .find_named(Role::Heading, "Vantaan teatteri")
            .shown()
            .await;
        category.has_value("").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_stored_and_how_accessible_it_is_can_be_read() {
    journey(async |browser, _app| {
        browser.visit("/privacy").await;
        for key in [
            "privacy-never",
            "privacy-card",
            "privacy-facts",
            "privacy-time",
            "privacy-official",
        ] {
            browser.heading(key).shown().await;
        }
        browser.visit("/accessibility").await;
        for key in [
            "accessibility-state",
            "accessibility-lacks",
            "accessibility-feedback",
        ] {
            browser.heading(key).shown().await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_leads_home() {
    journey(async |browser, _app| {
        browser.visit("/nowhere/at/all").await;
        browser.heading("not-found-title").shown().await;

        browser.link("to-home").press().await;

        browser.at("/").await;
        browser.heading("home-title").shown().await;
    })
    .await;
}

#[tokio::test]
async fn a_venues_municipality_is_called_as_in_the_language() {
    journey(async |browser, app| {
        app.sql("update venues set street_address = 'Kulttuuriaukio 2'")
            .await;
        browser.visit("/venues").await;
        browser.shows("Kulttuuriaukio 2, Espoo").await;

        browser.find_named(Role::Button, "Svenska").press().await;

        browser.shows("Kulttuuriaukio 2, Esbo").await;
    })
    .await;
}

/// The verdict on an own card stands there.
async fn says(browser: &Browser, verdict: &str) {
    let script = "return document.querySelector('.verdict')?.dataset.verdict === arguments[0]";
    browser.until(verdict, script, vec![verdict.into()]).await;
    browser
        .heading(&format!("own-card-{verdict}"))
        .shown()
        .await;
    let advice = browser.text(&format!("own-card-{verdict}-advice"));
    browser.shows(&advice).await;
    browser.expect_accessible(verdict).await;
}

#[tokio::test]
async fn a_holder_checks_the_own_card_without_signing_in() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        register(&distributor, &personal_card(&espoo.stock[0])).await;
        let old = with(personal_card(&espoo.stock[1]), "/issued_on", "2024-02-29");
        register(&distributor, &old).await;
        browser.provokes("/api/v1/public/card-validity", "429");
        browser.visit("/check").await;
        browser.button("check-submit").press().await;
        let number = browser.textbox("check-number");
        let missing = browser.text("field-required--card_number");
        number.has_error(&missing).await;

        for (text, verdict) in [
            (espoo.stock[1].as_str(), "expired"),
            (espoo.stock[2].as_str(), "not_valid"),
            ("ESP000123", "not_answered"),
            (espoo.stock[0].as_str(), "valid"),
        ] {
            number.enter(text).await;
            browser.keys(Key::Enter).await;
            says(browser, verdict).await;
        }
        let last_day = browser.text("check-last-day");
        browser.shows(&format!("{last_day} 23.11.2027")).await;
        assert_eq!(browser.address().await, "/check");
        let anybody = app.anonymous();
        for _ in 0..20 {
            let body = json!({ "card_number": "ESP000123" });
            anybody.post("/api/v1/public/card-validity", &body).await;
        }
        browser.button("check-submit").press().await;
        let refused = browser.find(Role::Notification, "problem-too_many_attempts");
        refused.shown().await;
        browser.expect_accessible("too many questions").await;
    })
    .await;
}
