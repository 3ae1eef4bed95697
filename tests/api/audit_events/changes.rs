//! What the trail tells of changed rules and settings.

use serde_json::{Value, json};
use support::requests::areas::network;
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::AUDIT_EVENTS;

/// The details of the latest entry of an operation.
async fn details(client: &Client, operation: &str) -> Value {
    let path = format!("{AUDIT_EVENTS}?operation={operation}");
    client.get(&path).await.json()["items"][0]["details"].clone()
}

#[tokio::test]
async fn update_area_leaves_which_rules_changed_with_old_and_new_values() {
    let app = TestApp::start().await;
    let client = app.sign_in(&app.world.espoo.coordinator).await;
    let path = format!("/api/v1/areas/{}", app.world.espoo.id);
    let mut area = client.get(&path).await.json();
    let version = area["version"].clone();
    for name in ["id", "state", "pilot_end", "version"] {
        area.as_object_mut().unwrap().remove(name);
    }
    for municipality in area["municipalities"].as_array_mut().unwrap() {
        for name in ["name_fi", "name_sv"] {
            municipality.as_object_mut().unwrap().remove(name);
        }
    }
    let before = area["validity_months"].to_string();
    area["validity_months"] = json!(30);
    area["retention_months"] = json!(6);

    let body = json!({ "version": version, "area": area });
    client
        .send(reqwest::Method::PUT, &path, Some(&body))
        .await
        .assert_status(200);

    let expected = json!({
        "old_validity_months": before, "new_validity_months": "30",
        "old_retention_months": "", "new_retention_months": "6",
    });
    assert_eq!(details(&client, "update_area").await, expected);
}

#[tokio::test]
async fn update_network_leaves_settings_with_values_and_contacts_without() {
    let app = TestApp::start().await;
    let client = app.sign_in(NATIONAL).await;
    let put = async |change: &dyn Fn(&mut Value)| {
        let version = client.get("/api/v1/network").await.json()["version"].as_i64();
        let mut body = network(i32::try_from(version.unwrap()).unwrap());
        change(&mut body);
        let sent = client
            .send(reqwest::Method::PUT, "/api/v1/network", Some(&body))
            .await;
        sent.assert_status(200);
    };
    put(&|_| {}).await;

    put(&|body| {
        body["audit_retention_months"] = json!(24);
        body["contact_email"] = json!("uusi@kaikukeskus.fi");
    })
    .await;

    let expected = json!({
        "old_audit_retention_months": "60", "new_audit_retention_months": "24", "changed_contacts": "true",
    });
    assert_eq!(details(&client, "update_network").await, expected);
}
