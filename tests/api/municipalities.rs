//! Finland's municipalities.

use serde_json::json;
use support::TestApp;

#[tokio::test]
async fn list_municipalities_has_them_all_by_their_finnish_name() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let answer = distributor.get("/api/v1/municipalities").await;

    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    assert!(items.len() > 300, "{}", items.len());
    let espoo = json!({ "code": "049", "name_fi": "Espoo", "name_sv": "Esbo" });
    assert!(items.contains(&espoo));
    let names: Vec<_> = items
        .iter()
        .map(|item| item["name_fi"].as_str().unwrap())
        .collect();
    assert!(names.is_sorted(), "{names:?}");
}
