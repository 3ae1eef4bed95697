//! Reading and searching the trail.

use serde_json::json;
use support::TestApp;
use support::world::NATIONAL;

use super::{AUDIT_EVENTS, entries, operations};

#[tokio::test]
async fn list_audit_events_shows_coordinators_their_own_area() {
    let app = TestApp::start().await;
    entries(&app).await;

    for (username, expected) in [
        (
            NATIONAL,
            &[
                "update_network",
                "create_venue",
                "update_area",
                "create_site",
            ][..],
        ),
        (
            &app.world.espoo.coordinator,
            &["update_area", "create_site"],
        ),
        (&app.world.vantaa.coordinator, &["create_venue"]),
        (&app.world.savonlinna.coordinator, &[]),
    ] {
        let client = app.sign_in(username).await;
        assert_eq!(operations(&client, "").await, expected, "{username}");
    }
}

#[tokio::test]
async fn list_audit_events_tells_who_did_what_to_which_thing() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(&app.world.espoo.coordinator).await;

    let found = client
        .get(&format!("{AUDIT_EVENTS}?operation=update_area"))
        .await
        .json();

    let item = &found["items"][0];
    assert_eq!(item["at"], "2026-10-31T22:00:00Z");
    assert_eq!(item["username"], "espoo.vastuu");
    assert_eq!(item["subject"], "area");
    assert_eq!(item["subject_id"], app.world.espoo.id.to_string());
    assert_eq!(item["subject_name"], "Espoo");
    assert_eq!(
        item["details"],
        json!({ "months": "12", "from": "2026-01-01" })
    );
}

#[tokio::test]
async fn list_audit_events_is_searched_by_day_person_operation_and_thing() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(NATIONAL).await;
    let site = app.world.espoo.site;

    for (query, expected) in [
        (
            "from=2026-11-01&to=2026-11-01",
            &["create_venue", "update_area"][..],
        ),
        ("to=2026-10-31", &["create_site"]),
        ("from=2026-11-02&to=2026-11-02", &["update_network"]),
        ("operation=create_site", &["create_site"]),
        ("operation=create", &[]),
        ("username=ESPOO.v", &["update_area", "create_site"]),
        ("username=vantaa.vastuu", &["create_venue"]),
        (
            "username=vastuu",
            &["create_venue", "update_area", "create_site"],
        ),
        ("username=%25", &[]),
        ("username=espoo_vastuu", &[]),
        ("username=%00", &[]),
        ("operation=%00", &[]),
        ("subject=venue", &["create_venue"]),
        (&format!("subject_id={site}"), &["create_site"]),
        (&format!("subject=area&subject_id={site}"), &[]),
    ] {
        assert_eq!(operations(&client, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn list_audit_events_comes_in_pages() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(NATIONAL).await;
    let query = "to=2026-11-22&limit=3";

    let first = client.get(&format!("{AUDIT_EVENTS}?{query}")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();

    assert_eq!(first["items"].as_array().unwrap().len(), 3);
    let second = operations(&client, &format!("{query}&cursor={cursor}")).await;
    assert_eq!(second, ["create_site"]);
}

#[tokio::test]
async fn a_wish_that_is_none_is_named() {
    let app = TestApp::start().await;
    let client = app.sign_in(NATIONAL).await;

    for (query, pointer) in [
        ("from=yesterday", "/from"),
        ("subject=holder", "/subject"),
        ("subject_id=7", "/subject_id"),
    ] {
        let answer = client.get(&format!("{AUDIT_EVENTS}?{query}")).await;
        answer.assert_problem(422, "validation_failed");
        assert_eq!(answer.json()["errors"][0]["pointer"], pointer, "{query}");
    }
}
