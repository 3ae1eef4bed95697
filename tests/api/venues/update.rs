//! Changing venues.

use support::TestApp;
use support::places::venue;
use support::requests::with;
use support::world::NATIONAL;

use super::{VENUES, own_venue, start};

#[tokio::test]
async fn update_venue_changes_what_it_is_and_counts_its_version() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}", area.venue);
    let body = with(venue(area, "Uimahalli"), "/version", 1);

    let answer = coordinator.put(&path, &body).await;

    answer.assert_status(200);
    let expected = with(body, "/organisation_name", "Espoon järjestö");
    let expected = with(with(expected, "/id", area.venue.to_string()), "/version", 2);
    assert_eq!(answer.json(), expected);
    assert_eq!(coordinator.get(&path).await.json(), expected);
}

#[tokio::test]
async fn update_venue_of_an_older_version_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}", area.venue);
    coordinator
        .put(&path, &own_venue(area, 1))
        .await
        .assert_status(200);

    let again = coordinator.put(&path, &own_venue(area, 1)).await;

    again.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn update_venue_to_a_taken_name_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    coordinator
        .post(VENUES, &venue(area, "Uimahalli"))
        .await
        .assert_status(201);
    let body = with(own_venue(area, 1), "/name/fi", "Uimahalli");

    let answer = coordinator
        .put(&format!("{VENUES}/{}", area.venue), &body)
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name/fi");
}

#[tokio::test]
async fn update_venue_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let other = app.sign_in(&app.world.vantaa.coordinator).await;
    let area = &app.world.espoo;

    let answer = other
        .put(&format!("{VENUES}/{}", area.venue), &own_venue(area, 1))
        .await;

    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn update_venue_to_another_area_is_the_national_administrators() {
    let (app, coordinator) = start().await;
    let (from, to) = (&app.world.espoo, &app.world.vantaa);
    let path = format!("{VENUES}/{}", from.venue);
    let moved = with(own_venue(from, 1), "/area_id", to.id.to_string());

    let refused = coordinator.put(&path, &moved).await;
    refused.assert_fields(&[("/area_id", "unknown_reference")]);
    let national = app.sign_in(NATIONAL).await;
    national.put(&path, &moved).await.assert_status(200);

    coordinator
        .get(&path)
        .await
        .assert_problem(404, "not_found");
    let receiver = app.sign_in(&to.coordinator).await;
    receiver.get(&path).await.assert_status(200);
}
