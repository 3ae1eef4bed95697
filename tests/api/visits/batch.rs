//! Many visits at once: a result for each, and one that is not right holds up no other.

use serde_json::{Value, json};
use support::Client;
use support::requests::visits::{VISITS, VISITS_BATCH, listed, record, reservation, visit};
use support::requests::{personal_card, register, with};

use super::start;

async fn results(client: &Client, visits: &[Value]) -> Vec<Value> {
    let answer = client
        .post(VISITS_BATCH, &json!({ "visits": visits }))
        .await;
    answer.assert_status(207);
    answer.json()["items"].as_array().unwrap().clone()
}

fn told(result: &Value) -> [&Value; 4] {
    [
        &result["outcome"],
        &result["retry"],
        &result["code"],
        &result["reason"],
    ]
}

/// The results of the visits of the next test: outcome, retry, code and reason.
#[rustfmt::skip]
const RESULTS: [[&str; 4]; 13] = [
    ["recorded", "never", "",                        "ok"],
    ["flagged",  "never", "",                        "ok"],
    ["replayed", "never", "",                        "ok"],
    ["refused",  "never", "client_reference_reused", ""],
    ["refused",  "later", "card_refused",            "unknown"],
    ["refused",  "later", "card_refused",            "not_registered"],
    ["refused",  "never", "card_refused",            "malformed"],
    ["refused",  "never", "validation_failed",       ""],
    ["refused",  "never", "validation_failed",       ""],
    ["refused",  "never", "card_refused",            "expires_before_occasion"],
    ["recorded", "never", "",                        "ok"],
    ["replayed", "never", "",                        "ok"],
    ["refused",  "never", "client_reference_reused", ""],
];

#[tokio::test]
async fn record_visits_gives_each_its_result_in_their_order() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let number = &area.stock[0];
    let before = visit(number);
    record(&venue, &before).await;
    let twice = visit(number);
    let visits = [
        visit(number),
        with(visit(number), "/children", 5),
        before.clone(),
        with(before, "/children", 1),
        with(visit(number), "/card_number", "ABCD1234"),
        visit(&area.stock[1]),
        with(visit(number), "/card_number", "ABC"),
        with(visit(number), "/event_title", "maija@example.org"),
        with(visit(number), "/venue_id", json!(app.world.vantaa.venue)),
        reservation(number, "2028-01-01"),
        twice.clone(),
        twice.clone(),
        with(twice, "/companions", 1),
    ];

    let results = results(&venue, &visits).await;

    for (place, (result, sent)) in results.iter().zip(&visits).enumerate() {
        let told = told(result).map(|member| member.as_str().unwrap_or_default());
        assert_eq!(told, RESULTS[place], "{place}");
        assert_eq!(result["client_reference"], sent["client_reference"]);
        assert_eq!(result["visit"].is_null(), told[0] == "refused", "{place}");
    }
    assert_eq!(results[7]["errors"][0]["pointer"], "/event_title");
    assert_eq!(results[8]["errors"][0]["pointer"], "/venue_id");
    assert_eq!(listed(&venue, "").await.len(), 4);
    let trail = "select details::text as value from audit_events where operation = 'record_visits'";
    assert_eq!(app.texts(trail).await, [r#"{"visits": 3}"#]);
}

#[tokio::test]
async fn record_visits_records_and_flags_what_happened_with_a_card_that_was_not_valid() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let area = &app.world.espoo;
    let number = &area.stock[0];
    app.at("2027-11-25T10:00:00Z");
    let happened = with(visit(number), "/occasion_date", "2027-11-24");

    let alone = venue.post(VISITS, &happened).await;
    alone.assert_problem(409, "card_refused");
    let results = results(
        &venue,
        &[happened.clone(), reservation(number, "2027-11-26")],
    )
    .await;

    assert_eq!(results[0]["outcome"], "flagged");
    assert_eq!(results[0]["visit"]["flags"], json!(["card_not_valid"]));
    assert_eq!(results[0]["visit"]["reason"], "expired");
    assert_eq!(results[0]["visit"]["late_entry"], true);
    assert_eq!(results[1]["outcome"], "refused");
    assert_eq!(results[1]["reason"], "expired");
}

#[tokio::test]
async fn record_visits_judges_a_visit_as_of_its_day() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[1])).await;
    app.at("2026-11-25T10:00:00Z");
    app.inactivate(&card, "lost", "2026-11-25").await;
    let on = |day: &str| with(visit(&area.stock[1]), "/occasion_date", day);

    let results = results(&venue, &[on("2026-11-24"), on("2026-11-25")]).await;

    assert_eq!(results[0]["outcome"], "recorded");
    assert_eq!(told(&results[1])[0], "flagged");
    assert_eq!(results[1]["reason"], "inactivated");
}

#[tokio::test]
async fn record_visits_can_be_sent_again_whole() {
    let (app, venue) = start().await;
    let number = &app.world.espoo.stock[0];
    let visits: Vec<_> = (0..500).map(|_| visit(number)).collect();

    let first = results(&venue, &visits).await;
    let again = results(&venue, &visits).await;

    assert!(first.iter().all(|result| result["outcome"] == "recorded"));
    assert!(again.iter().all(|result| result["outcome"] == "replayed"));
    for (one, other) in first.iter().zip(&again) {
        assert_eq!(one["visit"], other["visit"]);
    }
    let count = "select count(*)::text as value from visits";
    assert_eq!(app.texts(count).await, ["500"]);
}
