//! Adding organisations.

use serde_json::{Value, json};
use support::places::organisation;
use support::requests::{with, without};
use support::{TestApp, world};

use super::{ORGANISATIONS, names};

#[tokio::test]
async fn create_organisation_by_a_coordinator_adds_it_to_the_own_area() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = json!({
        "area_id": area.id,
        "name": "  Espoon seurakunnat ",
        "distributes_cards": true,
        "runs_venues": false,
        "sells_tickets": true,
        "contact_person": {
            "name": "Eeva Esimerkki",
            "title": "Diakoniatyöntekijä",
            "email": "eeva@seurakunta.example",
            "phone": "+358 50 123 4567",
        },
        "note": "Aloittavat keväällä.",
    });

    let answer = coordinator.post(ORGANISATIONS, &body).await;

    answer.assert_status(201);
    let created = answer.json();
    let expected = with(with(body, "/name", "Espoon seurakunnat"), "/version", 1);
    assert_eq!(without(created.clone(), "/id"), expected);
    let found = coordinator.get(answer.header("location")).await;
    assert_eq!(found.json(), created);
}

#[tokio::test]
async fn create_organisation_without_a_named_contact_person_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let good = organisation(Some(area.id), "Espoon seurakunnat");

    for body in [
        without(good.clone(), "/contact_person"),
        without(good.clone(), "/contact_person/name"),
        with(good.clone(), "/contact_person/name", ""),
        with(good.clone(), "/contact_person/name", "   "),
    ] {
        let answer = coordinator.post(ORGANISATIONS, &body).await;
        answer.assert_fields(&[("/contact_person/name", "required")]);
    }
    assert_eq!(names(&coordinator, "").await, ["Espoon järjestö"]);
}

#[tokio::test]
async fn create_organisation_names_each_member_that_is_wrong() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let good = organisation(Some(area.id), "Espoon seurakunnat");
    let cases: [(&str, Value, &str, &str); 7] = [
        ("/name", json!(" "), "/name", "required"),
        ("/name", json!("Espoon\nseurakunnat"), "/name", "wrong_type"),
        ("/name", json!("Espoon\0seurakunnat"), "/name", "wrong_type"),
        (
            "/contact_person/email",
            json!("eeva"),
            "/contact_person/email",
            "malformed_email",
        ),
        (
            "/contact_person/phone",
            json!("1".repeat(41)),
            "/contact_person/phone",
            "too_long",
        ),
        (
            "/note",
            json!("Soita 050 123 4567"),
            "/note",
            "looks_like_identity",
        ),
        ("/prefix", json!("ESP"), "/prefix", "unknown_member"),
    ];

    for (member, value, pointer, code) in cases {
        let body = with(good.clone(), member, value);
        let answer = coordinator.post(ORGANISATIONS, &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
    let does_nothing = ["/distributes_cards", "/runs_venues", "/sells_tickets"]
        .into_iter()
        .fold(good, |body, kind| with(body, kind, false));
    let answer = coordinator.post(ORGANISATIONS, &does_nothing).await;
    answer.assert_fields(&[("/distributes_cards", "required")]);
}

#[tokio::test]
async fn create_organisation_of_no_area_is_the_national_administrators() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let national = app.sign_in(world::NATIONAL).await;
    let of = |area, name| organisation(area, name);

    let without_area = coordinator
        .post(ORGANISATIONS, &of(None, "Lippukauppa"))
        .await;
    without_area.assert_fields(&[("/area_id", "required")]);
    let elsewhere = of(Some(app.world.vantaa.id), "Lippukauppa");
    let elsewhere = coordinator.post(ORGANISATIONS, &elsewhere).await;
    elsewhere.assert_fields(&[("/area_id", "unknown_reference")]);
    let nowhere = of(
        Some("019abc00-0000-7000-8000-0000000000ff".parse().unwrap()),
        "Lippukauppa",
    );
    let nowhere = national.post(ORGANISATIONS, &nowhere).await;
    nowhere.assert_fields(&[("/area_id", "unknown_reference")]);

    let created = national.post(ORGANISATIONS, &of(None, "Lippukauppa")).await;

    created.assert_status(201);
    assert_eq!(created.json()["area_id"], Value::Null);
    assert_eq!(names(&coordinator, "").await, ["Espoon järjestö"]);
}

#[tokio::test]
async fn create_organisation_of_a_taken_name_is_refused_without_a_trace() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let taken = organisation(Some(area.id), "Vantaan järjestö");

    let answer = coordinator.post(ORGANISATIONS, &taken).await;

    answer.assert_problem(409, "taken");
    let errors = &answer.json()["errors"];
    assert_eq!(
        errors,
        &json!([{ "pointer": "/name", "code": "taken", "params": {} }])
    );
    let trail =
        "select operation as value from audit_events where operation = 'create_organisation'";
    assert!(app.texts(trail).await.is_empty());
}
