//! What is asked today, and what has ever been.

use serde_json::Value;
use support::{TestApp, world};

use super::{GENDER, QUESTIONS, codes};

#[tokio::test]
async fn list_questions_shows_what_is_asked_today_in_the_forms_order() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let before = distributor.get(QUESTIONS).await.json();
    app.sql(&format!(
        "update questions set retired_at = now() where code = 'life_situation'; \
         update question_options set retired_at = now() where question_id = '{GENDER}' and code = 'other'"
    ))
    .await;
    let after = distributor.get(QUESTIONS).await.json();

    assert_eq!(codes(&before["items"]), ["life_situation", "gender"]);
    let options = &before["items"][1]["options"];
    assert_eq!(codes(options), ["woman", "man", "other", "not_told"]);
    assert_eq!(options[3]["text"]["sv"], "Vill inte berätta");
    assert_eq!(before["next_cursor"], Value::Null);
    assert_eq!(codes(&after["items"]), ["gender"]);
    assert_eq!(
        codes(&after["items"][0]["options"]),
        ["woman", "man", "not_told"]
    );
}

#[tokio::test]
async fn list_questions_lets_everybody_not_tell() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let questions = distributor.get(QUESTIONS).await.json();

    for question in questions["items"].as_array().unwrap() {
        assert!(
            codes(&question["options"]).contains(&"not_told"),
            "{question}"
        );
    }
}

#[tokio::test]
async fn find_question_by_its_id_or_not_at_all() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let found = distributor.get(&format!("{QUESTIONS}/{GENDER}")).await;

    found.assert_status(200);
    assert_eq!(found.json()["code"], "gender");
    for id in ["00000000-0000-7000-8000-000000000000", "gender"] {
        let answer = distributor.get(&format!("{QUESTIONS}/{id}")).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn list_questions_with_retired_ones_keeps_old_answers_readable() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    app.sql("update questions set retired_at = now() where code = 'gender'")
        .await;
    let path = format!("{QUESTIONS}?retired=true");

    for username in [
        world::NATIONAL,
        &app.world.espoo.coordinator,
        &app.world.espoo.distributor,
    ] {
        let all = app.sign_in(username).await.get(&path).await.json();
        assert_eq!(codes(&all["items"]), ["life_situation", "gender"]);
        assert_eq!(all["items"][1]["retired"], true);
        // What is in use is for the one who edits.
        let in_use = &all["items"][0]["options"][0]["in_use"];
        assert_eq!(
            in_use.as_bool(),
            (username == world::NATIONAL).then_some(false)
        );
    }
    let all = national.get(QUESTIONS).await.json();
    assert_eq!(codes(&all["items"]), ["life_situation"]);
}
