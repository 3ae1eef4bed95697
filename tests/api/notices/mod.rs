//! Notices: whose they are, how they are done, and what raises and resolves them.

mod derived;
mod done;
mod due;
mod guessing;
mod kinds;
mod shown;

use serde_json::{Map, Value, json};
use shared::ids::NoticeId;
use shared::notices::NoticeKind;
use support::{Client, TestApp};
use uuid::Uuid;

use api::db::derived_notices::Round;
use api::db::notices::{NewNotice, Recipient, raise};

const NOTICES: &str = "/api/v1/notices";

/// One round of the job.
async fn renew(app: &TestApp) -> Round {
    let conn = &mut app.database.connect().await;
    let round = api::jobs::notices::run(conn, app.clock.today(), app.clock.now()).await;
    round.unwrap().unwrap()
}

/// The notices of somebody, as the query wants them.
async fn notices(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{NOTICES}{query}")).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

/// The open notices of a kind.
async fn open(client: &Client, kind: &str) -> Vec<Value> {
    let mut found = notices(client, "?limit=200").await;
    found.retain(|notice| notice["kind"] == kind);
    found
}

/// Raises a notice by hand.
async fn tell(app: &TestApp, recipient: Recipient, key: &str) -> NoticeId {
    let new = NewNotice {
        key: key.to_owned(),
        kind: NoticeKind::PilotShortened,
        recipient,
        subject: Some((Uuid::nil(), "Vantaa".to_owned())),
        details: Map::from_iter([("cards".to_owned(), json!(2))]),
        at: app.clock.now(),
    };
    raise(&mut app.database.connect().await, &new)
        .await
        .unwrap();
    let found = app
        .texts(&format!(
            "select id::text as value from notices where key = '{key}'"
        ))
        .await;
    NoticeId(found[0].parse().unwrap())
}
