//! Test systems and their keys: made by the venue itself, on the same pages as live ones.

use serde_json::{Value, json};
use shared::test_mode::TestVenue;
use support::requests::api_clients::{API_CLIENTS, client, key};
use support::requests::{CARD_VALIDITY, with};
use support::{Client, TestApp, world};

/// A test system of the area's venue, as its account makes it.
async fn make(keeper: &Client, body: Value) -> Value {
    let made = keeper.post(API_CLIENTS, &with(body, "/mode", "test")).await;
    made.assert_status(201);
    made.json()
}

#[tokio::test]
async fn a_venue_makes_a_test_key_and_sees_it_marked() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;

    let made = make(&venue, client(area.organisation, "Kassa, kokeilu")).await;
    let key = key(&venue, made["id"].as_str().unwrap()).await;

    assert_eq!(made["mode"], "test");
    assert_eq!(made["manageable"], true);
    assert_eq!(made["speaks_for_own_venue"], false);
    assert!(key.starts_with("kk_test_"), "{key}");
    let own = app.with_key(&key).get("/api/v1/client").await.json();
    assert_eq!(own["mode"], "test");
    let theatre = json!([{ "id": TestVenue::Theatre.id(), "name": TestVenue::Theatre.name() }]);
    assert_eq!(own["venues"], theatre);
    let listed = venue.get(API_CLIENTS).await.json();
    let modes: Vec<_> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["mode"])
        .collect();
    assert!(modes.contains(&&json!("test")) && modes.contains(&&json!("live")));
    let live = app.with_key(&area.key).get("/api/v1/client").await.json();
    assert_eq!(live["mode"], "live");
}

#[tokio::test]
async fn a_test_system_of_a_ticket_shop_has_to_name_one_of_the_test_venues() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let mut organisation = support::places::organisation(None, "Lippukauppa");
    organisation["runs_venues"] = json!(false);
    organisation["distributes_cards"] = json!(false);
    let organisation = national
        .post("/api/v1/organisations", &organisation)
        .await
        .json();
    let id = organisation["id"].as_str().unwrap();
    let shop = json!({
        "organisation_id": id, "kind": "ticket_shop", "name": "Kokeilu", "scopes": ["cards:check"],
    });
    let shop = make(&national, shop).await;
    let program = app.with_key(&key(&national, shop["id"].as_str().unwrap()).await);

    let unnamed = json!({ "card_number": "TEST-OK" });
    let refused = program.post(CARD_VALIDITY, &unnamed).await;
    refused.assert_fields(&[("/venue_id", "required")]);
    for venue in TestVenue::ALL {
        let named = json!({ "card_number": "TEST-OK", "venue_id": venue.id() });
        program.post(CARD_VALIDITY, &named).await.assert_status(200);
    }
}

#[tokio::test]
async fn a_test_system_speaks_for_no_real_venue() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let made = make(&venue, client(area.organisation, "Kassa, kokeilu")).await;
    let venues = format!("{API_CLIENTS}/{}/venues", made["id"].as_str().unwrap());

    let grant = json!({ "venue_id": area.venue });
    let refused = venue.post(&venues, &grant).await;

    refused.assert_fields(&[("/venue_id", "not_allowed")]);
    assert_eq!(venue.get(&venues).await.json()["items"], json!([]));
}

#[tokio::test]
async fn a_test_key_lacks_what_its_system_may_not_do() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.sign_in(&area.venue_account).await;
    let made = make(&venue, client(area.organisation, "Kassa, kokeilu")).await;
    let program = app.with_key(&key(&venue, made["id"].as_str().unwrap()).await);

    let refused = program.get("/api/v1/visits").await;

    refused.assert_problem(403, "missing_scope");
}
