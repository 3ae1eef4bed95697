//! What everybody may read.

use support::browser::{Role, journey};

#[tokio::test]
async fn the_start_page_leads_on() {
    journey(async |browser, _app| {
        for (link, address, heading) in [
            ("home-to-venues", "/venues", "venues-title"),
            ("home-to-areas", "/areas", "areas-title"),
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
