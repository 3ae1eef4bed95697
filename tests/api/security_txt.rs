//! Whom to tell of a weakness.

use std::time::{SystemTime, UNIX_EPOCH};

use api::handlers::security_txt::EXPIRES;
use chrono::{DateTime, Utc};
use support::TestApp;

#[tokio::test]
async fn find_security_txt_names_a_contact_and_an_end() {
    let app = TestApp::start().await;
    app.sql("update network set contact_email = 'tuki@kaikukeskus.example'")
        .await;

    let text = app.anonymous().get("/.well-known/security.txt").await;

    text.assert_status(200);
    assert_eq!(text.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(
        text.text,
        format!(
            "Contact: mailto:tuki@kaikukeskus.example\nExpires: {EXPIRES}\nPreferred-Languages: fi, sv, en\n\
             Canonical: {}/.well-known/security.txt\n",
            app.url
        )
    );
    app.sql("update network set contact_email = null, contact_phone = '09 123 456'")
        .await;
    let text = app.anonymous().get("/.well-known/security.txt").await;
    assert!(text.text.starts_with("Contact: tel:09-123-456\n"));
    let other = app.anonymous().get("/.well-known/other.txt").await;
    other.assert_problem(404, "not_found");
}

#[test]
fn the_security_txt_is_renewed_two_months_before_its_end() {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let end: DateTime<Utc> = EXPIRES.parse().unwrap();

    let days = (end.timestamp() - i64::try_from(now.as_secs()).unwrap()) / (24 * 60 * 60);

    assert!(days > 60, "move EXPIRES on by a year: {days} days are left");
}
