//! Adding sites.

use serde_json::{Value, json};
use support::places::site;
use support::requests::{with, without};

use super::{SITES, names, start};

#[tokio::test]
async fn create_site_by_a_coordinator_adds_it_to_the_own_area() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let body = site(area, " Leppävaaran palvelupiste ");

    let answer = coordinator.post(SITES, &body).await;

    answer.assert_status(201);
    let created = answer.json();
    let expected = with(body, "/name", "Leppävaaran palvelupiste");
    let expected = with(expected, "/organisation_name", "Espoon järjestö");
    assert_eq!(
        without(created.clone(), "/id"),
        with(expected, "/version", 1)
    );
    assert_eq!(
        coordinator.get(answer.header("location")).await.json(),
        created
    );
}

#[tokio::test]
async fn create_site_names_each_member_that_is_wrong() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let good = site(area, "Leppävaaran palvelupiste");
    let other = json!(app.world.vantaa.organisation);
    let cases: [(&str, Value, &str); 7] = [
        ("/name", json!(" "), "required"),
        ("/opened_on", json!("+12026-01-01"), "wrong_type"),
        ("/closed_on", json!("2026-11-22"), "before_start"),
        ("/area_id", json!(app.world.vantaa.id), "unknown_reference"),
        ("/area_id", json!(null), "wrong_type"),
        ("/organisation_id", other, "unknown_reference"),
        ("/key", json!("x"), "unknown_member"),
    ];

    for (member, value, code) in cases {
        let answer = coordinator
            .post(SITES, &with(good.clone(), member, value))
            .await;
        answer.assert_fields(&[(member, code)]);
    }
    assert_eq!(names(&coordinator, "").await, ["Espoon toimipiste"]);
}

#[tokio::test]
async fn create_site_of_an_organisation_that_distributes_no_cards_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    app.sql("update organisations set distributes_cards = false")
        .await;

    let answer = coordinator
        .post(SITES, &site(area, "Leppävaaran palvelupiste"))
        .await;

    answer.assert_fields(&[("/organisation_id", "not_a_distributor")]);
}

#[tokio::test]
async fn create_site_of_a_name_that_the_organisation_has_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;

    let answer = coordinator
        .post(SITES, &site(area, "Espoon toimipiste"))
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name");
    // Another organisation may have one of the same name.
    let other = app.sign_in(&app.world.vantaa.coordinator).await;
    let same = site(&app.world.vantaa, "Espoon toimipiste");
    other.post(SITES, &same).await.assert_status(201);
}
