//! Accounts: who gives, sees, changes, resets and locks whose.

mod change;
mod create;
mod list;
mod lock;
mod reset;

use serde_json::{Value, json};
use support::world::TestArea;
use support::{Client, TestApp};
use uuid::Uuid;

const USERS: &str = "/api/v1/users";

/// A shared account of a site.
fn of_site(area: &TestArea, username: &str) -> Value {
    json!({
        "username": username,
        "language": "fi",
        "scope": { "role": "distributor", "site_id": area.site },
    })
}

/// A shared account of a venue.
fn of_venue(area: &TestArea, username: &str) -> Value {
    json!({
        "username": username,
        "language": "sv",
        "scope": { "role": "venue", "venue_id": area.venue },
    })
}

/// The account of a coordinator's entry.
fn of_coordinator(entry: Uuid, username: &str) -> Value {
    json!({
        "username": username,
        "language": "fi",
        "scope": { "role": "area_coordinator", "coordinator_id": entry },
    })
}

/// Address of the account with this user name.
async fn address(app: &TestApp, username: &str) -> String {
    let found = app
        .texts(&format!(
            "select id::text as value from users where username = '{username}'"
        ))
        .await;
    format!("{USERS}/{}", found[0])
}

/// Adds a coordinator's entry without an account.
async fn add_entry(app: &TestApp, area: &TestArea, side: &str, name: &str) -> Uuid {
    let (id, area) = (Uuid::now_v7(), area.id);
    app.sql(&format!(
        "insert into area_coordinators (id, area_id, side, name) values ('{id}', '{area}', '{side}', '{name}')"
    ))
    .await;
    id
}

/// Makes an account and gives what was answered.
async fn create(client: &Client, body: &Value) -> Value {
    let answer = client.post(USERS, body).await;
    answer.assert_status(201);
    answer.json()
}

/// The operations of the trail on an account, the latest last.
async fn trail(app: &TestApp, username: &str) -> Vec<String> {
    app.texts(&format!(
        "select e.operation as value from audit_events e join users u on u.id = e.subject_id \
         where u.username = '{username}' order by e.at, e.id"
    ))
    .await
}

/// Adds a second national administrator, who can sign in as all others.
async fn add_administrator(app: &TestApp, username: &str) {
    app.sql(&format!(
        "insert into users (id, username, password_hash, role, must_change_password) \
         select gen_random_uuid(), '{username}', password_hash, role, false from users where username = 'kaikukeskus'"
    ))
    .await;
}
