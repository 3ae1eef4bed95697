//! Giving accounts.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::with;
use support::world::NATIONAL;
use uuid::Uuid;

use super::{USERS, add_entry, address, create, of_coordinator, of_site, of_venue, trail};

#[tokio::test]
async fn create_user_tells_a_password_that_opens_the_account_once() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;

    let answer = coordinator
        .post(USERS, &of_site(espoo, "espoo.aikuissosiaalityo"))
        .await;

    answer.assert_status(201);
    assert_eq!(answer.header("cache-control"), "no-store");
    let made = answer.json();
    let id = made["user"]["id"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("{USERS}/{id}"));
    assert_eq!(made["user"]["state"], "never_signed_in");
    let password = made["one_time_password"].as_str().unwrap();
    let person = app.anonymous();
    let signed_in = person.sign_in("espoo.aikuissosiaalityo", password).await;
    signed_in.assert_status(200);
    assert_eq!(signed_in.json()["must_change_password"], true);
    person
        .get("/api/v1/cards")
        .await
        .assert_problem(403, "password_change_required");
    let change = json!({ "current_password": password, "new_password": "a new one for tomorrow" });
    person
        .put("/api/v1/session/password", &change)
        .await
        .assert_status(200);
    person.get("/api/v1/cards").await.assert_status(200);
    let again = app
        .anonymous()
        .sign_in("espoo.aikuissosiaalityo", password)
        .await;
    again.assert_problem(401, "wrong_credentials");
    assert!(
        !coordinator
            .get(&address(&app, "espoo.aikuissosiaalityo").await)
            .await
            .text
            .contains(password)
    );
}

#[tokio::test]
async fn create_user_leaves_one_row_in_the_trail_of_its_area() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;

    let made = create(&coordinator, &of_site(espoo, "espoo.uusi")).await;

    assert_eq!(trail(&app, "espoo.uusi").await, ["create_user"]);
    let row = app
        .texts(&format!(
            "select concat_ws(' ', area_id, subject, subject_name, details::text) as value from audit_events \
             where operation = 'create_user' and subject_id = '{}'",
            made["user"]["id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(
        row,
        [format!(
            "{} user espoo.uusi {{\"role\": \"distributor\"}}",
            espoo.id
        )]
    );
}

#[tokio::test]
async fn create_user_for_a_person_keeps_the_name_and_whether_it_is_the_contact_person() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let body = with(of_venue(espoo, "espoo.eeva"), "/is_personal", true);
    let body = with(body, "/display_name", " Eeva Esimerkki ");
    let body = with(body, "/is_contact_person", true);
    let refused = coordinator.post(USERS, &body).await;
    refused.assert_fields(&[("/is_contact_person", "not_the_contact_person")]);
    app.sql("update organisations set contact_name = 'Eeva Esimerkki'")
        .await;

    let made = create(&coordinator, &body).await;

    let user = &made["user"];
    assert_eq!(user["display_name"], "Eeva Esimerkki");
    assert_eq!(user["is_contact_person"], true);
    assert_eq!(
        (&user["is_personal"], &user["language"]),
        (&json!(true), &json!("sv"))
    );
}

#[tokio::test]
async fn create_user_that_does_not_fit_together_is_refused() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let body = of_site(espoo, "espoo.uusi");
    let someone = Uuid::now_v7();

    for (pointer, value, expected) in [
        (
            "/display_name",
            json!("Eeva"),
            [("/display_name", "not_allowed")],
        ),
        ("/is_personal", json!(true), [("/display_name", "required")]),
        (
            "/is_contact_person",
            json!(true),
            [("/is_contact_person", "not_allowed")],
        ),
        (
            "/username",
            json!("Espoo.Uusi"),
            [("/username", "malformed_username")],
        ),
        ("/language", json!("de"), [("/language", "unknown_value")]),
        (
            "/scope",
            json!({ "role": "national_admin" }),
            [("/scope/role", "unknown_value")],
        ),
        (
            "/scope",
            json!({ "role": "distributor" }),
            [("/scope/site_id", "required")],
        ),
        (
            "/scope",
            json!({ "role": "distributor", "site_id": someone }),
            [("/scope/site_id", "unknown_reference")],
        ),
        (
            "/scope",
            json!({ "role": "venue", "venue_id": someone }),
            [("/scope/venue_id", "unknown_reference")],
        ),
        (
            "/password",
            json!("chosen by myself"),
            [("/password", "unknown_member")],
        ),
    ] {
        let answer = coordinator
            .post(USERS, &with(body.clone(), pointer, value))
            .await;
        answer.assert_fields(&expected);
    }
}

#[tokio::test]
async fn create_user_with_a_name_that_is_taken_is_a_conflict() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;

    let answer = coordinator
        .post(USERS, &of_site(espoo, "vantaa.jakaja"))
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/username");
    assert_eq!(trail(&app, "vantaa.jakaja").await, Vec::<String>::new());
}

#[tokio::test]
async fn create_user_for_another_areas_places_is_refused() {
    let app = TestApp::start().await;
    let vantaa = &app.world.vantaa;
    app.sql("update venues set area_id = null, pop_up = true where name_fi like 'Savonlinna%'")
        .await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    for (body, pointer) in [
        (of_site(vantaa, "vantaa.uusi"), "/scope/site_id"),
        (of_venue(vantaa, "vantaa.uusi"), "/scope/venue_id"),
        (of_venue(&app.world.savonlinna, "pop.up"), "/scope/venue_id"),
    ] {
        coordinator
            .post(USERS, &body)
            .await
            .assert_fields(&[(pointer, "unknown_reference")]);
    }
    let national = app.sign_in(NATIONAL).await;
    let made = create(&national, &of_venue(&app.world.savonlinna, "pop.up")).await;
    assert_eq!(made["user"]["area_id"], Value::Null);
}

#[tokio::test]
async fn create_user_for_a_coordinator_is_kaikukeskus_to_do() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let entry = add_entry(&app, espoo, "culture", "Kati Kulttuuri").await;
    let body = of_coordinator(entry, "espoo.kulttuuri");

    let refused = app
        .sign_in(&espoo.coordinator)
        .await
        .post(USERS, &body)
        .await;
    let national = app.sign_in(NATIONAL).await;
    let made = create(&national, &body).await;

    refused.assert_problem(403, "forbidden");
    assert_eq!(made["user"]["display_name"], "Kati Kulttuuri");
    assert_eq!(made["user"]["is_personal"], true);
    assert_eq!(made["user"]["area_id"], espoo.id.to_string());
    let linked = app
        .texts("select u.username || ' ' || u.coordinator_side as value from area_coordinators c join users u on u.id = c.user_id")
        .await;
    assert_eq!(linked, ["espoo.kulttuuri culture"]);
    let again = national
        .post(USERS, &of_coordinator(entry, "espoo.toinen"))
        .await;
    again.assert_problem(409, "taken");
    let unknown = national
        .post(USERS, &of_coordinator(Uuid::now_v7(), "espoo.kolmas"))
        .await;
    unknown.assert_fields(&[("/scope/coordinator_id", "unknown_reference")]);
    let named = with(of_coordinator(entry, "espoo.nimi"), "/display_name", "Muu");
    national
        .post(USERS, &named)
        .await
        .assert_fields(&[("/display_name", "not_allowed")]);
}

#[tokio::test]
async fn create_user_at_the_same_moment_gives_a_name_once() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let (one, other) = (of_site(espoo, "espoo.sama"), of_venue(espoo, "espoo.sama"));

    let (one, other) = tokio::join!(
        coordinator.post(USERS, &one),
        coordinator.post(USERS, &other)
    );

    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    assert_eq!(trail(&app, "espoo.sama").await, ["create_user"]);
}
