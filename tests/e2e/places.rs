//! Organisations, sites and venues, run by those who look after them.

use support::browser::{Browser, Role, journey};
use support::world::NATIONAL;

const ORGANISATIONS: &str = "/admin/organisations";
const NAME: &str = "Espoon seurakunnat";

/// A new organisation with its contact person.
async fn add_organisation(browser: &Browser) {
    browser.link("organisation-new-title").press().await;
    browser.textbox("organisation-name").enter(NAME).await;
    for kind in ["distributes_cards", "runs_venues"] {
        let tick = format!("organisation-kind-{kind}");
        browser.find(Role::Checkbox, &tick).press().await;
    }
    browser.button("save").press().await;
    // Nobody is named: the form stays, and says so at the field.
    let name = browser.textbox("contact-name");
    name.has_error(&browser.text("field-required")).await;
    name.enter("Eeva Esimerkki").await;
    browser
        .textbox("contact-email")
        .enter("eeva@seurakunta.example")
        .await;
    browser.button("save").press().await;
    browser.find_named(Role::Heading, NAME).shown().await;
}

/// A site, from the page of the organisation and back.
async fn add_site(browser: &Browser) {
    browser.link("site-add").press().await;
    browser
        .textbox("site-name")
        .enter("Leppävaaran diakonia")
        .await;
    browser.button("save").press().await;
    browser
        .find_named(Role::Heading, "Leppävaaran diakonia")
        .shown()
        .await;
    browser.find_named(Role::Link, NAME).press().await;
    browser
        .find_named(Role::Link, "Leppävaaran diakonia")
        .shown()
        .await;
}

/// A venue, from the page of the organisation and back.
async fn add_venue(browser: &Browser) {
    browser.link("manage-venue-add").press().await;
    let name = browser.find(Role::Group, "manage-venue-name");
    for (language, text) in [
        ("fi", "Tapiolan kirkko"),
        ("sv", "Hagalunds kyrka"),
        ("en", "Tapiola church"),
    ] {
        let field = name.find(Role::Textbox, &format!("in-language-{language}"));
        field.enter(text).await;
    }
    let category = browser.find(Role::Combobox, "manage-venue-category");
    category.choose(&browser.text("category-culture")).await;
    let municipality = browser.find(Role::Combobox, "manage-venue-municipality");
    municipality.choose("Espoo").await;
    browser.button("save").press().await;
    browser
        .find_named(Role::Heading, "Tapiolan kirkko")
        .shown()
        .await;
    browser.find_named(Role::Link, NAME).press().await;
    browser
        .find_named(Role::Link, "Tapiolan kirkko")
        .shown()
        .await;
}

#[tokio::test]
async fn a_coordinator_adds_an_organisation_with_contact_person_site_and_venue() {
    journey(async |browser, app| {
        let coordinator = &app.world.espoo.coordinator;
        browser.sign_in(coordinator, ORGANISATIONS).await;

        add_organisation(browser).await;
        add_site(browser).await;
        add_venue(browser).await;

        let public = app.anonymous().get("/api/v1/public/venues").await;
        assert!(public.text.contains("Hagalunds kyrka"), "{}", public.text);
    })
    .await;
}

#[tokio::test]
async fn a_contact_person_is_changed_in_two_presses() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let path = format!("{ORGANISATIONS}/{}", espoo.organisation);
        browser.sign_in(&espoo.coordinator, &path).await;
        let section = browser.find(Role::Region, "organisation-contact");
        section.has_text("Yhteyshenkilö").await;

        browser.button("contact-change").press().await;
        let name = browser.textbox("contact-name");
        name.focused().await;
        name.enter("Uusi Henkilö").await;
        section.find(Role::Button, "save").press().await;

        section.has_text("Uusi Henkilö").await;
        browser.button("contact-change").focused().await;
        let found = app.sign_in(&espoo.coordinator).await;
        let found = found
            .get(&format!("/api/v1/organisations/{}", espoo.organisation))
            .await;
        assert_eq!(found.json()["contact_person"]["name"], "Uusi Henkilö");
    })
    .await;
}

#[tokio::test]
async fn saving_the_contact_person_takes_nothing_away_that_stands_unsaved_below() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let path = format!("{ORGANISATIONS}/{}", espoo.organisation);
        browser.sign_in(&espoo.coordinator, &path).await;
        browser.textbox("organisation-name").enter(NAME).await;

        browser.button("contact-change").press().await;
        browser.textbox("contact-name").enter("Uusi Henkilö").await;
        let section = browser.find(Role::Region, "organisation-contact");
        section.find(Role::Button, "save").press().await;
        section.has_text("Uusi Henkilö").await;

        browser.textbox("organisation-name").has_value(NAME).await;
        let facts = browser.find(Role::Region, "place-facts");
        facts.find(Role::Button, "save").press().await;
        browser.find_named(Role::Heading, NAME).shown().await;
        section.has_text("Uusi Henkilö").await;
    })
    .await;
}

#[tokio::test]
async fn filters_stand_in_the_address_and_survive_reload_and_back() {
    journey(async |browser, app| {
        app.sql("update organisations set sells_tickets = true where name like 'Vantaa%'")
            .await;
        browser.sign_in(NATIONAL, ORGANISATIONS).await;
        let rows = browser.find(Role::Row, "");
        assert_eq!(rows.count().await, 3);

        let kind = browser.find(Role::Combobox, "organisation-kinds");
        let sells = browser.text("organisation-kind-sells_tickets");
        kind.choose(&sells).await;
        let filtered = format!("{ORGANISATIONS}?kind=sells_tickets");
        browser.at(&filtered).await;
        browser
            .find_named(Role::Link, "Espoon järjestö")
            .gone()
            .await;
        browser
            .find_named(Role::Link, "Vantaan järjestö")
            .shown()
            .await;

        browser.visit(&filtered).await;
        kind.has_value("sells_tickets").await;
        assert_eq!(rows.count().await, 1);

        browser
            .find_named(Role::Link, "Vantaan järjestö")
            .press()
            .await;
        browser
            .find_named(Role::Heading, "Vantaan järjestö")
            .shown()
            .await;
        browser.driver.back().await.unwrap();
        browser.at(&filtered).await;
        kind.has_value("sells_tickets").await;
        browser
            .find_named(Role::Link, "Vantaan järjestö")
            .shown()
            .await;

        browser.button("filters-clear").press().await;
        browser.at(ORGANISATIONS).await;
        browser
            .find_named(Role::Link, "Espoon järjestö")
            .shown()
            .await;
    })
    .await;
}

#[tokio::test]
async fn what_the_register_refuses_stands_at_its_field() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/sites", "409");
        let path = format!("/admin/sites/new?organisation_id={}", espoo.organisation);
        browser.sign_in(&espoo.coordinator, &path).await;

        let organisation = browser.find(Role::Combobox, "place-organisation");
        organisation
            .has_value(&espoo.organisation.to_string())
            .await;
        let name = browser.textbox("site-name");
        name.enter("Espoon toimipiste").await;
        browser.button("save").press().await;

        name.has_error(&browser.text("field-taken")).await;
        name.focused().await;
        name.enter("Toinen toimipiste").await;
        browser.button("save").press().await;
        browser
            .find_named(Role::Heading, "Toinen toimipiste")
            .shown()
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_venue_keeps_up_what_it_gives() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.venue_account, "/admin").await;
        browser.link("tile-own-venue").press().await;
        let offer = browser.find(Role::Group, "manage-venue-offer");
        let finnish = offer.find(Role::Textbox, "in-language-fi");
        finnish.enter("Soita 050 123 4567").await;
        browser.button("save").press().await;
        finnish
            .has_error(&browser.text("field-looks_like_identity"))
            .await;
        finnish.enter("Kaksi lippua jokaiseen esitykseen").await;
        browser
            .textbox("manage-venue-tickets-per-occasion")
            .enter("20")
            .await;
        browser.button("save").press().await;
        browser.shows(&browser.text("own-venue-saved")).await;

        browser.visit("/venues").await;
        browser.shows("Kaksi lippua jokaiseen esitykseen").await;
        let public = app.anonymous().get("/api/v1/public/venues").await.json();
        assert_eq!(public["items"][0]["tickets_per_occasion"], 20);
    })
    .await;
}
