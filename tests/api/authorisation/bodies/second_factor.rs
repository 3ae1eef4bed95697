//! Second factors of the accounts that walk: begun by the start of the walk, confirmed, ended, begun anew.

use chrono::TimeDelta;
use serde_json::{Value, json};
use support::TestApp;
use support::world::PASSWORD;

/// Begins a second factor for each account that walks.
pub(in super::super) async fn prepare(app: &TestApp) {
    for username in app.texts("select username as value from users").await {
        app.give_second_factor(&username, false).await;
    }
}

/// With the present password.
pub(super) fn begin_second_factor() -> Value {
    json!({ "current_password": PASSWORD })
}

/// With the code that the app shows.
pub(super) fn confirm_second_factor(app: &TestApp) -> Value {
    json!({ "code": app.code_in(TimeDelta::zero()) })
}

/// With the code that the app shows next, as each is taken once.
pub(super) fn end_second_factor(app: &TestApp) -> Value {
    json!({ "current_password": PASSWORD, "code": app.code_in(TimeDelta::seconds(30)) })
}
