//! What is sent to add and change organisations, sites and venues.

use serde_json::Value;
use support::places;

use super::super::Walk;

/// Which version each operation meets first: whoever may change a thing counts it up, operation after operation.
const FIRST: [(&str, usize); 5] = [
    ("update_organisation", 1),
    ("change_contact_person", 3),
    ("update_site", 1),
    ("update_venue", 1),
    ("update_venue_gives", 3),
];

/// The body of an operation; none for another noun's.
pub(super) fn body(walk: &Walk, id: &str, column: usize) -> Option<Value> {
    let first = FIRST.iter().find(|(operation, _)| *operation == id);
    // The national administrator first, then the own coordinator, then the own venue.
    let turn = match column {
        2 => 1,
        6 => 2,
        _ => 0,
    };
    let version = first.map_or(1, |(_, first)| first + turn);
    places::request(
        &walk.app.world.espoo,
        id,
        column,
        i32::try_from(version).unwrap(),
    )
}
