//! Finding one card by its id.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{CARDS, personal_card, register};

#[tokio::test]
async fn find_card_of_another_site_or_area_is_not_found() {
    let app = TestApp::start().await;
    let world = &app.world;
    let distributor = app.sign_in(&world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&world.espoo.stock[0])).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());

    for username in [&world.vantaa.distributor, &world.vantaa.coordinator] {
        let found = app.sign_in(username).await.get(&path).await;
        found.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn find_card_that_is_none_is_not_found() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let number = app.world.espoo.stock[0].as_str();
    register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;

    for id in ["00000000-0000-4000-8000-000000000000", "7", number, "%00"] {
        let found = distributor.get(&format!("{CARDS}/{id}")).await;
        found.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn find_card_tells_its_state_on_the_day() {
    let app = TestApp::start().await;
    let world = &app.world.vantaa;
    let distributor = app.sign_in(&world.distributor).await;
    let card = register(&distributor, &personal_card(&world.stock[0])).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    app.move_pilot_end(world.id, "2026-12-31", "2026-12-01")
        .await;

    for (moment, state, effective) in [
        ("2026-11-30T10:00:00Z", "valid", "2027-02-28"),
        ("2026-12-31T10:00:00Z", "valid", "2026-12-31"),
        ("2027-01-01T10:00:00Z", "pilot_ended", "2026-12-31"),
    ] {
        app.at(moment);
        let found = app
            .sign_in(&world.distributor)
            .await
            .get(&path)
            .await
            .json();
        assert_eq!(found["state"], state, "{moment}");
        assert_eq!(found["effective_last_valid_day"], effective, "{moment}");
        assert_eq!(found["last_valid_day"], "2027-02-28");
    }
}

#[tokio::test]
async fn find_card_tells_why_it_was_taken_out_of_use() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    assert_eq!(card["inactivation"], Value::Null);

    app.inactivate(&card, "lost", "2026-11-23").await;

    let found = distributor.get(&path).await.json();
    assert_eq!(found["state"], "inactivated");
    assert_eq!(
        found["inactivation"],
        json!({ "reason": "lost", "inactive_from": "2026-11-23" })
    );
}

#[tokio::test]
async fn find_card_shows_each_handing_out_the_latest_first() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;
    let id = card["id"].as_str().unwrap();
    app.at("2027-11-01T10:00:00Z");
    app.sql(&format!(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         recorded_by, recorded_at) select gen_random_uuid(), card_id, 'renewal', '2027-11-01', '2028-11-01', area_id, \
         organisation_id, site_id, recorded_by, '2027-11-01T10:00:00Z' from issuances where card_id = '{id}'"
    ))
    .await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let found = distributor.get(&format!("{CARDS}/{id}")).await.json();
    let listed = distributor.get(CARDS).await.json()["items"][0].clone();

    assert_eq!(found["last_valid_day"], "2028-11-01");
    assert_eq!(found["issuances"][0]["kind"], "renewal");
    assert_eq!(found["issuances"][1]["kind"], "first");
    assert_eq!(listed["issued_on"], "2027-11-01");
    assert_eq!(listed["last_valid_day"], "2028-11-01");
}
