//! Many cards at once: each as when it is checked alone, in their order.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{CARD_VALIDITY, check, check_on, personal_card, register};

const BATCH: &str = "/api/v1/card-validity/batch";

#[tokio::test]
async fn check_cards_answers_each_as_when_it_is_checked_alone_in_their_order() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let (good, stocked) = (area.stock[0].as_str(), area.stock[1].as_str());
    let venue = app.with_key(&area.key);

    let body = json!({ "items": [
        { "ref": "b", "card_number": "ABCD1234" },
        { "ref": "a", "card_number": good },
        { "ref": "a", "card_number": good, "occasion_date": "2028-01-01" },
        { "ref": "c", "card_number": stocked, "venue_id": area.venue },
    ] });
    let answer = venue.post(BATCH, &body).await;

    answer.assert_status(200);
    let expected = [
        ("b", check(&venue, "ABCD1234").await),
        ("a", check(&venue, good).await),
        ("a", check_on(&venue, good, "2028-01-01").await),
        ("c", check(&venue, stocked).await),
    ];
    let expected: Vec<Value> = expected
        .into_iter()
        .map(|(reference, verdict)| json!({ "ref": reference, "verdict": verdict }))
        .collect();
    assert_eq!(answer.json(), json!({ "items": expected }));
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn check_cards_names_the_item_whose_venue_is_not_ones_own() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let body = json!({ "items": [
        { "ref": "1", "card_number": "ABCD1234" },
        { "ref": "2", "card_number": "ABCD1234", "venue_id": app.world.vantaa.venue },
    ] });

    let answer = app.with_key(&area.key).post(BATCH, &body).await;

    answer.assert_fields(&[("/items/1/venue_id", "unknown_value")]);
}

#[tokio::test]
async fn check_cards_counts_each_number_that_does_not_exist() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let venue = app.with_key(&area.key);
    let items: Vec<_> = (0..20)
        .map(|place| json!({ "ref": place.to_string(), "card_number": format!("ABCD{place:04}") }))
        .collect();
    let guesses = "select kind as value from notices where kind = 'guessing'";

    venue
        .post(BATCH, &json!({ "items": items }))
        .await
        .assert_status(200);
    assert!(app.texts(guesses).await.is_empty());
    let one = json!({ "card_number": "ABCD9999" });
    venue.post(CARD_VALIDITY, &one).await.assert_status(200);

    assert_eq!(app.texts(guesses).await, ["guessing"]);
}
