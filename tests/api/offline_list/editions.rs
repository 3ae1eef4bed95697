//! Editions of the offline list: nobody fetches one twice, and none is kept too long.

use support::TestApp;
use support::requests::{personal_card, register};

use super::{fetch, gate_of, read};

const TRAIL: &str = "select details::text as value from audit_events where operation = 'find_offline_list' order by at, id";

#[tokio::test]
async fn find_offline_list_answers_304_until_something_has_changed() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let gate = app.with_key(&area.key);
    let first = fetch(&gate, None).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");

    // Another quarter of the hour, and visits that change no card.
    app.at("2026-11-23T10:45:00Z");
    for seen in [tag.clone(), format!("\"another\", {tag}")] {
        let same = fetch(&gate, Some(&seen)).await;
        same.assert_status(304);
        assert_eq!(
            (same.text.as_str(), same.header("etag")),
            ("", tag.as_str())
        );
    }
    assert_eq!(app.texts(TRAIL).await, [r#"{"entries": 1}"#]);
    app.inactivate(&card, "lost", "2026-11-23").await;
    let changed = fetch(&gate, Some(&tag)).await;

    assert_eq!(read(&app, &changed).await.lists[0].count, 0);
    assert_ne!(changed.header("etag"), tag);
    assert_eq!(
        app.texts(TRAIL).await,
        [r#"{"entries": 1}"#, r#"{"entries": 0}"#]
    );
}

#[tokio::test]
async fn find_offline_list_is_made_anew_each_hour_and_good_for_36() {
    let app = TestApp::start().await;
    let gate = app.with_key(&app.world.espoo.key);
    app.at("2026-11-23T10:59:59Z");
    let first = fetch(&gate, None).await;

    app.at("2026-11-23T11:00:00Z");
    let next = fetch(&gate, Some(first.header("etag"))).await;

    let told = first.json();
    assert_eq!(told["issued_at"], "2026-11-23T10:00:00Z");
    assert_eq!(told["expires_at"], "2026-11-24T22:00:00Z");
    assert_eq!(told["day"], "2026-11-23");
    assert_eq!(next.json()["issued_at"], "2026-11-23T11:00:00Z");
    let claims = read(&app, &next).await;
    assert_eq!(claims.exp - claims.iat, 36 * 3600);
}

#[tokio::test]
async fn the_hashes_of_each_client_and_week_have_a_key_of_their_own() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let gate = app.with_key(&area.key);
    let neighbour = gate_of(&app, &[area.venue]).await;

    let own = read(&app, &fetch(&gate, None).await).await;
    let again = read(&app, &fetch(&gate, None).await).await;
    let other = read(&app, &fetch(&neighbour, None).await).await;
    app.at("2026-11-29T21:59:59Z");
    let sunday = read(&app, &fetch(&gate, None).await).await;
    app.at("2026-11-29T22:00:00Z");
    let monday = read(&app, &fetch(&gate, None).await).await;

    assert_eq!(own, again);
    assert_eq!(
        (own.week.as_str(), monday.week.as_str()),
        ("2026-W48", "2026-W49")
    );
    assert_eq!(own.hash_key, sunday.hash_key);
    for different in [&other, &monday] {
        assert_ne!(own.hash_key, different.hash_key);
        assert_ne!(own.lists[0].entries, different.lists[0].entries);
    }
}
