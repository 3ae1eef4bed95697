//! What another time of keeping facts would delete.

use serde_json::json;
use support::requests::{personal_card, register};
use support::{Client, TestApp};

/// How many cards a time of keeping touches, and from which last days on.
async fn effect(app: &TestApp, client: &Client, query: &str) -> (u64, String) {
    let path = format!(
        "/api/v1/areas/{}/retention-effect{query}",
        app.world.espoo.id
    );
    let answer = client.get(&path).await;
    answer.assert_status(200);
    let body = answer.json();
    let before = body["before"].as_str().unwrap().to_owned();
    (body["cards"].as_u64().unwrap(), before)
}

#[tokio::test]
async fn find_retention_effect_counts_the_cards_that_would_lose_their_facts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    for (place, issued) in [(0, "2025-06-01"), (1, "2025-10-01"), (2, "2026-11-01")] {
        let mut body = personal_card(&area.stock[place]);
        body["issued_on"] = json!(issued);
        register(&distributor, &body).await;
    }
    let client = app.sign_in(&area.coordinator).await;

    for (query, cards, before) in [
        ("?months=1", 2, "2026-10-23"),
        ("?months=2", 1, "2026-09-23"),
        ("?months=12", 0, "2025-11-23"),
        ("", 0, "2024-11-23"),
    ] {
        let found = effect(&app, &client, query).await;
        assert_eq!(found, (cards, before.to_owned()), "{query}");
    }
    let kept = "select count(*)::text as value from background_facts";
    assert_eq!(app.texts(kept).await, ["3"]);
    let path = format!("/api/v1/areas/{}/retention-effect?months=0", area.id);
    client.get(&path).await.assert_status(422);
    let elsewhere = app.sign_in(&app.world.vantaa.coordinator).await;
    let path = format!("/api/v1/areas/{}/retention-effect?months=1", area.id);
    elsewhere.get(&path).await.assert_status(404);
}
