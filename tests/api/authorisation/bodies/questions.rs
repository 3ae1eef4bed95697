//! What is sent to change the questionnaire.

use serde_json::{Value, json};

/// The question of life situations, which every register has.
pub(super) const QUESTION: &str = "019abc00-0000-7000-8000-000000000001";

/// A question of its own: who may add one does so once.
pub(super) fn create_question() -> Value {
    json!({ "code": "transport", "text": text(), "options": [{ "code": "bus", "text": text() }] })
}

/// The question of life situations with two of its options.
pub(super) fn update_question() -> Value {
    let options = ["101", "107"].map(
        |end| json!({ "id": format!("019abc00-0000-7000-8000-000000000{end}"), "text": text() }),
    );
    json!({ "version": 1, "text": text(), "position": 1, "retired": false, "options": options })
}

fn text() -> Value {
    json!({ "fi": "a", "sv": "b", "en": "c" })
}
