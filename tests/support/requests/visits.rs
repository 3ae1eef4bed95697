//! What venues send about visits, and how it is asked for.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::world::{self, TestArea};

/// Address of the visits.
pub const VISITS: &str = "/api/v1/visits";
/// Address of many visits.
pub const VISITS_BATCH: &str = "/api/v1/visits/batch";

/// Address of the group visits.
pub const GROUP_VISITS: &str = "/api/v1/group-visits";

/// A group with one worker today, two under-age clients, and members with cards of their own.
#[must_use]
pub fn group(community: &CardNumber, members: &[&CardNumber]) -> Value {
    let members: Vec<_> = members
        .iter()
        .map(|number| json!({ "card_number": number.as_str() }))
        .collect();
    json!({
        "client_reference": Uuid::new_v4(),
        "community_card": { "card_number": community.as_str(), "staff": 1, "clients": 2 },
        "members": members,
    })
}

/// A ticket that is used today by the holder alone.
#[must_use]
pub fn visit(number: &CardNumber) -> Value {
    json!({
        "client_reference": Uuid::new_v4(),
        "card_number": number.as_str(),
        "kind": "ticket",
        "state": "used",
    })
}

/// A ticket that is reserved for a day.
#[must_use]
pub fn reservation(number: &CardNumber, day: &str) -> Value {
    json!({
        "client_reference": Uuid::new_v4(),
        "card_number": number.as_str(),
        "kind": "ticket",
        "state": "reserved",
        "occasion_date": day,
    })
}

/// Records a visit and gives what was answered.
pub async fn record(client: &Client, body: &Value) -> Value {
    let answer = client.post(VISITS, body).await;
    answer.assert_status(201);
    answer.json()
}

/// Does something to a visit: `use`, `cancellation` or `undo`.
pub async fn does(client: &Client, visit: &Value, what: &str) -> Answer {
    let path = format!("{VISITS}/{}/{what}", visit["id"].as_str().unwrap());
    client.send(reqwest::Method::POST, &path, None).await
}

/// A visit as it stands.
pub async fn found(client: &Client, visit: &Value) -> Value {
    let path = format!("{VISITS}/{}", visit["id"].as_str().unwrap());
    let answer = client.get(&path).await;
    answer.assert_status(200);
    answer.json()
}

/// The visits that somebody sees, with filters as they stand in the address.
pub async fn listed(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{VISITS}?{query}")).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

/// Sends bodies over some connections at once, one after the other over each.
pub async fn send_at_once(
    connections: Vec<Client>,
    path: &'static str,
    bodies: Vec<Value>,
) -> Vec<Answer> {
    let mut shares = vec![Vec::new(); connections.len()];
    for (place, body) in bodies.into_iter().enumerate() {
        shares[place % connections.len()].push(body);
    }
    let mut sent = JoinSet::new();
    for (connection, share) in connections.into_iter().zip(shares) {
        sent.spawn(async move {
            let mut answers = Vec::new();
            for body in share {
                answers.push(connection.post(path, &body).await);
            }
            answers
        });
    }
    sent.join_all().await.into_iter().flatten().collect()
}

impl TestApp {
    /// A client with a new key of an area's venue, for checking, recording and reading.
    pub async fn with_visits_key(&self, area: &TestArea) -> Client {
        let scopes = ["cards:check", "visits:write", "visits:read"];
        let conn = &mut self.database.connect().await;
        let key = world::add_key(conn, area.organisation, &[area.venue], &scopes).await;
        self.with_key(&key)
    }
}
