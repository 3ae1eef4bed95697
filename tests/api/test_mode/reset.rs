//! Test data go: by a request of their client, or after their time.

use api::jobs;
use reqwest::Method;
use serde_json::json;
use shared::test_mode::TestNumber;
use support::TestApp;
use support::requests::test_mode::{RESET, test_visit};
use support::requests::visits::{VISITS, listed, record};

#[tokio::test]
async fn a_reset_takes_away_what_the_client_has_recorded_and_nothing_else() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let (program, other) = (
        app.with_test_key(&area).await,
        app.with_test_key(&area).await,
    );
    let visit = test_visit(TestNumber::Ok);
    record(&program, &visit).await;
    record(&other, &visit).await;

    let emptied = program.send(Method::POST, RESET, None).await;
    emptied.assert_status(204);
    program
        .send(Method::POST, RESET, None)
        .await
        .assert_status(204);

    assert!(listed(&program, "").await.is_empty());
    assert_eq!(listed(&other, "").await.len(), 1);
    program.post(VISITS, &visit).await.assert_status(201);
}

#[tokio::test]
async fn a_live_key_is_told_that_it_resets_nothing() {
    let app = TestApp::start().await;

    let live = app.with_key(&app.world.espoo.key);
    live.post(RESET, &json!(null))
        .await
        .assert_problem(403, "test_only");
    let account = app.sign_in(&app.world.espoo.venue_account).await;
    account
        .post(RESET, &json!(null))
        .await
        .assert_problem(403, "forbidden");
}

#[tokio::test]
async fn what_was_tried_goes_thirty_days_after_they_were_stored() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    record(&program, &test_visit(TestNumber::Ok)).await;
    record(&program, &test_visit(TestNumber::Ok)).await;
    let conn = &mut app.database.connect().await;
    app.sql(
        "update sandbox.visits set stored_at = '2026-10-24T09:59:59Z' \
         where id = (select id from sandbox.visits limit 1)",
    )
    .await;

    let removed = jobs::test_data::run(conn, "2026-11-23T10:00:00Z".parse().unwrap()).await;

    assert_eq!(removed.unwrap(), 1);
    assert_eq!(listed(&program, "").await.len(), 1);
}

#[tokio::test]
async fn the_tables_of_test_data_are_those_of_the_register() {
    let app = TestApp::start().await;
    let columns = |schema: &str| {
        format!(
            "select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable as value \
             from information_schema.columns where table_schema = '{schema}' and column_name <> 'stored_at' \
             and table_name in (select table_name from information_schema.tables where table_schema = 'sandbox' \
             and table_type = 'BASE TABLE') order by 1"
        )
    };
    let copied = app.texts(&columns("sandbox")).await;

    assert!(copied.len() > 100, "{}", copied.len());
    assert_eq!(
        copied,
        app.texts(&columns("public")).await,
        "a migration that changes a table of cards or visits changes its copy in the schema sandbox, too"
    );
    // What is about a card or a visit has a copy there, so that a test key meets neither.
    let missing = app
        .texts(
            "select table_name::text as value from information_schema.columns \
             where table_schema = 'public' and column_name in ('card_id', 'stock_id', 'visit_id', 'group_visit_id') \
             and table_name not in (select table_name from information_schema.tables where table_schema = 'sandbox') \
             order by 1",
        )
        .await;
    assert!(
        missing.is_empty(),
        "{missing:?} could be met with a test key"
    );
}
