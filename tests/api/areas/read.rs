//! Reading areas, as all staff see them.

use serde_json::{Value, json};
use support::TestApp;

use super::AREAS;

#[tokio::test]
async fn list_areas_shows_all_by_their_finnish_name_with_their_rules() {
    let app = TestApp::start().await;
    let venue = app.sign_in(&app.world.savonlinna.venue_account).await;

    let answer = venue.get(AREAS).await;

    answer.assert_status(200);
    let areas = answer.json()["items"].as_array().unwrap().clone();
    let names: Vec<_> = areas
        .iter()
        .map(|area| area["name"]["fi"].clone())
        .collect();
    assert_eq!(names, ["Espoo", "Savonlinna", "Vantaa"]);
    assert_eq!(
        areas[0],
        json!({
            "id": app.world.espoo.id,
            "name": { "fi": "Espoo", "sv": "Espoo (sv)", "en": "Espoo (en)" },
            "kind": "municipality",
            "state": "permanent",
            "pilot_end": null,
            "local_only": false,
            "prefix": "ESP",
            "home_page": null,
            "validity_months": 12,
            "issue_day_counts": false,
            "minimum_holder_age": 16,
            "child_age_limit": 16,
            "client_age_limit": 16,
            "retention_months": null,
            "accepts_unstocked": false,
            "renewal_elsewhere": false,
            "stock_low_at": 20,
            "municipalities": [],
            "version": 1,
        })
    );
    assert_eq!(areas[1]["local_only"], true);
    assert_eq!(areas[2]["pilot_end"], "2027-02-28");
}

#[tokio::test]
async fn list_areas_in_pages_has_neither_gaps_nor_doubles() {
    let app = TestApp::start().await;
    let national = app.sign_in(support::world::NATIONAL).await;

    let mut names = Vec::new();
    let mut query = "?limit=1".to_owned();
    loop {
        let page = national.get(&format!("{AREAS}{query}")).await.json();
        names.push(page["items"][0]["name"]["fi"].clone());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("?limit=1&cursor={cursor}");
    }

    assert_eq!(names, ["Espoo", "Savonlinna", "Vantaa"]);
}

#[tokio::test]
async fn find_area_tells_how_it_stands_on_the_day() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let path = format!("{AREAS}/{}", area.id);

    for (moment, state, end) in [
        ("2027-02-28T12:00:00Z", "pilot", json!("2027-02-28")),
        ("2027-03-01T12:00:00Z", "ended", json!("2027-02-28")),
    ] {
        app.at(moment);
        let found = app.sign_in(&area.coordinator).await.get(&path).await;
        found.assert_status(200);
        assert_eq!(found.json()["state"], state, "{moment}");
        assert_eq!(found.json()["pilot_end"], end, "{moment}");
    }
    app.sql(&format!(
        "insert into area_periods (id, area_id, state, known_from) \
         values (gen_random_uuid(), '{}', 'permanent', '2027-03-01')",
        area.id
    ))
    .await;
    let found = app.sign_in(&area.coordinator).await.get(&path).await.json();
    assert_eq!(found["state"], "permanent");
    assert_eq!(found["pilot_end"], Value::Null);
}

#[tokio::test]
async fn find_area_that_is_none_is_not_found() {
    let app = TestApp::start().await;
    let national = app.sign_in(support::world::NATIONAL).await;

    for id in ["00000000-0000-7000-8000-000000000000", "espoo", "%20"] {
        let answer = national.get(&format!("{AREAS}/{id}")).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn list_areas_with_a_cursor_of_another_kind_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(support::world::NATIONAL).await;

    // Texts as base64: no JSON, other JSON, a name that PostgreSQL has no text for.
    for cursor in [
        "!",
        "eHl6",
        "WzEsMl0",
        "WyJcdTAwMDAiLCIwMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ",
    ] {
        let answer = national.get(&format!("{AREAS}?cursor={cursor}")).await;
        answer.assert_fields(&[("/cursor", "wrong_type")]);
    }
}

#[tokio::test]
async fn list_areas_is_filtered_by_state_kind_name_and_municipality() {
    let app = TestApp::start().await;
    let national = app.sign_in(support::world::NATIONAL).await;
    app.sql(&format!(
        "update areas set kind = 'region' where code_prefix = 'VAK'; \
         insert into area_municipalities (area_id, municipality_code, joined_on, left_on) values \
         ('{0}', '092', '2020-01-01', null), ('{0}', '245', '2020-01-01', '2026-11-22'), \
         ('{0}', '049', '2026-11-24', null)",
        app.world.vantaa.id
    ))
    .await;

    for (query, names) in [
        ("?state=permanent", vec!["Espoo", "Savonlinna"]),
        ("?state=pilot", vec!["Vantaa"]),
        ("?state=ended", vec![]),
        ("?kind=region", vec!["Vantaa"]),
        ("?q=VONLIN", vec!["Savonlinna"]),
        ("?q=(sv)&kind=municipality", vec!["Espoo", "Savonlinna"]),
        ("?q=%25", vec![]),
        ("?municipality=092", vec!["Vantaa"]),
        ("?municipality=245", vec![]),
        ("?municipality=049", vec![]),
    ] {
        let page = national.get(&format!("{AREAS}{query}")).await.json();
        let items = page["items"].as_array().unwrap();
        let found: Vec<_> = items.iter().map(|area| &area["name"]["fi"]).collect();
        assert_eq!(found, names, "{query}");
    }
}
