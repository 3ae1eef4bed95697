//! API clients: who adds, sees, changes and suspends them, and what a key is told of itself.

mod create;
mod list;
mod own;
mod suspend;
mod update;

use serde_json::Value;
use support::Client;
use support::requests::api_clients::API_CLIENTS;

/// The names of a page, without those of the clients that every test finds.
async fn names(client: &Client, query: &str) -> Vec<String> {
    let answer = client.get(&format!("{API_CLIENTS}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .filter(|name| !name.starts_with("Client "))
        .collect()
}

/// Adds a client.
async fn create(client: &Client, body: &Value) -> Value {
    let answer = client.post(API_CLIENTS, body).await;
    answer.assert_status(201);
    answer.json()
}
