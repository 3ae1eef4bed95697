//! The national questionnaire.

mod create;
mod read;
mod update;

const QUESTIONS: &str = "/api/v1/questions";
/// The question of gender, which every register has.
const GENDER: &str = "019abc00-0000-7000-8000-000000000002";

use serde_json::{Value, json};

/// The codes of questions or options, in their order.
fn codes(items: &Value) -> Vec<&str> {
    let items = items.as_array().unwrap().iter();
    items.map(|item| item["code"].as_str().unwrap()).collect()
}

/// A text in three languages.
fn text(word: &str) -> Value {
    json!({ "fi": format!("{word} fi"), "sv": format!("{word} sv"), "en": format!("{word} en") })
}

/// An option that is new.
fn new_option(code: &str) -> Value {
    json!({ "code": code, "text": text(code) })
}

/// What to send to leave a question as it is.
fn as_it_is(question: &Value) -> Value {
    let options = question["options"].as_array().unwrap().iter();
    let options: Vec<_> = options
        .map(|option| {
            json!({ "id": option["id"], "text": option["text"], "retired": option["retired"] })
        })
        .collect();
    json!({
        "version": question["version"],
        "text": question["text"],
        "position": question["position"],
        "retired": question["retired"],
        "options": options,
    })
}
