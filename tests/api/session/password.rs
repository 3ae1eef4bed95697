//! Changing the password, and the one-time password that must be changed first.

use reqwest::Method;
use serde_json::json;
use support::world::PASSWORD;
use support::{Answer, Client, TestApp};

const CHANGE: &str = "/api/v1/session/password";
const NEW: &str = "a new one for tomorrow";

async fn change(client: &Client, current: &str, new: &str) -> Answer {
    let body = json!({ "current_password": current, "new_password": new });
    client.put(CHANGE, &body).await
}

#[tokio::test]
async fn change_password_keeps_this_session_and_ends_the_others() {
    let app = TestApp::start().await;
    let (here, there) = (
        app.sign_in("espoo.jakaja").await,
        app.sign_in("espoo.jakaja").await,
    );

    let changed = change(&here, PASSWORD, NEW).await;

    changed.assert_status(200);
    here.get("/api/v1/session").await.assert_status(200);
    there
        .get("/api/v1/session")
        .await
        .assert_problem(401, "session_ended");
    let refreshed = there
        .send(Method::POST, "/api/v1/session/refresh", None)
        .await;
    refreshed.assert_problem(401, "session_ended");
    let old = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    old.assert_problem(401, "wrong_credentials");
    let new = app.anonymous().sign_in("espoo.jakaja", NEW).await;
    new.assert_status(200);
}

#[tokio::test]
async fn change_password_that_breaks_a_rule_is_refused() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    for (current, new, pointer, code) in [
        (
            "not the right one",
            NEW,
            "/current_password",
            "wrong_password",
        ),
        (PASSWORD, PASSWORD, "/new_password", "password_too_plain"),
        (
            PASSWORD,
            "my espoo.Jakaja!",
            "/new_password",
            "password_too_plain",
        ),
        (PASSWORD, "elevenchars", "/new_password", "length"),
        ("", NEW, "/current_password", "length"),
    ] {
        let answer = change(&client, current, new).await;
        answer.assert_fields(&[(pointer, code)]);
        assert!(!answer.text.contains(new) && !answer.text.contains(PASSWORD));
    }

    client.get("/api/v1/session").await.assert_status(200);
    let still = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    still.assert_status(200);
}

#[tokio::test]
async fn change_password_leaves_other_accounts_alone() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;
    let other = app.sign_in("espoo.kohde").await;

    change(&client, PASSWORD, NEW).await.assert_status(200);

    other.get("/api/v1/session").await.assert_status(200);
    let same = app.anonymous().sign_in("espoo.kohde", PASSWORD).await;
    same.assert_status(200);
}

#[tokio::test]
async fn a_one_time_password_opens_nothing_but_the_session() {
    let app = TestApp::start().await;
    app.sql("update users set must_change_password = true where username = 'espoo.jakaja'")
        .await;
    let client = app.sign_in("espoo.jakaja").await;

    for path in [
        "/api/v1/cards",
        "/api/v1/areas",
        "/api/v1/sites",
        "/api/v1/venues",
        "/api/v1/questions",
        "/api/v1/municipalities",
        "/api/v1/organisations",
        "/api/v1/statistics/site",
    ] {
        let answer = client.get(path).await;
        answer.assert_problem(403, "password_change_required");
    }
    let session = client.get("/api/v1/session").await;
    assert_eq!(session.json()["must_change_password"], true);
    let language = json!({ "language": "sv" });
    client
        .put("/api/v1/session/language", &language)
        .await
        .assert_status(200);
    let refreshed = client
        .send(Method::POST, "/api/v1/session/refresh", None)
        .await;
    refreshed.assert_status(200);
    let changed = change(&client, PASSWORD, NEW).await;
    changed.assert_status(200);
    assert_eq!(changed.json()["must_change_password"], false);
    client.get("/api/v1/cards").await.assert_status(200);
}

#[tokio::test]
async fn a_one_time_password_cannot_be_kept() {
    let app = TestApp::start().await;
    app.sql("update users set must_change_password = true where username = 'espoo.jakaja'")
        .await;
    let client = app.sign_in("espoo.jakaja").await;

    change(&client, PASSWORD, PASSWORD)
        .await
        .assert_fields(&[("/new_password", "password_too_plain")]);

    let still = client.get("/api/v1/cards").await;
    still.assert_problem(403, "password_change_required");
}
