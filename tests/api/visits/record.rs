//! Recording a visit, and recording it again.

use serde_json::{Value, json};
use support::requests::visits::{VISITS, does, found, record, reservation, visit};
use support::requests::{check, with};

use super::{set, start};

#[tokio::test]
async fn record_visit_keeps_what_was_sent_and_shows_no_card() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let body = set(
        visit(&area.stock[0]),
        [
            ("/children", json!(2)),
            ("/companions", json!(1)),
            ("/event_title", json!("Iltakonsertti 22.11.2026")),
            ("/external_id", json!("A-1077")),
        ],
    );

    let answer = venue.post(VISITS, &body).await;

    answer.assert_status(201);
    let recorded = answer.json();
    let id = recorded["id"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("{VISITS}/{id}"));
    let card = recorded["card"].as_str().unwrap();
    assert_eq!(
        recorded,
        json!({
            "id": id,
            "venue_id": area.venue,
            "card": card,
            "card_kind": "personal",
            "kind": "ticket",
            "state": "used",
            "holders": 1,
            "children": 2,
            "companions": 1,
            "occasion_date": "2026-11-23",
            "event_title": "Iltakonsertti 22.11.2026",
            "external_id": "A-1077",
            "client_reference": body["client_reference"],
            "group_visit_id": null,
            "reason": "ok",
            "flags": [],
            "late_entry": false,
            "recorded_at": "2026-11-23T10:00:00Z",
            "undoable_until": "2026-11-30",
        })
    );
    assert!(!answer.text.contains(area.stock[0].as_str()));
    assert_eq!(found(&venue, &recorded).await, recorded);
}

#[tokio::test]
async fn record_visit_again_answers_with_the_same_visit_and_leaves_one() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let body = visit(&app.world.espoo.stock[0]);
    let recorded = record(&venue, &body).await;

    // On the next day, when today is another day, too.
    for moment in ["2026-11-23T10:00:01Z", "2026-11-24T10:00:00Z"] {
        app.at(moment);
        let again = venue.post(VISITS, &body).await;
        again.assert_status(200);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.json(), recorded);
    }
    let visits = app.texts("select id::text as value from visits").await;
    assert_eq!(visits.len(), 1);
    let trail = "select operation as value from audit_events where operation = 'record_visit'";
    assert_eq!(app.texts(trail).await.len(), 1);
}

#[tokio::test]
async fn record_visit_refuses_a_reference_that_stands_for_something_else() {
    let (app, venue) = start().await;
    let body = visit(&app.world.espoo.stock[0]);
    record(&venue, &body).await;

    for other in [
        with(body.clone(), "/children", 1),
        with(body.clone(), "/card_number", "ABCD1234"),
        with(body, "/state", "reserved"),
    ] {
        let answer = venue.post(VISITS, &other).await;
        answer.assert_problem(422, "client_reference_reused");
    }
}

#[tokio::test]
async fn record_visit_knows_references_of_the_venue_and_of_each_client() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let body = visit(&area.stock[0]);
    let by_account = record(&venue, &body).await;
    let by_key = record(&app.with_key(&area.key), &body).await;
    let by_another = record(&app.with_visits_key(area).await, &body).await;

    let ids = [&by_account, &by_key, &by_another].map(|visit| visit["id"].clone());
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2]);
    let again = app.with_key(&area.key).post(VISITS, &body).await;
    assert_eq!(again.assert_status(200).json()["id"], ids[1]);
}

#[tokio::test]
async fn record_visit_flags_more_children_than_are_registered() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;

    for (number, children, flags) in [
        (&area.stock[0], 2, json!([])),
        (&area.stock[0], 3, json!(["more_children"])),
        (&area.community_stock[0], 9, json!([])),
    ] {
        let recorded = record(&venue, &with(visit(number), "/children", children)).await;
        assert_eq!(recorded["flags"], flags, "{children}");
    }
}

#[tokio::test]
async fn record_visit_by_a_card_that_is_checked_at_the_same_venue_changes_no_verdict() {
    let (app, venue) = start().await;
    let number = app.world.espoo.stock[0].as_str();
    let before = check(&venue, number).await;

    record(&venue, &visit(&app.world.espoo.stock[0])).await;

    assert_eq!(check(&venue, number).await, before);
}

#[tokio::test]
async fn record_visit_takes_reservations_and_late_entries_on_their_days() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let number = &app.world.espoo.stock[0];
    let reserved = record(&venue, &reservation(number, "2026-12-06")).await;
    assert_eq!(
        (&reserved["state"], &reserved["undoable_until"]),
        (&json!("reserved"), &Value::Null)
    );

    app.at("2026-11-26T10:00:00Z");
    let late = with(visit(number), "/occasion_date", "2026-11-24");
    let late = record(&venue, &late).await;

    assert_eq!(late["late_entry"], true);
    assert_eq!(late["undoable_until"], "2026-12-03");
    does(&venue, &reserved, "use").await.assert_status(200);
}
