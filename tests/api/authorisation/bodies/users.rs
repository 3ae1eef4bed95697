//! Whose accounts are asked for, and what is sent to give and change one.

use serde_json::{Value, json};
use support::TestApp;
use support::world::TestArea;

/// Adds an account of the own site for each column, so that each has one of its own to lock and reset.
pub(in super::super) async fn prepare(app: &TestApp) {
    for column in 0..10 {
        let id = account(column);
        app.sql(&format!(
            "insert into users (id, username, password_hash, role, site_id) \
             select '{id}', 'espoo.walk.{column}', password_hash, role, site_id from users where username = 'espoo.jakaja'"
        ))
        .await;
    }
}

/// The account of a column.
pub(super) fn account(column: usize) -> String {
    format!("019abc00-0000-7000-8000-00000000200{column}")
}

/// An account of the own site.
pub(super) fn create_user(area: &TestArea, column: usize) -> Value {
    json!({
        "username": format!("espoo.new.{column}"),
        "language": "fi",
        "scope": { "role": "distributor", "site_id": area.site },
    })
}

/// Another language for an account that nobody has changed.
pub(super) fn update_user() -> Value {
    json!({ "version": 1, "language": "sv" })
}
