//! Taking the trail out as a file.

use serde_json::json;
use support::TestApp;

use super::{AUDIT_EVENTS, entries};

#[tokio::test]
async fn export_audit_events_gives_the_entries_as_csv() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(&app.world.vantaa.coordinator).await;
    let body = json!({ "to": "2026-11-22" });

    let answer = client.post(&format!("{AUDIT_EVENTS}/export"), &body).await;

    answer.assert_status(200);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let disposition = answer.header("content-disposition");
    assert_eq!(disposition, "attachment; filename=\"audit-events.csv\"");
    let expected = format!(
        "\u{feff}Milloin;Kuka;Mitä;Mille;Nimi;Lisätiedot;Tapahtuman koodi;Kohteen tunniste\n\
         2026-11-01T12:00:00+02:00;vantaa.vastuu;Lisäsi kohteen;Kohde;\"Vantaan \"\"teatteri\"\"; uusi\";;create_venue;{}\n",
        app.world.vantaa.venue
    );
    assert_eq!(answer.text, expected);
}

#[tokio::test]
async fn export_audit_events_makes_no_formula_of_a_name() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(&app.world.espoo.coordinator).await;
    let body = json!({ "operation": "create_site" });

    let answer = client.post(&format!("{AUDIT_EVENTS}/export"), &body).await;

    assert!(
        answer.text.contains(";'=Espoon toimipiste;"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn export_audit_events_leaves_an_entry_of_its_own() {
    let app = TestApp::start().await;
    entries(&app).await;
    let client = app.sign_in(&app.world.espoo.coordinator).await;
    let body = json!({ "subject": "site" });

    client
        .post(&format!("{AUDIT_EVENTS}/export"), &body)
        .await
        .assert_status(200);

    let path = format!("{AUDIT_EVENTS}?operation=export_audit_events");
    let left = client.get(&path).await.json();
    assert_eq!(left["items"].as_array().unwrap().len(), 1);
    assert_eq!(left["items"][0]["username"], "espoo.vastuu");
    assert_eq!(left["items"][0]["details"], json!({ "rows": "1" }));
}

#[tokio::test]
async fn export_audit_events_speaks_the_language_of_the_account() {
    let app = TestApp::start().await;
    entries(&app).await;
    app.sql("update users set language = 'sv'").await;
    let client = app.sign_in(&app.world.espoo.coordinator).await;

    let answer = client
        .post(
            &format!("{AUDIT_EVENTS}/export"),
            &json!({ "operation": "update_area" }),
        )
        .await;

    let mut lines = answer.text.lines();
    assert!(
        lines.next().unwrap().starts_with("\u{feff}När;"),
        "{}",
        answer.text
    );
    let line = lines.next().unwrap();
    assert!(line.starts_with("2026-11-01T00:00:00+02:00;"), "{line}");
    assert!(line.contains(";update_area;"), "{line}");
}
