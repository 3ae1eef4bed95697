//! Listing and finding organisations.

use serde_json::{Value, json};
use support::{TestApp, world};

use super::{ORGANISATIONS, names};

#[tokio::test]
async fn list_organisations_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let all = [
        "Espoon järjestö",
        "Savonlinnan järjestö",
        "Vantaan järjestö",
    ];

    assert_eq!(names(&app.sign_in(world::NATIONAL).await, "").await, all);
    for username in [&area.coordinator, &area.distributor, &area.venue_account] {
        let own = names(&app.sign_in(username).await, "").await;
        assert_eq!(own, ["Espoon järjestö"], "{username}");
    }
}

#[tokio::test]
async fn list_organisations_shows_a_coordinator_those_with_a_place_in_the_area() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "update venues set area_id = '{}' where id = '{}'",
        own.id, other.venue
    ))
    .await;

    let seen = names(&app.sign_in(&own.coordinator).await, "").await;

    assert_eq!(seen, ["Espoon järjestö", "Vantaan järjestö"]);
}

#[tokio::test]
async fn list_organisations_goes_on_from_its_cursor() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let first = national
        .get(&format!("{ORGANISATIONS}?limit=2"))
        .await
        .json();
    let cursor = first["next_cursor"].as_str().unwrap();

    let rest = names(&national, &format!("?limit=2&cursor={cursor}")).await;

    assert_eq!(first["items"].as_array().unwrap().len(), 2);
    assert_eq!(rest, ["Vantaan järjestö"]);
}

#[tokio::test]
async fn find_organisation_tells_what_it_does_and_whom_to_ask() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;

    let found = distributor
        .get(&format!("{ORGANISATIONS}/{}", area.organisation))
        .await;

    found.assert_status(200);
    assert_eq!(
        found.json(),
        json!({
            "id": area.organisation,
            "area_id": area.id,
            "name": "Espoon järjestö",
            "distributes_cards": true,
            "runs_venues": true,
            "sells_tickets": false,
            "contact_person": { "name": "Yhteyshenkilö", "title": null, "email": null, "phone": null },
            "note": null,
            "version": 1,
        })
    );
}

#[tokio::test]
async fn find_organisation_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let path = format!("{ORGANISATIONS}/{}", app.world.vantaa.organisation);

    for username in [&app.world.espoo.coordinator, &app.world.espoo.distributor] {
        let answer = app.sign_in(username).await.get(&path).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn find_organisation_shows_the_note_to_coordinators_alone() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql("update organisations set note = 'Aloittavat keväällä.'")
        .await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);

    for (username, note) in [
        (world::NATIONAL, json!("Aloittavat keväällä.")),
        (&area.coordinator, json!("Aloittavat keväällä.")),
        (&area.distributor, Value::Null),
        (&area.venue_account, Value::Null),
    ] {
        let reader = app.sign_in(username).await;
        assert_eq!(reader.get(&path).await.json()["note"], note, "{username}");
        let list = reader.get(ORGANISATIONS).await.json();
        assert_eq!(list["items"][0]["note"], note, "{username}");
    }
}
