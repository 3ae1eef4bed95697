//! Group visits that are entered after their day.

use serde_json::json;
use support::requests::visits::{GROUP_VISITS, group};
use support::requests::with;

use super::{members, start};

#[tokio::test]
async fn record_group_visit_of_a_past_day_is_judged_as_of_that_day() {
    let (app, venue) = start().await;
    let community = &app.world.espoo.community_stock[0];
    // Valid for its last day on 20 November 2026; the others were not handed out yet.
    let over = members(&app)[5];
    let body = with(group(community, &[over]), "/occasion_date", "2026-11-20");

    let early = venue.post(GROUP_VISITS, &body).await;

    let receipt = early.assert_status(201).json();
    assert_eq!(receipt["community_card"]["valid"], false);
    assert_eq!(receipt["community_card"]["reason"], "not_yet_valid");
    assert_eq!(receipt["members"][0]["reason"], "ok");
    assert_eq!(receipt["members"][0]["visit"]["late_entry"], true);
    assert_eq!(
        (&receipt["adults"], &receipt["children"]),
        (&json!(1), &json!(0))
    );
}

#[tokio::test]
async fn record_group_visit_is_entered_days_later_as_what_it_was() {
    let (app, venue) = start().await;
    let community = &app.world.espoo.community_stock[0];
    let body = with(
        group(community, &members(&app)),
        "/occasion_date",
        "2026-11-23",
    );
    // Lost afterwards: it opened the door on the day.
    app.at("2026-11-25T10:00:00Z");
    let lost = app.sign_in(&app.world.espoo.distributor).await;
    let found = lost
        .post(
            "/api/v1/cards/search",
            &json!({ "card_number": members(&app)[0].as_str() }),
        )
        .await;
    let card = found.json()["card"].clone();
    app.inactivate(&card, "lost", "2026-11-24").await;

    let entered = venue.post(GROUP_VISITS, &body).await;

    let receipt = entered.assert_status(201).json();
    assert_eq!(receipt["members"][0]["valid"], true);
    assert_eq!(receipt["occasion_date"], "2026-11-23");
    assert_eq!(receipt["recorded_at"], "2026-11-25T10:00:00Z");
    assert_eq!(receipt["community_card"]["visit"]["late_entry"], true);
}
