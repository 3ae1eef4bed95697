//! What is sent to give numbers to a site and to move them.

use serde_json::{Value, json};
use support::world::TestArea;
use uuid::Uuid;

/// New numbers for the own site, other ones in each column.
pub(super) fn give_stock(area: &TestArea, column: usize) -> Value {
    let (first, last) = (format!("ESP{column}000"), format!("ESP{column}009"));
    json!({
        "client_reference": Uuid::new_v4(), "site_id": area.site, "kind": "personal",
        "numbers": { "source": "range", "first": first, "last": last },
    })
}

/// Another free number in each column, back to the area.
pub(super) fn move_stock(area: &TestArea, column: usize) -> Value {
    let number = area.stock[area.stock.len() - 1 - column].as_str();
    json!({
        "client_reference": Uuid::new_v4(), "to_site_id": null,
        "numbers": { "source": "list", "list": [number] },
    })
}
