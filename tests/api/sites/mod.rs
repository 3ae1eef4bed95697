//! Sites: the places that hand out cards.

mod closing;
mod create;
mod filters;
mod moving;
mod read;
mod update;

use serde_json::{Value, json};
use support::world::TestArea;
use support::{Client, TestApp};

const SITES: &str = "/api/v1/sites";

/// The area's own site as it can be sent back.
fn own_site(area: &TestArea, version: i32) -> Value {
    json!({
        "version": version,
        "organisation_id": area.organisation,
        "area_id": area.id,
        "name": "Espoon toimipiste",
        "opened_on": "2020-01-01",
        "closed_on": null,
    })
}

/// The names of a page.
async fn names(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{SITES}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["name"].clone()).collect()
}

/// A register, and the coordinator of Espoo.
async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    (app, coordinator)
}
