//! What follows by rule from what the routes say: error answers, and which members are always there.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use shared::test_mode::TEST_CLOCK_MAX;

use super::{bounds, examples, headers};

type Object = Map<String, Value>;

/// Longest value of a list that may grow, in characters.
const LONGEST_VALUE: u32 = 60;

/// Completes a document.
pub(super) fn complete(document: &mut Object) {
    let sent = schemas_of_requests(document);
    if let Some(components) = object(document, "components") {
        components.insert("responses".to_owned(), problem_responses());
        components.insert("headers".to_owned(), headers::components());
        if let Some(schemas) = object(components, "schemas") {
            let answered = schemas.iter_mut().filter(|(name, _)| !sent.contains(*name));
            for (name, schema) in answered {
                name_item(name, schema);
                require_all(schema);
                open(schema);
            }
        }
    }
    if let Some(paths) = object(document, "paths") {
        for (path, item) in paths {
            for (method, operation) in item.as_object_mut().into_iter().flatten() {
                add_problems(path, method, operation);
                add_test_clock(operation);
                headers::add_to(path, operation);
            }
        }
    }
    bounds::bound(document);
    examples::add(document);
}

fn object<'a>(parent: &'a mut Object, member: &str) -> Option<&'a mut Object> {
    parent.get_mut(member).and_then(Value::as_object_mut)
}

/// Names of the schemas that requests are made of.
fn schemas_of_requests(document: &Object) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Value> = document
        .get("paths")
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(Map::values)
        .filter_map(Value::as_object)
        .flat_map(Map::values)
        .flat_map(|operation| [operation.get("requestBody"), operation.get("parameters")])
        .flatten()
        .collect();
    let schemas = document
        .get("components")
        .and_then(|components| components.get("schemas"));
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(items) => waiting.extend(items),
            Value::Object(members) => {
                let reference = members.get("$ref").and_then(Value::as_str);
                let name = reference.and_then(|reference| reference.rsplit('/').next());
                if let Some(name) = name
                    && found.insert(name.to_owned())
                {
                    waiting.extend(schemas.and_then(|schemas| schemas.get(name)));
                }
                waiting.extend(members.values());
            }
            _ => {}
        }
    }
    found
}

/// A page names the schema of its items, which utoipa writes out.
fn name_item(name: &str, schema: &mut Value) {
    let items = schema.pointer_mut("/properties/items/items");
    if let (Some(item), Some(items)) = (name.strip_prefix("Page_"), items) {
        *items = json!({ "$ref": format!("#/components/schemas/{item}") });
    }
}

/// A list of values that may grow is a string with its known values, so that generated clients survive a new one.
fn open(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    let Some(Value::Array(values)) = schema.remove("enum") else {
        return;
    };
    let known: Vec<_> = values
        .iter()
        .filter_map(Value::as_str)
        .map(|value| format!("`{value}`"))
        .collect();
    let meaning = schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let description = format!(
        "{meaning} Known values, to which others may be added: {}.",
        known.join(", ")
    );
    schema.insert("description".to_owned(), json!(description));
    schema.insert("maxLength".to_owned(), json!(LONGEST_VALUE));
    schema.insert("examples".to_owned(), Value::Array(values));
}

/// An answer has all its members; those that have nothing to tell are null or empty.
fn require_all(schema: &mut Value) {
    let names = schema
        .get("properties")
        .and_then(Value::as_object)
        .map(|members| members.keys().cloned().collect());
    if let (Some(names), Some(schema)) = (names, schema.as_object_mut()) {
        schema.insert("required".to_owned(), names);
    }
}

const STATUSES: [(&str, &str); 11] = [
    (
        "400",
        "The request cannot be read, or carries two credentials",
    ),
    (
        "401",
        "Not signed in, the session has ended, or the key is not accepted",
    ),
    (
        "403",
        "Not allowed for this role or key, or the request came from another site",
    ),
    ("404", "Not found, or of another area, site or venue"),
    ("409", "Something else stands in the way"),
    ("413", "The body is too large"),
    ("415", "The body is not declared as JSON"),
    (
        "422",
        "A member or parameter is missing, unknown, of the wrong type, or breaks a rule",
    ),
    (
        "429",
        "Too many attempts, or more than a key may ask; `Retry-After` tells the seconds to wait",
    ),
    ("500", "Our fault"),
    ("503", "The database cannot be reached; try again"),
];

fn problem_responses() -> Value {
    let response = |status: &str, text: &str| {
        json!({
            "description": text,
            "headers": headers::of_problem(status),
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        })
    };
    let entries = STATUSES
        .iter()
        .map(|(status, text)| (format!("Problem{status}"), response(status, text)));
    Value::Object(entries.collect())
}

/// Names the errors that follow from what an operation takes and does.
fn add_problems(path: &str, method: &str, operation: &mut Value) {
    let statuses = statuses_of(path, method, operation);
    let Some(responses) = operation
        .get_mut("responses")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    let named_by_handler: Vec<String> = responses
        .keys()
        .filter(|status| status.starts_with('4'))
        .cloned()
        .collect();
    for status in statuses
        .into_iter()
        .map(str::to_owned)
        .chain(named_by_handler)
    {
        let reference = format!("#/components/responses/Problem{status}");
        responses.insert(status, json!({ "$ref": reference }));
    }
    responses.sort_keys();
}

/// Whether an operation takes a key of either kind.
fn takes_key(security: &[Value]) -> bool {
    let takes = |entry: &Value| {
        ["api_key", "test_key"]
            .iter()
            .any(|name| entry.get(name).is_some())
    };
    security.iter().any(takes)
}

/// Test keys may set the time that they are answered for.
fn add_test_clock(operation: &mut Value) {
    let security = operation.get("security").and_then(Value::as_array);
    if !security.is_some_and(|security| takes_key(security)) {
        return;
    }
    let Some(operation) = operation.as_object_mut() else {
        return;
    };
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        parameters.push(json!({
            "name": "Test-Clock",
            "in": "header",
            "required": false,
            "description": "Test keys alone: the moment that the answer is judged as of. Refused with a live key and with a session.",
            "schema": { "type": "string", "format": "date-time", "maxLength": TEST_CLOCK_MAX },
            "example": "2026-12-31T23:30:00+02:00",
        }));
    }
}

fn statuses_of(path: &str, method: &str, operation: &Value) -> Vec<&'static str> {
    let list = |member: &str| {
        operation
            .get(member)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let parameters = list("parameters");
    let takes = |place: &str| {
        parameters
            .iter()
            .any(|parameter| parameter.get("in") == Some(&json!(place)))
    };
    let security = list("security");
    let is_guarded = !security.is_empty() && !security.contains(&json!({}));

    let mut statuses = Vec::new();
    if operation.get("requestBody").is_some() {
        statuses.extend(["400", "413", "415", "422"]);
    }
    if method != "get" {
        // From another site's page.
        statuses.push("403");
    }
    if is_guarded {
        statuses.extend(["400", "401", "403"]);
    }
    if path.starts_with("/api/v1/") {
        // Whatever a key asks: it has used up its minute, or answers are slow.
        statuses.push("429");
    }
    if takes("path") {
        statuses.push("404");
    }
    if takes("query") {
        statuses.push("422");
    }
    if operation.get("operationId") != Some(&json!("livez")) {
        statuses.extend(["500", "503"]);
    }
    statuses
}
