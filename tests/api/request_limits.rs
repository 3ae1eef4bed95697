//! How much a key may ask, and what happens to one that guesses: the clock is the test's, and its pauses are noted.

use std::time::Duration;

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use shared::request_limits::{UNITS_PER_MINUTE, UNKNOWN_PER_HOUR, delay_millis};
use support::requests::api_clients::{API_CLIENTS, client, key};
use support::requests::{CARD_VALIDITY, check, personal_card, register, with};
use support::{Answer, Client, TestApp, world};

async fn ask(client: &Client, number: &str) -> Answer {
    client
        .post(CARD_VALIDITY, &json!({ "card_number": number }))
        .await
}

#[tokio::test]
async fn a_key_has_its_units_of_a_minute_and_is_told_what_is_left() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let conn = &mut app.database.connect().await;
    let other = world::add_key(conn, area.organisation, &[area.venue], &["cards:check"]).await;
    let (program, other) = (app.with_key(&area.key), app.with_key(&other));

    for used in 1..=UNITS_PER_MINUTE {
        let answer = program.get("/api/v1/client").await;
        answer.assert_status(200);
        let left = format!(
            "\"default\";r={};t={}",
            UNITS_PER_MINUTE - used,
            used.div_ceil(5)
        );
        assert_eq!(answer.header("ratelimit"), left);
        assert_eq!(answer.header("ratelimit-policy"), "\"default\";q=300;w=60");
    }
    let refused = program.get("/api/v1/client").await;

    refused.assert_problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "1");
    assert_eq!(refused.header("ratelimit"), "\"default\";r=0;t=1");
    assert_eq!(refused.header("ratelimit-policy"), "\"default\";q=300;w=60");
    other.get("/api/v1/client").await.assert_status(200);
    app.at("2026-11-23T10:00:01Z");
    for _ in 0..5 {
        program.get("/api/v1/client").await.assert_status(200);
    }
    program.get("/api/v1/client").await.assert_status(429);
}

#[tokio::test]
async fn errors_of_a_key_tell_what_is_left_too_and_accounts_have_no_units() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();

    let wrong = app
        .with_key(&area.key)
        .post(CARD_VALIDITY, &json!({}))
        .await;
    let account = ask(&app.sign_in(&area.venue_account).await, "ABCD1234").await;

    wrong.assert_problem(422, "validation_failed");
    assert_eq!(wrong.header("ratelimit"), "\"default\";r=299;t=1");
    assert!(account.headers.get("ratelimit").is_none());
}

#[tokio::test]
async fn a_batch_costs_a_unit_for_each_of_its_items() {
    let app = TestApp::start().await;
    let program = app.with_key(&app.world.espoo.key);
    // A number that is known: for unknown ones the answers would come slower, and units be there again.
    let known = app.world.espoo.stock[0].as_str();
    let item = |at: usize| json!({ "ref": at.to_string(), "card_number": known });
    let items: Vec<_> = (0..100).map(item).collect();
    let batch = json!({ "items": items });

    for left in ["200", "100", "0"] {
        let answer = program.post("/api/v1/card-validity/batch", &batch).await;
        answer.assert_status(200);
        let told = answer.header("ratelimit");
        assert!(told.contains(&format!("r={left};")), "{told}");
    }
    app.at("2026-11-23T10:00:10Z");
    let refused = program.post("/api/v1/card-validity/batch", &batch).await;

    refused.assert_problem(429, "too_many_requests");
    // A unit came with the request; ninety-nine more are there in ten seconds.
    assert_eq!(refused.header("retry-after"), "10");
}

/// The form of an answer: its status, its members and its headers.
type Form = (u16, Vec<String>, Vec<String>);

fn form(answer: &Answer) -> Form {
    let members: Vec<_> = answer.json().as_object().unwrap().keys().cloned().collect();
    let headers = answer.headers.keys().map(ToString::to_string).collect();
    (answer.status.as_u16(), members, headers)
}

/// What an answer says, but for its moment: the same for all numbers with the same reason.
fn said(answer: &Answer) -> (String, Value) {
    let told = with(answer.json(), "/as_of", Value::Null);
    (told["reason"].as_str().unwrap().to_owned(), told)
}

/// The number that is asked for at a place of the run: three exist, and some are none at all.
fn guessed(at: usize, real: &[CardNumber]) -> (String, bool) {
    match [100, 400, 900].iter().position(|place| *place == at) {
        Some(place) => (real[place].as_str().to_owned(), true),
        None if at % 10 == 5 => (format!("ARVÄÄN {at:04}"), false),
        None => (format!("GUESS{at:04}"), false),
    }
}

/// The moment a number of tenths of seconds after the start of the run.
fn moment(tenths: u64) -> String {
    let start: chrono::DateTime<chrono::Utc> = support::NOON.parse().unwrap();
    (start + Duration::from_millis(tenths * 100)).to_rfc3339()
}

/// Asks for a thousand numbers of which three exist, and sees that each answer waits as long as the count of those that do
/// not says: whether it is one of the three makes no difference. The forms of the answers, and what they said.
async fn guess(
    app: &TestApp,
    guesser: &Client,
    real: &[CardNumber],
) -> (Vec<Form>, Vec<(String, Value)>) {
    let mut unknown = 0;
    let (mut forms, mut told) = (Vec::new(), Vec::new());
    for at in 0..1000_usize {
        // A quarter of a second between questions, so that its units last.
        app.at(&moment(u64::try_from(at).unwrap() * 5 / 2));
        let (number, exists) = guessed(at, real);
        let before = app.clock.pauses().len();
        let answer = ask(guesser, &number).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["valid"], exists, "{at}");
        let waited: Duration = app.clock.pauses()[before..].iter().sum();
        let expected = Duration::from_millis(delay_millis(unknown));
        assert_eq!(waited, expected, "{at}: {unknown} unknown so far");
        forms.push(form(&answer));
        told.push(said(&answer));
        if !exists {
            // As many are remembered as make a difference.
            unknown = (unknown + 1).min(200);
        }
    }
    forms.dedup();
    told.sort_by(|(one, _), (other, _)| one.cmp(other));
    told.dedup();
    (forms, told)
}

#[tokio::test]
async fn a_guessing_run_is_slowed_alike_for_every_number_and_suspended_by_a_press() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let (venue, coordinator) = (
        app.sign_in(&area.venue_account).await,
        app.sign_in(&area.coordinator).await,
    );
    let distributor = app.sign_in(&area.distributor).await;
    for number in &area.stock[..3] {
        register(&distributor, &personal_card(number)).await;
    }
    let made = venue
        .post(API_CLIENTS, &client(area.organisation, "Arvaaja"))
        .await
        .json();
    let id = made["id"].as_str().unwrap();
    let (guesser, neighbour) = (
        app.with_key(&key(&venue, id).await),
        app.with_key(&area.key),
    );

    let (forms, told) = guess(&app, &guesser, &area.stock[..3]).await;

    assert_eq!(forms.len(), 1, "{forms:?}");
    let reasons: Vec<_> = told.iter().map(|(reason, _)| reason.as_str()).collect();
    assert_eq!(reasons, ["malformed", "ok", "unknown"], "one answer each");
    assert_eq!(
        app.clock.pauses().last(),
        Some(&Duration::from_secs(5)),
        "the last answers are the slowest"
    );
    let paused = app.clock.pauses().len();
    assert_eq!(
        check(&neighbour, area.stock[0].as_str()).await["valid"],
        true
    );
    assert_eq!(check(&venue, area.stock[0].as_str()).await["valid"], true);
    assert_eq!(app.clock.pauses().len(), paused, "others notice nothing");
    let notices = coordinator.get("/api/v1/notices").await.json();
    let told: Vec<Value> = notices["items"].as_array().unwrap().clone();
    assert_eq!(told.iter().filter(|n| n["kind"] == "guessing").count(), 1);

    let suspended = coordinator
        .post(&format!("{API_CLIENTS}/{id}/suspension"), &json!(null))
        .await;

    suspended.assert_status(200);
    for number in ["GUESS0001", area.stock[0].as_str()] {
        let answer = ask(&guesser, number).await;
        answer.assert_problem(403, "client_suspended");
    }
    ask(&neighbour, "GUESS0001").await.assert_status(200);
}

#[tokio::test]
async fn a_scanner_that_misreads_one_in_three_keeps_working_slower() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let till = app.with_key(&area.key);

    for at in 0..120_u64 {
        // Two in a minute: a busy swimming hall.
        app.at(&moment(at * 300));
        let misread = at % 3 == 2;
        let number = if misread {
            "M1SREAD"
        } else {
            area.stock[0].as_str()
        };
        let verdict = check(&till, number).await;
        assert_eq!(verdict["valid"], !misread, "{at}");
    }

    let pauses = app.clock.pauses();
    assert!(pauses.len() > 10, "it got slower");
    assert!(pauses.iter().all(|wait| *wait <= Duration::from_secs(2)));
}

#[tokio::test]
async fn an_account_that_guesses_is_slowed_in_its_checks_and_not_in_the_rest() {
    let app = TestApp::start().await;
    let till = app.sign_in(&app.world.espoo.venue_account).await;
    for at in 0..=UNKNOWN_PER_HOUR {
        ask(&till, &format!("GUESS{at:03}"))
            .await
            .assert_status(200);
    }
    assert_eq!(app.clock.pauses().len(), 1);

    till.get("/api/v1/notices/count").await.assert_status(200);
    assert_eq!(app.clock.pauses().len(), 1);
    ask(&till, "?").await.assert_status(200);
    assert_eq!(app.clock.pauses().len(), 2);
    // Within the hour: after it all is as before.
    app.at("2026-11-23T11:30:00Z");
    let till = app.sign_in(&app.world.espoo.venue_account).await;
    ask(&till, "?").await.assert_status(200);
    assert_eq!(app.clock.pauses().len(), 2);
}
