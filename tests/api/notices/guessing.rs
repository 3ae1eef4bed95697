//! Many numbers that do not exist are told to the area; what is answered does not change.

use support::TestApp;
use support::requests::check;

use super::open;

#[tokio::test]
async fn many_unknown_numbers_are_told_to_the_area_once_a_day() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let venue = app.with_key(&area.key);
    let coordinator = app.sign_in(&area.coordinator).await;

    for count in 1..=20 {
        let number = format!("GUESS{count:03}");
        assert_eq!(check(&venue, &number).await["reason"], "unknown");
    }
    assert!(open(&coordinator, "guessing").await.is_empty());

    for number in ["GUESS021", "?", "GUESS022"] {
        let verdict = check(&venue, number).await;
        assert_eq!(verdict["valid"], false);
    }
    let told = open(&coordinator, "guessing").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["subject_id"], area.venue.to_string());
    assert_eq!(told[0]["subject"], "venue");
    assert!(!told[0].to_string().contains("GUESS"), "{}", told[0]);
    let client = app
        .texts(&format!(
            "select client_id::text as value from api_client_venues where venue_id = '{}'",
            area.venue
        ))
        .await;
    assert_eq!(told[0]["details"]["client_id"], client[0]);
    let elsewhere = app.sign_in(&app.world.vantaa.coordinator).await;
    assert!(open(&elsewhere, "guessing").await.is_empty());
}

#[tokio::test]
async fn who_else_asks_at_the_venue_is_not_counted_with_a_guesser() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let key = app.with_key(&area.key);
    let account = app.sign_in(&area.venue_account).await;
    let coordinator = app.sign_in(&area.coordinator).await;

    for count in 1..=20 {
        check(&key, &format!("GUESS{count:03}")).await;
    }
    check(&account, "GUESS021").await;

    assert!(open(&coordinator, "guessing").await.is_empty());
}
