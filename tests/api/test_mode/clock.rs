//! `Test-Clock`: a test key is answered as of a moment of its own, a live key never.

use reqwest::Method;
use serde_json::json;
use shared::test_mode::TestNumber;
use support::TestApp;
use support::requests::CARD_VALIDITY;
use support::requests::test_mode::{check_of, post_at};

#[tokio::test]
async fn a_check_is_judged_as_of_the_moment_that_is_set() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let question = check_of(TestNumber::Ok);

    for (clock, as_of, day) in [
        (
            "2026-12-31T23:30:00+02:00",
            "2026-12-31T21:30:00Z",
            "2026-12-31",
        ),
        ("2026-12-31T22:30:00Z", "2026-12-31T22:30:00Z", "2027-01-01"),
        (
            "2024-02-29T12:00:00+02:00",
            "2024-02-29T10:00:00Z",
            "2024-02-29",
        ),
    ] {
        let answer = post_at(&program, CARD_VALIDITY, &question, clock).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["as_of"], as_of);
        assert_eq!(answer.json()["occasion_date"], day);
    }
    let after = program.post(CARD_VALIDITY, &question).await.json();
    assert_eq!(after["as_of"], "2026-11-23T10:00:00Z");
}

#[tokio::test]
async fn what_is_no_moment_is_refused_with_an_example() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;

    for clock in [
        "",
        "tomorrow",
        "2026-12-31",
        "2026-12-31T23:30:00",
        "1999-12-31T23:30:00Z",
        "9999-12-31T23:30:00+02:00",
        "2026-12-31T23:30:00.00000000000000000000000+02:00",
    ] {
        let refused = post_at(&program, CARD_VALIDITY, &check_of(TestNumber::Ok), clock).await;
        refused.assert_problem(400, "test_clock_malformed");
        assert!(refused.text.contains("2026-12-31T23:30:00+02:00"));
    }
}

#[tokio::test]
async fn neither_live_keys_nor_sessions_set_the_time() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let clock = "2026-12-31T23:30:00+02:00";
    let question = json!({ "card_number": area.stock[0].as_str() });

    for client in [
        app.with_key(&area.key),
        app.sign_in(&area.venue_account).await,
    ] {
        let refused = post_at(&client, CARD_VALIDITY, &question, clock).await;
        refused.assert_problem(400, "test_clock_refused");
    }
    let nobody = post_at(&app.anonymous(), CARD_VALIDITY, &question, clock).await;
    nobody.assert_problem(401, "not_signed_in");
}

#[tokio::test]
async fn an_expired_test_key_is_brought_back_by_no_clock() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    app.sql("update api_keys set expires_at = '2026-11-01T00:00:00Z'")
        .await;

    let request = program.request(Method::GET, "/api/v1/client");
    let request = request.header("test-clock", "2026-10-01T12:00:00Z");
    let refused = program
        .execute(&Method::GET, "/api/v1/client", request)
        .await;

    refused.assert_problem(401, "key_expired");
}
