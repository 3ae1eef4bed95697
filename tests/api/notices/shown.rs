//! A card that is shown before it was registered is told to the site that has its number in stock.

use serde_json::json;
use support::TestApp;
use support::requests::{check, personal_card, register};

use super::{NOTICES, open};

#[tokio::test]
async fn a_card_of_the_stock_that_is_shown_unregistered_is_told_to_its_site() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.with_key(&app.world.vantaa.key);
    let site = app.sign_in(&area.distributor).await;

    for times in 1..=3 {
        let number = area.stock[times].as_str();
        assert_eq!(check(&venue, number).await["reason"], "not_registered");

        let told = open(&site, "shown_before_registered").await;
        assert_eq!(told.len(), 1);
        let details = json!({ "day": "2026-11-23", "count": times.to_string() });
        assert_eq!(told[0]["details"], details);
        assert_eq!(told[0]["subject_id"], area.site.to_string());
        assert!(!told[0].to_string().contains(number), "{}", told[0]);
        assert!(!told[0].to_string().contains("Vantaa"), "{}", told[0]);
    }

    app.at("2026-11-24T10:00:00Z");
    check(&venue, area.stock[1].as_str()).await;
    let site = app.sign_in(&area.distributor).await;
    assert_eq!(open(&site, "shown_before_registered").await.len(), 2);
    let elsewhere = app.sign_in(&app.world.vantaa.distributor).await;
    assert!(open(&elsewhere, "shown_before_registered").await.is_empty());
}

#[tokio::test]
async fn a_notice_that_was_done_stands_again_when_another_card_is_shown() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.with_key(&area.key);
    let site = app.sign_in(&area.distributor).await;
    check(&venue, area.stock[0].as_str()).await;
    let told = open(&site, "shown_before_registered").await;
    let done = format!("{NOTICES}/{}/done", told[0]["id"].as_str().unwrap());
    site.send(reqwest::Method::POST, &done, None)
        .await
        .assert_status(200);
    assert!(open(&site, "shown_before_registered").await.is_empty());

    check(&venue, area.stock[1].as_str()).await;

    let again = open(&site, "shown_before_registered").await;
    assert_eq!(again[0]["details"]["count"], "2");
}

#[tokio::test]
async fn other_verdicts_tell_nobody() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let (venue, site) = (
        app.with_key(&area.key),
        app.sign_in(&area.distributor).await,
    );
    register(&site, &personal_card(&area.stock[0])).await;

    for (number, reason) in [
        (area.stock[0].as_str(), "ok"),
        ("NEVER123", "unknown"),
        ("?", "malformed"),
    ] {
        assert_eq!(check(&venue, number).await["reason"], reason);
    }

    let kept = "select key as value from notices";
    assert!(app.texts(kept).await.is_empty());
}

#[tokio::test]
async fn a_number_that_lies_with_the_area_tells_no_site() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update stocks set site_id = null, source = 'returned'")
        .await;

    let verdict = check(&app.with_key(&area.key), area.stock[0].as_str()).await;

    assert_eq!(verdict["reason"], "not_registered");
    let kept = "select key as value from notices";
    assert!(app.texts(kept).await.is_empty());
}

#[tokio::test]
async fn a_check_answers_also_when_the_notice_cannot_be_kept() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("alter table notices rename to notices_elsewhere")
        .await;

    let verdict = check(&app.with_key(&area.key), area.stock[0].as_str()).await;

    assert_eq!(verdict["reason"], "not_registered");
}
