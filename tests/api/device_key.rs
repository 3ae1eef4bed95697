//! The key with which a browser seals what it keeps.

use serde_json::Value;
use support::TestApp;

const DEVICE_KEY: &str = "/api/v1/session/device-key";

async fn key_of(app: &TestApp, username: &str) -> Value {
    let answer = app.sign_in(username).await.get(DEVICE_KEY).await;
    answer.assert_status(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.json()
}

#[tokio::test]
async fn find_device_key_gives_each_place_a_key_of_its_own() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);

    let first = key_of(&app, &espoo.distributor).await;

    assert_eq!(first["place_id"], espoo.site.to_string());
    assert_eq!(first, key_of(&app, &espoo.distributor).await);
    let venue = key_of(&app, &espoo.venue_account).await;
    assert_eq!(venue["place_id"], espoo.venue.to_string());
    let other = key_of(&app, &vantaa.distributor).await;
    let keys = [&first["key"], &venue["key"], &other["key"]];
    assert!(keys[0] != keys[1] && keys[0] != keys[2] && keys[1] != keys[2]);
}

#[tokio::test]
async fn an_ended_session_is_given_no_device_key() {
    let app = TestApp::start().await;
    let client = app.sign_in(&app.world.espoo.distributor).await;
    client.delete("/api/v1/session").await.assert_status(204);

    client.get(DEVICE_KEY).await.assert_status(401);
}
