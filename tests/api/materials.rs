//! Materials for staff.

use serde_json::{Value, json};
use support::requests::areas::material;
use support::requests::with;
use support::{Client, TestApp, world};

const MATERIALS: &str = "/api/v1/materials";

async fn list(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{MATERIALS}{query}")).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

/// The kinds that somebody sees, in their order.
async fn kinds(client: &Client, query: &str) -> Vec<Value> {
    let items = list(client, query).await;
    items.iter().map(|item| item["kind"].clone()).collect()
}

async fn add(client: &Client, body: &Value) -> Value {
    let answer = client.post(MATERIALS, body).await;
    answer.assert_status(201);
    answer.json()
}

fn address(material: &Value) -> String {
    format!("{MATERIALS}/{}", material["id"].as_str().unwrap())
}

#[tokio::test]
async fn list_materials_gives_the_specifications_links_to_whom_they_are_for() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;

    let distributor = app.sign_in(&area.distributor).await;
    let shown = list(&distributor, "").await;
    let pages = [
        (
            "operating_model",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
        ("privacy_notice", "https://kaikukortti.fi/tietosuojaseloste"),
        ("areas", "https://kaikukortti.fi/alueet/"),
        (
            "handbook",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
        (
            "slides",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
        (
            "service_description",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
        (
            "poster",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
        (
            "paper_form",
            "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille",
        ),
    ];
    let found: Vec<_> = shown
        .iter()
        .map(|item| {
            (
                item["kind"].as_str().unwrap(),
                item["links"]["fi"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, pages);
    let venue = app.sign_in(&area.venue_account).await;
    assert_eq!(
        kinds(&venue, "").await,
        ["operating_model", "privacy_notice", "areas", "handbook"]
    );
    let coordinator = app.sign_in(&area.coordinator).await;
    assert_eq!(kinds(&coordinator, "").await.len(), 9);
    assert_eq!(kinds(&coordinator, "?audience=venues").await, ["handbook"]);
}

#[tokio::test]
async fn list_materials_shows_an_areas_own_to_its_staff_only() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let coordinator = app.sign_in(&own.coordinator).await;
    let body = json!({ "area_id": own.id, "material": material() });
    let added = add(&coordinator, &body).await;
    assert_eq!(added["area_name"]["fi"], "Espoo");

    for (username, sees) in [
        (own.distributor.as_str(), true),
        (&own.venue_account, true),
        (world::NATIONAL, true),
        (&other.distributor, false),
        (&other.coordinator, false),
    ] {
        let shown = list(&app.sign_in(username).await, "").await;
        assert_eq!(shown.contains(&added), sees, "{username}");
    }
    let national = app.sign_in(world::NATIONAL).await;
    for (area, count) in [(own.id, 10), (other.id, 9)] {
        let shown = list(&national, &format!("?area_id={area}")).await;
        assert_eq!(shown.len(), count);
    }
    let first = national.get(&format!("{MATERIALS}?limit=9")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    assert_eq!(list(&national, &format!("?cursor={cursor}")).await, [added]);
}

#[tokio::test]
async fn create_material_by_a_coordinator_is_for_the_own_area_only() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    for (area, code) in [
        (Value::Null, "not_allowed"),
        (json!(app.world.vantaa.id), "unknown_reference"),
    ] {
        let body = json!({ "area_id": area, "material": material() });
        let answer = coordinator.post(MATERIALS, &body).await;
        answer.assert_fields(&[("/area_id", code)]);
    }
    let national = app.sign_in(world::NATIONAL).await;
    let nowhere = json!({ "area_id": uuid::Uuid::nil(), "material": material() });
    let answer = national.post(MATERIALS, &nowhere).await;
    answer.assert_fields(&[("/area_id", "unknown_reference")]);
}

#[tokio::test]
async fn update_material_of_the_network_is_for_kaikukeskus_only() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let added = add(&national, &json!({ "material": material() })).await;
    let wanted = with(
        material(),
        "/links",
        json!({ "fi": "/venues", "sv": null, "en": null }),
    );
    let body = json!({ "version": 1, "material": wanted });

    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let refused = coordinator.put(&address(&added), &body).await;
    refused.assert_problem(404, "not_found");
    let refused = coordinator.delete(&address(&added)).await;
    refused.assert_problem(404, "not_found");

    let changed = national.put(&address(&added), &body).await;
    changed.assert_status(200);
    assert_eq!(changed.json()["links"], wanted["links"]);
    let again = national.put(&address(&added), &body).await;
    again.assert_problem(409, "changed_meanwhile");
    national.delete(&address(&added)).await.assert_status(204);
    assert_eq!(list(&national, "").await.len(), 9);
}
