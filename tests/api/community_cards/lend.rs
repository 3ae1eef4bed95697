//! Lending and taking back: what is told, what is refused, and sending the same again.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{community_card, personal_card, register, with};
use uuid::Uuid;

use super::{colleague, distributor_with_card, lend, loan_to, loans, step, take_back, trail};

#[tokio::test]
async fn lend_card_and_return_card_keep_day_and_role_and_nothing_else() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;

    let answer = distributor.post(&loans(&card), &loan_to("student")).await;

    answer.assert_status(201);
    assert_eq!(answer.header("location"), loans(&card));
    let loan = answer.json();
    let expected = json!({
        "id": loan["id"], "borrower": "student", "lent_on": "2026-11-23", "returned_on": null,
        "undone": false, "undoable": "out",
    });
    assert_eq!(loan, expected);
    app.at("2026-11-24T10:00:00Z");
    let back = take_back(&app.sign_in(&app.world.espoo.distributor).await, &loan).await;
    assert_eq!(back["returned_on"], "2026-11-24");
    assert_eq!(back["undoable"], "back");
    let id = card["id"].as_str().unwrap();
    let expected =
        ["lend_card", "return_card"].map(|operation| format!("{operation} card {id} {{}}"));
    assert_eq!(trail(&app).await, expected);
}

#[tokio::test]
async fn lend_card_sent_twice_lends_once() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let body = loan_to("worker");

    let first = distributor.post(&loans(&card), &body).await;
    let address = loans(&card);
    let (again, third) = tokio::join!(
        distributor.post(&address, &body),
        distributor.post(&address, &body)
    );

    for answer in [&again, &third] {
        answer.assert_status(200);
        assert_eq!(answer.header("idempotent-replayed"), "true");
        assert_eq!(answer.json(), first.json());
    }
    for (pointer, value) in [("/borrower", "volunteer"), ("/lent_on", "2026-11-22")] {
        let other = with(body.clone(), pointer, value);
        let answer = distributor.post(&loans(&card), &other).await;
        answer.assert_problem(422, "client_reference_reused");
    }
    assert_eq!(trail(&app).await.len(), 1);
}

#[tokio::test]
async fn lend_card_lends_a_card_to_one_at_a_time() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let (address, worker, student) = (loans(&card), loan_to("worker"), loan_to("student"));

    let (one, other) = tokio::join!(
        distributor.post(&address, &worker),
        distributor.post(&address, &student)
    );

    let (lent, refused) = if one.status == 201 {
        (one, other)
    } else {
        (other, one)
    };
    lent.assert_status(201);
    refused.assert_problem(409, "card_out");
    take_back(&distributor, &lent.json()).await;
    lend(&distributor, &card).await;
}

#[tokio::test]
async fn return_card_by_a_colleague_is_taken_and_sent_twice_stays_as_it_is() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let loan = lend(&distributor, &card).await;
    let colleague = colleague(&app).await;

    let back = take_back(&colleague, &loan).await;

    assert_eq!(back["returned_on"], "2026-11-23");
    let again = distributor.post(&step(&loan, "return"), &json!({})).await;
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json()["undoable"], Value::Null);
    let other_day = json!({ "returned_on": "2026-11-22" });
    let refused = distributor.post(&step(&loan, "return"), &other_day).await;
    refused.assert_problem(409, "card_not_out");
    assert_eq!(trail(&app).await.len(), 2);
}

#[tokio::test]
async fn days_of_a_loan_are_in_their_order_and_not_to_come() {
    let app = TestApp::start().await;
    app.at("2026-11-20T10:00:00Z");
    let (_, card) = distributor_with_card(&app).await;
    // Half past midnight of the 24th in Helsinki.
    app.at("2026-11-23T22:30:00Z");
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let lending = |day: &str| with(loan_to("worker"), "/lent_on", day);
    let returning = |day: &str| json!({ "returned_on": day });

    let refused = distributor
        .post(&loans(&card), &lending("2026-11-25"))
        .await;
    refused.assert_fields(&[("/lent_on", "in_the_future")]);
    // Before the card was handed out to the site's use.
    let refused = distributor
        .post(&loans(&card), &lending("2026-11-19"))
        .await;
    refused.assert_problem(409, "card_not_valid");
    let lent = distributor
        .post(&loans(&card), &lending("2026-11-21"))
        .await;
    lent.assert_status(201);
    let loan = lent.json();
    for (day, code) in [
        ("2026-11-20", "out_of_range"),
        ("2026-11-25", "in_the_future"),
        ("21.11.2026", "wrong_type"),
    ] {
        let refused = distributor
            .post(&step(&loan, "return"), &returning(day))
            .await;
        refused.assert_fields(&[("/returned_on", code)]);
    }
    let back = distributor
        .post(&step(&loan, "return"), &returning("2026-11-23"))
        .await;
    back.assert_status(200);
    let refused = distributor
        .post(&loans(&card), &lending("2026-11-22"))
        .await;
    refused.assert_fields(&[("/lent_on", "out_of_range")]);
    let again = distributor
        .post(&loans(&card), &lending("2026-11-23"))
        .await;
    again.assert_status(201);
    let today = distributor
        .post(&step(&again.json(), "return"), &json!({}))
        .await;
    assert_eq!(today.json()["returned_on"], "2026-11-24");
}

#[tokio::test]
async fn lend_card_lends_only_a_card_that_opens_doors() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let stock = &app.world.espoo.community_stock;
    let lost = register(&distributor, &community_card(&stock[1])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;

    let refused = distributor.post(&loans(&lost), &loan_to("worker")).await;
    refused.assert_problem(409, "card_not_valid");
    app.at("2027-11-24T10:00:00Z");
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let refused = distributor.post(&loans(&card), &loan_to("worker")).await;
    refused.assert_problem(409, "card_not_valid");
    assert!(trail(&app).await.is_empty());
}

#[tokio::test]
async fn lend_card_of_a_personal_card_or_of_another_site_is_not_found() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let personal = register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;
    let loan = lend(&distributor, &card).await;
    let other = app.sign_in(&app.world.vantaa.distributor).await;

    for answer in [
        distributor
            .post(&loans(&personal), &loan_to("worker"))
            .await,
        distributor.get(&loans(&personal)).await,
        other.post(&loans(&card), &loan_to("worker")).await,
        other.get(&loans(&card)).await,
        other.post(&step(&loan, "return"), &json!({})).await,
        other
            .post(&step(&loan, "undo"), &json!({ "step": "out" }))
            .await,
    ] {
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn lend_card_takes_a_role_and_no_name() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;

    let named = with(loan_to("worker"), "/borrower_name", "Maija Meikäläinen");
    let refused = distributor.post(&loans(&card), &named).await;
    refused.assert_fields(&[("/borrower_name", "unknown_member")]);
    let text = json!({ "client_reference": Uuid::new_v4(), "borrower": "Maija Meikäläinen" });
    let refused = distributor.post(&loans(&card), &text).await;
    refused.assert_fields(&[("/borrower", "unknown_value")]);
    assert!(!refused.text.contains("Maija"), "{}", refused.text);
}
