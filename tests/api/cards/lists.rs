//! Listing cards: who sees which, filters, order and pages.

use std::collections::BTreeSet;

use serde_json::Value;
use shared::limits::CURSOR_MAX;
use support::requests::{CARDS, community_card, personal_card, register, with};
use support::{Client, TestApp, world};

async fn ids(client: &Client, query: &str) -> Vec<String> {
    let answer = client.get(&format!("{CARDS}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(id).collect()
}

fn id(card: &Value) -> String {
    card["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn list_cards_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let world = &app.world;
    let espoo = app.sign_in(&world.espoo.distributor).await;
    let vantaa = app.sign_in(&world.vantaa.distributor).await;
    let first = id(&register(&espoo, &personal_card(&world.espoo.stock[0])).await);
    app.at("2026-11-23T10:00:01Z");
    let second = id(&register(&vantaa, &personal_card(&world.vantaa.stock[0])).await);
    let coordinator = app.sign_in(&world.espoo.coordinator).await;
    let national = app.sign_in(world::NATIONAL).await;

    assert_eq!(ids(&espoo, "").await, [first.as_str()]);
    assert_eq!(ids(&coordinator, "").await, [first.as_str()]);
    assert_eq!(ids(&national, "").await, [second.clone(), first]);
    let other_site = format!("?site_id={}", world.vantaa.site);
    assert_eq!(ids(&national, &other_site).await, [second]);
    assert!(ids(&coordinator, &other_site).await.is_empty());
    assert!(ids(&espoo, &other_site).await.is_empty());
}

#[tokio::test]
async fn list_cards_filters_by_state_and_kind() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    app.at("2025-10-01T10:00:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    let expired = id(&register(&distributor, &personal_card(&area.stock[0])).await);
    app.at("2026-06-01T10:00:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    let ended = id(&register(&distributor, &personal_card(&area.stock[1])).await);
    let lost = register(&distributor, &personal_card(&area.stock[2])).await;
    app.inactivate(&lost, "lost", "2026-06-01").await;
    app.move_pilot_end(area.id, "2026-11-01", "2026-10-20")
        .await;
    app.move_pilot_end(area.id, "2028-11-01", "2026-11-23")
        .await;
    app.at("2026-11-23T10:00:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    let valid = id(&register(&distributor, &community_card(&area.community_stock[0])).await);

    assert_eq!(
        ids(&distributor, "?state=expired").await,
        [expired.as_str()]
    );
    assert_eq!(ids(&distributor, "?state=inactivated").await, [id(&lost)]);
    assert_eq!(
        ids(&distributor, "?state=valid").await,
        [valid.clone(), ended.clone()]
    );
    assert_eq!(ids(&distributor, "?kind=community").await, [valid]);
    assert_eq!(
        ids(&distributor, "?kind=personal&state=expired").await,
        [expired]
    );
    app.move_pilot_end(area.id, "2026-11-22", "2026-11-23")
        .await;
    assert_eq!(
        ids(&distributor, "?state=pilot_ended&kind=personal").await,
        [ended]
    );
}

#[tokio::test]
async fn list_cards_in_pages_has_neither_gaps_nor_doubles() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    for number in &area.stock[..7] {
        register(&distributor, &personal_card(number)).await;
    }
    let all = ids(&distributor, "").await;

    let mut paged = Vec::new();
    let mut query = "?limit=3".to_owned();
    let mut sizes = Vec::new();
    loop {
        let page = distributor.get(&format!("{CARDS}{query}")).await.json();
        let items = page["items"].as_array().unwrap();
        sizes.push(items.len());
        paged.extend(items.iter().map(id));
        if sizes.len() == 1 {
            app.at("2026-11-23T10:05:00Z");
            register(&distributor, &personal_card(&area.stock[8])).await;
        }
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("?limit=3&cursor={cursor}");
    }

    assert_eq!(sizes, [3, 3, 1]);
    assert_eq!(paged, all);
    assert_eq!(paged.iter().collect::<BTreeSet<_>>().len(), 7);
}

#[tokio::test]
async fn list_cards_begins_with_the_latest_registered() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let late = with(personal_card(&area.stock[1]), "/issued_on", "2026-01-10");
    let first = id(&register(&distributor, &personal_card(&area.stock[0])).await);
    app.at("2026-11-23T10:00:01Z");
    let second = id(&register(&distributor, &late).await);

    assert_eq!(ids(&distributor, "").await, [second, first]);
}

#[tokio::test]
async fn list_cards_with_a_wrong_parameter_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let long = format!(
        "?cursor={}",
        "A".repeat(usize::try_from(CURSOR_MAX).unwrap() + 1)
    );

    for (query, pointer, code) in [
        ("?limit=0", "/limit", "out_of_range"),
        ("?limit=201", "/limit", "out_of_range"),
        ("?limit=many", "/limit", "wrong_type"),
        ("?cursor=eHl6", "/cursor", "wrong_type"),
        (long.as_str(), "/cursor", "too_long"),
        ("?state=broken", "/state", "unknown_value"),
        ("?kind=family", "/kind", "unknown_value"),
        ("?site_id=7", "/site_id", "wrong_type"),
        ("?ends_within=0", "/ends_within", "out_of_range"),
        ("?ends_within=367", "/ends_within", "out_of_range"),
        ("?ends_within=soon", "/ends_within", "wrong_type"),
        ("?ends_within=30&cursor=eHl6", "/cursor", "wrong_type"),
    ] {
        let answer = distributor.get(&format!("{CARDS}{query}")).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}
