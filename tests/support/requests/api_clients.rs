//! Requests about API clients and their keys.

use serde_json::{Value, json};
use shared::ids::OrganisationId;

use crate::app::TestApp;
use crate::client::Client;
use crate::world::TestArea;

/// Address of the API clients.
pub const API_CLIENTS: &str = "/api/v1/api-clients";

/// A new client of an organisation's own venues, which may check cards.
#[must_use]
pub fn client(organisation: OrganisationId, name: &str) -> Value {
    json!({ "organisation_id": organisation, "kind": "venues", "name": name, "scopes": ["cards:check"] })
}

/// Adds a ticket shop that no area looks after, with its organisation; its client's id.
pub async fn ticket_shop(app: &TestApp, name: &str) -> String {
    let national = app.sign_in(crate::world::NATIONAL).await;
    let mut organisation = crate::places::organisation(None, name);
    organisation["distributes_cards"] = json!(false);
    organisation["runs_venues"] = json!(false);
    let organisation = national.post("/api/v1/organisations", &organisation).await;
    organisation.assert_status(201);
    let shop = json!({
        "organisation_id": organisation.json()["id"], "kind": "ticket_shop", "name": name,
        "scopes": ["cards:check", "visits:write", "visits:read"],
    });
    let shop = national.post(API_CLIENTS, &shop).await;
    shop.assert_status(201);
    shop.json()["id"].as_str().unwrap().to_owned()
}

/// Makes a key for a client, as the one who looks after it.
pub async fn key(keeper: &Client, client: &str) -> String {
    let made = keeper
        .post(&format!("{API_CLIENTS}/{client}/keys"), &json!({}))
        .await;
    made.assert_status(201);
    made.json()["key"].as_str().unwrap().to_owned()
}

/// Grants a venue to a client.
pub async fn grant(keeper: &Client, client: &str, venue: impl ToString) {
    let body = json!({ "venue_id": venue.to_string() });
    let granted = keeper
        .post(&format!("{API_CLIENTS}/{client}/venues"), &body)
        .await;
    granted.assert_status(200);
}

/// A request of an operation on API clients that passes, but for a version that is not there; none for another noun's.
#[must_use]
pub fn request(area: &TestArea, operation: &str, tried: usize) -> Option<Value> {
    Some(match operation {
        "create_api_client" => client(area.organisation, &format!("Client {tried}")),
        "update_api_client" => {
            json!({ "version": 99, "name": "Client", "scopes": ["cards:check"] })
        }
        "create_api_key" => json!({}),
        "grant_venue" => json!({ "venue_id": area.venue }),
        _ => return None,
    })
}
