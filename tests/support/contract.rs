//! The OpenAPI document holds what it promises: every answer of every test is checked against it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use api::openapi;
use jsonschema::Validator;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Answer;

static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// Fails when an answer is not as the document has it. Answers of other addresses are not looked at.
#[track_caller]
pub fn check(method: &Method, path: &str, answer: &Answer) {
    let document = openapi::document();
    let path = path.split('?').next().unwrap_or_default();
    let Some(pattern) = pattern_of(path) else {
        return;
    };
    let name = format!("{method} {pattern} {}", answer.status.as_u16());
    let Some(operation) = document["paths"][&pattern].get(method.as_str().to_lowercase()) else {
        assert!(
            [404, 405].contains(&answer.status.as_u16()),
            "{name} is not in the document: {}",
            answer.text
        );
        return;
    };
    let response = &operation["responses"][answer.status.as_str()];
    assert!(
        !response.is_null(),
        "{name} is not in the document: {}",
        answer.text
    );
    let response = resolve(response);
    let Some(content) = response.get("content") else {
        assert_eq!(
            answer.text, "",
            "{name} has a body that the document does not know"
        );
        return;
    };
    let media_type = answer
        .header("content-type")
        .split(';')
        .next()
        .unwrap_or_default()
        .to_owned();
    let schema = &content[&media_type]["schema"];
    assert!(
        !schema.is_null(),
        "{name} is {media_type:?}, which the document does not know: {content}"
    );
    if media_type.ends_with("json") {
        let validator = validator(&name, schema);
        let body = answer.json();
        let errors: Vec<_> = validator
            .iter_errors(&body)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(
            errors.is_empty(),
            "{name} is not as documented: {errors:?}\n{body:#}"
        );
    }
}

/// The document's path that an address belongs to. A literal path goes before one with a variable.
#[must_use]
pub fn pattern_of(path: &str) -> Option<String> {
    let parts: Vec<_> = path.split('/').collect();
    let fits = |pattern: &&String| {
        let own: Vec<_> = pattern.split('/').collect();
        own.len() == parts.len()
            && own
                .iter()
                .zip(&parts)
                .all(|(own, part)| own == part || own.starts_with('{') && !part.is_empty())
    };
    let paths = openapi::document()["paths"].as_object().unwrap();
    paths
        .keys()
        .filter(fits)
        .min_by_key(|pattern| pattern.matches('{').count())
        .cloned()
}

fn resolve(value: &'static Value) -> &'static Value {
    let Some(reference) = value["$ref"].as_str() else {
        return value;
    };
    let pointer = reference.trim_start_matches('#');
    openapi::document()
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{reference} leads nowhere"))
}

fn validator(name: &str, schema: &Value) -> Arc<Validator> {
    let mut known = VALIDATORS.lock().unwrap();
    let made = known.entry(name.to_owned()).or_insert_with(|| {
        let root = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "allOf": [schema],
            "components": openapi::document()["components"],
        });
        let options = jsonschema::options().should_validate_formats(true);
        Arc::new(
            options
                .build(&root)
                .unwrap_or_else(|error| panic!("{name}: {error}")),
        )
    });
    Arc::clone(made)
}
