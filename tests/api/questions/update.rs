//! Kaikukeskus changes questions: words, order, options; what is in use stays readable.

use serde_json::{Value, json};
use support::requests::{CARDS, personal_card, register, with};
use support::{Client, TestApp, world};

use super::{GENDER, QUESTIONS, as_it_is, codes, new_option, text};

fn address() -> String {
    format!("{QUESTIONS}/{GENDER}")
}

async fn gender(national: &Client) -> Value {
    national.get(&address()).await.json()
}

/// Registers a card whose holder chose an option.
async fn choose(app: &TestApp, option: &Value) -> Value {
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let answer = json!([{ "question_id": GENDER, "option_id": option["id"] }]);
    let card = personal_card(&app.world.espoo.stock[0]);
    register(&distributor, &with(card, "/facts/answers", answer)).await
}

#[tokio::test]
async fn update_question_changes_words_and_options_at_once() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let was = gender(&national).await;
    assert_eq!(was["is_example"], true);
    let mut wanted = with(as_it_is(&was), "/text", text("gender"));
    let options = wanted["options"].as_array_mut().unwrap();
    options.swap(0, 1);
    options.insert(2, new_option("non_binary"));
    options[3]["retired"] = json!(true);

    let changed = national.put(&address(), &wanted).await;

    changed.assert_status(200);
    let question = changed.json();
    assert_eq!(question["text"], text("gender"));
    assert_eq!(question["version"], 2);
    assert_eq!(question["is_example"], false);
    assert_eq!(
        codes(&question["options"]),
        ["man", "woman", "non_binary", "other", "not_told"]
    );
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let asked = distributor.get(&address()).await.json();
    assert_eq!(
        codes(&asked["options"]),
        ["man", "woman", "non_binary", "not_told"]
    );
    assert_eq!(asked["options"][0]["in_use"], Value::Null);
}

#[tokio::test]
async fn update_question_retires_an_option_in_use_and_removes_another() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let was = gender(&national).await;
    let card = choose(&app, &was["options"][2]).await;
    let mut wanted = as_it_is(&was);
    // The man, whom nobody chose, and the other, whom a card's holder did.
    wanted["options"].as_array_mut().unwrap().drain(1..3);

    let changed = national.put(&address(), &wanted).await;

    changed.assert_status(200);
    let options = changed.json()["options"].clone();
    assert_eq!(codes(&options), ["woman", "not_told", "other"]);
    assert_eq!(options[2]["retired"], true);
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let answers = distributor.get(&path).await.json()["facts"]["answers"].clone();
    assert_eq!(answers[0]["option_id"], options[2]["id"]);
}

#[tokio::test]
async fn update_question_of_another_version_is_changed_meanwhile() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let wanted = as_it_is(&gender(&national).await);
    national.put(&address(), &wanted).await.assert_status(200);

    let refused = national.put(&address(), &wanted).await;

    refused.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn update_question_moves_it_and_the_others_make_room() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let wanted = with(as_it_is(&gender(&national).await), "/position", 1);

    national.put(&address(), &wanted).await.assert_status(200);

    let all = national.get(QUESTIONS).await.json();
    assert_eq!(codes(&all["items"]), ["gender", "life_situation"]);
    assert_eq!(all["items"][0]["position"], 1);
    assert_eq!(all["items"][1]["position"], 2);
    assert_eq!(all["items"][1]["version"], 2, "it has moved too");
}

#[tokio::test]
async fn update_question_retires_it_and_brings_it_back() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let was = gender(&national).await;
    let card = choose(&app, &was["options"][0]).await;

    let wanted = with(as_it_is(&was), "/retired", true);
    let retired = national.put(&address(), &wanted).await;

    retired.assert_status(200);
    assert_eq!(retired.json()["retired"], true);
    let asked = distributor.get(QUESTIONS).await.json();
    assert_eq!(codes(&asked["items"]), ["life_situation"]);
    distributor
        .get(&address())
        .await
        .assert_problem(404, "not_found");
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let facts = distributor.get(&path).await.json()["facts"].clone();
    assert_eq!(facts["answers"][0]["question_id"], GENDER);
    let wanted = with(as_it_is(&retired.json()), "/retired", false);
    national.put(&address(), &wanted).await.assert_status(200);
    let asked = distributor.get(QUESTIONS).await.json();
    assert_eq!(codes(&asked["items"]), ["life_situation", "gender"]);
}

#[tokio::test]
async fn update_question_keeps_not_telling_and_the_meaning_of_codes() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let was = gender(&national).await;
    let not_told = with(as_it_is(&was), "/options/3/retired", true);
    let mut without = as_it_is(&was);
    without["options"].as_array_mut().unwrap().pop();
    let other_code = with(as_it_is(&was), "/options/0/code", "person");
    let same_code = with(as_it_is(&was), "/options/0", new_option("woman"));

    for (body, error) in [
        (not_told, ("/options/3/retired", "not_allowed")),
        (without, ("/options", "required")),
        (other_code, ("/options/0/code", "not_allowed")),
        (same_code, ("/options/0/code", "taken")),
    ] {
        national
            .put(&address(), &body)
            .await
            .assert_fields(&[error]);
    }
    assert_eq!(gender(&national).await, was);
}

#[tokio::test]
async fn update_question_that_is_not_there_is_not_found() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let body = as_it_is(&gender(&national).await);
    let path = format!("{QUESTIONS}/00000000-0000-7000-8000-000000000000");

    national
        .put(&path, &body)
        .await
        .assert_problem(404, "not_found");
}
