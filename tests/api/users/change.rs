//! Changing accounts.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::with;
use support::world::NATIONAL;

use super::{USERS, add_entry, address, create, of_coordinator, of_site, trail};

async fn personal(app: &TestApp) -> (support::Client, String) {
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let body = with(of_site(espoo, "espoo.eeva"), "/is_personal", true);
    let made = create(&coordinator, &with(body, "/display_name", "Eeva")).await;
    let path = format!("{USERS}/{}", made["user"]["id"].as_str().unwrap());
    (coordinator, path)
}

fn change(version: i32) -> Value {
    json!({ "version": version, "display_name": "Eeva Elo", "is_contact_person": true, "language": "en" })
}

#[tokio::test]
async fn update_user_changes_name_contact_and_language_with_the_version_that_was_read() {
    let app = TestApp::start().await;
    let (coordinator, path) = personal(&app).await;
    app.sql("update organisations set contact_name = 'Eeva Elo'")
        .await;

    let changed = coordinator.put(&path, &change(1)).await;
    let late = coordinator.put(&path, &change(1)).await;

    changed.assert_status(200);
    let user = changed.json();
    assert_eq!(
        (&user["display_name"], &user["version"]),
        (&json!("Eeva Elo"), &json!(2))
    );
    assert_eq!(
        (&user["is_contact_person"], &user["language"]),
        (&json!(true), &json!("en"))
    );
    late.assert_problem(409, "changed_meanwhile");
    assert_eq!(
        trail(&app, "espoo.eeva").await,
        ["create_user", "update_user"]
    );
}

#[tokio::test]
async fn update_user_makes_nobody_the_contact_person_who_bears_another_name() {
    let app = TestApp::start().await;
    let (coordinator, path) = personal(&app).await;

    let refused = coordinator.put(&path, &change(1)).await;

    refused.assert_fields(&[("/is_contact_person", "not_the_contact_person")]);
    let user = coordinator.get(&path).await.json();
    assert_eq!(
        (&user["is_contact_person"], &user["version"]),
        (&json!(false), &json!(1))
    );
}

#[tokio::test]
async fn update_user_of_a_shared_account_takes_no_name() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = address(&app, "espoo.jakaja").await;
    let body = json!({ "version": 1, "language": "sv" });

    let named = coordinator
        .put(&path, &with(body.clone(), "/display_name", "Eeva"))
        .await;
    let contact = coordinator
        .put(&path, &with(body.clone(), "/is_contact_person", true))
        .await;
    let language = coordinator.put(&path, &body).await;

    named.assert_fields(&[("/display_name", "not_allowed")]);
    contact.assert_fields(&[("/is_contact_person", "not_allowed")]);
    language.assert_status(200);
    assert_eq!(language.json()["language"], "sv");
}

#[tokio::test]
async fn update_user_of_a_coordinator_takes_no_name_and_leaves_that_of_the_entry() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    let entry = add_entry(&app, &app.world.espoo, "social", "Sanna Sosiaali").await;
    let made = create(&national, &of_coordinator(entry, "espoo.sanna")).await;
    let path = format!("{USERS}/{}", made["user"]["id"].as_str().unwrap());
    let body = json!({ "version": 1, "language": "sv" });

    let named = national
        .put(&path, &with(body.clone(), "/display_name", "Sanna Uusi"))
        .await;
    let language = national.put(&path, &body).await;

    named.assert_fields(&[("/display_name", "not_allowed")]);
    language.assert_status(200);
    let user = language.json();
    assert_eq!(
        (&user["display_name"], &user["language"]),
        (&json!("Sanna Sosiaali"), &json!("sv"))
    );
}

#[tokio::test]
async fn update_user_loses_no_language_that_was_chosen_meanwhile() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = address(&app, "espoo.jakaja").await;
    let person = app.sign_in("espoo.jakaja").await;
    person
        .put("/api/v1/session/language", &json!({ "language": "en" }))
        .await
        .assert_status(200);

    let late = coordinator
        .put(&path, &json!({ "version": 1, "language": "sv" }))
        .await;

    late.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn a_coordinator_changes_no_account_of_its_own_kind() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    app.sql(
        "insert into users (id, username, password_hash, role, area_id, coordinator_side) \
         select gen_random_uuid(), 'espoo.kulttuuri', password_hash, role, area_id, 'culture' from users where username = 'espoo.vastuu'",
    )
    .await;
    let path = address(&app, "espoo.kulttuuri").await;

    for operation in ["lock", "unlock", "password-reset"] {
        let answer = coordinator
            .post(&format!("{path}/{operation}"), &Value::Null)
            .await;
        answer.assert_problem(403, "forbidden");
    }
    let body = json!({ "version": 1, "language": "sv" });
    coordinator
        .put(&path, &body)
        .await
        .assert_problem(403, "forbidden");
    coordinator
        .delete(&format!("{path}/sessions"))
        .await
        .assert_problem(403, "forbidden");
    coordinator.get(&path).await.assert_status(200);
    let national = app.sign_in(NATIONAL).await;
    national.put(&path, &body).await.assert_status(200);
}
