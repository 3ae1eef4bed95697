//! Examples: requests and answers of the API tests, as `openapi/examples.json` keeps them.

use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

/// By operation: the request, and by status the answers with their names; under `problems` an error for each status.
const RECORDED: &str = include_str!("../../../openapi/examples.json");

/// Puts the recorded requests and answers to their operations.
pub(super) fn add(document: &mut Object) {
    let Ok(recorded) = serde_json::from_str::<Value>(RECORDED) else {
        return;
    };
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let items = paths.into_iter().flat_map(Object::values_mut);
    for operation in items
        .filter_map(Value::as_object_mut)
        .flat_map(Object::values_mut)
    {
        let id = operation.get("operationId").and_then(Value::as_str);
        let own = id
            .and_then(|id| recorded.get("operations")?.get(id))
            .cloned();
        if let Some(own) = own {
            add_to(operation, &own);
        }
    }
    let statuses = recorded.get("problems").and_then(Value::as_object);
    for (status, problem) in statuses.into_iter().flatten() {
        let place = format!("/responses/Problem{status}/content/application~1problem+json");
        let components = document.get_mut("components");
        if let Some(content) = components.and_then(|components| components.pointer_mut(&place)) {
            put(content, &json!({ "recorded": problem }));
        }
    }
}

fn add_to(operation: &mut Value, own: &Value) {
    if let (Some(request), Some(content)) = (
        own.get("request"),
        operation.pointer_mut("/requestBody/content/application~1json"),
    ) {
        put(content, &json!({ "recorded": request }));
    }
    let answers = own.get("answers").and_then(Value::as_object);
    for (status, named) in answers.into_iter().flatten() {
        let place = format!("/responses/{status}/content/application~1json");
        if let Some(content) = operation.pointer_mut(&place) {
            put(content, named);
        }
    }
}

/// Gives a body its examples, by name.
fn put(content: &mut Value, named: &Value) {
    let examples = named.as_object().into_iter().flatten();
    let examples: Object = examples
        .map(|(name, value)| (name.clone(), json!({ "value": value })))
        .collect();
    if let Some(content) = content.as_object_mut() {
        content.insert("examples".to_owned(), Value::Object(examples));
    }
}
