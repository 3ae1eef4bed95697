//! Listing and finding sites.

use serde_json::json;
use support::{TestApp, places, world};

use super::{SITES, names, start};

#[tokio::test]
async fn list_sites_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let second = format!(
        "insert into sites (id, area_id, organisation_id, name, opened_on) \
         values (gen_random_uuid(), '{}', '{}', 'Toinen toimipiste', '2026-01-01')",
        area.id, area.organisation
    );
    app.sql(&second).await;
    let own = ["Espoon toimipiste"];
    let of_area = ["Espoon toimipiste", "Toinen toimipiste"];
    let all = [
        "Espoon toimipiste",
        "Savonlinnan toimipiste",
        "Toinen toimipiste",
        "Vantaan toimipiste",
    ];

    assert_eq!(names(&app.sign_in(&area.distributor).await, "").await, own);
    assert_eq!(
        names(&app.sign_in(&area.coordinator).await, "").await,
        of_area
    );
    let national = app.sign_in(world::NATIONAL).await;
    assert_eq!(names(&national, "").await, all);
    let first = national.get(&format!("{SITES}?limit=3")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    assert_eq!(
        names(&national, &format!("?cursor={cursor}")).await,
        all[3..]
    );
}

#[tokio::test]
async fn find_site_tells_where_it_belongs() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;

    let found = distributor.get(&format!("{SITES}/{}", area.site)).await;

    found.assert_status(200);
    assert_eq!(
        found.json(),
        json!({
            "id": area.site,
            "name": "Espoon toimipiste",
            "organisation_id": area.organisation,
            "organisation_name": "Espoon järjestö",
            "area_id": area.id,
            "opened_on": "2020-01-01",
            "closed_on": null,
            "version": 1,
        })
    );
}

#[tokio::test]
async fn find_site_of_another_area_is_not_found() {
    let app = TestApp::start().await;
    let path = format!("{SITES}/{}", app.world.vantaa.site);

    for username in [&app.world.espoo.coordinator, &app.world.espoo.distributor] {
        let answer = app.sign_in(username).await.get(&path).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn list_sites_goes_on_after_the_longest_name_there_is() {
    let (app, coordinator) = start().await;
    for letter in ["\u{1F3AD}", "\u{1F3BB}"] {
        let site = places::site(&app.world.espoo, &letter.repeat(200));
        coordinator.post(SITES, &site).await.assert_status(201);
    }
    let mut found = Vec::new();
    let mut path = format!("{SITES}?limit=1");

    while !path.is_empty() {
        let page = coordinator.get(&path).await;
        page.assert_status(200);
        found.push(page.json()["items"][0]["name"].clone());
        path = page.json()["next_cursor"]
            .as_str()
            .map_or_else(String::new, |cursor| {
                format!("{SITES}?limit=1&cursor={cursor}")
            });
    }

    assert_eq!(json!(found), json!(names(&coordinator, "").await));
}
