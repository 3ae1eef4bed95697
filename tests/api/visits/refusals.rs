//! What is not recorded: cards that give no ticket, and members that are not right.

use serde_json::json;
use support::requests::visits::{VISITS, listed, reservation, visit};
use support::requests::{with, without};
use support::world;

use super::{set, start};

#[tokio::test]
async fn record_visit_refuses_a_card_that_gives_no_ticket_with_the_reason() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let number = &area.stock[0];

    for (body, reason) in [
        (with(visit(number), "/card_number", "ABC"), "malformed"),
        (with(visit(number), "/card_number", "ABCD1234"), "unknown"),
        (visit(&area.stock[1]), "not_registered"),
        (
            with(visit(number), "/occasion_date", "2026-11-22"),
            "not_yet_valid",
        ),
        (reservation(number, "2027-11-24"), "expires_before_occasion"),
    ] {
        let answer = venue.post(VISITS, &body).await;
        answer.assert_problem(409, "card_refused");
        let error = json!({
            "pointer": "/card_number", "code": "card_refused", "params": { "reason": reason },
        });
        assert_eq!(answer.json()["errors"], json!([error]));
    }
    assert!(listed(&venue, "").await.is_empty());
}

#[tokio::test]
async fn record_visit_names_each_member_that_is_not_right() {
    let (app, venue) = start().await;
    let good = visit(&app.world.espoo.stock[0]);
    let bad = set(
        good.clone(),
        [
            ("/holders", json!(0)),
            ("/occasion_date", json!("2026-11-24")),
        ],
    );

    for (body, wrong) in [
        (
            bad,
            vec![
                ("/occasion_date", "in_the_future"),
                ("/holders", "required"),
            ],
        ),
        (
            set(
                good.clone(),
                [("/kind", json!("course_place")), ("/children", json!(1))],
            ),
            vec![("/children", "not_allowed")],
        ),
        (
            with(good.clone(), "/holders", 2),
            vec![("/holders", "out_of_range")],
        ),
        (
            with(good.clone(), "/event_title", "Soita 040 123 4567"),
            vec![("/event_title", "looks_like_identity")],
        ),
        (
            with(good.clone(), "/external_id", "maija@example.org"),
            vec![("/external_id", "looks_like_identity")],
        ),
        (
            with(good.clone(), "/holder_name", "Maija"),
            vec![("/holder_name", "unknown_member")],
        ),
        (without(good, "/kind"), vec![("/kind", "required")]),
    ] {
        venue.post(VISITS, &body).await.assert_fields(&wrong);
    }
}

#[tokio::test]
async fn record_visit_asks_which_venue_when_there_are_several() {
    let (app, _) = start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let conn = &mut app.database.connect().await;
    let venues = [area.venue, other.venue];
    let key = world::add_key(conn, area.organisation, &venues, &["visits:write"]).await;
    let shop = app.with_key(&key);
    let body = visit(&area.stock[0]);

    let answer = shop.post(VISITS, &body).await;
    answer.assert_fields(&[("/venue_id", "required")]);
    let body = with(body, "/venue_id", json!(other.venue));
    let recorded = shop.post(VISITS, &body).await;

    assert_eq!(
        recorded.assert_status(201).json()["venue_id"],
        json!(other.venue)
    );
}

#[tokio::test]
async fn visits_ask_a_key_for_the_scope_that_they_need() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let conn = &mut app.database.connect().await;
    let reads = world::add_key(conn, area.organisation, &[area.venue], &["visits:read"]).await;
    let writes = world::add_key(conn, area.organisation, &[area.venue], &["visits:write"]).await;

    let answer = app
        .with_key(&reads)
        .post(VISITS, &visit(&area.stock[0]))
        .await;
    answer.assert_problem(403, "missing_scope");
    let answer = app.with_key(&writes).get(VISITS).await;
    answer.assert_problem(403, "missing_scope");
    assert!(listed(&app.with_key(&reads), "").await.is_empty());
}
