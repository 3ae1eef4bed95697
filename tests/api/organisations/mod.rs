//! Organisations with their contact person.

mod contact_person;
mod create;
mod filters;
mod read;
mod update;

use serde_json::Value;
use support::Client;

const ORGANISATIONS: &str = "/api/v1/organisations";

/// The names of a page.
async fn names(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{ORGANISATIONS}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["name"].clone()).collect()
}
