//! What is sent to run the network, areas, coordinators, brochures and materials.
//!
//! Each identity has things of its own in the own area to change and to take away.

use serde_json::{Value, json};
use support::requests::areas::{area, links, material, network, person};
use support::world::TestArea;

use super::super::Walk;

/// The thing of a kind that belongs to a column: the digit tells the kind.
fn thing(kind: u8, column: usize) -> String {
    format!("019abc00-0000-7000-8000-00000000{kind}0{column:02}")
}

/// SQL that adds to an area, for each column, coordinators, brochures and materials to change and to take away.
pub(in super::super) fn things_to_change(own: &TestArea) -> String {
    let (mut sql, area) = (String::new(), own.id);
    for column in 0..10 {
        for kind in [1, 2] {
            let (coordinator, brochure, material) = (
                thing(kind, column),
                thing(kind + 2, column),
                thing(kind + 4, column),
            );
            let year = 2090 + 20 * usize::from(kind) + column;
            sql.push_str(&format!(
                "insert into area_coordinators (id, area_id, side, name) \
                 values ('{coordinator}', '{area}', 'social', 'Eeva Esimerkki'); \
                 insert into brochures (id, area_id, year, url_fi) \
                 values ('{brochure}', '{area}', {year}, 'https://espoo.fi/esite'); \
                 insert into materials (id, kind, audience, area_id, title_fi, title_sv, title_en, url_fi) \
                 values ('{material}', 'other', 'all', '{area}', 'a', 'b', 'c', '/venues'); "
            ));
        }
    }
    sql
}

/// Where to ask for what is a column's own.
pub(super) fn path(walk: &Walk, id: &str, column: usize) -> Option<String> {
    let pattern = &walk.operations[id].path;
    let area = walk.app.world.espoo.id.to_string();
    let kind = match id {
        "update_coordinator" => 1,
        "delete_coordinator" => 2,
        "update_brochure" => 3,
        "delete_brochure" => 4,
        "update_material" => 5,
        "delete_material" => 6,
        "find_pilot_end_effect" => {
            return Some(pattern.replace("{id}", &area) + "?pilot_end=2026-12-31");
        }
        _ if pattern.starts_with("/api/v1/areas/{id}") => {
            return Some(pattern.replace("{id}", &area));
        }
        _ => return None,
    };
    Some(pattern.replace("{id}", &thing(kind, column)))
}

/// What to send.
pub(super) fn body(walk: &Walk, id: &str, column: usize) -> Option<Value> {
    Some(match id {
        "create_area" => {
            json!({ "area": area("Uusi alue", "UUS"), "period": { "state": "pilot", "pilot_end": "2027-12-31" } })
        }
        // The national administrator changes it first, then its coordinator.
        "update_area" => json!({ "version": column, "area": area("Espoo", "ESP") }),
        "create_area_period" => json!({ "state": "pilot", "pilot_end": "2028-12-31" }),
        "create_coordinator" => person(),
        "update_coordinator" => json!({ "version": 1, "coordinator": person() }),
        "create_brochure" => json!({ "year": 2030 + column, "links": links() }),
        "update_brochure" => json!({ "version": 1, "year": 2050 + column, "links": links() }),
        "create_material" => json!({ "area_id": walk.app.world.espoo.id, "material": material() }),
        "update_material" => json!({ "version": 1, "material": material() }),
        "update_network" => network(1),
        _ => return None,
    })
}
