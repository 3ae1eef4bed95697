//! Correcting background facts.

use api::jobs::retention;
use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{correction, done, of, replacement, undo};
use support::requests::{check, with};

use super::{FORMER, STAMPS, card_of, find};

#[tokio::test]
async fn correct_facts_reaches_the_stamps_and_is_undone_to_the_letter() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let renewal = support::requests::card_actions::renewal();
    done(&distributor, &card, "renewals", &renewal).await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();
    let elsewhere = json!({ "known": "municipality", "municipality_code": "092" });
    let body = with(correction(1), "/facts/residence", elsewhere);
    let body = with(body, "/facts/birth_year", 2005);

    let answer = distributor.put(&of(&card, "facts"), &body).await;

    answer.assert_status(200);
    let change = answer.json();
    assert_eq!(change["action"]["kind"], "correct_facts");
    assert_eq!(change["card"]["facts"], body["facts"]);
    assert_eq!(change["card"]["facts_version"], 2);
    // The year of birth was wrong from the first; the holder may have moved since.
    assert_eq!(
        app.texts(STAMPS).await,
        ["first 2026-01-01 18-24 049", "renewal 2026-10-01 18-24 092"]
    );
    let children = |verdict: Value| verdict["entitlement"]["children"]["max"].clone();
    assert_eq!(children(check(&venue, number).await), 0);

    undo(&distributor, &change).await.assert_status(200);

    let seen = find(&distributor, &card).await;
    assert_eq!(seen["facts"], card["facts"]);
    assert_eq!(seen["facts_version"], 3);
    assert_eq!(
        app.texts(STAMPS).await,
        ["first 2026-01-01 35-44 049", "renewal 2026-10-01 35-44 049"]
    );
    assert_eq!(children(check(&venue, number).await), 2);
    assert!(app.texts(FORMER).await.is_empty());
}

#[tokio::test]
async fn correct_facts_of_a_version_that_is_past_changes_nothing() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let first = distributor.put(&of(&card, "facts"), &correction(1)).await;
    first.assert_status(200);

    let body = with(correction(1), "/facts/birth_year", 1970);
    let late = distributor.put(&of(&card, "facts"), &body).await;

    late.assert_problem(409, "changed_meanwhile");
    let seen = find(&distributor, &card).await;
    assert_eq!(seen["facts"]["birth_year"], 1990);
    assert_eq!(app.texts(FORMER).await.len(), 1);
}

#[tokio::test]
async fn correct_facts_names_every_fact_that_is_not_right() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let mut body = correction(1);
    for (pointer, value) in [
        ("/facts/birth_year", json!(2020)),
        (
            "/facts/residence",
            json!({ "known": "postal_code", "postal_code": "00001" }),
        ),
        ("/facts/children", json!(31)),
    ] {
        body = with(body, pointer, value);
    }

    let answer = distributor.put(&of(&card, "facts"), &body).await;

    answer.assert_fields(&[
        ("/facts/birth_year", "too_young"),
        ("/facts/children", "out_of_range"),
        ("/facts/residence/postal_code", "unknown_value"),
    ]);
}

#[tokio::test]
async fn facts_before_a_correction_go_when_the_day_is_over() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let change = distributor.put(&of(&card, "facts"), &correction(1)).await;
    let conn = &mut app.database.connect().await;
    app.at("2026-11-23T21:59:59Z");
    retention::run(conn, app.clock.now()).await.unwrap();
    assert_eq!(app.texts(FORMER).await.len(), 1, "the day is not over");

    app.at("2026-11-23T22:00:00Z");
    retention::run(conn, app.clock.now()).await.unwrap();

    assert!(app.texts(FORMER).await.is_empty());
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let late = undo(&distributor, &change.json()).await;
    late.assert_problem(409, "too_late_to_undo");
    assert_eq!(find(&distributor, &card).await["facts"]["birth_year"], 1990);
}

#[tokio::test]
async fn facts_before_a_correction_go_with_the_facts_when_the_holder_asks() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let change = distributor.put(&of(&card, "facts"), &correction(1)).await;

    let deleted = distributor.delete(&of(&card, "facts")).await;

    deleted.assert_status(200);
    assert_eq!(deleted.json()["undoable"], Value::Null);
    assert!(app.texts(FORMER).await.is_empty());
    let refused = undo(&distributor, &change.json()).await;
    refused.assert_problem(409, "changed_since");
    let again = distributor.put(&of(&card, "facts"), &correction(2)).await;
    again.assert_fields(&[("/facts", "not_allowed")]);
}

#[tokio::test]
async fn facts_before_a_correction_move_on_with_a_replacement() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let corrected = distributor.put(&of(&card, "facts"), &correction(1)).await;
    let body = replacement(&area.stock[1]);
    let replaced = done(&distributor, &card, "replacement", &body).await;

    let first = undo(&distributor, &corrected.json()).await;
    first.assert_problem(409, "changed_since");
    undo(&distributor, &replaced).await.assert_status(200);
    let then = undo(&distributor, &corrected.json()).await;

    then.assert_status(200);
    assert_eq!(find(&distributor, &card).await["facts"], card["facts"]);
}
