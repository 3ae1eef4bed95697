//! What is sent when something happens to a card, and how what came of it is read.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use uuid::Uuid;

use super::CARDS;
use crate::client::{Answer, Client};

/// Renews a card today, with its number and its facts.
#[must_use]
pub fn renewal() -> Value {
    json!({ "client_reference": Uuid::new_v4() })
}

/// Renews a card with a new number.
#[must_use]
pub fn renewal_with(number: &CardNumber) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "card_number": number.as_str() })
}

/// A new number in the place of a card that was lost.
#[must_use]
pub fn replacement(number: &CardNumber) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "card_number": number.as_str(), "reason": "lost" })
}

/// The right number of a card.
#[must_use]
pub fn reentry(number: &CardNumber) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "card_number": number.as_str() })
}

/// Facts as they should be: a holder of 1990 from Espoo without children, of a version that was read.
#[must_use]
pub fn correction(version: i32) -> Value {
    json!({
        "version": version,
        "facts": {
            "birth_year": 1990,
            "residence": { "known": "postal_code", "postal_code": "02100" },
            "children": 0,
            "answers": [],
        },
    })
}

/// Address of something that happens to a card (or to the card that an action was about): `renewals`, `facts` …
#[must_use]
pub fn of(card: &Value, what: &str) -> String {
    format!("{CARDS}/{}/{what}", card["id"].as_str().unwrap())
}

/// Undoes what was done by an answer to a change, or to a registration.
pub async fn undo(client: &Client, change: &Value) -> Answer {
    let action = match &change["action"] {
        Value::Null => &change["undoable"],
        action => action,
    };
    let id = action["id"].as_str().expect("something to undo");
    let path = format!("/api/v1/card-actions/{id}/undo");
    client.send(reqwest::Method::POST, &path, None).await
}

/// Does something to a card and gives what was answered: 200 or 201.
pub async fn done(client: &Client, card: &Value, what: &str, body: &Value) -> Value {
    let answer = client.post(&of(card, what), body).await;
    assert!(answer.status.is_success(), "{what}: {}", answer.text);
    answer.json()
}
