//! Changing sites.

use support::TestApp;
use support::places::site;
use support::requests::with;

use super::{SITES, own_site, start};

#[tokio::test]
async fn update_site_changes_name_and_days_and_counts_its_version() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let path = format!("{SITES}/{}", area.site);
    let body = with(own_site(area, 1), "/name", "Espoon keskus");
    let body = with(body, "/closed_on", "2026-12-31");

    let answer = coordinator.put(&path, &body).await;

    answer.assert_status(200);
    let found = coordinator.get(&path).await.json();
    assert_eq!(answer.json(), found);
    assert_eq!(
        (&found["name"], &found["closed_on"], &found["version"]),
        (&"Espoon keskus".into(), &"2026-12-31".into(), &2.into())
    );
}

#[tokio::test]
async fn update_site_of_an_older_version_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let path = format!("{SITES}/{}", area.site);
    coordinator
        .put(&path, &own_site(area, 1))
        .await
        .assert_status(200);

    let again = coordinator.put(&path, &own_site(area, 1)).await;

    again.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn update_site_to_a_taken_name_is_refused() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    coordinator
        .post(SITES, &site(area, "Toinen"))
        .await
        .assert_status(201);
    let body = with(own_site(area, 1), "/name", "Toinen");

    let answer = coordinator
        .put(&format!("{SITES}/{}", area.site), &body)
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name");
}

#[tokio::test]
async fn update_site_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let other = app.sign_in(&app.world.vantaa.coordinator).await;
    let area = &app.world.espoo;

    let answer = other
        .put(&format!("{SITES}/{}", area.site), &own_site(area, 1))
        .await;

    answer.assert_problem(404, "not_found");
}
