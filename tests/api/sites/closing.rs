//! A closed site registers nothing.

use support::requests::{CARDS, personal_card, with};

use super::{SITES, own_site, start};

#[tokio::test]
async fn update_site_that_closes_it_lets_it_register_until_its_last_day() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let closing = with(own_site(area, 1), "/closed_on", "2026-11-24");
    let path = format!("{SITES}/{}", area.site);
    coordinator.put(&path, &closing).await.assert_status(200);
    let register = async |number: usize| {
        let distributor = app.sign_in(&area.distributor).await;
        let body = personal_card(&area.stock[number]);
        distributor.post(CARDS, &body).await
    };

    register(0).await.assert_status(201);
    // The last minute of the closing day in Finland, and the first one after it.
    app.at("2026-11-24T21:59:00Z");
    register(1).await.assert_status(201);
    app.at("2026-11-24T22:00:00Z");
    register(2)
        .await
        .assert_fields(&[("/issued_on", "site_closed")]);

    // What was handed out while it was open can still be entered.
    let distributor = app.sign_in(&area.distributor).await;
    let late = with(personal_card(&area.stock[2]), "/issued_on", "2026-11-24");
    distributor.post(CARDS, &late).await.assert_status(201);
    // Opened again it goes on.
    let opened = own_site(area, 2);
    let national = app.sign_in(support::world::NATIONAL).await;
    national.put(&path, &opened).await.assert_status(200);
    register(3).await.assert_status(201);
}

#[tokio::test]
async fn create_site_that_opens_later_registers_nothing_before() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let later = with(own_site(area, 1), "/opened_on", "2026-11-24");
    let path = format!("{SITES}/{}", area.site);
    coordinator.put(&path, &later).await.assert_status(200);

    let answer = distributor
        .post(CARDS, &personal_card(&area.stock[0]))
        .await;

    answer.assert_fields(&[("/issued_on", "site_closed")]);
}
