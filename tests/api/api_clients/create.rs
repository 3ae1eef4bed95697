//! Adding API clients.

use serde_json::json;
use support::TestApp;
use support::requests::api_clients::{API_CLIENTS, client, ticket_shop};
use support::requests::with;
use support::world::NATIONAL;

use super::create;

#[tokio::test]
async fn create_api_client_by_a_venue_speaks_for_that_venue() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let venue = app.sign_in(&area.venue_account).await;
    let body = with(
        client(area.organisation, "  Lippukassa "),
        "/scopes",
        json!(["visits:write", "cards:check", "visits:write"]),
    );

    let made = venue.post(API_CLIENTS, &body).await;

    made.assert_status(201);
    let found = made.json();
    assert_eq!(found["name"], "Lippukassa");
    assert_eq!(found["scopes"], json!(["cards:check", "visits:write"]));
    assert_eq!(found["organisation_name"], "Espoon järjestö");
    assert_eq!(found["manageable"], true);
    assert_eq!(found["suspendable"], false);
    assert_eq!(found["speaks_for_own_venue"], true);
    assert_eq!(found["live_keys"], 0);
    let address = made.header("location");
    assert_eq!(venue.get(address).await.json(), found);
    let venues = venue.get(&format!("{address}/venues")).await.json();
    assert_eq!(venues["items"][0]["venue_id"], area.venue.to_string());
}

#[tokio::test]
async fn create_api_client_by_a_coordinator_speaks_for_none_yet() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;

    let made = create(&coordinator, &client(area.organisation, "Lippukassa")).await;

    assert_eq!(made["speaks_for_own_venue"], json!(null));
    assert_eq!(made["suspendable"], true);
    let venues = format!("{API_CLIENTS}/{}/venues", made["id"].as_str().unwrap());
    assert_eq!(coordinator.get(&venues).await.json()["items"], json!([]));
}

#[tokio::test]
async fn create_api_client_refuses_each_rule_that_is_broken() {
    let app = TestApp::start().await;
    let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let venue = app.sign_in(&own.venue_account).await;
    let coordinator = app.sign_in(&own.coordinator).await;
    let good = client(own.organisation, "Lippukassa");
    let others = client(other.organisation, "Lippukassa");
    let shop = with(good.clone(), "/kind", json!("ticket_shop"));

    for client in [&venue, &coordinator] {
        let answer = client.post(API_CLIENTS, &others).await;
        answer.assert_fields(&[("/organisation_id", "unknown_reference")]);
        for (pointer, value, code) in [
            ("/name", json!(" "), "required"),
            ("/name", json!("a\nb"), "wrong_type"),
            ("/scopes", json!([]), "length"),
            ("/scopes/0", json!("cards:delete"), "unknown_value"),
            ("/kind", json!("both"), "unknown_value"),
        ] {
            let body = with(good.clone(), pointer, value);
            let answer = client.post(API_CLIENTS, &body).await;
            answer.assert_fields(&[(pointer, code)]);
        }
    }
    // The organisation sells no tickets, and a venue makes no shop.
    let answer = coordinator.post(API_CLIENTS, &shop).await;
    answer.assert_fields(&[("/organisation_id", "sells_no_tickets")]);
    app.sql("update organisations set sells_tickets = true")
        .await;
    let answer = venue.post(API_CLIENTS, &shop).await;
    answer.assert_fields(&[("/kind", "not_allowed")]);
    coordinator
        .post(API_CLIENTS, &shop)
        .await
        .assert_status(201);
    app.sql("update organisations set runs_venues = false")
        .await;
    let answer = venue.post(API_CLIENTS, &good).await;
    answer.assert_fields(&[("/organisation_id", "runs_no_venues")]);
}

#[tokio::test]
async fn create_api_client_refuses_a_name_that_the_organisation_has() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(NATIONAL).await;
    create(&national, &client(area.organisation, "Lippukassa")).await;

    let answer = national
        .post(API_CLIENTS, &client(area.organisation, " Lippukassa"))
        .await;

    answer.assert_problem(409, "taken");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/name");
    let elsewhere = client(app.world.vantaa.organisation, "Lippukassa");
    create(&national, &elsewhere).await;
}

#[tokio::test]
async fn create_api_client_for_a_ticket_shop_is_for_who_looks_after_it() {
    let app = TestApp::start().await;
    let id = ticket_shop(&app, "Lippupiste").await;
    let address = format!("{API_CLIENTS}/{id}");

    for username in [&app.world.espoo.coordinator, &app.world.espoo.venue_account] {
        let found = app.sign_in(username).await.get(&address).await.json();
        assert_eq!(found["kind"], "ticket_shop");
        assert_eq!(found["manageable"], false, "{username}");
        assert_eq!(found["suspendable"], false, "{username}");
    }
    let found = app.sign_in(NATIONAL).await.get(&address).await.json();
    assert_eq!(found["manageable"], true);
}
