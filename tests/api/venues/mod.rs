//! Venues: the places that accept cards, as staff see them.

mod closing;
mod create;
mod filters;
mod gives;
mod pop_up;
mod read;
mod update;

use serde_json::{Value, json};
use support::world::TestArea;
use support::{Client, TestApp};

const VENUES: &str = "/api/v1/venues";

/// The area's own venue as it can be sent back.
fn own_venue(area: &TestArea, version: i32) -> Value {
    json!({
        "version": version,
        "organisation_id": area.organisation,
        "area_id": area.id,
        "category": "culture",
        "name": { "fi": "Espoon teatteri", "sv": "Espoo teater", "en": "Espoo theatre" },
        "municipality_code": "049",
        "opens_on": "2020-01-01",
        "gives_tickets": true,
        "gives_course_places": false,
    })
}

/// The Finnish names of a page.
async fn names(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{VENUES}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|item| item["name"]["fi"].clone())
        .collect()
}

/// A register, and the coordinator of Espoo.
async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    (app, coordinator)
}
