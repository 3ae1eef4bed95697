//! Signing in with a second factor.

use serde_json::json;
use support::TestApp;
use support::second_factor::code_of;
use support::world::PASSWORD;

use super::{enrol, sign_in_with};

const USERNAME: &str = "espoo.vastuu";

#[tokio::test]
async fn sign_in_asks_for_a_code_only_when_the_password_is_right() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;

    let without = app.anonymous().sign_in(USERNAME, PASSWORD).await;
    let stranger = app.anonymous().sign_in(USERNAME, "wrong").await;
    let body = json!({ "username": USERNAME, "password": "wrong", "code": app.code() });
    let guessed = app.anonymous().post("/api/v1/session", &body).await;
    let right = sign_in_with(&app, USERNAME, &app.code()).await;

    without.assert_problem(401, "second_factor_needed");
    assert_eq!(without.cookie("kaikukanta"), None);
    stranger.assert_problem(401, "wrong_credentials");
    guessed.assert_problem(401, "wrong_credentials");
    right.assert_status(200);
    assert_eq!(right.json()["has_second_factor"], true);
}

#[tokio::test]
async fn a_code_that_begun_second_factors_have_is_not_asked_for() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, false).await;

    app.sign_in(USERNAME).await;
}

#[tokio::test]
async fn a_code_of_the_app_is_taken_once() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;
    let code = app.code();

    sign_in_with(&app, USERNAME, &code).await.assert_status(200);
    let again = sign_in_with(&app, USERNAME, &code).await;
    app.at("2026-11-23T10:00:30Z");
    let late = sign_in_with(&app, USERNAME, &code).await;
    let next = sign_in_with(&app, USERNAME, &app.code()).await;

    again.assert_fields(&[("/code", "wrong_code")]);
    late.assert_fields(&[("/code", "wrong_code")]);
    next.assert_status(200);
}

#[tokio::test]
async fn a_code_at_the_same_moment_opens_one_session() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;
    let code = app.code();

    let (one, other) = tokio::join!(
        sign_in_with(&app, USERNAME, &code),
        sign_in_with(&app, USERNAME, &code)
    );

    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
}

#[tokio::test]
async fn a_clock_that_is_half_a_minute_off_is_forgiven() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;
    let noon = app.code();

    app.at("2026-11-23T10:01:00Z");
    sign_in_with(&app, USERNAME, &noon)
        .await
        .assert_fields(&[("/code", "wrong_code")]);
    app.at("2026-11-23T10:00:45Z");
    sign_in_with(&app, USERNAME, &noon).await.assert_status(200);
}

#[tokio::test]
async fn a_recovery_code_opens_the_account_once_however_it_is_written() {
    let app = TestApp::start().await;
    let person = app.sign_in(USERNAME).await;
    let (secret, codes) = enrol(&app, &person).await;

    let first = sign_in_with(&app, USERNAME, &codes[0].to_uppercase().replace('-', " ")).await;
    let again = sign_in_with(&app, USERNAME, &codes[0]).await;
    let second = sign_in_with(&app, USERNAME, &codes[1]).await;

    first.assert_status(200);
    again.assert_fields(&[("/code", "wrong_code")]);
    second.assert_status(200);
    app.at("2026-11-23T10:01:00Z");
    let by_app = sign_in_with(&app, USERNAME, &code_of(&secret, app.clock.now())).await;
    by_app.assert_status(200);
}

#[tokio::test]
async fn codes_are_counted_per_account_wherever_they_come_from() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;

    let mut last = sign_in_with(&app, USERNAME, "000000").await;
    for _ in 0..api::auth::attempts::CODES_PER_ACCOUNT.get() {
        last = sign_in_with(&app, USERNAME, "000000").await;
    }

    last.assert_problem(429, "too_many_attempts");
    assert!(!last.header("retry-after").is_empty());
    app.sign_in("espoo.jakaja").await;
}

#[tokio::test]
async fn a_refused_code_leaves_no_sign_in_behind() {
    let app = TestApp::start().await;
    app.give_second_factor(USERNAME, true).await;

    sign_in_with(&app, USERNAME, "abc")
        .await
        .assert_fields(&[("/code", "wrong_code")]);

    let seen = app
        .texts("select 'seen' as value from users where last_sign_in_at is not null union all select operation from audit_events")
        .await;
    assert!(seen.is_empty(), "{seen:?}");
}
