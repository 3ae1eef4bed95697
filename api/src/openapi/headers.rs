//! The headers of answers: what a key has left, when to come again, and the request's id.

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// Statuses with which the register says when to come again.
const COME_AGAIN: [&str; 2] = ["429", "503"];

/// The headers that answers name, each once.
pub(super) fn components() -> Value {
    let header = |text: &str, schema: Value| json!({ "description": text, "schema": schema });
    json!({
        "RateLimit": header(
            "Told to API keys: the units that are left (`r`), and the seconds until all are there again (`t`).",
            json!({ "type": "string", "maxLength": 100, "examples": ["\"default\";r=287;t=3"] }),
        ),
        "RateLimit-Policy": header(
            "Told to API keys: the units (`q`) of a window (`w`, in seconds).",
            json!({ "type": "string", "maxLength": 100, "examples": ["\"default\";q=300;w=60"] }),
        ),
        "Retry-After": header(
            "Seconds to wait before the next request.",
            json!({ "type": "integer", "format": "int32", "minimum": 1, "maximum": 86_400 }),
        ),
        "X-Request-Id": header(
            "The id under which the register's log knows the request.",
            json!({ "type": "string", "maxLength": 64 }),
        ),
    })
}

/// The headers of an error answer.
pub(super) fn of_problem(status: &str) -> Value {
    let mut headers = Object::new();
    add(&mut headers, "X-Request-Id");
    if status.starts_with('4') {
        add(&mut headers, "RateLimit");
        add(&mut headers, "RateLimit-Policy");
    }
    if COME_AGAIN.contains(&status) {
        add(&mut headers, "Retry-After");
    }
    Value::Object(headers)
}

/// Names the headers of an operation's good answers. What a key has left is told below `/api/v1`.
pub(super) fn add_to(path: &str, operation: &mut Value) {
    let responses = operation
        .get_mut("responses")
        .and_then(Value::as_object_mut);
    for (status, response) in responses.into_iter().flatten() {
        let Some(response) = response.as_object_mut().filter(|_| status.starts_with('2')) else {
            continue;
        };
        let headers = response.entry("headers").or_insert_with(|| json!({}));
        let Some(headers) = headers.as_object_mut() else {
            continue;
        };
        for (name, header) in headers.iter_mut() {
            if let Some(schema) = header.get_mut("schema") {
                *schema = schema_of(name);
            }
        }
        add(headers, "X-Request-Id");
        if path.starts_with("/api/v1/") {
            add(headers, "RateLimit");
            add(headers, "RateLimit-Policy");
        }
    }
}

fn add(headers: &mut Object, name: &str) {
    let reference = json!({ "$ref": format!("#/components/headers/{name}") });
    headers.entry(name).or_insert(reference);
}

/// What a header that a handler names may hold.
fn schema_of(name: &str) -> Value {
    match name {
        "Idempotent-Replayed" => json!({ "type": "string", "enum": ["true"] }),
        "Location" => json!({ "type": "string", "format": "uri-reference", "maxLength": 500 }),
        _ => json!({ "type": "string", "maxLength": 500 }),
    }
}
