//! The examples of the document: there for each operation, and as the register answers now.

use std::collections::BTreeSet;

use serde_json::{Value, json};

fn document() -> &'static Value {
    api::openapi::document()
}

/// What fails to fit a schema of the document.
fn misfits(schema: &Value, value: &Value) -> Vec<String> {
    let root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "allOf": [schema],
        "components": document()["components"],
    });
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&root).unwrap();
    let found = validator.iter_errors(value);
    found
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Each JSON body that operations take or give: its operation, its place, what the document has of it.
fn bodies() -> Vec<(String, String, &'static Value)> {
    let mut found = Vec::new();
    let items = document()["paths"].as_object().unwrap().values();
    for operation in items.flat_map(|item| item.as_object().unwrap().values()) {
        let id = operation["operationId"].as_str().unwrap();
        let mut add = |place: &str, holder: &'static Value| {
            let content = &holder["content"]["application/json"];
            if content.is_object() {
                found.push((id.to_owned(), place.to_owned(), content));
            }
        };
        add("request", &operation["requestBody"]);
        for (status, response) in operation["responses"].as_object().unwrap() {
            add(status, response);
        }
    }
    found
}

fn examples(content: &Value) -> impl Iterator<Item = &Value> {
    let named = content["examples"].as_object().into_iter().flatten();
    named.map(|(_, example)| &example["value"])
}

#[test]
fn every_operation_has_its_request_and_an_answer_as_they_were_recorded() {
    let mut bare = BTreeSet::new();
    let mut shown = BTreeSet::new();
    for (id, place, content) in bodies() {
        let kind = if place == "request" {
            "request"
        } else {
            "answer"
        };
        let has_one = examples(content).next().is_some();
        // The document itself is its own example.
        if has_one || id == "find_document" {
            shown.insert((id.clone(), kind));
        }
        bare.insert((id, kind));
    }
    let bare: Vec<_> = bare.difference(&shown).collect();

    assert!(bare.is_empty(), "run `make examples`: {bare:#?}");
}

#[test]
fn every_example_is_as_the_register_answers_now() {
    let mut odd = Vec::new();
    for (id, place, content) in bodies() {
        for example in examples(content) {
            let found = misfits(&content["schema"], example);
            odd.extend(
                found
                    .into_iter()
                    .map(|what| format!("{id} {place}: {what}")),
            );
        }
    }
    let problems = document()["components"]["responses"].as_object().unwrap();
    for (name, response) in problems {
        let content = &response["content"]["application/problem+json"];
        for example in examples(content) {
            let found = misfits(&content["schema"], example);
            odd.extend(found.into_iter().map(|what| format!("{name}: {what}")));
        }
    }

    assert!(odd.is_empty(), "run `make examples`: {odd:#?}");
}
