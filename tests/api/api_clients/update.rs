//! Changing what API clients are called and may do.

use serde_json::json;
use support::requests::api_clients::{API_CLIENTS, client, grant, key, ticket_shop};
use support::requests::{CARD_VALIDITY, with};
use support::{TestApp, places};

use super::create;

#[tokio::test]
async fn update_api_client_lets_the_same_key_do_more() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let body = with(
        client(area.organisation, "Kassa"),
        "/scopes",
        json!(["visits:read"]),
    );
    let made = create(&venue, &body).await;
    let address = format!("{API_CLIENTS}/{}", made["id"].as_str().unwrap());
    let program = app.with_key(&key(&venue, made["id"].as_str().unwrap()).await);
    let question = json!({ "card_number": "ABCD1234" });
    let refused = program.post(CARD_VALIDITY, &question).await;
    refused.assert_problem(403, "missing_scope");

    let change = json!({ "version": 1, "name": "Lippukassa", "scopes": ["cards:check"] });
    let changed = venue.put(&address, &change).await;

    changed.assert_status(200);
    assert_eq!(changed.json()["name"], "Lippukassa");
    assert_eq!(changed.json()["version"], 2);
    program
        .post(CARD_VALIDITY, &question)
        .await
        .assert_status(200);
    let again = venue.put(&address, &change).await;
    again.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn update_api_client_refuses_a_name_that_the_organisation_has() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    create(&venue, &client(area.organisation, "Kassa")).await;
    let second = create(&venue, &client(area.organisation, "Ovi")).await;
    let address = format!("{API_CLIENTS}/{}", second["id"].as_str().unwrap());

    let change = json!({ "version": 1, "name": "Kassa ", "scopes": ["cards:check"] });
    let answer = venue.put(&address, &change).await;

    answer.assert_problem(409, "taken");
}

#[tokio::test]
async fn update_api_client_is_not_for_a_venue_when_the_client_speaks_for_others_too() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let made = create(&venue, &client(area.organisation, "Kassa")).await;
    let id = made["id"].as_str().unwrap();
    let address = format!("{API_CLIENTS}/{id}");
    let pool = coordinator
        .post("/api/v1/venues", &places::venue(&area, "Uimahalli"))
        .await;
    pool.assert_status(201);
    grant(&coordinator, id, pool.json()["id"].as_str().unwrap()).await;
    let shop = ticket_shop(&app, "Lippupiste").await;

    for id in [id, &shop] {
        let address = format!("{API_CLIENTS}/{id}");
        let change = json!({ "version": 1, "name": "Oma", "scopes": ["cards:check"] });
        let changed = venue.put(&address, &change).await;
        changed.assert_problem(403, "not_your_client");
        let keys = format!("{address}/keys");
        let made = venue.post(&keys, &json!({})).await;
        made.assert_problem(403, "not_your_client");
        venue
            .get(&keys)
            .await
            .assert_problem(403, "not_your_client");
    }
    let seen = venue.get(&address).await.json();
    assert_eq!(seen["manageable"], false);
    assert_eq!(coordinator.get(&address).await.json()["manageable"], true);
}
