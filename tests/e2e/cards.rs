//! The cards of a site: found by number, filtered, page by page, one by one.

use serde_json::Value;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::card_actions::{done, replacement};
use support::requests::{personal_card, register, with};

const CARDS: &str = "/admin/cards";

/// Sixty cards of Espoo, more than a page, the latest of today.
async fn sixty_cards(app: &TestApp) {
    let espoo = &app.world.espoo;
    let (site, area, organisation, today) =
        (espoo.site, espoo.id, espoo.organisation, app.clock.today());
    app.sql(&format!(
        "with made as (
            insert into cards (id, number, kind, site_id, area_id, client_reference, registered_by, registered_at)
            select gen_random_uuid(), 'PAGE' || n, 'personal', '{site}', '{area}', gen_random_uuid(), u.id,
                timestamptz '{now}' - n * interval '1 minute'
            from generate_series(101, 160) n, users u where u.username = '{distributor}'
            returning id, registered_by, registered_at
        )
        insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id,
            recorded_by, recorded_at)
        select gen_random_uuid(), id, 'first', '{today}', '2027-11-23', '{area}', '{organisation}', '{site}',
            registered_by, timestamptz '{now}'
        from made",
        now = app.clock.now(),
        distributor = espoo.distributor,
    ))
    .await;
}

/// How many cards the list shows.
async fn rows(browser: &Browser, count: u64) {
    let list = browser.find(Role::Table, "cards-list");
    let rows = list.find(Role::Row, "");
    browser
        .wait(&format!("{count} cards"), async || {
            (rows.count().await == count).then_some(())
        })
        .await;
}

async fn two_cards(app: &TestApp) -> [Value; 2] {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    let old = with(personal_card(&espoo.stock[1]), "/issued_on", "2025-03-01");
    [
        register(&distributor, &personal_card(&espoo.stock[0])).await,
        register(&distributor, &old).await,
    ]
}

fn page(card: &Value) -> String {
    format!("{CARDS}/{}", card["id"].as_str().unwrap())
}

#[tokio::test]
async fn facts_that_went_to_a_new_card_are_not_deleted_on_the_old_one() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        let card = register(&distributor, &personal_card(&espoo.stock[0])).await;
        done(
            &distributor,
            &card,
            "replacement",
            &replacement(&espoo.stock[1]),
        )
        .await;

        for account in [&espoo.distributor, &espoo.coordinator] {
            browser.sign_in(account, &page(&card)).await;
            browser.shows(&browser.text("card-facts-moved")).await;
            browser.button("card-facts-delete").gone().await;
            browser.link("card-replaced-by").shown().await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_own_number_opens_its_card_and_never_stands_in_the_address() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let [card, _] = two_cards(app).await;
        browser.sign_in(&espoo.distributor, CARDS).await;
        browser.textbox("cards-search").focused().await;

        browser.scan(&espoo.stock[0].grouped()).await;

        browser.at(&page(&card)).await;
        browser.heading("card-title").focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;
        browser.shows(&browser.text("card-state-valid")).await;
        browser.link("card-back").press().await;
        browser.at(CARDS).await;
    })
    .await;
}

#[tokio::test]
async fn other_numbers_say_what_they_are() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, CARDS).await;
        for (number, title) in [
            (app.world.vantaa.stock[0].as_str(), "identify-other-site"),
            ("ABCD1234", "identify-unknown"),
            ("?", "identify-malformed"),
        ] {
            browser.scan(number).await;
            let found = browser.find(Role::Notification, title);
            found
                .has_text(&browser.text(&format!("{title}-text")))
                .await;
        }
        browser.scan(espoo.stock[0].as_str()).await;
        browser.at("/admin/hand-over").await;
        browser.textbox("hand-over-birth-year").focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;

        browser.sign_in(&espoo.coordinator, CARDS).await;
        browser.scan(app.world.vantaa.stock[0].as_str()).await;
        let found = browser.find(Role::Notification, "identify-other-area");
        found
            .has_text(&browser.text("identify-other-area-text"))
            .await;
        browser.scan(espoo.stock[0].as_str()).await;
        browser
            .find(Role::Notification, "identify-in-stock")
            .shown()
            .await;
    })
    .await;
}

#[tokio::test]
async fn filters_stand_in_the_address_and_survive_reloading_and_back() {
    journey(async |browser, app| {
        two_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, CARDS).await;
        rows(browser, 2).await;
        let state = browser.find(Role::Combobox, "cards-filter-state");

        state.choose(&browser.text("card-state-expired")).await;

        browser.at("/admin/cards?state=expired").await;
        rows(browser, 1).await;
        browser.driver.refresh().await.unwrap();
        browser.settled().await;
        state.has_value("expired").await;
        rows(browser, 1).await;
        let kind = browser.find(Role::Combobox, "cards-filter-kind");
        kind.choose(&browser.text("card-kind-community")).await;
        browser
            .at("/admin/cards?state=expired&kind=community")
            .await;
        browser.shows(&browser.text("filters-empty")).await;
        browser.driver.back().await.unwrap();
        browser.at("/admin/cards?state=expired").await;
        kind.has_value("").await;
        rows(browser, 1).await;
        browser.button("filters-clear").press().await;
        browser.at(CARDS).await;
        rows(browser, 2).await;
    })
    .await;
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    journey(async |browser, app| {
        sixty_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, CARDS).await;
        rows(browser, 50).await;
        browser.shows("PAGE 101").await;

        browser.button("pagination-next").press().await;

        rows(browser, 10).await;
        browser.shows("PAGE 160").await;
        let second = browser.address().await;
        assert!(second.starts_with("/admin/cards?cursor="), "{second}");
        browser.button("pagination-next").gone().await;
        browser.driver.refresh().await.unwrap();
        rows(browser, 10).await;
        browser.driver.back().await.unwrap();
        rows(browser, 50).await;
        browser.driver.forward().await.unwrap();
        rows(browser, 10).await;
        browser.button("pagination-first").press().await;
        browser.at(CARDS).await;
        rows(browser, 50).await;
    })
    .await;
}

#[tokio::test]
async fn a_card_shows_its_facts_to_its_own_site_alone() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let [card, _] = two_cards(app).await;
        browser.sign_in(&espoo.distributor, &page(&card)).await;
        let facts = browser.find(Role::Region, "card-facts");
        facts
            .has_text(&format!("{} 1985", browser.text("card-fact-birth-year")))
            .await;

        browser.sign_in(&espoo.coordinator, &page(&card)).await;

        facts.has_text(&browser.text("card-facts-hidden")).await;
        assert!(!browser.is_showing("1985").await);
        browser
            .shows(&format!("{} Espoon toimipiste", browser.text("card-site")))
            .await;
    })
    .await;
}

#[tokio::test]
async fn what_has_happened_to_a_card_is_said() {
    journey(async |browser, app| {
        let vantaa = &app.world.vantaa;
        let distributor = app.sign_in(&vantaa.distributor).await;
        let card = register(&distributor, &personal_card(&vantaa.stock[0])).await;
        app.move_pilot_end(vantaa.id, "2026-12-31", "2026-11-23T09:00:00Z")
            .await;
        browser.sign_in(&vantaa.distributor, &page(&card)).await;
        let days = [("printed", "28.2.2027"), ("effective", "31.12.2026")];
        browser
            .shows(&browser.fill("card-pilot-shortened", &days))
            .await;

        app.inactivate(&card, "lost", "2026-11-23").await;
        browser.visit(&page(&card)).await;

        browser.shows(&browser.text("card-state-inactivated")).await;
        let lost = [
            ("date", "23.11.2026"),
            ("reason", &browser.text("card-reason-lost")),
        ];
        browser
            .shows(&browser.fill("card-inactivated-text", &lost))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_card_that_is_not_there_or_not_ones_own_is_not_found() {
    journey(async |browser, app| {
        let [card, _] = two_cards(app).await;
        let id = card["id"].as_str().unwrap();
        browser.provokes(&format!("/api/v1/cards/{id}"), "404");
        browser
            .sign_in(&app.world.vantaa.distributor, &page(&card))
            .await;

        browser.heading("card-not-found").shown().await;
        browser.shows(&browser.text("card-not-found-text")).await;
        browser.visit("/admin/cards/12").await;
        browser.heading("not-found-title").shown().await;
    })
    .await;
}
