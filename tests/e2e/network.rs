//! A new area from its founding to the first card that works there, each by the one whose work it is.

use shared::card_number::CardNumber;
use shared::text::Language;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::world::{NATIONAL, PASSWORD};

use crate::pages::{CHECK, HAND_OVER, choose_card, fill_facts, is_registered, sign_in};

const ORGANISATION: &str = "Kajaanin seurakunta";
const SITE: &str = "Diakoniatoimisto";
const VENUE: &str = "Kajaanin teatteri";
const NEW_PASSWORD: &str = "a long sentence of my own";

/// Three texts of a group of fields, one for each language.
async fn enter_in_languages(browser: &Browser, group: &str, texts: [&str; 3]) {
    let group = browser.find(Role::Group, group);
    for (language, text) in ["fi", "sv", "en"].into_iter().zip(texts) {
        let field = group.find(Role::Textbox, &format!("in-language-{language}"));
        field.enter(text).await;
    }
}

/// Kaikukeskus founds the pilot area.
async fn found_area(browser: &Browser) {
    browser.link("manage-area-new").press().await;
    enter_in_languages(browser, "area-name", ["Kainuu", "Kajanaland", "Kainuu"]).await;
    browser.textbox("area-prefix").enter("kai").await;
    let add = browser.find(Role::Combobox, "area-municipality-add");
    let municipality = match browser.language() {
        Language::Sv => "Kajana",
        Language::Fi | Language::En => "Kajaani",
    };
    add.choose(municipality).await;
    browser.textbox("area-pilot-end").enter("31.12.2027").await;
    browser.button("manage-area-create").press().await;
    let until = browser.fill("areas-until", &[("date", "31.12.2027")]);
    browser.shows(&until).await;
}

/// Names a coordinator of a side.
async fn name_coordinator(browser: &Browser, side: &str, name: &str, email: &str) {
    browser.button("coordinator-add").press().await;
    browser.find(Role::Radio, side).press().await;
    browser.textbox("coordinator-name").enter(name).await;
    browser.textbox("coordinator-email").enter(email).await;
    browser.button("save").press().await;
    browser.shows(email).await;
}

/// Gives the account that the page is about, and reads its slip: the one-time password.
async fn give_account(browser: &Browser, username: &str) -> String {
    let language = browser.find(Role::Combobox, "user-language");
    let chosen = match browser.language() {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    };
    language.choose(chosen).await;
    let name = browser.textbox("sign-in-username");
    // What the page suggests has come by then.
    name.has_something().await;
    name.enter(username).await;
    browser.button("user-give").press().await;
    browser.heading("slip-title").focused().await;
    browser.button("print").shown().await;
    browser.shows(username).await;
    let secret = "return document.querySelector('.print-slip__secret').textContent";
    browser.script(secret, vec![]).await.convert().unwrap()
}

/// Signs in with a one-time password, and chooses an own one.
async fn sign_in_first(browser: &Browser, username: &str, password: &str) {
    // The slip is left behind, and with it what was just said at the edge of the page.
    browser.visit("/admin").await;
    browser.button("sign-out").press().await;
    browser.visit("/admin/sign-in").await;
    sign_in(browser, username, password).await;
    browser.heading("password-first-title").shown().await;
    browser.textbox("password-one-time").enter(password).await;
    browser.textbox("password-new").enter(NEW_PASSWORD).await;
    browser.textbox("password-repeat").enter(NEW_PASSWORD).await;
    browser.button("password-change").press().await;
    browser.at("/admin").await;
}

/// The coordinator adds an organisation with its contact person, a site and a venue.
async fn add_places(browser: &Browser) {
    browser.visit("/admin/organisations/new").await;
    browser
        .textbox("organisation-name")
        .enter(ORGANISATION)
        .await;
    for kind in ["distributes_cards", "runs_venues"] {
        let tick = format!("organisation-kind-{kind}");
        browser.find(Role::Checkbox, &tick).press().await;
    }
    browser
        .textbox("contact-name")
        .enter("Eeva Esimerkki")
        .await;
    browser.button("save").press().await;
    browser
        .find_named(Role::Heading, ORGANISATION)
        .shown()
        .await;

    browser.link("site-add").press().await;
    browser.textbox("site-name").enter(SITE).await;
    browser.button("save").press().await;
    browser.find_named(Role::Heading, SITE).shown().await;
    browser.find_named(Role::Link, ORGANISATION).press().await;

    browser.link("manage-venue-add").press().await;
    let names = [VENUE, "Kajana teater", "Kajaani theatre"];
    enter_in_languages(browser, "manage-venue-name", names).await;
    let category = browser.find(Role::Combobox, "manage-venue-category");
    category.choose(&browser.text("category-culture")).await;
    let municipality = browser.find(Role::Combobox, "manage-venue-municipality");
    let name = match browser.language() {
        Language::Sv => "Kajana",
        Language::Fi | Language::En => "Kajaani",
    };
    municipality.choose(name).await;
    browser.button("save").press().await;
    browser.link("user-new").shown().await;
}

/// The coordinator gives five hundred numbers to the site.
async fn give_numbers(browser: &Browser) {
    browser.visit("/admin/stocks/new").await;
    let site = browser.find(Role::Combobox, "stocks-column-site");
    site.choose(&format!("{SITE}, {ORGANISATION}")).await;
    browser.textbox("stock-first").enter("KAI001000").await;
    browser.textbox("stock-last").enter("KAI001499").await;
    browser.button("stock-new-submit").press().await;
    let given = browser.fill("stock-given", &[("count", "500")]);
    browser.shows(&given).await;
}

/// Kaikukeskus, in a language: the area, its coordinators, and the one-time password of one of them.
async fn found(browser: &Browser, app: &TestApp, language: Language) -> String {
    let national = app.anonymous();
    national
        .sign_in(NATIONAL, PASSWORD)
        .await
        .assert_status(200);
    let body = serde_json::json!({ "language": language });
    let answer = national.put("/api/v1/session/language", &body).await;
    answer.assert_status(200);
    browser.reads(language);
    browser.sign_in(NATIONAL, "/admin/areas").await;
    found_area(browser).await;
    name_coordinator(browser, "side-social", "Sanna Sote", "sanna@kainuu.example").await;
    let area = browser.address().await;
    browser.link("coordinator-account-new").press().await;
    browser.shows("Sanna Sote").await;
    let password = give_account(browser, "kainuu.sanna").await;
    browser.visit(&area).await;
    name_coordinator(
        browser,
        "side-culture",
        "Kaarlo Kulttuuri",
        "kaarlo@kainuu.example",
    )
    .await;
    password
}

/// The coordinator: places, accounts and numbers; the one-time passwords of the site and of the venue.
async fn coordinate(browser: &Browser) -> [String; 2] {
    add_places(browser).await;
    browser.link("user-new").press().await;
    let of_venue = give_account(browser, "kainuu.teatteri").await;
    browser.visit("/admin/sites").await;
    browser.find_named(Role::Link, SITE).press().await;
    browser.link("user-new").press().await;
    let of_site = give_account(browser, "kainuu.diakonia").await;
    give_numbers(browser).await;
    [of_site, of_venue]
}

/// The distributor registers a card, and the venue hears that it is good.
async fn hand_over_and_check(browser: &Browser, [of_site, of_venue]: [String; 2]) {
    sign_in_first(browser, "kainuu.diakonia", &of_site).await;
    browser.visit(HAND_OVER).await;
    choose_card(browser, &CardNumber::parse("KAI001007").unwrap()).await;
    fill_facts(browser).await;
    browser.button("hand-over-register").press().await;
    is_registered(browser, "23.11.2027").await;

    sign_in_first(browser, "kainuu.teatteri", &of_venue).await;
    browser.visit(CHECK).await;
    browser.textbox("check-number").enter("KAI001007").await;
    browser.button("check-submit").press().await;
    browser.heading("check-valid").shown().await;
}

async fn found_and_hand_over(browser: &Browser, app: &TestApp, language: Language) {
    let password = found(browser, app, language).await;
    sign_in_first(browser, "kainuu.sanna", &password).await;
    let passwords = coordinate(browser).await;
    hand_over_and_check(browser, passwords).await;
}

#[tokio::test]
async fn a_pilot_area_is_founded_and_its_first_card_works_in_finnish() {
    journey(async |browser, app| {
        found_and_hand_over(browser, app, Language::Fi).await;
    })
    .await;
}

#[tokio::test]
async fn a_pilot_area_is_founded_and_its_first_card_works_in_swedish() {
    journey(async |browser, app| {
        found_and_hand_over(browser, app, Language::Sv).await;
    })
    .await;
}
