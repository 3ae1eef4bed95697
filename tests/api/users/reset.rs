//! Resetting passwords.

use serde_json::{Value, json};
use support::world::{NATIONAL, PASSWORD};
use support::{Answer, Client, TestApp};

use super::{add_administrator, address, trail};

async fn reset(client: &Client, path: &str) -> Answer {
    client
        .post(&format!("{path}/password-reset"), &Value::Null)
        .await
}

#[tokio::test]
async fn reset_password_gives_a_new_one_and_ends_all_sessions_at_once() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let person = app.sign_in("espoo.jakaja").await;
    let path = address(&app, "espoo.jakaja").await;

    let answer = reset(&coordinator, &path).await;

    answer.assert_status(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    person
        .get("/api/v1/session")
        .await
        .assert_problem(401, "session_ended");
    let old = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    old.assert_problem(401, "wrong_credentials");
    let password = answer.json()["one_time_password"]
        .as_str()
        .unwrap()
        .to_owned();
    let new = app.anonymous().sign_in("espoo.jakaja", &password).await;
    assert_eq!(new.json()["must_change_password"], true);
    assert_eq!(answer.json()["user"]["must_change_password"], true);
}

#[tokio::test]
async fn reset_password_twice_leaves_the_last_one() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = address(&app, "espoo.jakaja").await;

    let (first, second) = (
        reset(&coordinator, &path).await,
        reset(&coordinator, &path).await,
    );

    let [first, second] = [first, second].map(|answer| answer.json()["one_time_password"].clone());
    assert_ne!(first, second);
    let sign_in = async |password: &Value| {
        let password = password.as_str().unwrap();
        app.anonymous()
            .sign_in("espoo.jakaja", password)
            .await
            .status
            .as_u16()
    };
    assert_eq!((sign_in(&first).await, sign_in(&second).await), (401, 200));
}

#[tokio::test]
async fn reset_password_takes_the_second_factor_of_a_lost_device_away() {
    let app = TestApp::start().await;
    app.give_second_factor("espoo.vastuu", true).await;
    let national = app.sign_in(NATIONAL).await;
    let path = address(&app, "espoo.vastuu").await;
    assert_eq!(national.get(&path).await.json()["has_second_factor"], true);

    let answer = reset(&national, &path).await;

    assert_eq!(answer.json()["user"]["has_second_factor"], false);
    let password = answer.json()["one_time_password"]
        .as_str()
        .unwrap()
        .to_owned();
    app.anonymous()
        .sign_in("espoo.vastuu", &password)
        .await
        .assert_status(200);
    let told = app
        .texts("select details::text as value from audit_events where operation = 'reset_password'")
        .await;
    assert_eq!(told, [r#"{"second_factor_removed": true}"#]);
}

#[tokio::test]
async fn reset_password_leaves_a_locked_account_locked() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = address(&app, "espoo.jakaja").await;
    app.sql("update users set locked_at = now() where username = 'espoo.jakaja'")
        .await;

    let answer = reset(&coordinator, &path).await;

    let password = answer.json()["one_time_password"]
        .as_str()
        .unwrap()
        .to_owned();
    let locked = app.anonymous().sign_in("espoo.jakaja", &password).await;
    locked.assert_problem(401, "wrong_credentials");
    assert_eq!(trail(&app, "espoo.jakaja").await, ["reset_password"]);
}

#[tokio::test]
async fn administrators_reset_each_other() {
    let app = TestApp::start().await;
    add_administrator(&app, "kaikukeskus.toinen").await;
    let national = app.sign_in(NATIONAL).await;

    let answer = reset(&national, &address(&app, "kaikukeskus.toinen").await).await;

    answer.assert_status(200);
}

#[tokio::test]
async fn a_one_time_password_is_in_no_row_of_the_register() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    let answer = reset(&coordinator, &address(&app, "espoo.jakaja").await).await;

    let password = json!(answer.json()["one_time_password"]);
    let password = password.as_str().unwrap();
    for table in ["users", "audit_events", "sessions"] {
        let rows = app
            .texts(&format!("select t::text as value from {table} t"))
            .await;
        assert!(
            !rows.is_empty() && rows.iter().all(|row| !row.contains(password)),
            "{table}"
        );
    }
}
