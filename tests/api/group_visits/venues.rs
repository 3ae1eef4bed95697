//! Group visits of a program that speaks for several venues.

use support::requests::visits::{GROUP_VISITS, group};
use support::requests::with;
use support::world;

use super::start;

#[tokio::test]
async fn record_group_visit_names_the_venue_where_the_key_has_several() {
    let (app, _) = start().await;
    let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let conn = &mut app.database.connect().await;
    let scopes = ["visits:write", "visits:read"];
    let key = world::add_key(conn, own.organisation, &[own.venue, other.venue], &scopes).await;
    let shop = app.with_key(&key);
    let body = group(&own.community_stock[0], &[&own.stock[0]]);

    let nowhere = shop.post(GROUP_VISITS, &body).await;
    let elsewhere = with(
        body.clone(),
        "/venue_id",
        app.world.savonlinna.venue.to_string(),
    );
    let elsewhere = shop.post(GROUP_VISITS, &elsewhere).await;
    let body = with(body, "/venue_id", other.venue.to_string());
    let there = shop.post(GROUP_VISITS, &body).await;

    nowhere.assert_fields(&[("/venue_id", "required")]);
    elsewhere.assert_fields(&[("/venue_id", "unknown_value")]);
    let receipt = there.assert_status(201).json();
    assert_eq!(receipt["venue_id"], other.venue.to_string());
    let path = format!("{GROUP_VISITS}/{}", receipt["id"].as_str().unwrap());
    assert_eq!(shop.get(&path).await.json(), receipt);
    // The venue sees what was recorded there; another program does not.
    let venue = app.sign_in(&other.venue_account).await;
    assert_eq!(venue.get(&path).await.json(), receipt);
    let stranger = app.with_key(&other.key);
    stranger.get(&path).await.assert_problem(404, "not_found");
}

#[tokio::test]
async fn record_group_visit_at_an_area_that_keeps_to_itself_refuses_each_card() {
    let (app, _) = start().await;
    let (own, local) = (app.world.espoo.clone(), app.world.savonlinna.clone());
    let venue = app.sign_in(&local.venue_account).await;

    let body = group(&own.community_stock[0], &[&own.stock[0]]);
    let answer = venue.post(GROUP_VISITS, &body).await;

    answer.assert_problem(409, "card_refused");
    for error in answer.json()["errors"].as_array().unwrap() {
        assert_eq!(error["params"]["reason"], "out_of_area");
    }
}
