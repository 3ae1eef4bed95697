//! API keys at the card check: which are accepted, and for what.

use reqwest::Method;
use serde_json::{Value, json};
use support::requests::CARD_VALIDITY;
use support::{Answer, Client, TestApp, world};

fn question() -> Value {
    json!({ "card_number": "ABCD1234" })
}

async fn ask(client: &Client) -> Answer {
    client.post(CARD_VALIDITY, &question()).await
}

#[tokio::test]
async fn check_card_without_a_credential_is_refused() {
    let app = TestApp::start().await;

    let answer = ask(&app.anonymous()).await;

    answer.assert_problem(401, "not_signed_in");
    assert_eq!(
        answer.header("www-authenticate"),
        "Bearer realm=\"kaikukanta\""
    );
}

#[tokio::test]
async fn check_card_with_a_key_that_is_not_good_is_refused() {
    let app = TestApp::start().await;
    let good = &app.world.espoo.key;
    let (start, last) = good.split_at(good.len() - 1);
    let mistyped = format!("{start}{}", if last == "0" { "1" } else { "0" });
    let nobodys = api::auth::api_key::generate(api::auth::api_key::Mode::Live).unwrap();

    for key in [mistyped.as_str(), nobodys.as_str(), "kk_live_", "x", ""] {
        let answer = ask(&app.with_key(key)).await;
        answer.assert_problem(401, "key_not_accepted");
        // How a key begins is no secret.
        assert!(key.len() <= "kk_live_".len() || !answer.text.contains(key));
    }
    let basic = app
        .anonymous()
        .request(Method::POST, CARD_VALIDITY)
        .header("authorization", "Basic a2trOmtr")
        .json(&question());
    let answer = app
        .anonymous()
        .execute(&Method::POST, CARD_VALIDITY, basic)
        .await;
    answer.assert_problem(401, "key_not_accepted");
}

#[tokio::test]
async fn check_card_with_a_revoked_key_is_refused_at_once() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);
    ask(&client).await.assert_status(200);

    app.sql("update api_keys set revoked_at = now()").await;

    ask(&client).await.assert_problem(401, "key_revoked");
}

#[tokio::test]
async fn check_card_with_an_expired_key_is_refused() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);
    app.sql("update api_keys set expires_at = '2026-12-01T00:00:00Z'")
        .await;

    app.at("2026-11-30T23:59:59Z");
    ask(&client).await.assert_status(200);
    app.at("2026-12-01T00:00:00Z");

    ask(&client).await.assert_problem(401, "key_expired");
}

#[tokio::test]
async fn check_card_with_a_key_without_the_scope_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let conn = &mut app.database.connect().await;
    let key = world::add_key(conn, area.organisation, &[area.venue], &["visits:write"]).await;

    let answer = ask(&app.with_key(&key)).await;

    answer.assert_problem(403, "missing_scope");
}

#[tokio::test]
async fn check_card_with_key_and_cookie_together_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let both = app.sign_in(&area.venue_account).await.with_key(&area.key);

    ask(&both).await.assert_problem(400, "two_credentials");
}

#[tokio::test]
async fn check_card_notes_when_the_key_was_used() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);

    ask(&client).await.assert_status(200);

    let noted = app
        .texts(
            "select (last_used_at at time zone 'UTC')::text as value from api_keys \
             where last_used_at is not null",
        )
        .await;
    assert_eq!(noted, ["2026-11-23 10:00:00"]);
}
