//! Adding venues.

use serde_json::{Value, json};
use support::places::venue;
use support::requests::{with, without};

use super::{VENUES, start};

#[tokio::test]
async fn create_venue_by_a_coordinator_adds_it_to_the_own_area() {
    let (app, coordinator) = start().await;
    let body = venue(&app.world.espoo, "Uimahalli");

    let answer = coordinator.post(VENUES, &body).await;

    answer.assert_status(201);
    let created = answer.json();
    let expected = with(body, "/organisation_name", "Espoon järjestö");
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
async fn create_venue_shows_the_public_what_it_gives() {
    let (app, coordinator) = start().await;
    coordinator
        .post(VENUES, &venue(&app.world.espoo, "Uimahalli"))
        .await
        .assert_status(201);

    let list = app
        .anonymous()
        .get("/api/v1/public/venues?category=sports")
        .await;

    let shown = &list.json()["items"][0];
    for (member, value) in [
        ("/name/fi", json!("Uimahalli")),
        ("/address", json!("Uimahallinkuja 1, Espoo")),
        ("/home_page", json!("https://uimahalli.example")),
        ("/gives_tickets", json!(true)),
        ("/gives_course_places", json!(true)),
        ("/tickets_per_occasion", json!(20)),
        ("/courses_per_year", json!(1)),
        ("/offer/sv", json!("Simning")),
    ] {
        assert_eq!(shown.pointer(member), Some(&value), "{member}");
    }
}

/// Sends a new venue with one member of another value, and expects one error at a pointer.
async fn assert_refused(member: &str, value: Value, pointer: &str, code: &str) {
    let (app, coordinator) = start().await;
    let body = with(venue(&app.world.espoo, "Uimahalli"), member, value);
    let answer = coordinator.post(VENUES, &body).await;
    answer.assert_fields(&[(pointer, code)]);
}

#[tokio::test]
async fn create_venue_names_each_member_that_is_wrong() {
    let cases: [(&str, Value, &str); 8] = [
        ("/name/sv", json!(" "), "required"),
        ("/category", json!("circus"), "unknown_value"),
        ("/postal_code", json!("99998"), "unknown_reference"),
        ("/postal_code", json!("0210x"), "unknown_reference"),
        ("/municipality_code", json!("999"), "unknown_reference"),
        ("/home_page", json!("uimahalli.example"), "malformed_url"),
        ("/closes_on", json!("2026-11-22"), "before_start"),
        ("/courses_per_year", json!(101), "out_of_range"),
    ];

    for (member, value, code) in cases {
        assert_refused(member, value, member, code).await;
    }
}

#[tokio::test]
async fn create_venue_guards_its_own_words_and_the_note() {
    let offer = json!({ "fi": "Kysy: eeva@uimahalli.example", "sv": "", "en": "" });
    assert_refused("/offer", offer, "/offer/fi", "looks_like_identity").await;
    let note = json!("Soita 050 123 4567");
    assert_refused("/note", note, "/note", "looks_like_identity").await;
}

#[tokio::test]
async fn create_venue_of_another_area_or_of_its_organisation_is_refused() {
    let (app, coordinator) = start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);

    for (member, id) in [
        ("/area_id", json!(other.id)),
        ("/organisation_id", json!(other.organisation)),
    ] {
        let body = with(venue(own, "Uimahalli"), member, id);
        let answer = coordinator.post(VENUES, &body).await;
        answer.assert_fields(&[(member, "unknown_reference")]);
    }
}

#[tokio::test]
async fn create_venue_that_gives_nothing_is_refused() {
    let (app, coordinator) = start().await;
    let body = with(
        venue(&app.world.espoo, "Uimahalli"),
        "/gives_tickets",
        false,
    );

    let answer = coordinator
        .post(VENUES, &with(body, "/gives_course_places", false))
        .await;

    answer.assert_fields(&[("/gives_tickets", "required")]);
}

#[tokio::test]
async fn create_venue_of_an_organisation_that_runs_none_is_refused() {
    let (app, coordinator) = start().await;
    app.sql("update organisations set runs_venues = false")
        .await;

    let answer = coordinator
        .post(VENUES, &venue(&app.world.espoo, "Uimahalli"))
        .await;

    answer.assert_fields(&[("/organisation_id", "runs_no_venues")]);
}

#[tokio::test]
async fn create_venue_of_a_name_that_the_organisation_has_is_refused() {
    let (app, coordinator) = start().await;

    let answer = coordinator
        .post(VENUES, &venue(&app.world.espoo, "Espoon teatteri"))
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name/fi");
}
