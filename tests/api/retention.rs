//! Retention: what is kept for its time and goes the day after, and what stays of it.

use api::db::locks::{Work, give_back, take};
use api::jobs::retention::{Removed, run};
use serde_json::{Value, json};
use support::process::{Ended, command};
use support::requests::{CARDS, community_card, personal_card, register, with};
use support::{Client, TestApp};

const LIFE_SITUATION: &str = "019abc00-0000-7000-8000-000000000001";
const UNEMPLOYED: &str = "019abc00-0000-7000-8000-000000000102";
const FACTS: &str = "select birth_year::text as value from background_facts order by 1";

async fn retain(app: &TestApp, moment: &str) -> Removed {
    app.at(moment);
    let conn = &mut app.database.connect().await;
    run(conn, app.clock.now()).await.unwrap().unwrap()
}

/// What was taken away in areas, and nothing of the trail.
fn facts(areas: &[(&str, i64)]) -> Removed {
    Removed {
        facts: areas
            .iter()
            .map(|(area, count)| ((*area).to_owned(), *count))
            .collect(),
        visits: 0,
        audit_events: 0,
    }
}

/// A card of Espoo with facts and an answer, valid up to 23 November 2027.
async fn card(app: &TestApp, place: usize) -> Value {
    let area = &app.world.espoo;
    let answers = json!([{ "question_id": LIFE_SITUATION, "option_id": UNEMPLOYED }]);
    let body = with(personal_card(&area.stock[place]), "/facts/answers", answers);
    register(&app.sign_in(&area.distributor).await, &body).await
}

async fn statistics(client: &Client) -> Value {
    client.get("/api/v1/statistics/site").await.json()
}

#[tokio::test]
async fn facts_go_the_day_after_their_time_and_not_before() {
    let app = TestApp::start().await;
    app.sql("update areas set retention_months = 1 where code_prefix = 'ESP'")
        .await;
    let card = card(&app, 0).await;

    assert_eq!(retain(&app, "2027-12-23T21:59:59Z").await, facts(&[]));
    assert_eq!(app.texts(FACTS).await, ["1985"]);
    assert_eq!(
        retain(&app, "2027-12-23T22:00:00Z").await,
        facts(&[("Espoo", 1)])
    );

    assert!(app.texts(FACTS).await.is_empty());
    for (what, sql) in [
        (
            "answers",
            "select option_id::text as value from background_answers",
        ),
        (
            "hashes",
            "select id::text as value from cards where content_hash is not null",
        ),
        (
            "links",
            "select card_id::text as value from issuance_stamps where card_id is not null",
        ),
    ] {
        assert!(app.texts(sql).await.is_empty(), "{what}");
    }
    let stamps = "select age_group || ' ' || municipality_code as value from issuance_stamps";
    assert_eq!(app.texts(stamps).await, ["35-44 049"]);
    let client = app.sign_in(&app.world.espoo.distributor).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let found = client.get(&path).await;
    found.assert_status(200);
    assert_eq!(found.json()["facts"], Value::Null);
    assert_eq!(retain(&app, "2027-12-25T10:00:00Z").await, facts(&[]));
}

#[tokio::test]
async fn figures_stay_when_the_facts_are_gone() {
    let app = TestApp::start().await;
    app.sql("update areas set retention_months = 1 where code_prefix = 'ESP'")
        .await;
    card(&app, 0).await;
    card(&app, 1).await;
    app.at("2028-01-10T10:00:00Z");
    let client = app.sign_in(&app.world.espoo.distributor).await;
    let before = statistics(&client).await;

    let removed = retain(&app, "2028-01-10T10:00:00Z").await;

    assert_eq!(removed, facts(&[("Espoo", 2)]));
    assert_eq!(statistics(&client).await, before);
}

#[tokio::test]
async fn an_area_without_a_time_of_its_own_goes_by_the_networks() {
    let app = TestApp::start().await;
    app.sql("update network set retention_months = 2").await;
    app.sql("update areas set retention_months = 3 where code_prefix = 'VAK'")
        .await;
    card(&app, 0).await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    // Up to the end of the pilot, 28 February 2027.
    register(&distributor, &personal_card(&area.stock[0])).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;

    for (moment, removed) in [
        ("2027-05-28T10:00:00Z", facts(&[])),
        ("2027-05-29T10:00:00Z", facts(&[("Vantaa", 1)])),
        ("2028-01-23T10:00:00Z", facts(&[])),
        ("2028-01-24T10:00:00Z", facts(&[("Espoo", 1)])),
    ] {
        assert_eq!(retain(&app, moment).await, removed, "{moment}");
    }
}

#[tokio::test]
async fn a_shortened_pilot_shortens_the_time_and_a_renewal_lengthens_it() {
    let app = TestApp::start().await;
    app.sql("update network set retention_months = 1").await;
    let area = app.world.vantaa.clone();
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let renewed = card(&app, 0).await;
    app.sql(&format!(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         recorded_by, recorded_at) select gen_random_uuid(), card_id, 'renewal', '2027-11-01', '2028-11-01', area_id, \
         organisation_id, site_id, recorded_by, '2027-11-01T10:00:00Z' from issuances where card_id = '{}'",
        renewed["id"].as_str().unwrap()
    ))
    .await;
    app.move_pilot_end(area.id, "2026-12-31", "2026-12-01")
        .await;

    for (moment, removed) in [
        ("2027-01-31T10:00:00Z", facts(&[])),
        ("2027-02-01T10:00:00Z", facts(&[("Vantaa", 1)])),
        ("2028-12-01T10:00:00Z", facts(&[])),
        ("2028-12-02T10:00:00Z", facts(&[("Espoo", 1)])),
    ] {
        assert_eq!(retain(&app, moment).await, removed, "{moment}");
    }
}

#[tokio::test]
async fn cards_registered_in_error_and_replaced_cards_keep_nothing_either() {
    let app = TestApp::start().await;
    app.sql("update network set retention_months = 1").await;
    let mistyped = card(&app, 0).await;
    app.inactivate(&mistyped, "registered_in_error", "2026-11-23")
        .await;
    let (old, new) = (card(&app, 1).await, card(&app, 2).await);
    let id = |card: &Value| card["id"].as_str().unwrap().to_owned();
    // As a replacement does: the facts move to the new card.
    app.sql(&format!(
        "delete from background_facts where card_id = '{1}'; \
         update background_facts set card_id = '{1}' where card_id = '{0}'; \
         update cards set replaces_card_id = '{0}' where id = '{1}'",
        id(&old),
        id(&new)
    ))
    .await;

    let removed = retain(&app, "2027-12-24T10:00:00Z").await;

    assert_eq!(removed, facts(&[("Espoo", 2)]));
    let hashes = "select id::text as value from cards where content_hash is not null";
    assert!(app.texts(hashes).await.is_empty());
}

#[tokio::test]
async fn what_retention_took_away_is_a_figure_in_the_areas_trail() {
    let app = TestApp::start().await;
    app.sql("update network set retention_months = 1").await;
    card(&app, 0).await;
    card(&app, 1).await;
    retain(&app, "2027-12-24T10:00:00Z").await;
    let path = "/api/v1/audit-events?operation=retention";

    let own = app.sign_in(&app.world.espoo.coordinator).await;
    let other = app.sign_in(&app.world.vantaa.coordinator).await;

    let rows = own.get(path).await.json()["items"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!(rows[0]["username"], Value::Null);
    assert_eq!(rows[0]["subject_name"], "Espoo");
    let details = json!({ "facts": "2", "before": "2027-11-24" });
    assert_eq!(rows[0]["details"], details);
    assert_eq!(other.get(path).await.json()["items"], json!([]));
}

#[tokio::test]
async fn the_audit_trail_goes_by_its_own_setting() {
    let app = TestApp::start().await;
    app.sql(
        "update network set audit_retention_months = 12; \
         insert into audit_events (id, at, operation) values \
         (gen_random_uuid(), '2026-01-31T21:59:59Z', 'oldest_of_all'), \
         (gen_random_uuid(), '2026-01-31T22:00:00Z', 'next_to_go')",
    )
    .await;
    let trail = "select operation || ' ' || details as value from audit_events order by at";

    assert_eq!(retain(&app, "2027-01-31T10:00:00Z").await.audit_events, 0);
    let removed = retain(&app, "2027-02-01T10:00:00Z").await;

    assert_eq!(removed.audit_events, 1);
    assert_eq!(
        app.texts(trail).await,
        [
            "next_to_go {}",
            "retention {\"before\": \"2026-02-01\", \"audit_events\": 1}"
        ]
    );
    assert_eq!(retain(&app, "2027-02-02T10:00:00Z").await.audit_events, 1);
}

#[tokio::test]
async fn ledgers_are_locked_again_when_retention_is_done() {
    use diesel_async::SimpleAsyncConnection;

    let app = TestApp::start().await;
    app.sql("insert into audit_events (id, at, operation) values (gen_random_uuid(), '2015-01-01', 'oldest_of_all')")
        .await;
    let conn = &mut app.database.connect().await;
    assert_eq!(
        run(conn, app.clock.now())
            .await
            .unwrap()
            .unwrap()
            .audit_events,
        1
    );

    let refused = conn.batch_execute("delete from audit_events").await;

    assert!(refused.unwrap_err().to_string().contains("never changed"));
}

#[tokio::test]
async fn one_process_at_a_time_takes_away_what_is_over() {
    let app = TestApp::start().await;
    let (mut one, mut other) = (app.database.connect().await, app.database.connect().await);
    assert!(take(&mut one, Work::Retention).await.unwrap());

    let meanwhile = run(&mut other, app.clock.now()).await.unwrap();
    give_back(&mut one, Work::Retention).await.unwrap();
    let afterwards = run(&mut other, app.clock.now()).await.unwrap();

    assert_eq!(meanwhile, None);
    assert_eq!(afterwards, Some(facts(&[])));
}

#[tokio::test]
async fn the_command_prints_what_went() {
    let app = TestApp::start().await;
    app.sql("insert into audit_events (id, at, operation) values (gen_random_uuid(), '2015-01-01', 'oldest_of_all')")
        .await;
    let mut retention = command(&["retention"]);
    retention.env("KAIKUKANTA_DATABASE_URL", &app.database.url);

    let printed = Ended::of(retention).printed();

    assert!(printed.contains("1 row(s) of the audit trail"), "{printed}");
    assert!(printed.contains("the facts of 0 card(s)"), "{printed}");
}
