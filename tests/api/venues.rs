//! Venues: the places that accept cards, as staff see them.

use serde_json::{Value, json};
use support::{Client, TestApp, world};

const VENUES: &str = "/api/v1/venues";

async fn names(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{VENUES}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|item| item["name"]["fi"].clone())
        .collect()
}

#[tokio::test]
async fn list_venues_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let all = [
        "Espoon teatteri",
        "Savonlinnan teatteri",
        "Vantaan teatteri",
    ];

    let national = app.sign_in(world::NATIONAL).await;
    assert_eq!(names(&national, "").await, all);
    for username in [&area.coordinator, &area.distributor, &area.venue_account] {
        let own = names(&app.sign_in(username).await, "").await;
        assert_eq!(own, ["Espoon teatteri"], "{username}");
    }
    let first = national.get(&format!("{VENUES}?limit=1")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    assert_eq!(
        names(&national, &format!("?cursor={cursor}")).await,
        all[1..]
    );
}

#[tokio::test]
async fn find_venue_tells_what_it_gives() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql("update venues set offer_fi = 'Kaksi lippua', offer_sv = 'Två biljetter', offer_en = 'Two tickets'")
        .await;
    let venue = app.sign_in(&area.venue_account).await;

    let found = venue.get(&format!("{VENUES}/{}", area.venue)).await;

    found.assert_status(200);
    assert_eq!(
        found.json(),
        json!({
            "id": area.venue,
            "name": { "fi": "Espoon teatteri", "sv": "Espoo teater", "en": "Espoo theatre" },
            "organisation_id": area.organisation,
            "area_id": area.id,
            "category": "culture",
            "opens_on": "2020-01-01",
            "closes_on": null,
            "offer": { "fi": "Kaksi lippua", "sv": "Två biljetter", "en": "Two tickets" },
        })
    );
}

#[tokio::test]
async fn find_venue_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}", app.world.vantaa.venue);

    for username in [&area.coordinator, &area.distributor, &area.venue_account] {
        let answer = app.sign_in(username).await.get(&path).await;
        answer.assert_problem(404, "not_found");
    }
}
