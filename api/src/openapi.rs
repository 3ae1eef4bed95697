//! The OpenAPI document: collected from the routes that run, completed by rules, committed as a file.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::routes;

/// Tags in the order of the documentation.
const TAGS: [(&str, &str); 13] = [
    (
        "card-validity",
        "Is this card valid? The question that venues and ticket shops ask.",
    ),
    ("cards", "Registering, finding and listing cards."),
    ("session", "Signing in and out, and who one is."),
    ("areas", "Areas of the network."),
    ("organisations", "Organisations with their contact person."),
    ("sites", "Places that hand out cards."),
    ("venues", "Places that accept cards."),
    (
        "questions",
        "The national questionnaire of optional questions.",
    ),
    ("municipalities", "Finland's municipalities."),
    ("statistics", "Figures."),
    ("public", "What anybody may ask."),
    ("problems", "The catalogue of errors."),
    ("health", "Health checks."),
];

const DESCRIPTION: &str = "The register of Kaikukortti, the card that gives people in a tight financial \
situation free tickets to culture and sports in Finland.\n\n\
Venues ask `POST /api/v1/card-validity` with an API key: `Authorization: Bearer kk_live_…`. The answer is \
always 200 with a verdict; an error is about the caller or the service, never about the card.\n\n\
Errors are `application/problem+json` (RFC 9457). Their `type` is the address of a page that says what to do. \
Members and enum values may be added to answers: ignore those that you do not know.";

static DOCUMENT: LazyLock<Value> = LazyLock::new(build);

/// The document, pretty-printed, as it is committed.
///
/// # Errors
/// When it cannot be written, which the tests rule out.
pub fn pretty() -> serde_json::Result<String> {
    serde_json::to_string_pretty(&*DOCUMENT).map(|text| text + "\n")
}

/// The document on one line.
#[must_use]
pub fn json() -> String {
    DOCUMENT.to_string()
}

/// The document.
#[must_use]
pub fn document() -> &'static Value {
    &DOCUMENT
}

/// The methods that an address knows, in capital letters; none where there is no such address.
#[must_use]
pub fn methods_of(path: &str) -> Vec<String> {
    let paths = DOCUMENT.get("paths").and_then(Value::as_object);
    let found = paths.and_then(|paths| paths.iter().find(|(pattern, _)| matches(pattern, path)));
    let methods = found.and_then(|(_, item)| item.as_object());
    methods
        .map(|item| item.keys().map(|method| method.to_uppercase()).collect())
        .unwrap_or_default()
}

fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<_>, Vec<_>) =
        (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern
            .iter()
            .zip(&path)
            .all(|(part, given)| part.starts_with('{') || part == given)
}

fn build() -> Value {
    let Ok(Value::Object(mut document)) = serde_json::to_value(routes::document()) else {
        return Value::Null;
    };
    document.insert("openapi".to_owned(), json!("3.1.0"));
    document.insert("info".to_owned(), info());
    document.insert(
        "servers".to_owned(),
        json!([{ "url": "/", "description": "This register" }]),
    );
    let tags = TAGS
        .iter()
        .map(|(name, text)| json!({ "name": name, "description": text }));
    document.insert("tags".to_owned(), tags.collect());
    if let Some(components) = document
        .get_mut("components")
        .and_then(Value::as_object_mut)
    {
        components.insert("securitySchemes".to_owned(), security_schemes());
        components.insert("responses".to_owned(), problem_responses());
    }
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        let items = paths.values_mut().filter_map(Value::as_object_mut);
        items.flat_map(Map::values_mut).for_each(complete);
    }
    Value::Object(document)
}

fn info() -> Value {
    json!({
        "title": "Kaikukanta",
        "version": env!("CARGO_PKG_VERSION"),
        "description": DESCRIPTION,
        "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
    })
}

fn security_schemes() -> Value {
    json!({
        "api_key": {
            "type": "http", "scheme": "bearer",
            "description": "An API key of a venue or ticket shop: `kk_live_…`. Never together with a session cookie.",
        },
        "session": {
            "type": "apiKey", "in": "cookie", "name": "__Host-kaikukanta",
            "description": "The session of a signed-in account; on plain http of this machine itself the cookie is called `kaikukanta`.",
        },
        "refresh": {
            "type": "apiKey", "in": "cookie", "name": "__Secure-kaikukanta_refresh",
            "description": "The refresh token of a session; on plain http of this machine itself `kaikukanta_refresh`.",
        },
    })
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
    ("409", "Another card stands in the way"),
    ("413", "The body is too large"),
    ("415", "The body is not declared as JSON"),
    (
        "422",
        "A member or parameter is missing, unknown, of the wrong type, or breaks a rule",
    ),
    (
        "429",
        "Too many attempts; `Retry-After` tells the seconds to wait",
    ),
    ("500", "Our fault"),
    ("503", "The database cannot be reached; try again"),
];

fn problem_responses() -> Value {
    let response = |text: &str| {
        json!({
            "description": text,
            "headers": { "X-Request-Id": {
                "description": "The id under which the register's log knows the request.",
                "schema": { "type": "string", "maxLength": 64 },
            } },
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        })
    };
    let entries = STATUSES
        .iter()
        .map(|(status, text)| (format!("Problem{status}"), response(text)));
    Value::Object(entries.collect())
}

/// Names the errors that follow from what an operation takes and does.
fn complete(operation: &mut Value) {
    let statuses = statuses_of(operation);
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

fn statuses_of(operation: &Value) -> Vec<&'static str> {
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
        statuses.extend(["400", "403", "413", "415", "422"]);
    }
    if is_guarded {
        statuses.extend(["400", "401", "403"]);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_knows_its_methods() {
        assert_eq!(methods_of("/api/v1/card-validity"), ["POST"]);
        assert_eq!(methods_of("/api/v1/areas/0190"), ["GET"]);
        assert!(methods_of("/api/v1/nothing").is_empty());
    }
}
