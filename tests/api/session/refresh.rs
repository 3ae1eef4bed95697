//! The refresh token: rotates, is taken twice within a minute for two tabs, and betrays a copy later.

use reqwest::Method;
use support::world::PASSWORD;
use support::{Answer, TestApp};

const REFRESH: &str = "/api/v1/session/refresh";

async fn sign_in(app: &TestApp) -> (String, String) {
    let answer = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    (
        answer.cookie("kaikukanta").unwrap(),
        answer.cookie("kaikukanta_refresh").unwrap(),
    )
}

async fn refresh(app: &TestApp, token: &str) -> Answer {
    let client = app.anonymous();
    let request = client
        .request(Method::POST, REFRESH)
        .header("cookie", format!("kaikukanta_refresh={token}"));
    client.execute(&Method::POST, REFRESH, request).await
}

async fn access(app: &TestApp, token: &str) -> u16 {
    let client = app.anonymous();
    let path = "/api/v1/session";
    let request = client
        .request(Method::GET, path)
        .header("cookie", format!("kaikukanta={token}"));
    let answer = client.execute(&Method::GET, path, request).await;
    answer.status.as_u16()
}

#[tokio::test]
async fn refresh_session_gives_new_tokens_and_a_later_end() {
    let app = TestApp::start().await;
    let (_, first) = sign_in(&app).await;
    app.at("2026-11-23T10:10:00Z");

    let answer = refresh(&app, &first).await;

    answer.assert_status(200);
    assert_eq!(answer.json()["ends_at"], "2026-11-23T11:10:00Z");
    let second = answer.cookie("kaikukanta_refresh").unwrap();
    assert_ne!(second, first);
    let token = answer.cookie("kaikukanta").unwrap();
    app.at("2026-11-23T10:24:59Z");
    assert_eq!(access(&app, &token).await, 200);
    refresh(&app, &second).await.assert_status(200);
}

#[tokio::test]
async fn refresh_session_by_a_second_tab_within_a_minute_goes_on() {
    let app = TestApp::start().await;
    let (_, first) = sign_in(&app).await;
    let answer = refresh(&app, &first).await;
    let second = answer.cookie("kaikukanta_refresh").unwrap();

    app.at("2026-11-23T10:01:00Z");
    let tab = refresh(&app, &first).await;

    tab.assert_status(200);
    assert_eq!(tab.cookie("kaikukanta_refresh"), None);
    assert_eq!(access(&app, &tab.cookie("kaikukanta").unwrap()).await, 200);
    refresh(&app, &second).await.assert_status(200);
}

#[tokio::test]
async fn refresh_session_with_an_old_token_ends_the_session() {
    let app = TestApp::start().await;
    let (_, first) = sign_in(&app).await;
    let answer = refresh(&app, &first).await;
    let second = answer.cookie("kaikukanta_refresh").unwrap();
    let token = answer.cookie("kaikukanta").unwrap();

    app.at("2026-11-23T10:01:01Z");
    let copied = refresh(&app, &first).await;

    copied.assert_problem(401, "session_ended");
    assert_eq!(access(&app, &token).await, 401);
    refresh(&app, &second)
        .await
        .assert_problem(401, "session_ended");
}

#[tokio::test]
async fn refresh_session_with_a_token_two_rotations_old_ends_the_session() {
    let app = TestApp::start().await;
    let (_, first) = sign_in(&app).await;
    let second = refresh(&app, &first).await.cookie("kaikukanta_refresh");
    let third = refresh(&app, &second.unwrap()).await;
    let third = third.cookie("kaikukanta_refresh").unwrap();

    let copied = refresh(&app, &first).await;

    copied.assert_problem(401, "session_ended");
    refresh(&app, &third)
        .await
        .assert_problem(401, "session_ended");
}

#[tokio::test]
async fn refresh_session_by_ten_tabs_at_once_keeps_one_session() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    let signed_in = client.sign_in("espoo.jakaja", PASSWORD).await;
    let token = signed_in.cookie("kaikukanta_refresh").unwrap();

    let sent: Vec<_> = (0..10)
        .map(|_| {
            let (client, cookie) = (app.anonymous(), format!("kaikukanta_refresh={token}"));
            tokio::spawn(async move {
                let request = client
                    .request(Method::POST, REFRESH)
                    .header("cookie", cookie);
                client.execute(&Method::POST, REFRESH, request).await
            })
        })
        .collect();
    let mut rotated = Vec::new();
    for one in sent {
        let answer = one.await.unwrap();
        answer.assert_status(200);
        rotated.extend(answer.cookie("kaikukanta_refresh"));
    }

    assert_eq!(rotated.len(), 1);
    refresh(&app, &rotated[0]).await.assert_status(200);
}

#[tokio::test]
async fn refresh_session_without_a_good_token_is_refused() {
    let app = TestApp::start().await;
    let (_, token) = sign_in(&app).await;
    let (id, _) = token.split_once('.').unwrap();

    let without = app.anonymous().send(Method::POST, REFRESH, None).await;

    without.assert_problem(401, "not_signed_in");
    for wrong in ["x", "", "00000000-0000-7000-8000-000000000000.x"] {
        let answer = refresh(&app, wrong).await;
        answer.assert_problem(401, "session_ended");
    }
    let guessed = refresh(&app, &format!("{id}.x")).await;
    guessed.assert_problem(401, "session_ended");
}
