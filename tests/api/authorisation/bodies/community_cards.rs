//! Which community card is lent, taken back, and whose lending is undone.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{community_card, register};

use super::super::Walk;

/// The loans that are there from the start: one to take back, one to undo.
const LOANS: [&str; 2] = [
    "019abc00-0000-7000-8000-00000000c100",
    "019abc00-0000-7000-8000-00000000c101",
];

/// Registers a community card to lend and two that are out, and gives the id of the first.
pub(in super::super) async fn prepare(app: &TestApp) -> String {
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let mut ids = Vec::new();
    for number in &area.community_stock[..3] {
        let card = register(&distributor, &community_card(number)).await;
        ids.push(card["id"].as_str().unwrap().to_owned());
    }
    for (loan, card) in LOANS.iter().zip(&ids[1..]) {
        app.sql(&format!(
            "insert into card_loans (id, loan_id, card_id, site_id, step, borrower, happened_on, client_reference, \
             recorded_by, recorded_at) select '{loan}', '{loan}', id, site_id, 'out', 'worker', '2026-11-23', \
             gen_random_uuid(), registered_by, registered_at from cards where id = '{card}'"
        ))
        .await;
    }
    ids.remove(0)
}

/// Where to ask.
pub(super) fn path(walk: &Walk, id: &str) -> Option<String> {
    let named = match id {
        "list_card_loans" | "lend_card" => &walk.community_card,
        "return_card" => LOANS[0],
        "undo_card_loan" => LOANS[1],
        _ => return None,
    };
    Some(walk.operations[id].path.replace("{id}", named))
}

/// What to send.
pub(super) fn body(id: &str, number: &str) -> Option<Value> {
    Some(match id {
        "lend_card" => json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" }),
        "return_card" => json!({}),
        "undo_card_loan" => json!({ "step": "out" }),
        "check_group_visit" => {
            json!({ "occasion_date": "2026-11-23", "cards": [{ "card_number": number }] })
        }
        _ => return None,
    })
}
