//! Wrong sign-ins slow down: by account and address, so that nobody is locked out from afar.

use api::auth::attempts::PER_ACCOUNT;
use reqwest::Method;
use serde_json::json;
use support::world::PASSWORD;
use support::{Answer, Setup, TestApp};

async fn sign_in_from(app: &TestApp, address: &str, username: &str, password: &str) -> Answer {
    let client = app.anonymous();
    let path = "/api/v1/session";
    let request = client
        .request(Method::POST, path)
        .header("x-forwarded-for", address)
        .json(&json!({ "username": username, "password": password }));
    client.execute(&Method::POST, path, request).await
}

#[track_caller]
fn assert_slowed_down(answer: &Answer) {
    answer.assert_problem(429, "too_many_attempts");
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=16).contains(&wait), "{wait}");
}

#[tokio::test]
async fn sign_in_after_too_many_attempts_has_to_wait() {
    let app = TestApp::start().await;
    for _ in 0..PER_ACCOUNT.get() {
        let wrong = app.anonymous().sign_in("espoo.jakaja", "wrong").await;
        wrong.assert_problem(401, "wrong_credentials");
    }

    for username in ["espoo.jakaja", "Espoo.Jakaja", "  espoo.jakaja "] {
        assert_slowed_down(&app.anonymous().sign_in(username, PASSWORD).await);
    }

    let other = app.anonymous().sign_in("espoo.kohde", PASSWORD).await;
    other.assert_status(200);
}

#[tokio::test]
async fn sign_in_is_slowed_down_for_unknown_accounts_just_the_same() {
    let app = TestApp::start().await;
    for _ in 0..PER_ACCOUNT.get() {
        let wrong = app.anonymous().sign_in("nobody.here", "wrong").await;
        wrong.assert_problem(401, "wrong_credentials");
    }

    assert_slowed_down(&app.anonymous().sign_in("nobody.here", "wrong").await);
}

#[tokio::test]
async fn sign_in_from_another_address_is_not_slowed_down() {
    let setup = Setup {
        behind_a_proxy: true,
        ..Setup::default()
    };
    let app = TestApp::start_with(setup).await;
    for _ in 0..PER_ACCOUNT.get() {
        sign_in_from(&app, "203.0.113.9", "espoo.jakaja", "wrong").await;
    }

    let far = sign_in_from(&app, "203.0.113.9", "espoo.jakaja", PASSWORD).await;
    let near = sign_in_from(&app, "198.51.100.7", "espoo.jakaja", PASSWORD).await;

    assert_slowed_down(&far);
    near.assert_status(200);
}

#[tokio::test]
async fn sign_in_believes_no_address_that_a_stranger_claims() {
    let app = TestApp::start().await;
    for attempt in 0..PER_ACCOUNT.get() {
        let address = format!("203.0.113.{attempt}");
        sign_in_from(&app, &address, "espoo.jakaja", "wrong").await;
    }

    let claimed = sign_in_from(&app, "198.51.100.7", "espoo.jakaja", PASSWORD).await;

    assert_slowed_down(&claimed);
}

#[tokio::test]
async fn sign_in_on_many_accounts_from_one_address_is_slowed_down() {
    let app = TestApp::start().await;
    for attempt in 0..100 {
        let username = format!("account.{attempt}");
        let wrong = app.anonymous().sign_in(&username, "wrong").await;
        if wrong.status == 429 {
            assert!(attempt > 50, "too early: {attempt}");
            return;
        }
    }

    let last = app.anonymous().sign_in("account.last", "wrong").await;
    let next = app.anonymous().sign_in("account.next", "wrong").await;
    assert!([last, next].iter().any(|answer| answer.status == 429));
}

#[tokio::test]
async fn change_password_counts_the_attempts_on_the_current_one() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;
    let body = json!({ "current_password": "wrong", "new_password": "a new one for tomorrow" });
    for _ in 1..PER_ACCOUNT.get() {
        let wrong = client.put("/api/v1/session/password", &body).await;
        wrong.assert_problem(422, "validation_failed");
    }

    assert_slowed_down(&client.put("/api/v1/session/password", &body).await);
}
