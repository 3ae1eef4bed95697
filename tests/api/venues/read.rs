//! Listing and finding venues.

use serde_json::{Value, json};
use support::{TestApp, world};

use super::{VENUES, names};

#[tokio::test]
async fn list_venues_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let all = [
        "Espoon teatteri",
        "Savonlinnan teatteri",
        "Vantaan teatteri",
    ];

    let national = app.sign_in(world::NATIONAL).await;
    assert_eq!(names(&national, "").await, all);
    for username in [&area.coordinator, &area.distributor, &area.venue_account] {
        let own = names(&app.sign_in(username).await, "").await;
        assert_eq!(own, ["Espoon teatteri"], "{username}");
    }
    let first = national.get(&format!("{VENUES}?limit=1")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    assert_eq!(
        names(&national, &format!("?cursor={cursor}")).await,
        all[1..]
    );
}

#[tokio::test]
async fn find_venue_tells_what_it_gives() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql("update venues set offer_fi = 'Kaksi lippua', offer_sv = 'Två biljetter', offer_en = 'Two tickets'")
        .await;
    let venue = app.sign_in(&area.venue_account).await;

    let found = venue.get(&format!("{VENUES}/{}", area.venue)).await;

    found.assert_status(200);
    assert_eq!(
        found.json(),
        json!({
            "id": area.venue,
            "name": { "fi": "Espoon teatteri", "sv": "Espoo teater", "en": "Espoo theatre" },
            "organisation_id": area.organisation,
            "organisation_name": "Espoon järjestö",
            "area_id": area.id,
            "pop_up": false,
            "category": "culture",
            "street_address": null,
            "postal_code": null,
            "municipality_code": "049",
            "home_page": null,
            "opens_on": "2020-01-01",
            "closes_on": null,
            "offer": { "fi": "Kaksi lippua", "sv": "Två biljetter", "en": "Two tickets" },
            "gives_tickets": true,
            "gives_course_places": false,
            "tickets_per_occasion": null,
            "courses_per_year": null,
            "note": null,
            "version": 1,
        })
    );
}

#[tokio::test]
async fn find_venue_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}", app.world.vantaa.venue);

    for username in [&area.coordinator, &area.distributor, &area.venue_account] {
        let answer = app.sign_in(username).await.get(&path).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn find_venue_shows_the_note_to_coordinators_alone() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql("update venues set note = 'Kassa ei vielä tunne korttia.'")
        .await;
    let path = format!("{VENUES}/{}", area.venue);

    for (username, note) in [
        (world::NATIONAL, json!("Kassa ei vielä tunne korttia.")),
        (&area.coordinator, json!("Kassa ei vielä tunne korttia.")),
        (&area.distributor, Value::Null),
        (&area.venue_account, Value::Null),
    ] {
        let reader = app.sign_in(username).await;
        assert_eq!(reader.get(&path).await.json()["note"], note, "{username}");
        let list = reader.get(VENUES).await.json();
        assert_eq!(list["items"][0]["note"], note, "{username}");
    }
    let public = app.anonymous().get("/api/v1/public/venues").await;
    assert!(!public.text.contains("Kassa"), "{}", public.text);
}
