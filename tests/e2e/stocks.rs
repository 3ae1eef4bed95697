//! Cards in stock: given to a site, seen by its distributor, moved on, and printed.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::{STOCKS, personal_card, range_of_numbers, register};

const NEW: &str = "/admin/stocks/new";

/// Gives ten numbers to the first area's site and tells the batch.
async fn ten_numbers(app: &TestApp) -> Value {
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    let given = coordinator.post(STOCKS, &body).await;
    given.assert_status(201);
    given.json()["stock"].clone()
}

fn page(stock: &Value) -> String {
    format!("/admin/stocks/{}", stock["id"].as_str().unwrap())
}

/// A second site of the first area.
async fn second_site(app: &TestApp) {
    let area = &app.world.espoo;
    app.sql(&format!(
        "insert into sites (id, area_id, organisation_id, name, opened_on) \
         values (gen_random_uuid(), '{}', '{}', 'Leppävaaran toimipiste', '2020-01-01')",
        area.id, area.organisation
    ))
    .await;
}

async fn choose_site(browser: &Browser, name: &str) {
    let site = browser.find(Role::Combobox, "stocks-column-site");
    site.choose(name).await;
}

#[tokio::test]
async fn a_coordinator_gives_a_range_and_the_distributor_sees_and_registers_it() {
    journey(async |browser, app| {
        let area = &app.world.espoo;
        browser.sign_in(&area.coordinator, "/admin/stocks").await;
        browser.link("stocks-give").press().await;
        browser.at(NEW).await;
        choose_site(browser, "Espoon toimipiste, Espoon järjestö").await;
        browser.textbox("stock-first").enter("esp 001000").await;
        browser.textbox("stock-last").enter("ESP001499").await;
        browser.shows("ESP0 0100 0 – ESP0 0149 9").await;

        browser.button("stock-new-submit").press().await;

        browser
            .shows(&browser.fill("stock-given", &[("count", "500")]))
            .await;
        browser.heading("stock-numbers").shown().await;
        browser.shows("ESP0 0100 0").await;

        let left = (500 + area.stock.len()).to_string();
        let community = area.community_stock.len().to_string();
        let counts = [
            ("personal", left.as_str()),
            ("community", community.as_str()),
        ];
        browser.sign_in(&area.distributor, "/admin/hand-over").await;
        browser.shows(&browser.fill("stock-left", &counts)).await;

        let distributor = app.sign_in(&area.distributor).await;
        let number = CardNumber::parse("ESP001000").unwrap();
        register(&distributor, &personal_card(&number)).await;
        browser.visit("/admin").await;
        let left = (499 + area.stock.len()).to_string();
        let counts = [
            ("personal", left.as_str()),
            ("community", community.as_str()),
        ];
        browser.shows(&browser.fill("stock-left", &counts)).await;
    })
    .await;
}

#[tokio::test]
async fn broken_lines_of_a_list_are_named_before_and_after_it_is_sent() {
    journey(async |browser, app| {
        let area = &app.world.espoo;
        browser.sign_in(&area.coordinator, NEW).await;
        choose_site(browser, "Espoon toimipiste, Espoon järjestö").await;
        browser.find(Role::Radio, "stock-way-list").press().await;
        let list = browser.textbox("stock-list");
        list.enter("ESP5000\nMatti?\nESP5000").await;

        let line = |line: &str| browser.fill("stock-refused-line", &[("line", line)]);
        let said = |at: &str, key: &str| format!("{}: {}", line(at), browser.text(key));
        browser
            .shows(&said("2", "field-malformed_card_number"))
            .await;
        browser.shows(&said("3", "field-duplicate")).await;
        browser.button("stock-new-submit").press().await;
        list.has_error(&browser.text("field-unknown_value--list"))
            .await;

        browser.provokes(STOCKS, "422");
        let taken = area.stock[0].as_str();
        list.enter(&format!("ESP5000\n\n{taken}")).await;
        browser.button("stock-new-submit").press().await;
        browser.shows(&said("3", "field-in_stock_already")).await;
        list.has_error(&browser.text("field-unknown_value--list"))
            .await;

        list.enter("ESP5000\nESP5001").await;
        browser.button("stock-new-submit").press().await;
        browser
            .shows(&browser.fill("stock-given", &[("count", "2")]))
            .await;
    })
    .await;
}

#[tokio::test]
async fn unused_cards_are_moved_to_another_site_and_returned_to_the_area() {
    journey(async |browser, app| {
        second_site(app).await;
        let stock = ten_numbers(app).await;
        browser
            .sign_in(&app.world.espoo.coordinator, &page(&stock))
            .await;
        let to = browser.find(Role::Combobox, "stock-move-to");

        browser.find(Role::Radio, "stock-way-range").press().await;
        browser.textbox("stock-first").enter("ESP1000").await;
        browser.textbox("stock-last").enter("ESP1003").await;
        to.choose("Leppävaaran toimipiste, Espoon järjestö").await;
        browser.button("stock-move-submit").press().await;
        browser
            .shows(&browser.fill("stock-moved", &[("count", "4")]))
            .await;
        browser.shows(&browser.text("stock-source-moved")).await;

        to.choose(&browser.text("stock-move-area")).await;
        browser.button("stock-move-submit").press().await;
        browser.shows(&browser.text("stock-source-returned")).await;

        browser.link("stocks-title").press().await;
        browser.at("/admin/stocks").await;
        browser
            .find(Role::Combobox, "stocks-filter-place")
            .choose(&browser.text("stocks-place-area"))
            .await;
        browser.at("/admin/stocks?with_area=true").await;
        let rows = browser.find(Role::Table, "stocks-list").find(Role::Row, "");
        rows.has_text(&browser.text("stock-source-returned")).await;
        assert_eq!(rows.count().await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_labels_show_each_free_number_once() {
    journey(async |browser, app| {
        let stock = ten_numbers(app).await;
        let distributor = app.sign_in(&app.world.espoo.distributor).await;
        let first = CardNumber::parse("ESP1000").unwrap();
        register(&distributor, &personal_card(&first)).await;
        browser
            .sign_in(&app.world.espoo.coordinator, &page(&stock))
            .await;

        browser.button("stock-print-labels").press().await;

        browser.at(&format!("{}?print=labels", page(&stock))).await;
        let expected: Vec<_> = (1..10).map(|serial| format!("ESP1 00{serial}")).collect();
        let labels = "return [...document.querySelectorAll('.labels__label')]\
                      .filter(label => label.querySelectorAll('svg').length === 2)\
                      .map(label => squeeze(label.innerText))";
        browser
            .wait("a label for each number", async || {
                let found = browser.script(labels, vec![]).await;
                (*found.json() == json!(expected)).then_some(())
            })
            .await;

        browser.button("stock-print-back").press().await;
        browser.button("stock-print-list").press().await;
        browser.shows("ESP1 009").await;
    })
    .await;
}

#[tokio::test]
async fn a_site_that_has_few_cards_left_is_marked() {
    journey(async |browser, app| {
        second_site(app).await;
        browser
            .sign_in(&app.world.espoo.coordinator, "/admin/stocks")
            .await;

        let sites = browser.find(Role::Table, "stocks-left");
        let low = sites.find_named(Role::Row, "");
        browser
            .wait("two sites", async || (low.count().await == 2).then_some(()))
            .await;
        browser.shows(&browser.text("stocks-left-low")).await;
        let words = "return [...document.querySelectorAll('tbody tr')]\
                     .filter(row => row.innerText.includes(arguments[0])).map(row => row.cells[0].innerText)";
        let marked = browser
            .script(words, vec![json!(browser.text("stocks-left-low"))])
            .await;
        assert_eq!(*marked.json(), json!(["Leppävaaran toimipiste, Espoon järjestö"]));
    })
    .await;
}
