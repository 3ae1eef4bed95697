//! The document: as committed, complete, and without what client generators choke on.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use support::TestApp;

const COMMITTED: &str = include_str!("../../openapi/openapi.json");

fn document() -> &'static Value {
    api::openapi::document()
}

/// Every operation with its method and path.
fn operations() -> Vec<(String, &'static Value)> {
    let paths = document()["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter();
        methods.map(move |(method, operation)| (format!("{method} {path}"), operation))
    });
    all.collect()
}

/// Every object of the document with its place.
fn objects<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a Map<String, Value>)>) {
    match value {
        Value::Object(members) => {
            found.push((place.to_owned(), members));
            for (name, inner) in members {
                objects(inner, &format!("{place}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (at, inner) in items.iter().enumerate() {
                objects(inner, &format!("{place}/{at}"), found);
            }
        }
        _ => {}
    }
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

/// Names of the schemas that a request's body is made of.
fn request_schemas() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut waiting: Vec<&Value> = operations()
        .into_iter()
        .map(|(_, operation)| &operation["requestBody"])
        .collect();
    while let Some(value) = waiting.pop() {
        let mut found = Vec::new();
        objects(value, "", &mut found);
        for (_, members) in found {
            let reference = members.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(|reference| reference.rsplit('/').next())
                && names.insert(name.to_owned())
            {
                waiting.push(&document()["components"]["schemas"][name]);
            }
        }
    }
    names
}

#[test]
fn the_committed_document_is_that_of_the_routes() {
    let running = api::openapi::pretty().unwrap();

    assert!(
        COMMITTED == running,
        "openapi/openapi.json is not current: run `make openapi`"
    );
}

#[tokio::test]
async fn the_served_document_is_that_of_the_routes() {
    let app = TestApp::start().await;

    let served = app.anonymous().get("/api/v1/openapi.json").await;

    served.assert_status(200);
    assert_eq!(served.json(), *document());
    let page = app.anonymous().get("/api/docs/").await;
    page.assert_status(200);
    assert!(page.header("content-type").starts_with("text/html"));
    let start = app
        .anonymous()
        .get("/api/docs/swagger-initializer.js")
        .await;
    assert!(
        start.text.contains("/api/v1/openapi.json"),
        "{}",
        start.text
    );
}

#[test]
fn the_document_has_the_programs_version() {
    assert_eq!(document()["info"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(document()["openapi"], "3.1.0");
}

#[test]
fn every_operation_says_what_it_is_for() {
    let tags: BTreeSet<_> = document()["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| &tag["name"])
        .map(Value::to_string)
        .collect();
    let mut ids = BTreeSet::new();

    for (name, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap();
        assert!(ids.insert(id), "{id} stands twice");
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        assert!(id.chars().all(is_plain), "{id}");
        let own = operation["tags"].as_array().unwrap();
        assert!(
            own.len() == 1 && tags.contains(&own[0].to_string()),
            "{name}: {own:?}"
        );
        assert!(is_text(&operation["summary"]), "{name} has no summary");
        assert!(
            operation["security"].is_array(),
            "{name} does not say who may"
        );
        let described = is_text(&operation["description"]);
        assert!(described, "{name} has no description");
    }
}

#[test]
fn every_operation_names_its_error_answers() {
    for (name, operation) in operations() {
        let responses = operation["responses"].as_object().unwrap();
        let has = |status: &str| responses.contains_key(status);
        let open = operation["security"]
            .as_array()
            .unwrap()
            .contains(&serde_json::json!({}));
        assert!(
            responses.keys().any(|status| status.starts_with('2')),
            "{name}"
        );
        assert!(open || has("401") && has("403"), "{name} is guarded");
        let takes_body = operation["requestBody"].is_object();
        assert!(
            !takes_body || ["400", "413", "415", "422"].into_iter().all(has),
            "{name}"
        );
        assert!(!name.contains('{') || has("404"), "{name}");
        for (status, response) in responses
            .iter()
            .filter(|(status, _)| !status.starts_with('2') && *status != "304")
        {
            let problem = format!("#/components/responses/Problem{status}");
            assert_eq!(response["$ref"], problem, "{name} {status}");
        }
    }
}

#[test]
fn every_parameter_is_described_and_bounded() {
    for (name, operation) in operations() {
        let parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let in_path = parameters
            .iter()
            .filter(|parameter| parameter["in"] == "path")
            .count();
        assert_eq!(in_path, name.matches('{').count(), "{name}");
        for parameter in parameters {
            assert!(is_text(&parameter["description"]), "{name}: {parameter}");
            assert!(
                parameter["in"] != "path" || parameter["required"] == true,
                "{name}"
            );
        }
    }
}

#[test]
fn every_member_is_described() {
    let mut bare = Vec::new();
    for (name, schema) in document()["components"]["schemas"].as_object().unwrap() {
        for (member, inner) in schema["properties"].as_object().into_iter().flatten() {
            let variants = inner["oneOf"].as_array().into_iter().flatten();
            let is_told = [inner]
                .into_iter()
                .chain(variants)
                .any(|schema| is_text(&schema["description"]) || schema["$ref"].is_string());
            if !is_told {
                bare.push(format!("{name}.{member}"));
            }
        }
    }

    assert!(bare.is_empty(), "{bare:?}");
}

#[test]
fn every_schema_is_used_and_every_reference_leads_somewhere() {
    let mut found = Vec::new();
    objects(document(), "", &mut found);
    let references: BTreeSet<_> = found
        .iter()
        .filter_map(|(_, members)| members.get("$ref")?.as_str())
        .collect();

    for reference in &references {
        let pointer = reference.trim_start_matches('#');
        assert!(document().pointer(pointer).is_some(), "{reference}");
    }
    for name in document()["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        let reference = format!("#/components/schemas/{name}");
        assert!(
            references.contains(reference.as_str()),
            "{name} is used nowhere"
        );
    }
}

#[test]
fn no_schema_has_the_name_of_what_generated_clients_bring_along() {
    let taken = [
        "ApiClient",
        "ApiException",
        "ApiResponse",
        "Configuration",
        "From",
    ];

    let schemas = document()["components"]["schemas"].as_object().unwrap();
    let clashing: Vec<_> = taken
        .iter()
        .filter(|name| schemas.contains_key(**name))
        .collect();

    assert!(clashing.is_empty(), "{clashing:?}");
}

#[test]
fn every_text_list_and_number_has_its_bounds() {
    let mut found = Vec::new();
    for part in ["paths", "components"] {
        objects(&document()[part], part, &mut found);
    }
    // What stands in an example is no schema.
    let schemas = found
        .into_iter()
        .filter(|(place, _)| !place.contains("/examples/"));
    let loose: Vec<_> = schemas
        .filter(|(_, schema)| !is_bounded(schema))
        .map(|(place, _)| place)
        .collect();

    assert!(loose.is_empty(), "{loose:?}");
}

/// Whether a text has a longest length, a list a largest one, and a whole number its range.
fn is_bounded(schema: &Map<String, Value>) -> bool {
    let is_of = |wanted: &str| match schema.get("type") {
        Some(Value::String(own)) => own == wanted,
        Some(Value::Array(own)) => own.iter().any(|own| own == wanted),
        _ => false,
    };
    let has = |bound: &str| schema.contains_key(bound);
    (!is_of("string") || has("maxLength") || has("enum") || has("const"))
        && (!is_of("integer") || has("maximum") && has("minimum"))
        && (!is_of("array") || has("maxItems"))
}

#[test]
fn requests_refuse_members_that_they_do_not_know() {
    let mut open = Vec::new();
    for name in request_schemas() {
        let schema = &document()["components"]["schemas"][&name];
        let is_object = schema["type"] == "object";
        if is_object && schema["additionalProperties"] != false {
            open.push(name);
        }
    }

    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn no_operation_takes_a_card_number_in_its_address() {
    for (name, operation) in operations() {
        let parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for parameter in parameters {
            let own = parameter["name"].as_str().unwrap();
            assert!(!own.contains("number"), "{name}: {own}");
        }
    }
}
