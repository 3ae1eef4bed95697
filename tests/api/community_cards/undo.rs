//! Undoing a lending or a bringing back: the same day, by the account that did it, the latest step first.

use serde_json::{Value, json};
use support::{Client, TestApp};

use super::{colleague, distributor_with_card, lend, loans, step, take_back, trail};

async fn undo(client: &Client, loan: &Value, which: &str) -> support::Answer {
    client
        .post(&step(loan, "undo"), &json!({ "step": which }))
        .await
}

#[tokio::test]
async fn undo_card_loan_takes_back_step_after_step() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let loan = lend(&distributor, &card).await;
    take_back(&distributor, &loan).await;

    undo(&distributor, &loan, "out")
        .await
        .assert_problem(409, "changed_since");
    let out = undo(&distributor, &loan, "back").await;
    out.assert_status(200);
    assert_eq!(out.json(), loan);
    let gone = undo(&distributor, &loan, "out").await;
    gone.assert_status(200);
    assert_eq!(gone.json()["undone"], true);
    assert_eq!(gone.json()["undoable"], Value::Null);

    let listed = distributor.get(&loans(&card)).await.json();
    assert_eq!(listed["items"], json!([]));
    distributor
        .post(&step(&loan, "return"), &json!({}))
        .await
        .assert_problem(409, "card_not_out");
    lend(&distributor, &card).await;
    assert_eq!(trail(&app).await.len(), 5);
}

#[tokio::test]
async fn undo_card_loan_sent_twice_undoes_once() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let loan = lend(&distributor, &card).await;

    undo(&distributor, &loan, "out").await.assert_status(200);
    for which in ["out", "back"] {
        let again = undo(&distributor, &loan, which).await;
        again.assert_status(200);
        assert_eq!(again.header("idempotent-replayed"), "true");
    }

    assert_eq!(trail(&app).await.len(), 2);
    let rows = app
        .texts("select step || (undoes_id is not null) as value from card_loans order by recorded_at, id")
        .await;
    assert_eq!(rows, ["outfalse", "outtrue"]);
}

#[tokio::test]
async fn undo_card_loan_is_for_the_same_day_and_the_same_account() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let loan = lend(&distributor, &card).await;

    let other = colleague(&app).await;
    undo(&other, &loan, "out")
        .await
        .assert_problem(403, "forbidden");
    // A minute before midnight in Helsinki it is still the same day; a minute after it is not.
    app.at("2026-11-23T21:59:00Z");
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    undo(&distributor, &loan, "out").await.assert_status(200);
    let second = lend(&distributor, &card).await;
    app.at("2026-11-23T22:01:00Z");
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    undo(&distributor, &second, "out")
        .await
        .assert_problem(409, "too_late_to_undo");
    let listed = distributor.get(&loans(&card)).await.json();
    assert_eq!(listed["items"][0]["undoable"], Value::Null);
}

#[tokio::test]
async fn undo_card_loan_of_a_return_is_over_once_the_card_is_out_again() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let first = lend(&distributor, &card).await;
    take_back(&distributor, &first).await;
    app.at("2026-11-23T10:05:00Z");
    let second = lend(&distributor, &card).await;

    undo(&distributor, &first, "back")
        .await
        .assert_problem(409, "changed_since");
    undo(&distributor, &second, "out").await.assert_status(200);
    undo(&distributor, &first, "back").await.assert_status(200);
}
