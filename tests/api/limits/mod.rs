//! The bounds of the document are those of the register: each is tried, and one step past it.

mod examples;

use examples::{body_with, example, item};
use reqwest::Method;
use serde_json::{Value, json};
use support::requests::{personal_card, register};
use support::{Answer, Client, TestApp};

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

/// The bounds in a schema and the schemas below it.
fn bounds(schema: &Value, pointer: &str, found: &mut Vec<Bound>) {
    let schema = resolve(schema);
    let mut add = |at: Value, past: Value| {
        let pointer = pointer.to_owned();
        found.push(Bound { pointer, at, past });
    };
    // The length of an id or a day follows from its form.
    let is_free = schema["format"].is_null();
    if let Some(max) = schema["maxLength"].as_u64().filter(|_| is_free) {
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
