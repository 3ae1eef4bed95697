//! What a key is told of itself.

use serde_json::json;
use support::TestApp;
use support::requests::CARD_VALIDITY;
use support::requests::api_clients::{API_CLIENTS, grant, key, ticket_shop};
use support::world::NATIONAL;

#[tokio::test]
async fn find_client_tells_a_key_what_it_is_and_what_is_missing() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let shop = ticket_shop(&app, "Lippupiste").await;
    let national = app.sign_in(NATIONAL).await;
    let secret = key(&national, &shop).await;
    grant(&app.sign_in(&espoo.venue_account).await, &shop, espoo.venue).await;
    grant(&app.sign_in(&vantaa.coordinator).await, &shop, vantaa.venue).await;
    let program = app.with_key(&secret);

    let found = program
        .get("/api/v1/client?require=cards:check,offline:read")
        .await;

    found.assert_status(200);
    let found = found.json();
    assert_eq!(found["id"], shop);
    assert_eq!(found["kind"], "ticket_shop");
    assert_eq!(found["name"], "Lippupiste");
    assert_eq!(found["organisation_name"], "Lippupiste");
    let scopes: Vec<_> = found["scopes"].as_array().unwrap().iter().collect();
    assert_eq!(scopes[0]["scope"], "cards:check");
    assert_eq!(scopes[0]["words"]["en"], "check whether a card is valid");
    assert_eq!(scopes.len(), 3);
    assert_eq!(found["venues"][0]["id"], espoo.venue.to_string());
    assert_eq!(found["venues"][0]["name"]["sv"], "Espoo teater");
    assert_eq!(found["venues"][1]["id"], vantaa.venue.to_string());
    assert_eq!(found["limits"]["units_per_minute"], 300);
    assert_eq!(found["key"]["prefix"], secret.get(..12).unwrap());
    assert_eq!(found["key"]["expires_on"], "2027-12-23");
    assert_eq!(found["missing"][0]["scope"], "offline:read");
    assert_eq!(found["missing"].as_array().unwrap().len(), 1);
    assert!(!found.to_string().contains(&secret));

    let nothing = program.get("/api/v1/client").await.json();
    assert_eq!(nothing["missing"], json!([]));
    let wrong = program.get("/api/v1/client?require=cards:delete").await;
    wrong.assert_fields(&[("/require", "unknown_value")]);
}

#[tokio::test]
async fn a_client_of_several_venues_must_name_one_of_them() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let shop = ticket_shop(&app, "Lippupiste").await;
    let national = app.sign_in(NATIONAL).await;
    let program = app.with_key(&key(&national, &shop).await);
    let ask = async |venue: Option<String>| {
        let question = json!({ "card_number": "ABCD1234", "venue_id": venue });
        program.post(CARD_VALIDITY, &question).await
    };
    let required = [("/venue_id", "required")];
    ask(None).await.assert_fields(&required);

    grant(&national, &shop, espoo.venue).await;
    ask(None).await.assert_status(200);
    grant(&national, &shop, vantaa.venue).await;

    ask(None).await.assert_fields(&required);
    ask(Some(vantaa.venue.to_string())).await.assert_status(200);
    let unknown = [("/venue_id", "unknown_value")];
    let elsewhere = app.world.savonlinna.venue.to_string();
    ask(Some(elsewhere)).await.assert_fields(&unknown);
    let address = format!("{API_CLIENTS}/{shop}/venues/{}", vantaa.venue);
    national.delete(&address).await.assert_status(204);
    ask(Some(vantaa.venue.to_string()))
        .await
        .assert_fields(&unknown);
    ask(None).await.assert_status(200);
}
