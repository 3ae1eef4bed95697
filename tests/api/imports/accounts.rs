//! The accounts of an import: one-time passwords, told once.

use serde_json::json;
use support::TestApp;

use super::{IMPORTS, ROWS, body, file, import};

#[tokio::test]
async fn import_area_tells_each_one_time_password_once() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let mut rows = ROWS.to_vec();
    rows.push("account;Tapiola parish;Chapel concerts;;;;;;;venue;tapiola.chapel;Kalle Kanttori");
    let request = body(&app, file(&rows).as_bytes());

    let result = import(&coordinator, &request).await;

    let account = result["rows"][4]["account"].clone();
    assert_eq!(account["username"], "tapiola.chapel");
    assert_eq!(account["role"], "venue");
    assert_eq!(account["display_name"], "Kalle Kanttori");
    let password = account["one_time_password"].as_str().unwrap();
    assert_ne!(result["rows"][3]["account"]["one_time_password"], password);
    let again = coordinator.post(IMPORTS, &request).await;
    again.assert_status(200);
    assert!(!again.text.contains(password));
    let client = app.anonymous();
    let session = client.sign_in("tapiola.chapel", password).await;
    session.assert_status(200);
    assert_eq!(session.json()["must_change_password"], true);
    assert_eq!(session.json()["venue"]["name"]["fi"], "Chapel concerts");
    let own = json!({ "current_password": password, "new_password": "a new one for tomorrow" });
    client
        .put("/api/v1/session/password", &own)
        .await
        .assert_status(200);
    app.anonymous()
        .sign_in("tapiola.chapel", password)
        .await
        .assert_problem(401, "wrong_credentials");
}
