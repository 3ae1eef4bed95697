//! Changing organisations.

use serde_json::{Value, json};
use support::places::organisation;
use support::requests::{with, without};
use support::{Client, TestApp, world};

use super::ORGANISATIONS;

async fn find(client: &Client, id: impl std::fmt::Display) -> Value {
    let answer = client.get(&format!("{ORGANISATIONS}/{id}")).await;
    answer.assert_status(200);
    answer.json()
}

/// What can be sent back of what was read.
fn changeable(found: Value) -> Value {
    without(found, "/id")
}

#[tokio::test]
async fn update_organisation_changes_what_it_is_and_counts_its_version() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let found = find(&coordinator, area.organisation).await;
    let body = with(changeable(found.clone()), "/name", "Espoon kaupunki");
    let body = with(body, "/sells_tickets", true);

    let answer = coordinator
        .put(&format!("{ORGANISATIONS}/{}", area.organisation), &body)
        .await;

    answer.assert_status(200);
    let expected = with(with(body, "/id", found["id"].clone()), "/version", 2);
    assert_eq!(answer.json(), expected);
    assert_eq!(find(&coordinator, area.organisation).await, expected);
}

#[tokio::test]
async fn update_organisation_of_an_older_version_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let read = changeable(find(&coordinator, area.organisation).await);
    let first = with(read.clone(), "/name", "Espoon kaupunki");
    coordinator.put(&path, &first).await.assert_status(200);

    let second = coordinator.put(&path, &with(read, "/name", "Espoo")).await;

    second.assert_problem(409, "changed_meanwhile");
    assert_eq!(
        find(&coordinator, area.organisation).await["name"],
        "Espoon kaupunki"
    );
}

#[tokio::test]
async fn update_organisation_to_a_taken_name_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let read = changeable(find(&coordinator, area.organisation).await);

    let answer = coordinator
        .put(&path, &with(read, "/name", " Vantaan järjestö "))
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name");
}

#[tokio::test]
async fn update_organisation_keeps_the_kinds_that_its_places_need() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let read = changeable(find(&coordinator, area.organisation).await);

    for kind in ["/distributes_cards", "/runs_venues"] {
        let answer = coordinator
            .put(&path, &with(read.clone(), kind, false))
            .await;
        answer.assert_problem(409, "in_use");
    }
    app.sql(&format!(
        "update venues set organisation_id = '{}'",
        app.world.vantaa.organisation
    ))
    .await;
    let answer = coordinator
        .put(&path, &with(read, "/runs_venues", false))
        .await;
    answer.assert_status(200);
}

#[tokio::test]
async fn update_organisation_that_another_area_looks_after_is_not_found() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "update venues set area_id = '{}' where id = '{}'",
        own.id, other.venue
    ))
    .await;
    let coordinator = app.sign_in(&own.coordinator).await;
    let seen = changeable(find(&coordinator, other.organisation).await);

    let path = format!("{ORGANISATIONS}/{}", other.organisation);
    coordinator
        .put(&path, &seen)
        .await
        .assert_problem(404, "not_found");
    let contact = json!({ "version": 1, "name": "Joku Muu" });
    let answer = coordinator
        .put(&format!("{path}/contact-person"), &contact)
        .await;
    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn update_organisation_moves_it_to_another_area_by_the_national_administrator_alone() {
    let app = TestApp::start().await;
    let (from, to) = (&app.world.espoo, &app.world.vantaa);
    let coordinator = app.sign_in(&from.coordinator).await;
    let national = app.sign_in(world::NATIONAL).await;
    let path = format!("{ORGANISATIONS}/{}", from.organisation);
    let moved = with(
        changeable(find(&coordinator, from.organisation).await),
        "/area_id",
        to.id.to_string(),
    );

    let refused = coordinator.put(&path, &moved).await;
    refused.assert_fields(&[("/area_id", "unknown_reference")]);
    national.put(&path, &moved).await.assert_status(200);

    let receiver = app.sign_in(&to.coordinator).await;
    let body = with(
        changeable(find(&receiver, from.organisation).await),
        "/name",
        "Vantaan oma",
    );
    receiver.put(&path, &body).await.assert_status(200);
}

#[tokio::test]
async fn update_organisation_without_a_named_contact_person_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let read = changeable(find(&coordinator, area.organisation).await);

    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    for body in [
        without(read.clone(), "/contact_person"),
        with(read, "/contact_person/name", ""),
    ] {
        let answer = coordinator.put(&path, &body).await;
        answer.assert_fields(&[("/contact_person/name", "required")]);
    }
}

#[tokio::test]
async fn create_organisation_at_the_same_moment_by_two_has_one_winner() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = organisation(Some(area.id), "Espoon seurakunnat");

    let (one, other) = tokio::join!(
        coordinator.post(ORGANISATIONS, &body),
        coordinator.post(ORGANISATIONS, &body)
    );

    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
}
