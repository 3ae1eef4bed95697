//! Locking accounts, unlocking them, and ending their sessions.

use serde_json::Value;
use support::world::{NATIONAL, PASSWORD};
use support::{Answer, Client, TestApp};

use super::{add_administrator, add_entry, address, create, of_coordinator, trail};

const SESSION: &str = "/api/v1/session";

async fn lock(client: &Client, path: &str) -> Answer {
    client.post(&format!("{path}/lock"), &Value::Null).await
}

async fn unlock(client: &Client, path: &str) -> Answer {
    client.post(&format!("{path}/unlock"), &Value::Null).await
}

#[tokio::test]
async fn lock_user_ends_its_sessions_with_the_very_next_request() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let person = app.sign_in("espoo.jakaja").await;
    let path = address(&app, "espoo.jakaja").await;

    let locked = lock(&coordinator, &path).await;

    locked.assert_status(200);
    assert_eq!(locked.json()["state"], "locked");
    person
        .get(SESSION)
        .await
        .assert_problem(401, "session_ended");
    let refreshed = person.post("/api/v1/session/refresh", &Value::Null).await;
    refreshed.assert_problem(401, "session_ended");
    let again = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    again.assert_problem(401, "wrong_credentials");
    app.sign_in("espoo.kohde")
        .await
        .get(SESSION)
        .await
        .assert_status(200);
}

#[tokio::test]
async fn unlock_user_lets_people_sign_in_but_brings_no_session_back() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let person = app.sign_in("espoo.jakaja").await;
    let path = address(&app, "espoo.jakaja").await;
    lock(&coordinator, &path).await.assert_status(200);

    let unlocked = unlock(&coordinator, &path).await;

    assert_eq!(unlocked.json()["state"], "open");
    person
        .get(SESSION)
        .await
        .assert_problem(401, "session_ended");
    app.sign_in("espoo.jakaja")
        .await
        .get(SESSION)
        .await
        .assert_status(200);
}

#[tokio::test]
async fn unlock_user_of_a_coordinator_who_was_taken_away_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    let entry = add_entry(&app, &app.world.espoo, "social", "Sanna Sosiaali").await;
    create(&national, &of_coordinator(entry, "espoo.sanna")).await;
    let path = address(&app, "espoo.sanna").await;
    lock(&national, &path).await.assert_status(200);
    unlock(&national, &path).await.assert_status(200);
    lock(&national, &path).await.assert_status(200);
    let taken_away = national
        .delete(&format!("/api/v1/coordinators/{entry}"))
        .await;
    taken_away.assert_status(204);

    let refused = unlock(&national, &path).await;

    refused.assert_problem(409, "coordinator_taken_away");
    let user = national.get(&path).await.json();
    assert_eq!(user["state"], "locked");
}

#[tokio::test]
async fn lock_user_twice_is_done_once() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = address(&app, "espoo.jakaja").await;

    for _ in 0..2 {
        lock(&coordinator, &path).await.assert_status(200);
    }
    for _ in 0..2 {
        unlock(&coordinator, &path).await.assert_status(200);
    }

    assert_eq!(
        trail(&app, "espoo.jakaja").await,
        ["lock_user", "unlock_user"]
    );
}

#[tokio::test]
async fn nobody_locks_or_resets_the_own_account() {
    let app = TestApp::start().await;
    add_administrator(&app, "kaikukeskus.toinen").await;

    for username in [NATIONAL, "espoo.vastuu"] {
        let own = app.sign_in(username).await;
        let path = address(&app, username).await;
        lock(&own, &path).await.assert_problem(409, "own_account");
        let reset = own
            .post(&format!("{path}/password-reset"), &Value::Null)
            .await;
        reset.assert_problem(409, "own_account");
        own.get(SESSION).await.assert_status(200);
    }
}

#[tokio::test]
async fn administrators_lock_each_other_but_never_the_last_one() {
    let app = TestApp::start().await;
    add_administrator(&app, "kaikukeskus.toinen").await;
    let (one, other) = (
        app.sign_in(NATIONAL).await,
        app.sign_in("kaikukeskus.toinen").await,
    );
    let (path_of_one, path_of_other) = (
        address(&app, NATIONAL).await,
        address(&app, "kaikukeskus.toinen").await,
    );

    lock(&one, &path_of_other).await.assert_status(200);
    other
        .get(SESSION)
        .await
        .assert_problem(401, "session_ended");
    lock(&other, &path_of_one)
        .await
        .assert_problem(401, "session_ended");
    unlock(&one, &path_of_other).await.assert_status(200);
    lock(&app.sign_in("kaikukeskus.toinen").await, &path_of_one)
        .await
        .assert_status(200);
}

#[tokio::test]
async fn administrators_who_lock_each_other_at_once_leave_one() {
    for _ in 0..5 {
        let app = TestApp::start().await;
        add_administrator(&app, "kaikukeskus.toinen").await;
        let (one, other) = (
            app.sign_in(NATIONAL).await,
            app.sign_in("kaikukeskus.toinen").await,
        );
        let (path_of_one, path_of_other) = (
            address(&app, NATIONAL).await,
            address(&app, "kaikukeskus.toinen").await,
        );

        let (first, second) = tokio::join!(lock(&one, &path_of_other), lock(&other, &path_of_one));

        let left = app
            .texts("select username as value from users where role = 'national_admin' and locked_at is null")
            .await;
        assert_eq!(left.len(), 1, "{} {}", first.text, second.text);
        // Whoever comes second is locked already, or is told that nobody would be left.
        let refused = if first.status == 200 { second } else { first };
        let code = refused.json()["code"].clone();
        assert!(
            ["last_administrator", "session_ended"].contains(&code.as_str().unwrap()),
            "{code}"
        );
    }
}

#[tokio::test]
async fn end_user_sessions_signs_out_everywhere() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let (here, there) = (
        app.sign_in("espoo.jakaja").await,
        app.sign_in("espoo.jakaja").await,
    );
    let path = address(&app, "espoo.jakaja").await;

    coordinator
        .delete(&format!("{path}/sessions"))
        .await
        .assert_status(204);

    for person in [here, there] {
        person
            .get(SESSION)
            .await
            .assert_problem(401, "session_ended");
    }
    app.sign_in("espoo.jakaja")
        .await
        .get(SESSION)
        .await
        .assert_status(200);
}
