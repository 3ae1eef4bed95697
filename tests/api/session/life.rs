//! How long a session lasts, and that ending it works at once.

use reqwest::Method;
use support::{Answer, Client, TestApp};

const SESSION: &str = "/api/v1/session";

/// Asks with the cookie as it was, whatever the browser has forgotten since.
async fn with_cookie(app: &TestApp, token: &str) -> Answer {
    let client = app.anonymous();
    let request = client
        .request(Method::GET, SESSION)
        .header("cookie", format!("kaikukanta={token}"));
    client.execute(&Method::GET, SESSION, request).await
}

async fn refresh(client: &Client) -> Answer {
    client
        .send(Method::POST, "/api/v1/session/refresh", None)
        .await
}

#[tokio::test]
async fn access_is_over_after_a_quarter_of_an_hour() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    app.at("2026-11-23T10:14:59Z");
    client.get(SESSION).await.assert_status(200);
    app.at("2026-11-23T10:15:00Z");
    client
        .get(SESSION)
        .await
        .assert_problem(401, "session_ended");

    refresh(&client).await.assert_status(200);
    client.get(SESSION).await.assert_status(200);
}

#[tokio::test]
async fn session_ends_after_an_hour_without_use() {
    let app = TestApp::start().await;
    let (early, late) = (
        app.sign_in("espoo.jakaja").await,
        app.sign_in("espoo.kohde").await,
    );

    app.at("2026-11-23T10:59:59Z");
    let kept = refresh(&early).await;
    app.at("2026-11-23T11:00:00Z");

    kept.assert_status(200);
    assert_eq!(kept.json()["ends_at"], "2026-11-23T11:59:59Z");
    refresh(&late).await.assert_problem(401, "session_ended");
}

#[tokio::test]
async fn session_ends_after_twelve_hours_however_much_it_is_used() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    let mut last = None;
    for hour in 0..24 {
        let (hours, minutes) = (10 + hour / 2, hour % 2 * 30 + 20);
        app.at(&format!("2026-11-23T{hours}:{minutes}:00Z"));
        let kept = refresh(&client).await;
        kept.assert_status(200);
        last = Some(kept.json());
    }

    assert_eq!(last.unwrap()["ends_at"], "2026-11-23T22:00:00Z");
    app.at("2026-11-23T22:00:00Z");
    refresh(&client).await.assert_problem(401, "session_ended");
}

#[tokio::test]
async fn sign_out_works_at_once_also_for_a_copied_cookie() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    let signed_in = client
        .sign_in("espoo.jakaja", support::world::PASSWORD)
        .await;
    let token = signed_in.cookie("kaikukanta").unwrap();
    let refresh_token = signed_in.cookie("kaikukanta_refresh").unwrap();
    with_cookie(&app, &token).await.assert_status(200);

    let out = client.delete(SESSION).await;

    out.assert_status(204);
    assert_eq!(out.cookie("kaikukanta").as_deref(), Some(""));
    assert_eq!(out.cookie("kaikukanta_refresh").as_deref(), Some(""));
    client
        .get(SESSION)
        .await
        .assert_problem(401, "not_signed_in");
    with_cookie(&app, &token)
        .await
        .assert_problem(401, "session_ended");
    let path = "/api/v1/session/refresh";
    let copied = app
        .anonymous()
        .request(Method::POST, path)
        .header("cookie", format!("kaikukanta_refresh={refresh_token}"));
    let copied = app.anonymous().execute(&Method::POST, path, copied).await;
    copied.assert_problem(401, "session_ended");
}

#[tokio::test]
async fn sign_out_of_nobody_does_nothing() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    app.anonymous().delete(SESSION).await.assert_status(204);

    client.get(SESSION).await.assert_status(200);
    client.delete(SESSION).await.assert_status(204);
    client.delete(SESSION).await.assert_status(204);
}

#[tokio::test]
async fn sign_out_by_an_old_refresh_cookie_stands_in_the_areas_trail_once() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    let signed_in = client
        .sign_in("espoo.jakaja", support::world::PASSWORD)
        .await;
    let token = signed_in.cookie("kaikukanta_refresh").unwrap();

    for _ in 0..3 {
        let request = app
            .anonymous()
            .request(Method::DELETE, SESSION)
            .header("cookie", format!("kaikukanta_refresh={token}"));
        let out = app
            .anonymous()
            .execute(&Method::DELETE, SESSION, request)
            .await;
        out.assert_status(204);
    }

    let coordinator = app.sign_in("espoo.vastuu").await;
    let trail = coordinator
        .get("/api/v1/audit-events?operation=sign_out")
        .await;
    assert_eq!(trail.json()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn sign_out_leaves_the_other_sessions_of_the_account() {
    let app = TestApp::start().await;
    let (here, there) = (
        app.sign_in("espoo.jakaja").await,
        app.sign_in("espoo.jakaja").await,
    );

    here.delete(SESSION).await.assert_status(204);

    there.get(SESSION).await.assert_status(200);
}

#[tokio::test]
async fn locking_an_account_ends_its_sessions_at_once() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    app.sql("update users set locked_at = now() where username = 'espoo.jakaja'")
        .await;

    client
        .get(SESSION)
        .await
        .assert_problem(401, "session_ended");
    refresh(&client).await.assert_problem(401, "session_ended");
}

#[tokio::test]
async fn tokens_that_are_not_ours_are_refused() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    let signed_in = client
        .sign_in("espoo.jakaja", support::world::PASSWORD)
        .await;
    let token = signed_in.cookie("kaikukanta").unwrap();
    let (header, rest) = token.split_once('.').unwrap();
    let (claims, _) = rest.split_once('.').unwrap();
    let other = TestApp::start().await;

    for forged in [
        "",
        "x",
        &format!("{header}.{claims}."),
        &format!("{token}x"),
    ] {
        let answer = with_cookie(&app, forged).await;
        answer.assert_problem(401, "session_ended");
    }
    let elsewhere = with_cookie(&other, &token).await;
    elsewhere.assert_problem(401, "session_ended");
}
