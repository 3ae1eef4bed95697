//! Importing the paper backlog.

mod days;
mod files;
mod many;
mod members;
mod repeats;
mod rules;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::{Client, TestApp};
use uuid::Uuid;

const IMPORT: &str = "/api/v1/cards/import";

/// The columns that most of the files here have.
const HEADER: &str = "card_number;issued_on;birth_year;postal_code;children";

/// A file of rows under the usual columns.
fn file(rows: &[String]) -> String {
    let mut lines = vec![HEADER.to_owned()];
    lines.extend_from_slice(rows);
    lines.join("\n")
}

/// A row that nothing is wrong with.
fn row(number: &CardNumber) -> String {
    format!("{};2026-11-02;1985;02100;2", number.as_str())
}

/// What is sent for a file.
fn body(file: &str) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "content": STANDARD.encode(file) })
}

/// Sends what is to be imported, and gives what becomes of it.
async fn import(client: &Client, body: &Value) -> Value {
    let answer = client.post(IMPORT, body).await;
    answer.assert_status(200);
    answer.json()
}

/// The outcomes of the rows.
fn outcomes(result: &Value) -> Vec<&str> {
    let rows = result["rows"].as_array().unwrap().iter();
    rows.map(|row| row["outcome"].as_str().unwrap()).collect()
}

/// What is wrong, as row, column and code.
fn errors(result: &Value) -> Vec<(u64, String, String)> {
    let mut found = Vec::new();
    for row in result["rows"].as_array().unwrap() {
        for error in row["errors"].as_array().unwrap() {
            let text = |member: &str| error[member].as_str().unwrap().to_owned();
            found.push((row["row"].as_u64().unwrap(), text("column"), text("code")));
        }
    }
    found
}

/// The same as expected in a test.
fn wrong(row: u64, column: &str, code: &str) -> (u64, String, String) {
    (row, column.to_owned(), code.to_owned())
}

/// How many rows each table of cards has.
async fn count(app: &TestApp) -> Vec<String> {
    app.texts(
        "select (select count(*) from cards) || ' ' || (select count(*) from issuances) || ' ' || \
         (select count(*) from background_facts) || ' ' || (select count(*) from issuance_stamps) || ' ' || \
         (select count(*) from audit_events where operation = 'import_cards') as value",
    )
    .await
}
