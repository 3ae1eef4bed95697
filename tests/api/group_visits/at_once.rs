//! The same group visit sent many times at once is there once.

use support::requests::visits::{GROUP_VISITS, group, send_at_once};
use support::requests::with;

use super::{members, start};

#[tokio::test(flavor = "multi_thread")]
async fn record_group_visit_sent_fifty_times_over_eight_connections_is_there_once() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let body = group(&area.community_stock[0], &members(&app)[..2]);
    let clients: Vec<_> = (0..8).map(|_| app.with_key(&area.key)).collect();

    let answers = send_at_once(clients, GROUP_VISITS, vec![body.clone(); 50]).await;

    let first: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 201)
        .collect();
    let replayed = answers
        .iter()
        .filter(|answer| answer.status == 200 && answer.header("idempotent-replayed") == "true");
    assert_eq!((first.len(), replayed.count()), (1, 49));
    let receipt = first[0].json();
    assert!(answers.iter().all(|answer| answer.json() == receipt));
    for (count, of) in [
        ("1", "group_visits"),
        ("3", "visits"),
        ("2", "visit_stamps"),
    ] {
        let sql = format!("select count(*)::text as value from {of}");
        assert_eq!(app.texts(&sql).await, [count], "{of}");
    }
    let other = with(body, "/community_card/staff", 2);
    let other = venue.post(GROUP_VISITS, &other).await;
    other.assert_problem(422, "client_reference_reused");
}
