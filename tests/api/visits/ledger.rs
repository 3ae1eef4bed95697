//! The ledger of visits, and the state that follows from it.

use diesel_async::SimpleAsyncConnection;
use support::requests::visits::{does, record, reservation, visit};

use super::start;

#[tokio::test]
async fn visits_and_their_ledger_are_added_to_and_never_changed() {
    let (app, venue) = start().await;
    record(&venue, &visit(&app.world.espoo.stock[0])).await;
    let conn = &mut app.database.connect().await;

    for sql in [
        "update visits set children = 9",
        "update visits set card_id = null",
        "update visits set occasion_date = occasion_date - 1",
        "delete from visits",
        "truncate visits cascade",
        "update visit_events set step = 'cancelled'",
        "delete from visit_events",
        "truncate visit_events",
    ] {
        let refused = conn.batch_execute(sql).await.unwrap_err().to_string();
        assert!(refused.contains("ledger"), "{sql}: {refused}");
    }
}

#[tokio::test]
async fn the_state_of_each_visit_is_what_its_ledger_tells() {
    let (app, venue) = start().await;
    let number = &app.world.espoo.stock[0];
    for steps in [
        &[][..],
        &["use"],
        &["cancellation"],
        &["use", "undo"],
        &["use", "undo", "use"],
        &["use", "undo", "cancellation"],
    ] {
        let reserved = record(&venue, &reservation(number, "2026-11-24")).await;
        for step in steps {
            does(&venue, &reserved, step).await.assert_status(200);
        }
    }
    let used = record(&venue, &visit(number)).await;
    does(&venue, &used, "undo").await.assert_status(200);

    let states = "select state as value from visits order by recorded_at, state";
    let expected = [
        "cancelled",
        "cancelled",
        "reserved",
        "reserved",
        "undone",
        "used",
        "used",
    ];
    assert_eq!(app.texts(states).await, expected);
    let odd = "select id::text as value from visits where state <> visit_state(id)";
    assert!(app.texts(odd).await.is_empty());
}
