//! Community cards: which are out, lending them, taking them back, and undoing either.

mod lend;
mod list;
mod undo;

use serde_json::{Value, json};
use support::requests::{community_card, register};
use support::{Client, TestApp};
use uuid::Uuid;

/// Address of the community cards.
const COMMUNITY_CARDS: &str = "/api/v1/community-cards";

/// The address of a card's loans.
fn loans(card: &Value) -> String {
    format!("{COMMUNITY_CARDS}/{}/loans", card["id"].as_str().unwrap())
}

/// What is done to a loan.
fn step(loan: &Value, step: &str) -> String {
    format!("/api/v1/card-loans/{}/{step}", loan["id"].as_str().unwrap())
}

/// A loan to somebody, today.
fn loan_to(borrower: &str) -> Value {
    json!({ "client_reference": Uuid::new_v4(), "borrower": borrower })
}

/// The first area's distributor with a registered community card.
async fn distributor_with_card(app: &TestApp) -> (Client, Value) {
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &community_card(&area.community_stock[0])).await;
    (distributor, card)
}

/// Lends a card and gives the loan.
async fn lend(distributor: &Client, card: &Value) -> Value {
    let answer = distributor.post(&loans(card), &loan_to("worker")).await;
    answer.assert_status(201);
    answer.json()
}

/// Takes a card back and gives the loan.
async fn take_back(distributor: &Client, loan: &Value) -> Value {
    let answer = distributor.post(&step(loan, "return"), &json!({})).await;
    answer.assert_status(200);
    answer.json()
}

/// A second account of the first area's site.
async fn colleague(app: &TestApp) -> Client {
    app.sql(&format!(
        "insert into users (id, username, password_hash, role, site_id, language, must_change_password) \
         select gen_random_uuid(), 'espoo.toinen', password_hash, role, site_id, 'fi', false \
         from users where username = '{}'",
        app.world.espoo.distributor
    ))
    .await;
    app.sign_in("espoo.toinen").await
}

/// What the trail has of the loans: operations with the card, the earliest first.
async fn trail(app: &TestApp) -> Vec<String> {
    let sql = "select concat_ws(' ', operation, subject, subject_id, subject_name, details) as value from audit_events \
               where operation in ('lend_card', 'return_card', 'undo_card_loan') order by at, id";
    app.texts(sql).await
}
