//! A request that passes, for each operation with a body, and what stands in its lists.

use serde_json::{Value, json};
use support::requests::{api_clients, areas, card_actions, personal_card, with};
use support::{TestApp, places};

use super::ID;

/// An item of the list at a pointer.
pub(super) fn item(pointer: &str) -> Value {
    let id = || uuid::Uuid::new_v4();
    match pointer {
        "/rows" => json!({ "card_number": "ESP1", "kind": "community", "issued_on": "2026-01-01" }),
        "/options" => new_option("other"),
        "/numbers/list" => json!("ESP1"),
        "/scopes" => json!("cards:check"),
        "/cards" | "/members" => json!({ "card_number": "ESP1" }),
        "/items" => json!({ "ref": "1", "card_number": "ESP1" }),
        "/visits" => json!({
            "client_reference": id(), "card_number": "ESP1", "kind": "ticket", "state": "used",
        }),
        "/area/municipalities" => json!({ "code": "049", "joined_on": "2026-01-01" }),
        _ => json!({ "question_id": id(), "option_id": id() }),
    }
}

fn new_option(code: &str) -> Value {
    json!({ "code": code, "text": text() })
}

fn text() -> Value {
    json!({ "fi": "a", "sv": "b", "en": "c" })
}

/// A request that passes, for each operation with a body.
#[expect(
    clippy::too_many_lines,
    reason = "a table, with a line for each operation"
)]
pub(super) fn example(app: &TestApp, operation: &str, tried: usize) -> Value {
    let area = &app.world.espoo;
    // A number has one card.
    let number = &area.stock[tried % area.stock.len()];
    match operation {
        "sign_in" => json!({ "username": "nobody.here", "password": "wrong" }),
        "change_password" => {
            json!({ "current_password": "wrong", "new_password": "a new one for tomorrow" })
        }
        "change_practice" => json!({ "practises": false }),
        "change_language" => json!({ "language": "fi" }),
        "register_card" => personal_card(number),
        "import_area" => json!({
            "area_id": area.id, "client_reference": uuid::Uuid::new_v4(), "dry_run": true, "content": "",
        }),
        "import_cards" => json!({ "client_reference": uuid::Uuid::new_v4(), "dry_run": true }),
        "create_question" => {
            json!({ "code": format!("q{tried}"), "text": text(), "options": [new_option("a")] })
        }
        // Of a version that is not there, so that it stays as it is.
        "update_question" => json!({
            "version": 99, "text": text(), "position": 1, "retired": false, "options": [new_option("a")],
        }),
        "record_commitment" => json!({ "committed_on": "2026-11-23" }),
        "answer_checklist" => json!({ "year": 2026, "item_id": ID, "done_on": null }),
        "export_audit_events" => json!({}),
        "create_area" => {
            let area = areas::area(&format!("Alue {tried}"), "LIM");
            json!({ "area": area, "period": { "state": "permanent" } })
        }
        "create_area_period" => json!({ "state": "permanent" }),
        "update_area" => json!({ "version": 99, "area": areas::area("Espoo", "ESP") }),
        "update_network" => areas::network(99),
        "create_coordinator" => areas::person(),
        "update_coordinator" => json!({ "version": 1, "coordinator": areas::person() }),
        "create_brochure" => json!({ "year": 2026, "links": areas::links() }),
        "update_brochure" => json!({ "version": 1, "year": 2026, "links": areas::links() }),
        "create_material" => json!({ "material": areas::material() }),
        "update_material" => json!({ "version": 1, "material": areas::material() }),
        "create_user" => json!({
            "username": format!("limits.{tried}"), "is_personal": true, "display_name": "Eeva", "language": "fi",
            "scope": { "role": "distributor", "site_id": area.site },
        }),
        "update_user" => json!({ "version": 1, "display_name": "Eeva", "language": "fi" }),
        "begin_second_factor" | "end_second_factor" => {
            json!({ "current_password": "wrong", "code": "wrong" })
        }
        "confirm_second_factor" => json!({ "code": "wrong" }),
        "renew_card" => {
            let facts = &card_actions::correction(1)["facts"];
            with(card_actions::renewal(), "/facts", facts.clone())
        }
        "replace_card" => card_actions::replacement(number),
        "reenter_card" => card_actions::reentry(number),
        "inactivate_card" => json!({ "reason": "lost" }),
        "correct_facts" => card_actions::correction(99),
        "check_cards" => json!({ "items": [item("/items")] }),
        // Of a card that was not handed out.
        "record_visit" => support::requests::visits::visit(&area.community_stock[0]),
        "record_group_visit" => support::requests::visits::group(&area.community_stock[0], &[]),
        "record_visits" => json!({ "visits": [item("/visits")] }),
        "search_cards" | "check_card" | "check_own_card" => {
            json!({ "card_number": number.as_str() })
        }
        "check_group_visit" => json!({
            "occasion_date": "2026-11-23", "cards": [{ "card_number": number.as_str() }],
        }),
        "give_stock" => json!({
            "client_reference": uuid::Uuid::new_v4(), "site_id": area.site, "kind": "personal",
            "numbers": { "source": "generated", "count": 1 },
        }),
        "move_stock" => json!({
            "client_reference": uuid::Uuid::new_v4(), "to_site_id": area.site,
            "numbers": { "source": "batch", "stock_id": ID },
        }),
        // Of a version that is not there, too.
        other => places::request(area, other, tried, 99)
            .or_else(|| api_clients::request(area, other, tried))
            .unwrap_or_else(|| panic!("{other} has a body: add an example")),
    }
}

/// The body with a value at the bound; residences and numbers in stock have one member each.
pub(super) fn body_with(example: &Value, pointer: &str, value: &Value) -> Value {
    if let Some(member) = pointer.strip_prefix("/numbers/") {
        return with(example.clone(), "/numbers", numbers(example, member, value));
    }
    let known = pointer
        .strip_prefix("/facts/residence/")
        .map(|member| match member {
            "municipality_code" => "municipality",
            _ => "postal_code",
        });
    match known {
        Some("municipality") => with(
            example.clone(),
            "/facts/residence",
            json!({ "known": "municipality", "municipality_code": value }),
        ),
        _ => with(example.clone(), pointer, value.clone()),
    }
}

/// Numbers in stock with one member at the bound.
fn numbers(example: &Value, member: &str, value: &Value) -> Value {
    let source = match member {
        "first" | "last" => "range",
        "count" => "generated",
        _ => "list",
    };
    let mut numbers = json!({ "source": source });
    if source == "range" {
        numbers = json!({ "source": source, "first": "ESP001", "last": "ESP001" });
        if let Some(stock) = example["numbers"].get("stock_id") {
            numbers = with(numbers, "/stock_id", stock.clone());
        }
    }
    with(numbers, &format!("/{member}"), value.clone())
}
