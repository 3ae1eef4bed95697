//! Whose cards something happens to, and what is sent for it. Who may has a card of its own for each operation.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{correction, done, reentry, renewal, replacement};
use support::requests::{personal_card, register, with};
use support::world::TestArea;

use super::super::Walk;

/// The operations, in the order of their cards: one of the distributor, one of the coordinator.
const OPERATIONS: [&str; 5] = [
    "renew_card",
    "replace_card",
    "reenter_card",
    "inactivate_card",
    "correct_facts",
];

/// Where the cards begin among the own site's numbers, and where the numbers do that are still to give.
const FIRST: usize = 17;
const FIRST_NEW: usize = 7;

/// What is prepared: the cards, and an action of the distributor and one of the coordinator.
pub(in super::super) struct Prepared {
    cards: Vec<String>,
    actions: [String; 2],
}

/// Registers the cards, each handed out before today, and does what can be undone.
pub(in super::super) async fn prepare(app: &TestApp) -> Prepared {
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let mut cards = Vec::new();
    for number in &area.stock[FIRST..FIRST + 2 * OPERATIONS.len() + 2] {
        let card = with(personal_card(number), "/issued_on", "2026-11-20");
        cards.push(register(&distributor, &card).await);
    }
    let last = cards.pop().unwrap();
    let first = cards.pop().unwrap();
    let coordinator = app.sign_in(&area.coordinator).await;
    let lost = done(
        &coordinator,
        &last,
        "inactivation",
        &json!({ "reason": "lost" }),
    )
    .await;
    let corrected = distributor
        .put(
            &support::requests::card_actions::of(&first, "facts"),
            &correction(1),
        )
        .await
        .json();
    let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
    Prepared {
        cards: cards.iter().map(id).collect(),
        actions: [&corrected, &lost].map(|change| id(&change["action"])),
    }
}

/// Where to ask.
pub(super) fn path(walk: &Walk, id: &str, column: usize) -> Option<String> {
    let is_coordinator = usize::from(column == 2);
    let thing = match id {
        "undo_card_action" => &walk.happened.actions[is_coordinator],
        _ => {
            let place = OPERATIONS.iter().position(|operation| *operation == id)?;
            &walk.happened.cards[2 * place + is_coordinator]
        }
    };
    Some(walk.operations[id].path.replace("{id}", thing))
}

/// What to send.
pub(super) fn body(area: &TestArea, id: &str, column: usize) -> Option<Value> {
    let is_coordinator = usize::from(column == 2);
    let number = |place: usize| &area.stock[FIRST_NEW + 2 * place + is_coordinator];
    Some(match id {
        "renew_card" => renewal(),
        "replace_card" => replacement(number(0)),
        "reenter_card" => reentry(number(1)),
        "inactivate_card" => json!({ "reason": "broken" }),
        "correct_facts" => correction(1),
        _ => return None,
    })
}
