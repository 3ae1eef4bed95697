//! Keys of API clients: made and shown once, two at once, over on their day, revoked at once.

use reqwest::Method;
use serde_json::{Value, json};
use support::requests::CARD_VALIDITY;
use support::requests::api_clients::{API_CLIENTS, client};
use support::{Answer, Client, TestApp};

/// A register, the own venue's account, and the address of the keys of a client of its own.
async fn start() -> (TestApp, Client, String) {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let made = venue
        .post(API_CLIENTS, &client(area.organisation, "Kassa"))
        .await;
    made.assert_status(201);
    let keys = format!("{API_CLIENTS}/{}/keys", made.json()["id"].as_str().unwrap());
    (app, venue, keys)
}

async fn make(keeper: &Client, keys: &str) -> Value {
    let made = keeper.post(keys, &json!({})).await;
    made.assert_status(201);
    made.json()
}

async fn ask(app: &TestApp, key: &Value) -> Answer {
    let client = app.with_key(key.as_str().unwrap());
    client
        .post(CARD_VALIDITY, &json!({ "card_number": "ABCD1234" }))
        .await
}

fn revocation(made: &Value) -> String {
    let id = made["api_key"]["id"].as_str().unwrap();
    format!("/api/v1/api-keys/{id}/revocation")
}

#[tokio::test]
async fn create_api_key_shows_the_key_once() {
    let (app, venue, keys) = start().await;

    let made = make(&venue, &keys).await;

    let secret = made["key"].as_str().unwrap();
    assert!(secret.starts_with("kk_live_"));
    assert_eq!(secret.len(), 44);
    assert_eq!(made["api_key"]["prefix"], secret.get(..12).unwrap());
    assert_eq!(made["api_key"]["state"], "live");
    assert_eq!(made["api_key"]["expires_on"], "2027-12-23");
    ask(&app, &made["key"]).await.assert_status(200);
    let listed = venue.get(&keys).await;
    assert_eq!(listed.json()["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        listed.json()["items"][0]["last_used_at"],
        "2026-11-23T10:00:00Z"
    );
    assert!(!listed.text.contains(secret), "{}", listed.text);
    let kept = app
        .texts("select row_to_json(k)::text || row_to_json(a)::text as value from api_keys k, audit_events a")
        .await;
    assert!(kept.iter().all(|row| !row.contains(secret)));
}

#[tokio::test]
async fn create_api_key_lets_two_work_at_once_so_that_programs_can_change_over() {
    let (app, venue, keys) = start().await;
    let [first, second] = [make(&venue, &keys).await, make(&venue, &keys).await];

    let third = venue.post(&keys, &json!({})).await;

    third.assert_problem(409, "too_many_keys");
    for key in [&first, &second] {
        ask(&app, &key["key"]).await.assert_status(200);
    }
    venue
        .post(&revocation(&first), &json!(null))
        .await
        .assert_status(200);
    let third = make(&venue, &keys).await;
    ask(&app, &first["key"])
        .await
        .assert_problem(401, "key_revoked");
    for key in [&second, &third] {
        ask(&app, &key["key"]).await.assert_status(200);
    }
    let listed = venue.get(&keys).await.json();
    let states: Vec<_> = listed["items"].as_array().unwrap().iter().collect();
    let states: Vec<_> = states.iter().map(|key| &key["state"]).collect();
    assert_eq!(states, ["live", "live", "revoked"]);
}

#[tokio::test]
async fn create_api_key_twice_at_once_never_makes_a_third() {
    let (app, venue, keys) = start().await;
    make(&venue, &keys).await;

    let body = json!({});
    let (one, other) = tokio::join!(venue.post(&keys, &body), venue.post(&keys, &body));

    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let made = app
        .texts("select id::text as value from audit_events where operation = 'create_api_key'")
        .await;
    assert_eq!(made.len(), 2);
}

#[tokio::test]
async fn create_api_key_takes_a_last_day_and_refuses_one_that_makes_no_sense() {
    let (app, venue, keys) = start().await;
    for day in ["2026-11-22", "2028-12-24"] {
        let answer = venue.post(&keys, &json!({ "expires_on": day })).await;
        answer.assert_fields(&[("/expires_on", "out_of_range")]);
        assert_eq!(answer.json()["errors"][0]["params"]["max"], "2028-12-23");
    }

    let made = venue
        .post(&keys, &json!({ "expires_on": "2026-11-23" }))
        .await;

    made.assert_status(201);
    assert_eq!(made.json()["api_key"]["expires_on"], "2026-11-23");
    app.at("2026-11-23T21:59:59Z");
    ask(&app, &made.json()["key"]).await.assert_status(200);
    app.at("2026-11-23T22:00:00Z");
    ask(&app, &made.json()["key"])
        .await
        .assert_problem(401, "key_expired");
    let venue = app.sign_in(&app.world.espoo.venue_account).await;
    assert_eq!(
        venue.get(&keys).await.json()["items"][0]["state"],
        "expired"
    );
    // A key that is over takes nobody's place.
    for _ in 0..2 {
        make(&venue, &keys).await;
    }
}

#[tokio::test]
async fn revoke_api_key_again_changes_nothing() {
    let (app, venue, keys) = start().await;
    let made = make(&venue, &keys).await;

    for moment in ["2026-11-23T10:00:00Z", "2026-11-23T10:05:00Z"] {
        app.at(moment);
        let revoked = venue.post(&revocation(&made), &json!(null)).await;
        revoked.assert_status(200);
        assert_eq!(revoked.json()["state"], "revoked");
        assert_eq!(revoked.json()["revoked_at"], "2026-11-23T10:00:00Z");
    }

    let trail = app
        .texts("select details ->> 'key' as value from audit_events where operation = 'revoke_api_key'")
        .await;
    assert_eq!(trail, [made["api_key"]["prefix"].as_str().unwrap()]);
}

#[tokio::test]
async fn a_key_from_a_web_page_is_refused_with_a_hint() {
    let (app, venue, keys) = start().await;
    let made = make(&venue, &keys).await;
    let client = app.with_key(made["key"].as_str().unwrap());

    let request = client
        .request(Method::POST, CARD_VALIDITY)
        .header("origin", "https://shop.example")
        .json(&json!({ "card_number": "ABCD1234" }));
    let answer = client.execute(&Method::POST, CARD_VALIDITY, request).await;

    answer.assert_problem(403, "key_in_browser");
}
