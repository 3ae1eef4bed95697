//! What a visit tells of a card: nothing outside the register, and nothing at all once the card has long been over.

use api::jobs::retention::{Removed, run};
use serde_json::{Value, json};
use support::TestApp;
use support::requests::visits::{VISITS, does, found, record, visit};

use super::start;

#[tokio::test]
async fn a_card_has_a_name_of_its_own_at_each_venue() {
    let (app, venue) = start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let neighbour = app.sign_in(&other.venue_account).await;

    let first = record(&venue, &visit(&area.stock[0])).await["card"].clone();
    let again = record(&venue, &visit(&area.stock[0])).await["card"].clone();
    let another = record(&venue, &visit(&area.community_stock[0])).await["card"].clone();
    let elsewhere = record(&neighbour, &visit(&area.stock[0])).await["card"].clone();

    assert_eq!(first, again);
    assert!(first != another && first != elsewhere);
    assert_eq!(first.as_str().unwrap().len(), 10);
}

#[tokio::test]
async fn the_trail_pairs_no_card_with_a_visit() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let recorded = record(&venue, &visit(&area.stock[0])).await;
    let by_key = record(&app.with_key(&area.key), &visit(&area.stock[0])).await;
    does(&venue, &recorded, "undo").await.assert_status(200);

    let rows = app
        .texts(
            "select row_to_json(e)::text as value from audit_events e where operation ~ 'visit' order by at, id",
        )
        .await;

    assert_eq!(rows.len(), 3);
    let cards = app.texts("select id::text as value from cards").await;
    let pseudonym = recorded["card"].as_str().unwrap();
    for row in &rows {
        let holds = |text: &str| row.contains(text);
        assert!(!cards.iter().any(|card| holds(card)), "{row}");
        assert!(!holds(area.stock[0].as_str()) && !holds(pseudonym), "{row}");
    }
    let of = |row: &str| -> Value { serde_json::from_str(row).unwrap() };
    assert!(rows.iter().any(|row| of(row)["subject_id"] == by_key["id"]));
    assert_eq!(of(&rows[0])["subject"], "visit");
    let clients = rows.iter().filter(|row| !of(row)["client_id"].is_null());
    assert_eq!(clients.count(), 1);
}

async fn retain(app: &TestApp, moment: &str) -> Removed {
    app.at(moment);
    let conn = &mut app.database.connect().await;
    run(conn, app.clock.now()).await.unwrap().unwrap()
}

#[tokio::test]
async fn visits_lose_the_card_when_its_time_is_over_and_stay_in_the_figures() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let body = visit(&area.stock[0]);
    let first = record(&venue, &body).await;
    app.at("2026-11-23T10:00:01Z");
    record(&venue, &visit(&area.stock[0])).await;
    record(&venue, &visit(&area.community_stock[0])).await;
    app.sql("update areas set retention_months = 1").await;

    let removed = retain(&app, "2027-12-23T21:59:59Z").await;
    assert_eq!(removed.visits, 0);
    let removed = retain(&app, "2027-12-23T22:00:00Z").await;

    assert_eq!(removed.visits, 3);
    assert_eq!(removed.facts, [("Espoo".to_owned(), 1)]);
    let left = "select id::text as value from visits where card_id is not null or content_hash is not null";
    assert!(app.texts(left).await.is_empty());
    let firsts = "select count(*)::text as value from visits where is_first_use";
    assert_eq!(app.texts(firsts).await, ["2"]);
    let links = "select id::text as value from visit_stamps where card_id is not null or visit_id is not null";
    assert!(app.texts(links).await.is_empty());
    let venue = app.sign_in(&area.venue_account).await;
    let seen = found(&venue, &first).await;
    assert_eq!(
        (&seen["card"], &seen["state"]),
        (&Value::Null, &json!("used"))
    );
    // What was acknowledged can still be sent again.
    let again = venue.post(VISITS, &body).await;
    assert_eq!(again.assert_status(200).json()["id"], first["id"]);
    let noted = "select details::text as value from audit_events where operation = 'retention'";
    assert!(app.texts(noted).await[0].contains("\"visits\": 3"));
    assert_eq!(retain(&app, "2027-12-25T10:00:00Z").await.visits, 0);
}
