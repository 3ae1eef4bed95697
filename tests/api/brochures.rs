//! The brochures of areas, one a year.

use serde_json::{Value, json};
use support::requests::areas::links;
use support::{Client, TestApp};

fn list_of(app: &TestApp) -> String {
    format!("/api/v1/areas/{}/brochures", app.world.espoo.id)
}

async fn add(app: &TestApp, client: &Client, year: i32) -> Value {
    let body = json!({ "year": year, "links": links() });
    let answer = client.post(&list_of(app), &body).await;
    answer.assert_status(201);
    answer.json()
}

fn address(brochure: &Value) -> String {
    format!("/api/v1/brochures/{}", brochure["id"].as_str().unwrap())
}

#[tokio::test]
async fn list_brochures_shows_the_latest_year_first_and_finds_one_year() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    for year in [2025, 2026, 2024] {
        add(&app, &coordinator, year).await;
    }
    let distributor = app.sign_in(&area.distributor).await;
    let years = async |query: &str| {
        let page = distributor
            .get(&format!("{}{query}", list_of(&app)))
            .await
            .json();
        let items = page["items"].as_array().unwrap().clone();
        let years: Vec<_> = items.iter().map(|item| item["year"].clone()).collect();
        (years, page["next_cursor"].clone())
    };

    assert_eq!(years("").await.0, [2026, 2025, 2024]);
    let (first, cursor) = years("?limit=2").await;
    assert_eq!(first, [2026, 2025]);
    let cursor = cursor.as_str().unwrap().to_owned();
    assert_eq!(years(&format!("?limit=2&cursor={cursor}")).await.0, [2024]);
    assert_eq!(years("?year=2025").await.0, [2025]);
    let brochure = &distributor
        .get(&format!("{}?year=2025", list_of(&app)))
        .await
        .json()["items"][0];
    assert_eq!(brochure["links"], links());
}

#[tokio::test]
async fn create_brochure_of_a_year_that_has_one_is_refused() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    add(&app, &coordinator, 2025).await;
    let latest = add(&app, &coordinator, 2026).await;

    let body = json!({ "year": 2025, "links": links() });
    let added = coordinator.post(&list_of(&app), &body).await;
    let body = json!({ "version": 1, "year": 2025, "links": links() });
    let changed = coordinator.put(&address(&latest), &body).await;

    for answer in [added, changed] {
        answer.assert_problem(409, "taken");
        assert_eq!(answer.json()["errors"][0]["pointer"], "/year");
    }
}

#[tokio::test]
async fn update_brochure_and_delete_brochure_change_what_staff_are_given() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let brochure = add(&app, &coordinator, 2026).await;
    let wanted = json!({ "fi": "https://espoo.fi/uusi", "sv": null, "en": null });
    let body = json!({ "version": 1, "year": 2026, "links": wanted });

    let changed = coordinator.put(&address(&brochure), &body).await;

    changed.assert_status(200);
    assert_eq!(changed.json()["links"], wanted);
    assert_eq!(changed.json()["version"], 2);
    let again = coordinator.put(&address(&brochure), &body).await;
    again.assert_problem(409, "changed_meanwhile");
    coordinator
        .delete(&address(&brochure))
        .await
        .assert_status(204);
    let left = coordinator.get(&list_of(&app)).await.json();
    assert_eq!(left["items"], json!([]));
}

#[tokio::test]
async fn create_brochure_with_a_link_of_the_application_is_refused() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    let body = json!({ "year": 2026, "links": { "fi": "/esite", "sv": "esbo.fi" } });
    let answer = coordinator.post(&list_of(&app), &body).await;

    answer.assert_fields(&[
        ("/links/fi", "malformed_url"),
        ("/links/sv", "malformed_url"),
    ]);
}
