//! Requests that many tests begin with, small changes to them, and what no operation does yet.

pub mod api_clients;
pub mod areas;
pub mod card_actions;
pub mod test_mode;
pub mod visits;

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use shared::ids::{AreaId, SiteId};
use uuid::Uuid;

use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::database;

/// Address of the cards.
pub const CARDS: &str = "/api/v1/cards";
/// Address of the stocks.
pub const STOCKS: &str = "/api/v1/stocks";
/// Address of the card check.
pub const CARD_VALIDITY: &str = "/api/v1/card-validity";

/// Registers a personal card: a holder of 1985 from Espoo with two children.
#[must_use]
pub fn personal_card(number: &CardNumber) -> Value {
    json!({
        "client_reference": Uuid::new_v4(),
        "card_number": number.as_str(),
        "kind": "personal",
        "facts": {
            "birth_year": 1985,
            "residence": { "known": "postal_code", "postal_code": "02100" },
            "children": 2,
            "answers": [],
        },
    })
}

/// Registers a community card.
#[must_use]
pub fn community_card(number: &CardNumber) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "card_number": number.as_str(), "kind": "community" })
}

/// The same body with one member set, at a JSON pointer. An item one past the end is added.
#[must_use]
pub fn with(mut body: Value, pointer: &str, value: impl Into<Value>) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match body.pointer_mut(parent).unwrap() {
        Value::Object(members) => {
            members.insert(name.to_owned(), value.into());
        }
        Value::Array(items) if name.parse() == Ok(items.len()) => items.push(value.into()),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value.into(),
        other => panic!("{pointer} leads into {other}"),
    }
    body
}

/// The same body without one member.
#[must_use]
pub fn without(mut body: Value, pointer: &str) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let members = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    members.remove(name).unwrap();
    body
}

/// Gives printed numbers to a site, from a first to a last one.
#[must_use]
pub fn range_of_numbers(site: SiteId, kind: &str, first: &str, last: &str) -> Value {
    json!({
        "client_reference": Uuid::new_v4(), "site_id": site, "kind": kind,
        "numbers": { "source": "range", "first": first, "last": last },
    })
}

/// Registers a card and gives what was answered.
pub async fn register(distributor: &Client, body: &Value) -> Value {
    let answer = distributor.post(CARDS, body).await;
    answer.assert_status(201);
    answer.json()
}

/// Asks for the verdict on a number.
pub async fn check(venue: &Client, number: &str) -> Value {
    verdict(
        &venue
            .post(CARD_VALIDITY, &json!({ "card_number": number }))
            .await,
    )
}

/// Asks for the verdict on a number for an occasion.
pub async fn check_on(venue: &Client, number: &str, day: &str) -> Value {
    let body = json!({ "card_number": number, "occasion_date": day });
    verdict(&venue.post(CARD_VALIDITY, &body).await)
}

fn verdict(answer: &Answer) -> Value {
    answer.assert_status(200);
    answer.json()
}

impl TestApp {
    /// Takes a card out of use from a day on, as its site's account does.
    pub async fn inactivate(&self, card: &Value, reason: &str, from: &str) {
        let id = card["id"].as_str().unwrap();
        let (new, now) = (Uuid::now_v7(), self.clock.now());
        let frees = reason == "registered_in_error";
        self.sql(&format!(
            "insert into inactivations (id, card_id, reason, inactive_from, recorded_by, recorded_at) \
             select '{new}', id, '{reason}', '{from}', registered_by, '{now}' from cards where id = '{id}'; \
             update cards set number_freed_at = '{now}' where id = '{id}' and {frees};"
        ))
        .await;
    }

    /// Moves the end of an area's pilot, as known from a day on.
    pub async fn move_pilot_end(&self, area: AreaId, end: &str, known_from: &str) {
        let new = Uuid::now_v7();
        self.sql(&format!(
            "insert into area_periods (id, area_id, state, pilot_end, known_from) \
             values ('{new}', '{area}', 'pilot', '{end}', '{known_from}')"
        ))
        .await;
    }

    /// The id of a site's first batch of personal numbers.
    pub async fn stock_of(&self, site: SiteId) -> String {
        let sql = format!(
            "select id::text as value from stocks where site_id = '{site}' and kind = 'personal' order by id limit 1"
        );
        self.texts(&sql).await.remove(0)
    }

    /// What a query finds in its one column `value`, as text.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        database::texts(&self.database.url, sql).await
    }
}
