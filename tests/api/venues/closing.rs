//! A closed venue answers `venue_inactive`.

use support::requests::{check, personal_card, register, with};

use super::{VENUES, own_venue, start};

#[tokio::test]
async fn update_venue_that_closes_it_makes_checks_answer_venue_inactive() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let number = area.stock[0].as_str();
    let key = app.with_key(&area.key);
    let path = format!("{VENUES}/{}", area.venue);
    let closing = with(own_venue(area, 1), "/closes_on", "2026-11-24");
    coordinator.put(&path, &closing).await.assert_status(200);

    assert_eq!(check(&key, number).await["reason"], "ok");
    // The last minute of the last day in Finland, and the first one after it.
    app.at("2026-11-24T21:59:00Z");
    assert_eq!(check(&key, number).await["reason"], "ok");
    app.at("2026-11-24T22:00:00Z");
    assert_eq!(check(&key, number).await["reason"], "venue_inactive");

    let national = app.sign_in(support::world::NATIONAL).await;
    let later = with(own_venue(area, 2), "/opens_on", "2026-11-26");
    national.put(&path, &later).await.assert_status(200);
    assert_eq!(check(&key, number).await["reason"], "venue_inactive");
    app.at("2026-11-26T10:00:00Z");
    assert_eq!(check(&key, number).await["reason"], "ok");
}
