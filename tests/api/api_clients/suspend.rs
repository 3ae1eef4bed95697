//! Suspending API clients, and lifting it.

use serde_json::json;
use support::TestApp;
use support::requests::CARD_VALIDITY;
use support::requests::api_clients::{API_CLIENTS, client, grant, key, ticket_shop};
use support::world::NATIONAL;

use super::create;

#[tokio::test]
async fn suspend_api_client_shuts_all_its_keys_at_once_until_it_is_lifted() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let made = create(&venue, &client(area.organisation, "Kassa")).await;
    let id = made["id"].as_str().unwrap();
    let address = format!("{API_CLIENTS}/{id}/suspension");
    let programs = [key(&venue, id).await, key(&venue, id).await].map(|key| app.with_key(&key));
    let question = json!({ "card_number": "ABCD1234" });

    for _ in 0..2 {
        let suspended = coordinator.post(&address, &json!(null)).await;
        suspended.assert_status(200);
        assert_eq!(suspended.json()["suspended_at"], "2026-11-23T10:00:00Z");
    }
    for program in &programs {
        for answer in [
            program.post(CARD_VALIDITY, &question).await,
            program.get("/api/v1/client").await,
        ] {
            answer.assert_problem(403, "client_suspended");
        }
    }
    let seen = venue.get(&format!("{API_CLIENTS}/{id}")).await.json();
    assert_eq!(seen["suspended_at"], "2026-11-23T10:00:00Z");
    let own = app.with_key(&area.key);
    own.post(CARD_VALIDITY, &question).await.assert_status(200);

    for _ in 0..2 {
        let lifted = coordinator.delete(&address).await;
        lifted.assert_status(200);
        assert_eq!(lifted.json()["suspended_at"], json!(null));
    }
    for program in &programs {
        let answer = program.post(CARD_VALIDITY, &question).await;
        answer.assert_status(200);
    }
    let trail = app
        .texts(
            "select operation as value from audit_events where subject = 'api_client' \
             and operation like '%_api_client' order by id",
        )
        .await;
    assert_eq!(
        trail,
        [
            "create_api_client",
            "suspend_api_client",
            "resume_api_client"
        ]
    );
}

#[tokio::test]
async fn suspend_api_client_of_a_ticket_shop_is_for_the_areas_where_it_works() {
    let app = TestApp::start().await;
    let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let shop = ticket_shop(&app, "Lippupiste").await;
    let address = format!("{API_CLIENTS}/{shop}/suspension");
    let [national, coordinator, elsewhere] =
        [NATIONAL, &own.coordinator, &other.coordinator].map(|username| app.sign_in(username));
    let (national, coordinator, elsewhere) = (national.await, coordinator.await, elsewhere.await);
    let nothing = json!(null);
    coordinator
        .post(&address, &nothing)
        .await
        .assert_problem(403, "not_your_client");
    for (keeper, venue) in [(&coordinator, own.venue), (&elsewhere, other.venue)] {
        grant(keeper, &shop, venue).await;
    }

    coordinator
        .post(&address, &nothing)
        .await
        .assert_status(200);

    elsewhere
        .delete(&address)
        .await
        .assert_problem(403, "not_your_client");
    coordinator.delete(&address).await.assert_status(200);
    // What Kaikukeskus suspends, it alone lifts.
    national.post(&address, &nothing).await.assert_status(200);
    coordinator
        .delete(&address)
        .await
        .assert_problem(403, "not_your_client");
    national.delete(&address).await.assert_status(200);
}
