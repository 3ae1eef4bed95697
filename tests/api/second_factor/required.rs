//! A network that requires a second factor of coordinators and administrators.

use serde_json::json;
use support::TestApp;
use support::world::{NATIONAL, PASSWORD};

use super::{SECOND_FACTOR, begin, end, enrol, sign_in_with};

async fn require(app: &TestApp) {
    app.sql("update network set second_factor_required = true")
        .await;
}

#[tokio::test]
async fn without_the_required_second_factor_nothing_but_the_session_is_open() {
    let app = TestApp::start().await;
    require(&app).await;

    for username in [NATIONAL, "espoo.vastuu"] {
        let person = app.sign_in(username).await;
        for path in [
            "/api/v1/users",
            "/api/v1/areas",
            "/api/v1/cards",
            "/api/v1/sites",
        ] {
            person
                .get(path)
                .await
                .assert_problem(403, "second_factor_required");
        }
        let session = person.get("/api/v1/session").await.json();
        assert_eq!(
            (
                &session["second_factor_required"],
                &session["has_second_factor"]
            ),
            (&json!(true), &json!(false))
        );
        person
            .put("/api/v1/session/language", &json!({ "language": "sv" }))
            .await
            .assert_status(200);
        enrol(&app, &person).await;
        person.get("/api/v1/users").await.assert_status(200);
        person.delete("/api/v1/session").await.assert_status(204);
    }
}

#[tokio::test]
async fn sites_and_venues_work_on_without_a_second_factor() {
    let app = TestApp::start().await;
    require(&app).await;

    for username in ["espoo.jakaja", "espoo.kohde"] {
        let person = app.sign_in(username).await;
        person.get("/api/v1/venues").await.assert_status(200);
        let session = person.get("/api/v1/session").await.json();
        assert_eq!(session["second_factor_required"], false);
    }
}

#[tokio::test]
async fn a_one_time_password_is_changed_before_the_second_factor_is_asked_for() {
    let app = TestApp::start().await;
    require(&app).await;
    app.sql("update users set must_change_password = true where username = 'espoo.vastuu'")
        .await;
    let person = app.sign_in("espoo.vastuu").await;

    person
        .get("/api/v1/users")
        .await
        .assert_problem(403, "password_change_required");
    let change = json!({ "current_password": PASSWORD, "new_password": "a new one for tomorrow" });
    person
        .put("/api/v1/session/password", &change)
        .await
        .assert_status(200);
    person
        .get("/api/v1/users")
        .await
        .assert_problem(403, "second_factor_required");
}

#[tokio::test]
async fn a_required_second_factor_can_be_changed_but_not_ended() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    let (_, codes) = enrol(&app, &person).await;
    require(&app).await;

    let ended = end(&person, &codes[0]).await;
    let body = json!({ "current_password": PASSWORD, "code": codes[0] });
    let begun = person.post(SECOND_FACTOR, &body).await;

    ended.assert_problem(403, "second_factor_required");
    begun.assert_status(200);
    person.get("/api/v1/users").await.assert_status(200);
}

#[tokio::test]
async fn a_venue_may_have_a_second_factor_of_its_own_will() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.kohde").await;
    begin(&person).await.assert_status(200);

    let (_, codes) = enrol(&app, &person).await;

    app.anonymous()
        .sign_in("espoo.kohde", PASSWORD)
        .await
        .assert_problem(401, "second_factor_needed");
    sign_in_with(&app, "espoo.kohde", &codes[9])
        .await
        .assert_status(200);
}
