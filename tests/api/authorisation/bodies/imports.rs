//! What is sent to import an area.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shared::ids::AreaId;

/// A file with one organisation that no other identity adds.
pub(super) fn import_area(area: AreaId, column: usize) -> Value {
    let file = format!(
        "kind;name;distributes_cards;contact_name\norganisation;Imported {column};yes;Somebody\n"
    );
    json!({
        "area_id": area,
        "client_reference": uuid::Uuid::new_v4(),
        "dry_run": false,
        "content": STANDARD.encode(file),
    })
}
