//! The network's settings.

use serde_json::json;
use support::requests::areas::network;
use support::requests::with;
use support::{TestApp, world};

const NETWORK: &str = "/api/v1/network";

#[tokio::test]
async fn update_network_changes_the_contacts_that_everybody_sees() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let present = national.get(NETWORK).await;
    present.assert_status(200);
    assert_eq!(present.json()["contact_name"], "Kaikukeskus");
    assert_eq!(
        present.json()["links"]["areas"],
        "https://kaikukortti.fi/alueet/"
    );
    let mut wanted = network(1);
    for (member, value) in [
        ("/contact_phone", json!("040 123 4567")),
        ("/retention_months", json!(36)),
        ("/operating_model_version", json!("2024")),
        ("/links/areas", json!("https://kaikukortti.fi/kunnat")),
    ] {
        wanted = with(wanted, member, value);
    }

    let answer = national.put(NETWORK, &wanted).await;

    answer.assert_status(200);
    assert_eq!(answer.json(), with(wanted, "/version", 2));
    assert_eq!(national.get(NETWORK).await.json(), answer.json());
    let public = app.anonymous().get("/api/v1/public/network").await.json();
    assert_eq!(public["support_name"], "Kaikukeskus");
    assert_eq!(public["support_email"], "tuki@kaikukeskus.fi");
    assert_eq!(public["support_phone"], "040 123 4567");
    assert_eq!(public["links"]["areas"], "https://kaikukortti.fi/kunnat");
}

#[tokio::test]
async fn update_network_with_another_version_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    let answer = national.put(NETWORK, &network(2)).await;

    answer.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn update_network_takes_no_address_that_leads_nowhere() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (member, value, code) in [
        ("/links/privacy_notice", "/privacy", "malformed_url"),
        ("/links/areas", "javascript:alert(1)", "malformed_url"),
        ("/contact_email", "tuki", "malformed_email"),
        ("/contact_name", " ", "required"),
        ("/operating_model_version", " ", "required"),
    ] {
        let answer = national
            .put(NETWORK, &with(network(1), member, value))
            .await;
        answer.assert_fields(&[(member, code)]);
    }
}
