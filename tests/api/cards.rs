//! Registering, finding and listing cards.

use serde_json::json;
use support::TestApp;
use uuid::Uuid;

#[tokio::test]
async fn register_card_answers_with_the_last_valid_day() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = json!({
        "client_reference": Uuid::new_v4(),
        "card_number": app.world.espoo.stock[0].grouped(),
        "kind": "personal",
        "facts": { "birth_year": 1985, "residence": { "known": "postal_code", "postal_code": "02100" }, "children": 2 },
    });

    let first = distributor.post("/api/v1/cards", &body).await;
    let again = distributor.post("/api/v1/cards", &body).await;

    first.assert_status(201);
    assert_eq!(first.json()["last_valid_day"], "2027-11-23");
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first.json());

    let venue = app.with_key(&app.world.espoo.key);
    let verdict = venue
        .post(
            "/api/v1/card-validity",
            &json!({ "card_number": app.world.espoo.stock[0].as_str() }),
        )
        .await;
    verdict.assert_status(200);
    assert_eq!(verdict.json()["reason"], "ok");
    assert_eq!(verdict.json()["entitlement"]["children"]["max"], 2);
    distributor.get("/api/v1/cards").await.assert_status(200);
    distributor
        .get("/api/v1/statistics/site")
        .await
        .assert_status(200);
}
