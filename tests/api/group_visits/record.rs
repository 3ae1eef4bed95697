//! Recording a group visit.

use serde_json::{Value, json};
use support::requests::visits::{GROUP_VISITS, found, group, listed};
use support::requests::with;

use super::{members, start};

#[tokio::test]
async fn record_group_visit_gives_a_verdict_for_each_card_and_one_receipt() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));

    let answer = venue.post(GROUP_VISITS, &body).await;

    answer.assert_status(201);
    let receipt = answer.json();
    let path = format!("{GROUP_VISITS}/{}", receipt["id"].as_str().unwrap());
    assert_eq!(answer.header("location"), path);
    assert_eq!(receipt["community_card"]["valid"], true);
    let reasons: Vec<_> = receipt["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| member["reason"].clone())
        .collect();
    assert_eq!(
        json!(reasons),
        json!(["ok", "ok", "ok", "ok", "ok", "expired"])
    );
    assert_eq!(receipt["members"][5]["visit"], Value::Null);
    assert_eq!(
        (&receipt["adults"], &receipt["children"]),
        (&json!(6), &json!(2))
    );
    assert_eq!(receipt["undoable_until"], "2026-11-30");
    let first = &receipt["community_card"]["visit"];
    assert_eq!(first["card_kind"], "community");
    assert_eq!(first["group_visit_id"], receipt["id"]);
    assert_eq!(found(&venue, first).await, *first);
    assert_eq!(listed(&venue, "").await.len(), 6);
    assert_eq!(venue.get(&path).await.assert_status(200).json(), receipt);
    for number in members(&app) {
        assert!(!answer.text.contains(number.as_str()));
    }
}

#[tokio::test]
async fn record_group_visit_again_answers_with_the_same_receipt() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));
    let first = venue.post(GROUP_VISITS, &body).await;

    let again = venue.post(GROUP_VISITS, &body).await;
    let other = with(body, "/community_card/clients", 3);
    let other = venue.post(GROUP_VISITS, &other).await;

    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first.json());
    other.assert_problem(422, "client_reference_reused");
    assert_eq!(listed(&venue, "").await.len(), 6);
    let trail =
        "select details::text as value from audit_events where operation = 'record_group_visit'";
    assert_eq!(app.texts(trail).await, [r#"{"visits": 6}"#]);
}

#[tokio::test]
async fn record_group_visit_with_no_valid_card_records_nothing_and_tells_each_reason() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let body = group(&area.community_stock[1], &[&area.stock[5]]);

    let answer = venue.post(GROUP_VISITS, &body).await;

    answer.assert_problem(409, "card_refused");
    let error = |pointer: &str, reason: &str| json!({ "pointer": pointer, "code": "card_refused", "params": { "reason": reason } });
    assert_eq!(
        answer.json()["errors"],
        json!([
            error("/community_card/card_number", "not_registered"),
            error("/members/0/card_number", "expired"),
        ])
    );
    assert!(listed(&venue, "").await.is_empty());
}

#[tokio::test]
async fn record_group_visit_names_what_is_not_right() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let (community, member) = (&area.community_stock[0], &area.stock[0]);

    for (body, wrong) in [
        (
            group(member, &[community]),
            vec![
                ("/community_card/card_number", "not_allowed"),
                ("/members/0/card_number", "not_allowed"),
            ],
        ),
        (
            group(community, &[member, member]),
            vec![("/members/1/card_number", "duplicate")],
        ),
        (
            with(group(community, &[]), "/occasion_date", "2026-11-24"),
            vec![("/occasion_date", "in_the_future")],
        ),
        (
            with(group(community, &[]), "/event_title", "maija@example.org"),
            vec![("/event_title", "looks_like_identity")],
        ),
    ] {
        let answer = venue.post(GROUP_VISITS, &body).await;
        answer.assert_fields(&wrong);
    }
}
