//! Areas: founded, run, and what a shortened pilot says; materials and whom to ask.

use serde_json::json;
use shared::text::Language;
use support::browser::{Browser, Role, journey};
use support::requests::areas::{links, person};
use support::requests::{personal_card, register};
use support::world::NATIONAL;

async fn name_the_area(browser: &Browser) {
    let name = browser.find(Role::Group, "area-name");
    for (language, text) in [("fi", "Kainuu"), ("sv", "Kajanaland"), ("en", "Kainuu")] {
        let field = name.find(Role::Textbox, &format!("in-language-{language}"));
        field.enter(text).await;
    }
}

async fn name_a_coordinator(browser: &Browser) {
    browser.button("coordinator-add").press().await;
    browser.find(Role::Radio, "side-social").press().await;
    browser
        .textbox("coordinator-name")
        .enter("Eeva Esimerkki")
        .await;
    browser.textbox("coordinator-email").enter("eeva").await;
    browser.button("save").press().await;
    let email = browser.textbox("coordinator-email");
    email
        .has_error(&browser.text("field-malformed_email"))
        .await;
    email.enter("eeva@kainuu.example").await;
    browser.button("save").press().await;
    browser.shows("eeva@kainuu.example").await;
}

async fn add_a_brochure(browser: &Browser) {
    browser.button("brochure-add").press().await;
    browser.textbox("brochure-year").has_value("2026").await;
    browser
        .textbox("link-in-fi")
        .enter("https://kainuu.example/esite")
        .await;
    browser.button("save").press().await;
    let brochure = browser.fill("brochure-of-year", &[("year", "2026")]);
    browser.find_named(Role::Link, &brochure).shown().await;
}

#[tokio::test]
async fn kaikukeskus_founds_a_pilot_area_with_its_coordinator_and_brochure() {
    journey(async |browser, _| {
        browser.sign_in(NATIONAL, "/admin/areas").await;
        browser.link("manage-area-new").press().await;
        name_the_area(browser).await;
        browser.textbox("area-prefix").enter("esp").await;
        let add = browser.find(Role::Combobox, "area-municipality-add");
        add.choose("Kajaani").await;
        browser.textbox("area-pilot-end").enter("31.12.2027").await;
        browser.provokes("/api/v1/areas", "409");
        browser.button("manage-area-create").press().await;
        let prefix = browser.textbox("area-prefix");
        prefix.has_error(&browser.text("field-taken--prefix")).await;
        prefix.enter("kai").await;
        browser.button("manage-area-create").press().await;

        browser.find_named(Role::Heading, "Kainuu").shown().await;
        browser
            .shows(&browser.fill("areas-until", &[("date", "31.12.2027")]))
            .await;
        name_a_coordinator(browser).await;
        add_a_brochure(browser).await;

        browser.visit("/admin/areas?state=pilot&q=kain").await;
        browser.find_named(Role::Link, "Kainuu").shown().await;
        browser.shows("Kajaani").await;
    })
    .await;
}

#[tokio::test]
async fn a_shortened_pilot_says_how_many_cards_it_shortens_before_it_is_saved() {
    journey(async |browser, app| {
        let area = &app.world.vantaa;
        let distributor = app.sign_in(&area.distributor).await;
        for number in &area.stock[..2] {
            register(&distributor, &personal_card(number)).await;
        }
        let page = format!("/admin/areas/{}", area.id);
        browser.sign_in(NATIONAL, &page).await;
        let end = browser.textbox("area-pilot-end");
        end.has_value("28.2.2027").await;

        end.enter("31.12.2026").await;
        browser.button("area-period-ask").press().await;
        browser
            .shows(&browser.fill("area-effect", &[("count", "2")]))
            .await;
        browser.shows("Vantaan toimipiste: 2").await;
        end.enter("31.3.2027").await;
        browser.button("area-period-ask").press().await;
        browser.shows(&browser.text("area-effect-none")).await;
        end.enter("31.12.2026").await;
        browser.button("area-period-ask").press().await;
        browser
            .shows(&browser.fill("area-effect", &[("count", "2")]))
            .await;
        browser.button("area-period-save").press().await;
        browser
            .shows(&browser.fill("areas-until", &[("date", "31.12.2026")]))
            .await;

        browser.sign_in(&area.distributor, "/admin/notices").await;
        browser.link("notice-to-cards").press().await;
        browser.at("/admin/cards/shortened").await;
        browser.shows("28.2.2027").await;
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_changes_the_rules_of_the_own_area_and_no_other() {
    journey(async |browser, app| {
        let area = &app.world.espoo;
        let page = format!("/admin/areas/{}", area.id);
        browser.sign_in(&area.coordinator, &page).await;
        let months = browser.textbox("area-months");
        months.enter("61").await;
        let rules = browser.find(Role::Region, "area-rules");
        rules.find(Role::Button, "save").press().await;
        let refused = browser.fill("field-out_of_range", &[("min", "1"), ("max", "60")]);
        months.has_error(&refused).await;
        months.enter("6").await;
        rules.find(Role::Button, "save").press().await;
        browser.shows(&browser.text("saved")).await;

        browser.visit(&page).await;
        browser.textbox("area-months").has_value("6").await;
        let other = format!("/admin/areas/{}", app.world.vantaa.id);
        browser.visit(&other).await;
        browser.find(Role::Region, "area-rules").shown().await;
        assert_eq!(browser.find(Role::Button, "save").count().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_distributor_finds_materials_brochure_and_contacts_in_three_languages() {
    journey(async |browser, app| {
        let area = &app.world.espoo;
        let coordinator = app.sign_in(&area.coordinator).await;
        let list = format!("/api/v1/areas/{}", area.id);
        let brochure = json!({ "year": 2026, "links": links() });
        let brochures = format!("{list}/brochures");
        let answer = coordinator.post(&brochures, &brochure).await;
        answer.assert_status(201);
        let coordinators = format!("{list}/coordinators");
        let answer = coordinator.post(&coordinators, &person()).await;
        answer.assert_status(201);
        browser.sign_in(&area.distributor, "/admin/materials").await;

        for (language, handbook) in [
            (Language::Fi, "Kaikukortti-käsikirja kortinjakajille"),
            (Language::Sv, "Kaikukort-handbok för kortutdelare"),
            (Language::En, "Kaikukortti handbook for distributors"),
        ] {
            if language != Language::Fi {
                let name = match language {
                    Language::Sv => "Svenska",
                    _ => "English",
                };
                browser.find_named(Role::Button, name).press().await;
                browser.reads(language);
            }
            browser.heading("materials-title").shown().await;
            browser.heading("audience-distributors").shown().await;
            browser.find_named(Role::Link, handbook).shown().await;
            browser.link("brochure-open").shown().await;
            browser.shows("Kalle Kulttuuri").await;
            browser.shows(&browser.text("side-culture")).await;
            assert!(!browser.is_showing(&browser.text("material-add")).await);
        }
        browser.visit("/admin/help").await;
        browser.shows("kalle@espoo.fi").await;
    })
    .await;
}

#[tokio::test]
async fn a_shorter_retention_says_what_it_deletes_before_it_is_saved() {
    journey(async |browser, app| {
        let area = &app.world.espoo;
        let distributor = app.sign_in(&area.distributor).await;
        let mut body = personal_card(&area.stock[0]);
        body["issued_on"] = json!("2025-06-01");
        register(&distributor, &body).await;
        let page = format!("/admin/areas/{}", area.id);
        browser.sign_in(&area.coordinator, &page).await;
        let rules = browser.find(Role::Region, "area-rules");
        browser.textbox("area-retention").enter("2").await;

        rules.find(Role::Button, "save").press().await;

        let warning = browser.fill("area-retention-effect", &[("count", "1")]);
        browser.shows(&warning).await;
        browser.expect_accessible("a shorter retention").await;
        let kept = "select coalesce(retention_months::text, '-') as value from areas where code_prefix = 'ESP'";
        assert_eq!(app.texts(kept).await, ["-"]);

        rules.find(Role::Button, "area-retention-save").press().await;

        browser.shows(&browser.text("saved")).await;
        assert_eq!(app.texts(kept).await, ["2"]);
    })
    .await;
}
