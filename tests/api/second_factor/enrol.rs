//! Setting a second factor up, changing its device, ending it.

use std::collections::BTreeSet;

use serde_json::json;
use support::TestApp;
use support::second_factor::code_of;
use support::world::PASSWORD;

use super::{SECOND_FACTOR, begin, confirm, end, enrol, sign_in_with};

#[tokio::test]
async fn begin_second_factor_tells_a_key_and_changes_nothing_before_a_first_code() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;

    let begun = begin(&person).await;

    begun.assert_status(200);
    assert_eq!(begun.header("cache-control"), "no-store");
    let (secret, uri) = (
        begun.json()["secret"].clone(),
        begun.json()["otpauth_uri"].clone(),
    );
    let secret = secret.as_str().unwrap();
    assert_eq!(secret.len(), 32);
    assert!(
        uri.as_str().unwrap().contains(secret) && uri.as_str().unwrap().contains("espoo.vastuu")
    );
    let session = app
        .sign_in("espoo.vastuu")
        .await
        .get("/api/v1/session")
        .await
        .json();
    assert_eq!(session["has_second_factor"], false);
}

#[tokio::test]
async fn begin_second_factor_needs_the_present_password() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;

    let wrong = person
        .post(SECOND_FACTOR, &json!({ "current_password": "wrong" }))
        .await;

    wrong.assert_fields(&[("/current_password", "wrong_password")]);
    confirm(&person, "123456")
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn confirm_second_factor_takes_the_right_code_and_tells_ten_recovery_codes() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    let secret = begin(&person).await.json()["secret"]
        .as_str()
        .unwrap()
        .to_owned();
    let right = code_of(&secret, app.clock.now());
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };

    let refused = confirm(&person, wrong).await;
    let confirmed = confirm(&person, &right).await;
    let again = confirm(&person, &right).await;

    refused.assert_fields(&[("/code", "wrong_code")]);
    confirmed.assert_status(200);
    let codes = confirmed.json()["codes"].as_array().unwrap().clone();
    let different: BTreeSet<_> = codes.iter().map(|code| code.as_str().unwrap()).collect();
    assert_eq!(different.len(), 10);
    again.assert_problem(404, "not_found");
    let session = person.get("/api/v1/session").await.json();
    assert_eq!(session["has_second_factor"], true);
}

#[tokio::test]
async fn neither_key_nor_recovery_code_can_be_read_from_the_database() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;

    let (secret, codes) = enrol(&app, &person).await;

    for table in ["users", "recovery_codes", "audit_events"] {
        let rows = app
            .texts(&format!("select t::text as value from {table} t"))
            .await
            .join("\n");
        assert!(!rows.contains(&secret), "{table}");
        for code in &codes {
            assert!(
                !rows.contains(code.as_str()) && !rows.contains(&code.replace('-', "")),
                "{table}"
            );
        }
    }
    let kept = app
        .texts(
            "select encode(totp_secret, 'hex') as value from users where totp_secret is not null",
        )
        .await;
    let plain: String = totp_rs::Secret::try_from_base32(&secret)
        .unwrap()
        .as_ref()
        .iter()
        .map(|byte: &u8| format!("{byte:02x}"))
        .collect();
    assert!(!kept[0].contains(&plain));
}

#[tokio::test]
async fn a_new_device_takes_the_place_of_the_old_one_with_a_code_of_it() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    let (old, old_codes) = enrol(&app, &person).await;
    app.at("2026-11-23T10:01:00Z");

    let without = begin(&person).await;
    let body = json!({ "current_password": PASSWORD, "code": code_of(&old, app.clock.now()) });
    let begun = person.post(SECOND_FACTOR, &body).await;
    let new = begun.json()["secret"].as_str().unwrap().to_owned();
    confirm(&person, &code_of(&new, app.clock.now()))
        .await
        .assert_status(200);

    without.assert_fields(&[("/code", "required")]);
    app.at("2026-11-23T10:02:00Z");
    let now = app.clock.now();
    sign_in_with(&app, "espoo.vastuu", &code_of(&old, now))
        .await
        .assert_fields(&[("/code", "wrong_code")]);
    sign_in_with(&app, "espoo.vastuu", &old_codes[0])
        .await
        .assert_fields(&[("/code", "wrong_code")]);
    sign_in_with(&app, "espoo.vastuu", &code_of(&new, now))
        .await
        .assert_status(200);
}

#[tokio::test]
async fn the_old_device_and_its_recovery_codes_stand_until_the_new_device_is_confirmed() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    let (old, old_codes) = enrol(&app, &person).await;
    let body = json!({ "current_password": PASSWORD, "code": old_codes[0] });
    person.post(SECOND_FACTOR, &body).await.assert_status(200);

    app.at("2026-11-23T10:01:00Z");
    let wrong = confirm(&person, &code_of(&old, app.clock.now())).await;

    wrong.assert_fields(&[("/code", "wrong_code")]);
    let session = person.get("/api/v1/session").await.json();
    assert_eq!(session["has_second_factor"], true);
    app.anonymous()
        .sign_in("espoo.vastuu", PASSWORD)
        .await
        .assert_problem(401, "second_factor_needed");
    sign_in_with(&app, "espoo.vastuu", &code_of(&old, app.clock.now()))
        .await
        .assert_status(200);
    sign_in_with(&app, "espoo.vastuu", &old_codes[1])
        .await
        .assert_status(200);
}

#[tokio::test]
async fn a_second_factor_that_ends_takes_the_one_that_has_begun_along() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    let (_, codes) = enrol(&app, &person).await;
    let body = json!({ "current_password": PASSWORD, "code": codes[0] });
    let begun = person.post(SECOND_FACTOR, &body).await;
    let new = begun.json()["secret"].as_str().unwrap().to_owned();

    end(&person, &codes[1]).await.assert_status(204);

    confirm(&person, &code_of(&new, app.clock.now()))
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn end_second_factor_needs_password_and_code() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;
    end(&person, "123456")
        .await
        .assert_problem(404, "not_found");
    let (_, codes) = enrol(&app, &person).await;

    let wrong = end(&person, "wrong").await;
    let body = json!({ "current_password": "wrong", "code": codes[0] });
    let stranger = person
        .send(reqwest::Method::DELETE, SECOND_FACTOR, Some(&body))
        .await;
    let ended = end(&person, &codes[0]).await;

    wrong.assert_fields(&[("/code", "wrong_code")]);
    stranger.assert_fields(&[("/current_password", "wrong_password")]);
    ended.assert_status(204);
    app.sign_in("espoo.vastuu").await;
    assert!(
        app.texts("select 'left' as value from recovery_codes")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn each_step_of_a_second_factor_leaves_one_row_in_the_trail() {
    let app = TestApp::start().await;
    let person = app.sign_in("espoo.vastuu").await;

    let (_, codes) = enrol(&app, &person).await;
    end(&person, &codes[3]).await.assert_status(204);

    let trail = app
        .texts("select operation as value from audit_events where operation like '%second_factor' order by at, id")
        .await;
    assert_eq!(
        trail,
        [
            "begin_second_factor",
            "confirm_second_factor",
            "end_second_factor"
        ]
    );
}
