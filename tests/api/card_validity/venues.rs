//! Which venue asks: the only one, or the one that is named.

use serde_json::json;
use support::requests::{CARD_VALIDITY, personal_card, register};
use support::{TestApp, world};

#[tokio::test]
async fn check_card_by_a_key_for_two_venues_must_name_one() {
    let app = TestApp::start().await;
    let (open, local) = (&app.world.espoo, &app.world.savonlinna);
    let conn = &mut app.database.connect().await;
    let venues = [open.venue, local.venue];
    let key = world::add_key(conn, open.organisation, &venues, &["cards:check"]).await;
    let shop = app.with_key(&key);
    let distributor = app.sign_in(&open.distributor).await;
    register(&distributor, &personal_card(&open.stock[0])).await;
    let number = open.stock[0].as_str();

    let unnamed = shop
        .post(CARD_VALIDITY, &json!({ "card_number": number }))
        .await;

    unnamed.assert_fields(&[("/venue_id", "required")]);
    for (venue, reason) in [(open.venue, "ok"), (local.venue, "out_of_area")] {
        let body = json!({ "card_number": number, "venue_id": venue });
        let answer = shop.post(CARD_VALIDITY, &body).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["reason"], reason);
    }
}

#[tokio::test]
async fn check_card_at_the_own_venue_by_name() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let body = json!({ "card_number": area.stock[0].as_str(), "venue_id": area.venue });

    for asker in [
        app.sign_in(&area.venue_account).await,
        app.with_key(&area.key),
    ] {
        asker.post(CARD_VALIDITY, &body).await.assert_status(200);
    }
}

#[tokio::test]
async fn check_card_at_another_venue_is_refused_as_unknown() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let others = app.world.vantaa.venue.to_string();

    for asker in [
        app.sign_in(&area.venue_account).await,
        app.with_key(&area.key),
    ] {
        for venue in [others.as_str(), "00000000-0000-7000-8000-000000000000"] {
            let body = json!({ "card_number": area.stock[0].as_str(), "venue_id": venue });
            let answer = asker.post(CARD_VALIDITY, &body).await;
            answer.assert_fields(&[("/venue_id", "unknown_value")]);
        }
    }
}

#[tokio::test]
async fn check_card_at_a_pop_up_venue_outside_every_area() {
    let app = TestApp::start().await;
    let (open, local) = (&app.world.espoo, &app.world.savonlinna);
    for area in [open, local] {
        let distributor = app.sign_in(&area.distributor).await;
        register(&distributor, &personal_card(&area.stock[0])).await;
    }
    app.sql(&format!(
        "update venues set area_id = null, pop_up = true where id = '{}'",
        app.world.vantaa.venue
    ))
    .await;
    let venue = app.sign_in(&app.world.vantaa.venue_account).await;

    for (number, reason) in [(&open.stock[0], "ok"), (&local.stock[0], "out_of_area")] {
        let body = json!({ "card_number": number.as_str() });
        let verdict = venue.post(CARD_VALIDITY, &body).await;
        verdict.assert_status(200);
        assert_eq!(verdict.json()["reason"], reason);
    }
}
