//! The venues that API clients may speak for: granted and withdrawn by the venue or its area.

use serde_json::{Value, json};
use support::requests::api_clients::{API_CLIENTS, client, grant, ticket_shop};
use support::world::NATIONAL;
use support::{Client, TestApp, places};

async fn venues(keeper: &Client, id: &str) -> Vec<Value> {
    let listed = keeper.get(&format!("{API_CLIENTS}/{id}/venues")).await;
    listed.assert_status(200);
    let items = listed.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["venue_id"].clone()).collect()
}

#[tokio::test]
async fn list_client_venues_shows_each_the_ones_it_may_know() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let shop = ticket_shop(&app, "Lippupiste").await;
    let [own, coordinator] = [&espoo.venue_account, &vantaa.coordinator];
    let (own, coordinator) = (app.sign_in(own).await, app.sign_in(coordinator).await);

    grant(&own, &shop, espoo.venue).await;
    grant(&coordinator, &shop, vantaa.venue).await;

    let both = [espoo.venue.to_string(), vantaa.venue.to_string()];
    let national = app.sign_in(NATIONAL).await;
    assert_eq!(venues(&national, &shop).await, both);
    assert_eq!(venues(&own, &shop).await, both[..1]);
    assert_eq!(venues(&coordinator, &shop).await, both[1..]);
}

#[tokio::test]
async fn grant_venue_again_changes_nothing_and_says_so() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let shop = ticket_shop(&app, "Lippupiste").await;
    let own = app.sign_in(&area.venue_account).await;
    let address = format!("{API_CLIENTS}/{shop}/venues");
    let body = json!({ "venue_id": area.venue });

    let first = own.post(&address, &body).await;
    let again = own.post(&address, &body).await;

    assert!(first.headers.get("idempotent-replayed").is_none());
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(first.json(), again.json());
    let seen = own.get(&format!("{API_CLIENTS}/{shop}")).await.json();
    assert_eq!(seen["speaks_for_own_venue"], true);
    let trail = app
        .texts(
            "select concat_ws(' ', area_id, subject_name, details ->> 'venue') as value from audit_events \
             where operation = 'grant_venue'",
        )
        .await;
    assert_eq!(trail, [format!("{} Lippupiste Espoon teatteri", area.id)]);
}

#[tokio::test]
async fn grant_venue_refuses_what_is_not_ones_own_to_give() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let shop = ticket_shop(&app, "Lippupiste").await;
    let national = app.sign_in(NATIONAL).await;
    let unknown = [("/venue_id", "unknown_reference")];
    let others = json!({ "venue_id": vantaa.venue });
    let address = format!("{API_CLIENTS}/{shop}/venues");

    for username in [&espoo.venue_account, &espoo.coordinator] {
        let keeper = app.sign_in(username).await;
        keeper.post(&address, &others).await.assert_fields(&unknown);
        let gone = keeper.delete(&format!("{address}/{}", vantaa.venue)).await;
        gone.assert_problem(404, "not_found");
    }
    let made = national
        .post(API_CLIENTS, &client(espoo.organisation, "Kassa"))
        .await
        .json();
    let address = format!("{API_CLIENTS}/{}/venues", made["id"].as_str().unwrap());
    let answer = national.post(&address, &others).await;
    answer.assert_fields(&[("/venue_id", "venue_of_another")]);
}

#[tokio::test]
async fn withdraw_venue_takes_it_at_once_and_can_be_undone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let coordinator = app.sign_in(&area.coordinator).await;
    let own = app.sign_in(&area.venue_account).await;
    let shop = ticket_shop(&app, "Lippupiste").await;
    grant(&own, &shop, area.venue).await;
    let address = format!("{API_CLIENTS}/{shop}/venues/{}", area.venue);

    for _ in 0..2 {
        coordinator.delete(&address).await.assert_status(204);
    }

    assert!(venues(&own, &shop).await.is_empty());
    let trail = app
        .texts("select id::text as value from audit_events where operation = 'withdraw_venue'")
        .await;
    assert_eq!(trail.len(), 1);
    grant(&own, &shop, area.venue).await;
    for wrong in ["x", "019abc00-0000-7000-8000-000000000002"] {
        let answer = own
            .delete(&format!("{API_CLIENTS}/{shop}/venues/{wrong}"))
            .await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_venue_grants_itself_to_a_program_of_its_organisation() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let coordinator = app.sign_in(&area.coordinator).await;
    let pool = coordinator
        .post("/api/v1/venues", &places::venue(&area, "Uimahalli"))
        .await;
    let made = coordinator
        .post(API_CLIENTS, &client(area.organisation, "Verkkokauppa"))
        .await
        .json();
    let id = made["id"].as_str().unwrap();
    grant(&coordinator, id, pool.json()["id"].as_str().unwrap()).await;
    let own = app.sign_in(&area.venue_account).await;

    grant(&own, id, area.venue).await;

    assert_eq!(venues(&own, id).await.len(), 2);
    let listed = own.get(&format!("{API_CLIENTS}/{id}/venues")).await.json();
    let may: Vec<_> = listed["items"].as_array().unwrap().iter().collect();
    let may: Vec<_> = may.iter().map(|item| &item["withdrawable"]).collect();
    assert_eq!(may, [true, false]);
}
