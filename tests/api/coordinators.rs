//! The coordinators of areas.

use serde_json::{Value, json};
use support::requests::areas::person;
use support::requests::with;
use support::{Client, TestApp, world};

fn list_of(app: &TestApp) -> String {
    format!("/api/v1/areas/{}/coordinators", app.world.espoo.id)
}

async fn name_one(app: &TestApp, client: &Client, body: &Value) -> Value {
    let answer = client.post(&list_of(app), body).await;
    answer.assert_status(201);
    answer.json()
}

fn entry(coordinator: &Value) -> String {
    format!(
        "/api/v1/coordinators/{}",
        coordinator["id"].as_str().unwrap()
    )
}

#[tokio::test]
async fn create_coordinator_tells_the_areas_staff_whom_to_ask() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let social = json!({ "side": "social", "name": "Eeva Esimerkki" });

    let culture = name_one(&app, &coordinator, &person()).await;
    let social = name_one(&app, &coordinator, &social).await;

    assert_eq!(
        culture,
        json!({
            "id": culture["id"], "area_id": area.id, "side": "culture", "name": "Kalle Kulttuuri",
            "title": "Kulttuurisuunnittelija", "email": "kalle@espoo.fi", "phone": "09 123 456", "user_id": null,
            "version": 1,
        })
    );
    for username in [
        world::NATIONAL,
        &area.coordinator,
        &area.distributor,
        &area.venue_account,
    ] {
        let page = app.sign_in(username).await.get(&list_of(&app)).await.json();
        assert_eq!(page["items"], json!([social, culture]), "{username}");
    }
}

#[tokio::test]
async fn list_coordinators_pages_and_names_accounts_to_those_who_coordinate_only() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(world::NATIONAL).await;
    for name in ["C", "A", "B"] {
        name_one(&app, &national, &with(person(), "/name", name)).await;
    }
    app.sql(&format!(
        "update area_coordinators set user_id = (select id from users where username = '{}') where name = 'A'",
        area.coordinator
    ))
    .await;

    let (mut names, mut query) = (Vec::new(), "?limit=1".to_owned());
    loop {
        let page = national
            .get(&format!("{}{query}", list_of(&app)))
            .await
            .json();
        names.push(page["items"][0]["name"].clone());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("?limit=1&cursor={cursor}");
    }
    assert_eq!(names, ["A", "B", "C"]);
    for (username, is_told) in [(&area.coordinator, true), (&area.distributor, false)] {
        let page = app.sign_in(username).await.get(&list_of(&app)).await.json();
        assert_eq!(
            page["items"][0]["user_id"].is_string(),
            is_told,
            "{username}"
        );
    }
}

#[tokio::test]
async fn update_coordinator_changes_the_side_and_name_of_its_account_too() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(world::NATIONAL).await;
    let named = name_one(&app, &national, &with(person(), "/side", "social")).await;
    app.sql(&format!(
        "update users set is_personal = true, display_name = 'Vanha' where username = '{0}'; \
         update area_coordinators set user_id = (select id from users where username = '{0}')",
        area.coordinator
    ))
    .await;
    let wanted = with(person(), "/email", Value::Null);
    let body = json!({ "version": 1, "coordinator": wanted });

    let answer = national.put(&entry(&named), &body).await;

    answer.assert_status(200);
    assert_eq!(answer.json()["version"], 2);
    assert_eq!(answer.json()["email"], Value::Null);
    assert_eq!(
        app.texts("select concat_ws(' ', coordinator_side, display_name) as value from users where is_personal")
            .await,
        ["culture Kalle Kulttuuri"]
    );
    let again = national.put(&entry(&named), &body).await;
    again.assert_problem(409, "changed_meanwhile");
    // Who read the account before writes nothing over it.
    let user = answer.json()["user_id"].as_str().unwrap().to_owned();
    let late = json!({ "version": 1, "language": "sv" });
    let late = national.put(&format!("/api/v1/users/{user}"), &late).await;
    late.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn delete_coordinator_whose_account_is_not_locked_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(world::NATIONAL).await;
    let named = name_one(&app, &national, &person()).await;
    app.sql(&format!(
        "update area_coordinators set user_id = (select id from users where username = '{}')",
        area.coordinator
    ))
    .await;

    let refused = national.delete(&entry(&named)).await;
    refused.assert_problem(409, "in_use");

    app.sql("update users set locked_at = now() where role = 'area_coordinator'")
        .await;
    national.delete(&entry(&named)).await.assert_status(204);
    let again = national.delete(&entry(&named)).await;
    again.assert_problem(404, "not_found");
}

#[tokio::test]
async fn create_coordinator_with_a_broken_address_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (member, value, code) in [
        ("/email", "kalle", "malformed_email"),
        ("/name", " ", "required"),
        ("/side", "sports", "unknown_value"),
    ] {
        let answer = national
            .post(&list_of(&app), &with(person(), member, value))
            .await;
        answer.assert_fields(&[(member, code)]);
    }
}
