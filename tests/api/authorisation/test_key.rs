//! A test key may ask what a live one may, sees nothing real, and leaves nothing in the register's own tables.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared::test_mode::TestNumber;
use support::requests::test_mode::test_visit;
use support::{TestApp, world};

use super::table::TABLE;
use super::{Credential, Walk};

/// The column of the live key.
const KEY: usize = 8;

/// Operations that answer a test key otherwise than a live one: what is named belongs to the register, and is not there.
const OTHERWISE: &[(&str, u16)] = &[
    ("reset_test_data", 204),
    // With a real venue named.
    ("check_card", 422),
    ("check_cards", 422),
    ("record_visit", 422),
    ("find_visit", 404),
    ("use_visit", 404),
    ("cancel_visit", 404),
    ("undo_visit", 404),
    ("record_group_visit", 422),
    ("find_group_visit", 404),
    ("undo_group_visit", 404),
];

/// How many rows each of the register's own tables has.
async fn rows(app: &TestApp) -> BTreeMap<String, String> {
    let counted = app
        .texts(
            "select relname || ' ' || (xpath('//row/n/text()', query_to_xml(format('select count(*) as n from public.%I', \
             relname), false, true, '')))[1]::text as value from pg_class \
             where relnamespace = 'public'::regnamespace and relkind = 'r'",
        )
        .await;
    let pairs = counted.iter().map(|row| row.split_once(' ').unwrap());
    pairs
        .map(|(table, count)| (table.to_owned(), count.to_owned()))
        .collect()
}

#[tokio::test]
async fn a_test_key_may_ask_what_a_live_one_may_and_leaves_nothing_in_the_register() {
    let mut walk = Walk::start().await;
    let organisation = walk.app.world.espoo.organisation;
    let key = world::add_test_key(&mut walk.app.database.connect().await, organisation).await;
    walk.credentials[KEY] = Credential::Key(key);
    // As in the walk of all: who signs in is another account each time.
    let changes_by_itself = ["sign_in", "sign_out"];
    let before = rows(&walk.app).await;
    let mut wrong = Vec::new();

    for &(id, expected, _) in TABLE {
        if changes_by_itself.contains(&id) {
            continue;
        }
        let otherwise = OTHERWISE.iter().find(|(other, _)| *other == id);
        let expected = otherwise.map_or(expected[KEY], |(_, status)| *status);
        let answer = walk.ask(id, KEY).await;
        if answer.status != expected {
            let (status, text) = (answer.status, &answer.text);
            wrong.push(format!("{id}: {status}, not {expected}: {text}"));
        }
    }

    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(rows(&walk.app).await, before);
}

#[tokio::test]
async fn what_a_test_key_records_is_in_no_table_of_the_register() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let program = app.with_test_key(&area).await;
    let before = rows(&app).await;

    let mut visit = test_visit(TestNumber::OkChildren);
    visit["children"] = json!(2);
    for path in ["/api/v1/visits", "/api/v1/visits/batch"] {
        let body = match path.ends_with("batch") {
            true => {
                json!({ "visits": [test_visit(TestNumber::Ok), test_visit(TestNumber::Expired)] })
            }
            false => visit.clone(),
        };
        assert!(program.post(path, &body).await.status.is_success());
    }
    for number in TestNumber::ALL {
        let body = json!({ "card_number": number.number() });
        program.post("/api/v1/card-validity", &body).await;
    }
    // Nobody is slowed or told of for it.
    for seed in 0..40 {
        let body = json!({ "card_number": format!("NOBODY{seed}") });
        let answer = program.post("/api/v1/card-validity", &body).await;
        assert_eq!(answer.json()["reason"], "unknown");
    }

    assert_eq!(rows(&app).await, before);
    let venue = app.sign_in(&area.venue_account).await;
    let visits = venue.get("/api/v1/visits").await.json();
    assert_eq!(visits["items"], Value::Array(Vec::new()));
    let pauses = app.clock.pauses();
    assert_eq!(pauses.len(), 1, "the slow number alone: {pauses:?}");
}
