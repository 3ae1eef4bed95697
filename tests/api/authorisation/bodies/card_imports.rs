//! What is sent to import hand-overs.

use serde_json::{Value, json};
use support::requests::personal_card;
use support::world::TestArea;

/// One hand-over at the own site, which no other identity enters.
pub(super) fn import_cards(area: &TestArea, column: usize) -> Value {
    let card = personal_card(&area.stock[12 + column]);
    json!({
        "client_reference": uuid::Uuid::new_v4(),
        "site_id": area.site,
        "rows": [{
            "card_number": card["card_number"],
            "kind": card["kind"],
            "issued_on": "2026-11-23",
            "facts": card["facts"],
        }],
    })
}
