//! Listing the cards that end soon: which, in what order, and what a pilot's end does to them.

use serde_json::Value;
use support::requests::{CARDS, personal_card, register, with};
use support::{Client, TestApp};

const SOON: &str = "?ends_within=30";

async fn page(client: &Client, query: &str) -> Value {
    let answer = client.get(&format!("{CARDS}{query}")).await;
    answer.assert_status(200);
    answer.json()
}

fn ids(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(id).collect()
}

fn id(card: &Value) -> String {
    card["id"].as_str().unwrap().to_owned()
}

/// Registers the n-th card of Espoo's stock as handed out on a day.
async fn card(app: &TestApp, client: &Client, n: usize, issued_on: &str) -> String {
    let body = personal_card(&app.world.espoo.stock[n]);
    id(&register(client, &with(body, "/issued_on", issued_on)).await)
}

#[tokio::test]
async fn list_cards_that_end_soon_begins_with_the_first_to_end() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    // Today is 23.11.2026: from the day that was yesterday to the one that is in 31 days.
    card(&app, &distributor, 0, "2025-11-22").await;
    let in_thirty = card(&app, &distributor, 1, "2025-12-23").await;
    let today = card(&app, &distributor, 2, "2025-11-23").await;
    card(&app, &distributor, 3, "2025-12-24").await;
    let between = card(&app, &distributor, 4, "2025-12-01").await;

    let found = page(&distributor, SOON).await;

    assert_eq!(ids(&found), [today.clone(), between, in_thirty]);
    assert_eq!(ids(&page(&distributor, "?ends_within=1").await), [today]);
    assert!(ids(&page(&distributor, "?ends_within=30&state=expired").await).is_empty());
    assert!(ids(&page(&distributor, "?ends_within=30&kind=community").await).is_empty());
}

#[tokio::test]
async fn list_cards_that_end_soon_in_pages_has_neither_gaps_nor_doubles() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    for (n, day) in [
        "2025-12-02",
        "2025-12-01",
        "2025-12-02",
        "2025-12-02",
        "2025-12-01",
    ]
    .into_iter()
    .enumerate()
    {
        card(&app, &distributor, n, day).await;
    }
    let all = ids(&page(&distributor, SOON).await);

    let mut paged = Vec::new();
    let mut query = format!("{SOON}&limit=2");
    loop {
        let found = page(&distributor, &query).await;
        paged.extend(ids(&found));
        let Some(cursor) = found["next_cursor"].as_str() else {
            break;
        };
        query = format!("{SOON}&limit=2&cursor={cursor}");
    }

    assert_eq!(all.len(), 5);
    assert_eq!(paged, all);
}

#[tokio::test]
async fn list_cards_that_end_soon_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let world = &app.world;
    let espoo = app.sign_in(&world.espoo.distributor).await;
    let own = card(&app, &espoo, 0, "2025-12-01").await;

    for (reader, expected) in [
        (&world.espoo.distributor, vec![own.clone()]),
        (&world.espoo.coordinator, vec![own.clone()]),
        (&support::world::NATIONAL.to_owned(), vec![own]),
        (&world.vantaa.distributor, vec![]),
        (&world.vantaa.coordinator, vec![]),
    ] {
        let reader = app.sign_in(reader).await;
        assert_eq!(ids(&page(&reader, SOON).await), expected);
    }
}

#[tokio::test]
async fn list_cards_that_end_soon_leaves_out_what_is_out_of_use() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let lost = register(&distributor, &with(body, "/issued_on", "2025-12-01")).await;
    assert_eq!(ids(&page(&distributor, SOON).await), [id(&lost)]);

    app.inactivate(&lost, "lost", "2026-11-23").await;

    assert!(ids(&page(&distributor, SOON).await).is_empty());
}

#[tokio::test]
async fn list_cards_that_end_soon_has_all_that_a_pilot_ends_soon() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let area = app.world.espoo.id;
    let long = card(&app, &distributor, 0, "2026-11-20").await;
    let short = card(&app, &distributor, 1, "2025-12-01").await;
    app.move_pilot_end(area, "2026-12-23", "2026-11-22").await;

    assert_eq!(
        ids(&page(&distributor, SOON).await),
        [short.clone(), long.clone()]
    );
    let shortened = page(&distributor, "?ends_within=30&shortened=true").await;
    assert_eq!(ids(&shortened), [long]);
    assert_eq!(
        shortened["items"][0]["effective_last_valid_day"],
        "2026-12-23"
    );

    app.move_pilot_end(area, "2026-12-24", "2026-11-23").await;
    assert_eq!(ids(&page(&distributor, SOON).await), [short]);
}

#[tokio::test]
async fn a_renewed_card_no_longer_ends_soon_until_that_is_undone() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let old = card(&app, &distributor, 0, "2025-12-01").await;
    let now = app.clock.now();
    app.sql(&format!(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         recorded_by, recorded_at) \
         select gen_random_uuid(), card_id, 'renewal', '2026-11-23', '2027-11-23', area_id, organisation_id, site_id, \
         recorded_by, '{now}' from issuances where card_id = '{old}'"
    ))
    .await;
    assert!(ids(&page(&distributor, SOON).await).is_empty());

    app.sql(&format!(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         undoes_id, recorded_by, recorded_at) \
         select gen_random_uuid(), card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         id, recorded_by, '{now}' from issuances where card_id = '{old}' and kind = 'renewal'"
    ))
    .await;
    assert_eq!(ids(&page(&distributor, SOON).await), [old]);
}
