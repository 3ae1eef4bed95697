//! The bounds of the document are those of the register: each is tried, and one step past it.

use reqwest::Method;
use serde_json::{Value, json};
use support::requests::{api_clients, areas, card_actions, personal_card, register, with};
use support::{Answer, Client, TestApp, places};

/// Codes of a value that is out of bounds.
const OUT_OF_BOUNDS: [&str; 4] = ["length", "out_of_range", "too_long", "wrong_type"];

/// What a path names: the question of gender, which every register has.
const ID: &str = "019abc00-0000-7000-8000-000000000002";

/// A bound of a request's member: where, a value at the bound, one past it.
struct Bound {
    pointer: String,
    at: Value,
    past: Value,
}

fn resolve(schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(reference) => {
            let pointer = reference.trim_start_matches('#');
            api::openapi::document().pointer(pointer).unwrap().clone()
        }
        None => schema.clone(),
    }
}

fn text_of(schema: &Value, length: u64) -> Value {
    // What has a pattern is made of digits.
    let character = if schema["pattern"].is_string() {
        "9"
    } else {
        "x"
    };
    json!(character.repeat(usize::try_from(length).unwrap()))
}

/// An item of the list at a pointer.
fn item(pointer: &str) -> Value {
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

/// The bounds in a schema and the schemas below it.
fn bounds(schema: &Value, pointer: &str, found: &mut Vec<Bound>) {
    let schema = resolve(schema);
    let mut add = |at: Value, past: Value| {
        let pointer = pointer.to_owned();
        found.push(Bound { pointer, at, past });
    };
    if let Some(max) = schema["maxLength"].as_u64() {
        add(text_of(&schema, max), text_of(&schema, max + 1));
    }
    if let Some(min) = schema["minLength"].as_u64() {
        add(text_of(&schema, min), text_of(&schema, min - 1));
    }
    if let Some(max) = schema["maximum"].as_i64() {
        add(json!(max), json!(max + 1));
    }
    if let Some(min) = schema["minimum"].as_i64() {
        add(json!(min), json!(min - 1));
    }
    if let Some(max) = schema["maxItems"].as_u64() {
        let items = |count| -> Vec<_> { (0..count).map(|_| item(pointer)).collect() };
        add(json!(items(max)), json!(items(max + 1)));
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        bounds(inner, &format!("{pointer}/{name}"), found);
    }
    for variants in ["oneOf", "anyOf"] {
        for variant in schema[variants].as_array().into_iter().flatten() {
            bounds(variant, pointer, found);
        }
    }
}

/// A request that passes, for each operation with a body.
#[expect(
    clippy::too_many_lines,
    reason = "a table, with a line for each operation"
)]
fn example(app: &TestApp, operation: &str, tried: usize) -> Value {
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
        "search_cards" | "check_card" => json!({ "card_number": number.as_str() }),
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

/// Whether the answer says that the member is out of bounds.
fn is_refused(answer: &Answer, pointer: &str) -> bool {
    if answer.status != 422 {
        return false;
    }
    let errors = answer.json()["errors"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    errors.iter().any(|error| {
        let code = error["code"].as_str().unwrap();
        error["pointer"] == pointer && OUT_OF_BOUNDS.contains(&code)
    })
}

/// The body with a value at the bound; residences and numbers in stock have one member each.
fn body_with(example: &Value, pointer: &str, value: &Value) -> Value {
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

/// The path with an id: of an organisation or area that is there, else of nothing.
fn path_of(app: &TestApp, pattern: &str) -> String {
    let organisation = app.world.espoo.organisation.to_string();
    pattern
        .replace("areas/{id}/", &format!("areas/{}/", app.world.espoo.id))
        .replace(
            "organisations/{id}/",
            &format!("organisations/{organisation}/"),
        )
        .replace("{id}", ID)
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

#[tokio::test]
async fn bodies_are_taken_up_to_their_bounds_and_not_past_them() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    // An account: a key has no units for the longest batches one after the other.
    let venue = app.sign_in(&area.venue_account).await;
    let national = app.sign_in(support::world::NATIONAL).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let card = card["id"].as_str().unwrap();
    let mut tried = 0;

    for (path, item) in api::openapi::document()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if schema.is_null() {
                continue;
            }
            let id = operation["operationId"].as_str().unwrap();
            let client = match id {
                "check_card" | "check_cards" | "record_visit" | "record_visits"
                | "record_group_visit" => &venue,
                "register_card" | "import_cards" | "search_cards" | "answer_checklist"
                | "check_group_visit" | "renew_card" | "replace_card" | "reenter_card"
                | "correct_facts" => &distributor,
                _ => &national,
            };
            let path = path.replace("cards/{id}/", &format!("cards/{card}/"));
            let path = &path_of(&app, &path);
            let mut found = Vec::new();
            bounds(schema, "", &mut found);
            for bound in found {
                let method: Method = method.to_uppercase().parse().unwrap();
                let pointer = &bound.pointer;
                for (value, refused) in [(&bound.at, false), (&bound.past, true)] {
                    let example = example(&app, id, tried);
                    let body = body_with(&example, pointer, value);
                    let answer = client.send(method.clone(), path, Some(&body)).await;
                    let is_refused = is_refused(&answer, pointer)
                        // A birth year past every bound is in the future.
                        || refused && answer.text.contains("in_the_future");
                    assert_eq!(
                        is_refused, refused,
                        "{id} {pointer} {value}: {}",
                        answer.text
                    );
                    tried += 1;
                }
            }
        }
    }

    assert!(tried >= 40, "only {tried} bounds were tried");
}

#[tokio::test]
async fn parameters_are_taken_up_to_their_bounds_and_not_past_them() {
    let app = TestApp::start().await;
    let national = app.sign_in(support::world::NATIONAL).await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let program = app.with_key(&app.world.espoo.key);
    let mut tried = 0;

    for (path, item) in api::openapi::document()["paths"].as_object().unwrap() {
        let client = match item["get"]["operationId"].as_str() {
            Some("list_card_actions") => &distributor,
            Some("find_client") => &program,
            _ => &national,
        };
        let Some(parameters) = item["get"]["parameters"].as_array() else {
            continue;
        };
        for parameter in parameters
            .iter()
            .filter(|parameter| parameter["in"] == "query")
        {
            let name = parameter["name"].as_str().unwrap();
            let mut found = Vec::new();
            bounds(&parameter["schema"], &format!("/{name}"), &mut found);
            for bound in found {
                try_parameter(client, &path_of(&app, path), name, &bound).await;
                tried += 1;
            }
        }
    }

    assert!(tried >= 20, "only {tried} bounds were found");
}

async fn try_parameter(client: &Client, path: &str, name: &str, bound: &Bound) {
    for (value, refused) in [(&bound.at, false), (&bound.past, true)] {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let answer = client.get(&format!("{path}?{name}={text}")).await;
        // A cursor of the right length is still none of this list's.
        let is_read = name == "cursor" && answer.text.contains("wrong_type");
        let is_refused = is_refused(&answer, &bound.pointer) && !is_read;
        assert_eq!(is_refused, refused, "{path} {name}: {}", answer.text);
    }
}
