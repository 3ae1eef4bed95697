//! What figures and retention make of group visits.

use api::jobs::retention::run;
use serde_json::Value;
use support::requests::visits::{GROUP_VISITS, group};

use super::{members, start};

#[tokio::test]
async fn each_visit_of_a_group_with_a_personal_card_is_stamped_for_the_figures() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));
    venue.post(GROUP_VISITS, &body).await.assert_status(201);

    let stamps = "select concat_ws(' ', quarter_start, category, kind, adults, children) as value from visit_stamps";
    assert_eq!(
        app.texts(stamps).await,
        ["2026-10-01 culture ticket 1 0"; 5]
    );
    let counted = "select concat_ws(' ', sum(holders), sum(children)) as value from visits where state = 'used'";
    assert_eq!(app.texts(counted).await, ["6 2"]);
}

#[tokio::test]
async fn a_group_visit_leads_to_no_card_once_the_time_of_one_is_over() {
    let (app, venue) = start().await;
    let body = group(&app.world.espoo.community_stock[0], &members(&app));
    let receipt = venue.post(GROUP_VISITS, &body).await.json();
    app.sql("update areas set retention_months = 1").await;

    app.at("2027-12-23T22:00:00Z");
    let conn = &mut app.database.connect().await;
    run(conn, app.clock.now()).await.unwrap().unwrap();

    let left = "select id::text as value from group_visits where content_hash is not null";
    assert!(app.texts(left).await.is_empty());
    let venue = app.with_key(&app.world.espoo.key);
    let path = format!("{GROUP_VISITS}/{}", receipt["id"].as_str().unwrap());
    let seen = venue.get(&path).await.assert_status(200).json();
    assert_eq!(seen["members"][0]["visit"]["card"], Value::Null);
    assert_eq!(seen["adults"], receipt["adults"]);
    // What was acknowledged can still be sent again.
    let again = venue.post(GROUP_VISITS, &body).await;
    assert_eq!(again.assert_status(200).json()["id"], receipt["id"]);
}
