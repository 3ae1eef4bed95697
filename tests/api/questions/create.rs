//! Kaikukeskus adds questions.

use serde_json::{Value, json};
use support::requests::{CARDS, personal_card, with};
use support::{TestApp, world};

use super::{QUESTIONS, codes, new_option, text};

fn transport() -> Value {
    json!({
        "code": "transport",
        "text": text("transport"),
        "options": [new_option("bus"), new_option("walks")],
    })
}

#[tokio::test]
async fn create_question_is_asked_at_once_and_answered_with_a_card() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let created = national.post(QUESTIONS, &transport()).await;

    created.assert_status(201);
    let question = created.json();
    assert_eq!(
        created.header("location"),
        format!("{QUESTIONS}/{}", question["id"].as_str().unwrap())
    );
    assert_eq!(
        codes(&question["options"]),
        ["bus", "walks", "not_told"],
        "not telling is added"
    );
    assert_eq!(question["is_example"], false);
    let asked = distributor.get(QUESTIONS).await.json();
    assert_eq!(
        codes(&asked["items"]),
        ["life_situation", "gender", "transport"]
    );
    let answer =
        json!([{ "question_id": question["id"], "option_id": question["options"][0]["id"] }]);
    let card = with(
        personal_card(&app.world.espoo.stock[0]),
        "/facts/answers",
        answer,
    );
    distributor.post(CARDS, &card).await.assert_status(201);
    let all = national.get(&format!("{QUESTIONS}?retired=true")).await;
    let options = &all.json()["items"][2]["options"];
    assert_eq!(options[0]["in_use"], true);
    assert_eq!(options[1]["in_use"], false);
}

#[tokio::test]
async fn create_question_of_a_code_that_is_there_is_taken() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    let refused = national
        .post(QUESTIONS, &with(transport(), "/code", "gender"))
        .await;

    refused.assert_problem(409, "taken");
    assert_eq!(refused.json()["errors"][0]["pointer"], "/code");
    assert!(
        app.texts(
            "select operation as value from audit_events where operation = 'create_question'"
        )
        .await
        .is_empty()
    );
}

#[tokio::test]
async fn create_question_names_what_is_wrong_with_it() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (pointer, value, error) in [
        ("/code", json!("Transport"), ("/code", "malformed_code")),
        ("/text/sv", json!(" "), ("/text/sv", "required")),
        ("/options", json!([]), ("/options", "required")),
        (
            "/options/1",
            new_option("bus"),
            ("/options/1/code", "taken"),
        ),
        (
            "/options/1",
            new_option("by foot"),
            ("/options/1/code", "malformed_code"),
        ),
    ] {
        let body = with(transport(), pointer, value);
        national
            .post(QUESTIONS, &body)
            .await
            .assert_fields(&[error]);
    }
}

#[tokio::test]
async fn create_question_beyond_what_a_card_can_answer_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    app.sql(
        "insert into questions (id, code, position, text_fi, text_sv, text_en) \
         select gen_random_uuid(), 'q' || n, n, 'a', 'b', 'c' from generate_series(3, 40) n",
    )
    .await;

    let refused = national.post(QUESTIONS, &transport()).await;

    refused.assert_fields(&[("/code", "out_of_range")]);
}
