//! Which API clients and keys are asked for, and what is sent to change them. Each column has its own.

use serde_json::{Value, json};
use support::TestApp;

use super::super::Walk;

/// Adds for each column a client of the own organisation that speaks for the own venue, with a key, and one that speaks for
/// no venue yet.
pub(in super::super) async fn prepare(app: &TestApp) {
    let area = &app.world.espoo;
    let (organisation, venue) = (area.organisation, area.venue);
    for column in 0..10 {
        let ([client, key, silent], hash) = (
            [client(column), key(column), silent(column)],
            format!("{column:064x}"),
        );
        app.sql(&format!(
            "insert into api_clients (id, organisation_id, kind, name, scopes) values \
             ('{client}', '{organisation}', 'venues', 'Walk {column}', '{{cards:check}}'), \
             ('{silent}', '{organisation}', 'venues', 'Silent {column}', '{{cards:check}}'); \
             insert into api_client_venues (client_id, venue_id) values ('{client}', '{venue}'); \
             insert into api_keys (id, client_id, prefix, key_hash) \
             values ('{key}', '{client}', 'kk_live_walk', '\\x{hash}')"
        ))
        .await;
    }
}

fn client(column: usize) -> String {
    format!("019abc00-0000-7000-8000-00000000300{column}")
}

fn key(column: usize) -> String {
    format!("019abc00-0000-7000-8000-00000000310{column}")
}

fn silent(column: usize) -> String {
    format!("019abc00-0000-7000-8000-00000000320{column}")
}

/// Where to ask; none for another noun's operation.
pub(super) fn path(walk: &Walk, id: &str, column: usize) -> Option<String> {
    let pattern = &walk.operations[id].path;
    let venue = walk.app.world.espoo.venue.to_string();
    Some(match id {
        "find_api_client" | "update_api_client" | "suspend_api_client" | "resume_api_client"
        | "list_api_keys" | "create_api_key" | "list_client_venues" => {
            pattern.replace("{id}", &client(column))
        }
        "revoke_api_key" => pattern.replace("{id}", &key(column)),
        "grant_venue" | "withdraw_venue" => pattern
            .replace("{id}", &silent(column))
            .replace("{venue_id}", &venue),
        _ => return None,
    })
}

/// What to send; none for another noun's operation.
pub(super) fn body(walk: &Walk, id: &str, column: usize) -> Option<Value> {
    let area = &walk.app.world.espoo;
    Some(match id {
        "create_api_client" => json!({
            "organisation_id": area.organisation, "kind": "venues", "name": format!("New {column}"),
            "scopes": ["cards:check"],
        }),
        "update_api_client" => {
            json!({ "version": 1, "name": format!("Walked {column}"), "scopes": ["cards:check"] })
        }
        "create_api_key" => json!({}),
        "grant_venue" => json!({ "venue_id": area.venue }),
        _ => return None,
    })
}
