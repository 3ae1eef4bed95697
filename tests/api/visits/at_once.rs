//! The same visit sent many times at once is there once.

use serde_json::{Value, json};
use support::requests::visits::{VISITS, VISITS_BATCH, send_at_once, visit};
use support::requests::with;

use super::start;

#[tokio::test(flavor = "multi_thread")]
async fn record_visit_sent_fifty_times_over_eight_connections_is_there_once() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let body = visit(&area.stock[0]);
    let clients: Vec<_> = (0..8).map(|_| app.with_key(&area.key)).collect();

    let answers = send_at_once(clients, VISITS, vec![body.clone(); 50]).await;

    let first: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 201)
        .collect();
    let replayed = answers
        .iter()
        .filter(|answer| answer.status == 200 && answer.header("idempotent-replayed") == "true");
    assert_eq!((first.len(), replayed.count()), (1, 49));
    let recorded: Value = first[0].json();
    assert!(answers.iter().all(|answer| answer.json() == recorded));
    for (count, of) in [
        ("1", "visits"),
        ("1", "visit_events"),
        ("1", "visit_stamps"),
    ] {
        let sql = format!("select count(*)::text as value from {of}");
        assert_eq!(app.texts(&sql).await, [count], "{of}");
    }
    let other = app
        .with_key(&area.key)
        .post(VISITS, &with(body, "/companions", 1))
        .await;
    other.assert_problem(422, "client_reference_reused");
}

#[tokio::test(flavor = "multi_thread")]
async fn record_visits_sent_crosswise_at_once_are_there_once() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let clients = (0..4).map(|_| app.with_key(&area.key)).collect();
    let mut visits: Vec<_> = (0..30).map(|_| visit(&area.stock[0])).collect();
    let there = json!({ "visits": visits });
    visits.reverse();
    let back = json!({ "visits": visits });

    let bodies = (0..4).flat_map(|_| [there.clone(), back.clone()]);
    for answer in send_at_once(clients, VISITS_BATCH, bodies.collect()).await {
        answer.assert_status(207);
    }

    let count = "select count(*)::text as value from visits";
    assert_eq!(app.texts(count).await, ["30"]);
}
