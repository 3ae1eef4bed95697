//! Signing in, and who one is then.

use serde_json::{Value, json};
use support::TestApp;
use support::world::{NATIONAL, PASSWORD};

const SESSION: &str = "/api/v1/session";

#[tokio::test]
async fn sign_in_answers_with_who_one_is() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let client = app.anonymous();

    let answer = client.sign_in(&area.distributor, PASSWORD).await;

    answer.assert_status(200);
    assert_eq!(
        answer.json(),
        json!({
            "username": "espoo.jakaja",
            "role": "distributor",
            "language": "fi",
            "must_change_password": false,
            "has_second_factor": false,
            "second_factor_required": false,
            "area": {
                "id": area.id,
                "name": { "fi": "Espoo", "sv": "Espoo (sv)", "en": "Espoo (en)" },
                "home_page": null,
                "validity_months": 12,
                "issue_day_counts": false,
                "pilot_end": null,
                "pilot_known_from": null,
                "minimum_holder_age": 16,
                "child_age_limit": 16,
            },
            "site": { "id": area.site, "name": "Espoon toimipiste" },
            "venue": null,
            "organisation": { "id": area.organisation, "name": "Espoon järjestö" },
            "today": "2026-11-23",
            "ends_at": "2026-11-23T11:00:00Z",
            "now": "2026-11-23T10:00:00Z",
            "practises": false,
            "demo": false,
        })
    );
    assert_eq!(client.get(SESSION).await.json(), answer.json());
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn find_session_tells_since_when_the_pilot_ends_as_it_does() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    let known_from = async || {
        let session = distributor.get(SESSION).await.json();
        session["area"]["pilot_known_from"].clone()
    };
    assert_eq!(known_from().await, Value::Null);

    app.move_pilot_end(area.id, "2026-12-31", "2026-11-01")
        .await;
    assert_eq!(known_from().await, "2026-11-01");
    // What will stand from tomorrow on does not stand yet.
    app.move_pilot_end(area.id, "2027-12-31", "2026-11-24")
        .await;
    assert_eq!(known_from().await, "2026-11-01");
}

#[tokio::test]
async fn find_session_tells_role_and_scope_of_each_account() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;

    for (username, role, area_id, site, venue) in [
        (
            NATIONAL,
            "national_admin",
            Value::Null,
            Value::Null,
            Value::Null,
        ),
        (
            &area.coordinator,
            "area_coordinator",
            json!(area.id),
            Value::Null,
            Value::Null,
        ),
        (
            &area.distributor,
            "distributor",
            json!(area.id),
            json!(area.site),
            Value::Null,
        ),
        (
            &area.venue_account,
            "venue",
            json!(area.id),
            Value::Null,
            json!(area.venue),
        ),
    ] {
        let session = app.sign_in(username).await.get(SESSION).await.json();
        assert_eq!(session["username"], username);
        assert_eq!(session["role"], role);
        assert_eq!(session["area"]["id"], area_id);
        assert_eq!(session["site"]["id"], site);
        assert_eq!(session["venue"]["id"], venue);
        let pilot_end = if area_id.is_null() {
            Value::Null
        } else {
            json!("2027-02-28")
        };
        assert_eq!(session["area"]["pilot_end"], pilot_end);
    }
}

#[tokio::test]
async fn sign_in_with_capital_letters_in_the_user_name() {
    let app = TestApp::start().await;

    let answer = app.anonymous().sign_in("Espoo.JAKAJA", PASSWORD).await;

    answer.assert_status(200);
    assert_eq!(answer.json()["username"], "espoo.jakaja");
}

#[tokio::test]
async fn sign_in_says_the_same_of_a_wrong_password_an_unknown_and_a_locked_account() {
    let app = TestApp::start().await;
    let locked = &app.world.espoo.venue_account;
    app.sql(&format!(
        "update users set locked_at = now() where username = '{locked}'"
    ))
    .await;

    let mut bodies = Vec::new();
    for (username, password) in [
        ("espoo.jakaja", "not the right one"),
        ("nobody.here", PASSWORD),
        (locked.as_str(), PASSWORD),
        ("a\u{0}b", PASSWORD),
        ("espoo.jakaja", "\u{0}"),
        ("espoo.jakaja", "Correct Horse Battery"),
    ] {
        let answer = app.anonymous().sign_in(username, password).await;
        answer.assert_problem(401, "wrong_credentials");
        assert!(answer.headers.get("set-cookie").is_none());
        let mut body = answer.json();
        body["request_id"].take();
        bodies.push(body);
    }

    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
}

#[tokio::test]
async fn sign_in_with_another_body_is_refused_without_repeating_it() {
    let app = TestApp::start().await;

    for (body, pointer, code) in [
        (
            json!({ "password": "salasana1234" }),
            "/username",
            "required",
        ),
        (
            json!({ "username": "salasana1234" }),
            "/password",
            "required",
        ),
        (
            json!({ "username": "", "password": "salasana1234" }),
            "/username",
            "length",
        ),
        (
            json!({ "username": "a", "password": "" }),
            "/password",
            "length",
        ),
        (
            json!({ "username": "a", "password": ["salasana1234"] }),
            "/password",
            "wrong_type",
        ),
        (
            json!({ "username": "a", "password": "b", "otp": "salasana1234" }),
            "/otp",
            "unknown_member",
        ),
    ] {
        let answer = app.anonymous().post(SESSION, &body).await;
        answer.assert_fields(&[(pointer, code)]);
        assert!(!answer.text.contains("salasana1234"), "{}", answer.text);
    }
}

#[tokio::test]
async fn find_session_of_nobody_is_refused() {
    let app = TestApp::start().await;

    let answer = app.anonymous().get(SESSION).await;

    answer.assert_problem(401, "not_signed_in");
}

#[tokio::test]
async fn change_language_stays_with_the_account() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    let changed = client
        .put("/api/v1/session/language", &json!({ "language": "sv" }))
        .await;

    changed.assert_status(200);
    assert_eq!(changed.json()["language"], "sv");
    let again = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    assert_eq!(again.json()["language"], "sv");
    let other = app.anonymous().sign_in("espoo.kohde", PASSWORD).await;
    assert_eq!(other.json()["language"], "fi");
}

#[tokio::test]
async fn change_language_to_one_that_is_not_offered_is_refused() {
    let app = TestApp::start().await;
    let client = app.sign_in("espoo.jakaja").await;

    for (body, pointer, code) in [
        (json!({ "language": "de" }), "/language", "unknown_value"),
        (json!({}), "/language", "required"),
        (json!({ "language": null }), "/language", "wrong_type"),
    ] {
        let answer = client.put("/api/v1/session/language", &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}
