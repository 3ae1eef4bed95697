//! What happens to a visit after it was recorded.

use serde_json::json;
use support::requests::visits::{does, found, record, reservation, visit};
use support::world::NATIONAL;

use super::start;

#[tokio::test]
async fn use_visit_makes_a_reservation_count_and_says_so_again() {
    let (app, venue) = start().await;
    let reserved = record(
        &venue,
        &reservation(&app.world.espoo.stock[0], "2026-11-24"),
    )
    .await;

    let first = does(&venue, &reserved, "use").await;
    let again = does(&venue, &reserved, "use").await;

    assert_eq!(first.assert_status(200).json()["state"], "used");
    assert_eq!(first.header("idempotent-replayed"), "");
    assert_eq!(again.assert_status(200).json(), first.json());
    assert_eq!(again.header("idempotent-replayed"), "true");
    let answer = does(&venue, &reserved, "cancellation").await;
    answer.assert_problem(409, "visit_not_reserved");
}

#[tokio::test]
async fn cancel_visit_ends_a_reservation_and_says_so_again() {
    let (app, venue) = start().await;
    let reserved = record(
        &venue,
        &reservation(&app.world.espoo.stock[0], "2026-11-24"),
    )
    .await;

    let first = does(&venue, &reserved, "cancellation").await;
    let again = does(&venue, &reserved, "cancellation").await;

    assert_eq!(first.assert_status(200).json()["state"], "cancelled");
    assert_eq!(again.header("idempotent-replayed"), "true");
    let answer = does(&venue, &reserved, "use").await;
    answer.assert_problem(409, "visit_not_reserved");
    let answer = does(&venue, &reserved, "undo").await;
    answer.assert_problem(409, "visit_not_used");
}

#[tokio::test]
async fn a_reservation_lapses_the_day_after_its_occasion() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let reserved = record(
        &venue,
        &reservation(&app.world.espoo.stock[0], "2026-11-24"),
    )
    .await;

    app.at("2026-11-24T21:59:59Z");
    assert_eq!(found(&venue, &reserved).await["state"], "reserved");
    app.at("2026-11-24T22:00:00Z");

    assert_eq!(found(&venue, &reserved).await["state"], "lapsed");
    let answer = does(&venue, &reserved, "use").await;
    answer.assert_problem(409, "visit_lapsed");
}

#[tokio::test]
async fn undo_visit_is_open_to_the_venue_for_seven_days_and_then_to_the_area() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let area = &app.world.espoo;
    let [first, second] = [(); 2].map(|()| visit(&area.stock[0]));
    let (first, second) = (record(&venue, &first).await, record(&venue, &second).await);

    app.at("2026-11-30T21:59:59Z");
    let undone = does(&venue, &first, "undo").await;
    assert_eq!(undone.assert_status(200).json()["state"], "undone");
    let again = does(&venue, &first, "undo").await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    app.at("2026-11-30T22:00:00Z");
    let too_late = does(&venue, &second, "undo").await;
    too_late.assert_problem(409, "visit_undo_over");

    let venue_next_door = app.sign_in(&app.world.vantaa.venue_account).await;
    let other = app.sign_in(&app.world.vantaa.coordinator).await;
    for stranger in [&venue_next_door, &other] {
        let answer = does(stranger, &second, "undo").await;
        answer.assert_problem(404, "not_found");
    }
    let coordinator = app.sign_in(&area.coordinator).await;
    let undone = does(&coordinator, &second, "undo").await;
    assert_eq!(undone.assert_status(200).json()["state"], "undone");
}

#[tokio::test]
async fn undo_visit_makes_a_reservation_out_of_a_use_that_was_one() {
    let (app, venue) = start().await;
    let reserved = record(
        &venue,
        &reservation(&app.world.espoo.stock[0], "2026-11-24"),
    )
    .await;
    does(&venue, &reserved, "use").await.assert_status(200);

    let undone = does(&venue, &reserved, "undo").await;

    assert_eq!(undone.assert_status(200).json()["state"], "reserved");
    let again = does(&venue, &reserved, "undo").await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    let used = does(&venue, &reserved, "use").await;
    assert_eq!(used.assert_status(200).json()["state"], "used");
}

#[tokio::test]
async fn a_client_whose_grant_is_gone_reads_what_it_did_and_changes_nothing() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let shop = app.with_visits_key(area).await;
    let recorded = record(&shop, &visit(&area.stock[0])).await;

    app.sql("delete from api_client_venues").await;

    assert_eq!(found(&shop, &recorded).await, recorded);
    let answer = does(&shop, &recorded, "undo").await;
    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn a_pop_up_venues_visit_is_undone_later_by_the_national_administrator() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    app.sql(&format!(
        "update venues set area_id = null, pop_up = true where id = '{}'",
        area.venue
    ))
    .await;
    let venue_account = app.sign_in(&area.venue_account).await;
    let recorded = record(&venue_account, &visit(&area.stock[0])).await;
    app.at("2027-03-01T10:00:00Z");
    drop(venue);

    let coordinator = app.sign_in(&area.coordinator).await;
    let answer = does(&coordinator, &recorded, "undo").await;
    answer.assert_problem(404, "not_found");
    let national = app.sign_in(NATIONAL).await;
    let undone = does(&national, &recorded, "undo").await;

    assert_eq!(undone.assert_status(200).json()["state"], json!("undone"));
}
