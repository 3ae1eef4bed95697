//! The OpenAPI document: collected from the routes that run, completed by rules, committed as a file.

mod bounds;
mod complete;
mod examples;
mod headers;

use std::sync::LazyLock;

use serde_json::{Value, json};
use shared::test_mode::TestNumber;

use crate::routes;

/// Tags in the order of the documentation.
const TAGS: &[(&str, &str)] = &[
    (
        "card-validity",
        "Is this card valid? The question that venues and ticket shops ask.",
    ),
    (
        "visits",
        "Uses of cards at venues: recorded, used, cancelled and undone.",
    ),
    (
        "group-visits",
        "Groups at venues: a community card and the members' own cards in one call.",
    ),
    (
        "offline-list",
        "Checking cards without a network: a signed list, and the keys of its signature.",
    ),
    ("cards", "Registering, finding and listing cards."),
    (
        "community-cards",
        "Cards of a site for those who go along with clients: lent and brought back.",
    ),
    (
        "group-visit-checks",
        "Before a group visit: which of the members' own cards are valid on its day.",
    ),
    (
        "stocks",
        "Card numbers that areas give to sites, and what a site has left.",
    ),
    ("session", "Signing in and out, and who one is."),
    ("network", "The national settings."),
    (
        "areas",
        "Areas of the network, how they stand, their coordinators and brochures.",
    ),
    ("materials", "Materials for staff, as links."),
    ("organisations", "Organisations with their contact person."),
    (
        "commitments",
        "Organisations' commitments to the operating model.",
    ),
    (
        "checklists",
        "The checklist of the year, and who has not done what.",
    ),
    ("sites", "Places that hand out cards."),
    ("venues", "Places that accept cards."),
    (
        "api-clients",
        "Programs of venues and ticket shops: what they may do, their keys, and the venues that they speak for.",
    ),
    (
        "test-mode",
        "Trying the API out with test keys (`kk_test_…`), apart from all real data.",
    ),
    (
        "users",
        "Accounts of staff: given, changed, locked and reset.",
    ),
    ("imports", "Adding a whole area from a file."),
    (
        "questions",
        "The national questionnaire of optional questions.",
    ),
    ("municipalities", "Finland's municipalities."),
    (
        "notices",
        "What the register tells the people of the network, an area, a site or a venue.",
    ),
    ("audit-events", "The audit trail: who did what when."),
    ("statistics", "Figures."),
    ("public", "What anybody may ask."),
    ("problems", "The catalogue of errors."),
    ("health", "Health checks."),
    ("docs", "This document."),
];

const DESCRIPTION: &str = "The register of Kaikukortti, the card that gives people in a tight financial \
situation free tickets to culture and sports in Finland.\n\n\
Venues ask `POST /api/v1/card-validity` with an API key: `Authorization: Bearer kk_live_…`. The answer is \
always 200 with a verdict; an error is about the caller or the service, never about the card.\n\n\
Try it on the page `/api/docs/`: press *Authorize* and enter a test key (`kk_test_…`), which sees test data alone. A live \
key (`kk_live_…`) is refused from a browser.\n\n\
Errors are `application/problem+json` (RFC 9457). Their `type` is the address of a page that says what to do. \
Members may be added to answers, and values where the document says so: ignore those that you do not know.";

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
            .all(|(part, given)| part == given || part.starts_with('{') && !given.is_empty())
}

fn build() -> Value {
    let Ok(Value::Object(mut document)) = serde_json::to_value(routes::document()) else {
        return Value::Null;
    };
    document.insert("openapi".to_owned(), json!("3.1.0"));
    document.insert("info".to_owned(), info());
    document.insert(
        "servers".to_owned(),
        json!([{
            "url": "/",
            "description": "The register that serves this document: in production, or a local one that `make run` starts",
            "x-internal": false,
        }]),
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
    }
    complete::complete(&mut document);
    Value::Object(document)
}

/// The numbers of test mode, as a table.
fn test_numbers() -> String {
    let rows = TestNumber::ALL.iter().map(|number| {
        let (number, words) = (number.number(), number.words().en);
        format!("| `{number}` | {words} |\n")
    });
    format!(
        "\n\n## Test mode\n\nA key `kk_test_…` sees test data alone, on this host. These numbers are cards for it:\n\n\
         | `card_number` | answer |\n|---|---|\n{}\n\
         The header `Test-Clock: 2026-12-31T23:30:00+02:00` has it answered as of that moment, and `POST /api/v1/test/reset` \
         takes away what it has recorded.",
        rows.collect::<String>()
    )
}

fn info() -> Value {
    json!({
        "title": "Kaikukanta",
        "version": env!("CARGO_PKG_VERSION"),
        "description": DESCRIPTION.to_owned() + &test_numbers(),
        "contact": {
            "name": "Kaikukeskus, and the coordinators of each area",
            "url": "https://kaikukortti.fi",
        },
        "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
    })
}

fn security_schemes() -> Value {
    json!({
        "api_key": {
            "type": "http", "scheme": "bearer",
            "description": "An API key of a venue or ticket shop: `kk_live_…`, or `kk_test_…` for test data. Never together with a session cookie.",
        },
        "test_key": {
            "type": "http", "scheme": "bearer",
            "description": "An API key of a test client: `kk_test_…`. It sees test data alone.",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_knows_its_methods() {
        assert_eq!(methods_of("/api/v1/card-validity"), ["POST"]);
        assert_eq!(methods_of("/api/v1/areas/0190"), ["GET", "PUT"]);
        assert!(methods_of("/api/v1/nothing").is_empty());
        assert!(methods_of("/api/v1/areas/").is_empty());
    }
}
