//! Importing an area in one go.

mod accounts;
mod files;
mod meanwhile;
mod repeats;
mod rights;
mod rows;
mod thousand;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use support::{Answer, Client, TestApp};
use uuid::Uuid;

const IMPORTS: &str = "/api/v1/imports";

/// The columns that most of the files here have.
const HEADER: &str = "kind;organisation;name;distributes_cards;runs_venues;contact_name;contact_email;category;municipality;role;username;person";

/// One row of each kind.
const ROWS: [&str; 4] = [
    "organisation;;Tapiola parish;yes;yes;Paula Pastor;paula@parish.example;;;;;",
    "site;Tapiola parish;Diaconal office;;;;;;;;;",
    "venue;Tapiola parish;Chapel concerts;;;;;culture;Espoo;;;",
    "account;Tapiola parish;Diaconal office;;;;;;;distributor;tapiola.diaconal;",
];

/// A file of rows under the usual columns.
fn file(rows: &[&str]) -> String {
    let mut lines = vec![HEADER];
    lines.extend(rows);
    lines.join("\n")
}

/// What is sent for a file into the area of Espoo.
fn body(app: &TestApp, file: &[u8]) -> Value {
    json!({
        "area_id": app.world.espoo.id,
        "client_reference": Uuid::new_v4(),
        "dry_run": false,
        "content": STANDARD.encode(file),
    })
}

/// Sends a file, and gives what becomes of it.
async fn import(client: &Client, body: &Value) -> Value {
    let answer = client.post(IMPORTS, body).await;
    answer.assert_status(200);
    answer.json()
}

/// Sends a file of rows under the usual columns.
async fn import_rows(app: &TestApp, client: &Client, rows: &[&str]) -> Value {
    import(client, &body(app, file(rows).as_bytes())).await
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

/// Whether an answer says that it was given before.
fn is_replayed(answer: &Answer) -> bool {
    answer.header("idempotent-replayed") == "true"
}

/// How many organisations, sites, venues and accounts there are.
async fn count(app: &TestApp) -> Vec<String> {
    app.texts(
        "select (select count(*) from organisations) || ' ' || (select count(*) from sites) || ' ' || \
         (select count(*) from venues) || ' ' || (select count(*) from users) as value",
    )
    .await
}
