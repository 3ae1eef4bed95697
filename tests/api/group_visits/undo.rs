//! Undoing a group visit.

use reqwest::Method;
use serde_json::{Value, json};
use support::requests::visits::{GROUP_VISITS, does, group, listed};
use support::{Answer, Client};

use super::{members, start};

async fn undo(client: &Client, receipt: &Value) -> Answer {
    let path = format!("{GROUP_VISITS}/{}/undo", receipt["id"].as_str().unwrap());
    client.send(Method::POST, &path, None).await
}

#[tokio::test]
async fn undo_group_visit_takes_all_of_it_back_at_once() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));
    let receipt = venue.post(GROUP_VISITS, &body).await.json();
    // One of them was undone by itself before.
    let first = &receipt["members"][0]["visit"];
    does(&venue, first, "undo").await.assert_status(200);

    let undone = undo(&venue, &receipt).await;
    let again = undo(&venue, &receipt).await;

    undone.assert_status(200);
    assert_eq!(undone.header("idempotent-replayed"), "");
    let told = undone.json();
    assert_eq!((&told["adults"], &told["children"]), (&json!(0), &json!(0)));
    assert_eq!(told["undoable_until"], Value::Null);
    assert_eq!(listed(&venue, "state=undone").await.len(), 6);
    assert_eq!(again.assert_status(200).json(), told);
    assert_eq!(again.header("idempotent-replayed"), "true");
    let stamps = "select id::text as value from visit_stamps";
    assert!(app.texts(stamps).await.is_empty());
    let trail =
        "select details::text as value from audit_events where operation = 'undo_group_visit'";
    assert_eq!(app.texts(trail).await, [r#"{"visits": 5}"#]);
}

#[tokio::test]
async fn undo_group_visit_is_open_to_the_venue_for_seven_days_and_then_to_the_area() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));
    let receipt = venue.post(GROUP_VISITS, &body).await.json();
    app.at("2026-12-01T10:00:00Z");

    undo(&venue, &receipt)
        .await
        .assert_problem(409, "visit_undo_over");
    let stranger = app.sign_in(&app.world.vantaa.coordinator).await;
    undo(&stranger, &receipt)
        .await
        .assert_problem(404, "not_found");
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    undo(&coordinator, &receipt).await.assert_status(200);
}
