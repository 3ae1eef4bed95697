//! What is sent to keep an organisation's promises.

use serde_json::{Value, json};
use support::TestApp;

use super::super::Walk;

/// A second organisation of the own area: there is one commitment for each organisation and version.
const SECOND: &str = "019abc00-0000-7000-8000-0000000000c0";

/// Adds the second organisation.
pub(in super::super) async fn prepare(app: &TestApp) {
    let area = app.world.espoo.id;
    app.sql(&format!(
        "insert into organisations (id, area_id, name, distributes_cards, contact_name) \
         values ('{SECOND}', '{area}', 'Espoon toinen', true, 'Yhteyshenkilö')"
    ))
    .await;
}

/// The organisation whose commitment is recorded: the coordinator's turn is the second one's.
pub(super) fn organisation(walk: &Walk, column: usize) -> String {
    match column {
        2 => SECOND.to_owned(),
        _ => walk.app.world.espoo.organisation.to_string(),
    }
}

/// A commitment of that day.
pub(super) fn record_commitment() -> Value {
    json!({ "committed_on": "2026-11-23", "contact_title": "Toiminnanjohtaja" })
}

/// Another item for each.
pub(super) fn answer_checklist(column: usize) -> Value {
    let item = format!("019abc00-0000-7000-8000-00000000c{column:03}");
    json!({ "year": 2026, "item_id": item, "done_on": "2026-11-23" })
}
