//! The schema: what every table has, what the ledgers refuse, and that `schema.rs` tells the truth.

use std::collections::BTreeMap;

use diesel_async::SimpleAsyncConnection;
use serde_json::json;
use support::TestApp;
use support::database::{TestDatabase, texts};
use support::promises::{commitment, commitments};
use support::requests::{community_card, personal_card, register};

const SCHEMA: &str = include_str!("../../api/src/db/schema.rs");

type Tables = BTreeMap<String, Vec<String>>;

/// The tables of `schema.rs`, each with its columns and its primary key.
fn tables_of_the_program() -> Tables {
    let mut tables = Tables::new();
    for block in SCHEMA.split("diesel::table! {").skip(1) {
        let block = block.split("\n}").next().unwrap();
        let lines = block.lines().map(str::trim);
        let code: Vec<_> = lines
            .filter(|line| !line.is_empty() && !line.starts_with("///"))
            .collect();
        let (name, key) = code[0].split_once(" (").unwrap();
        let key = key.trim_end_matches(") {");
        let columns = code[1..].iter().filter_map(|line| line.split_once(" -> "));
        let mut columns: Vec<_> = columns
            .map(|(name, kind)| format!("{name} {}", kind.trim_end_matches(',')))
            .collect();
        columns.push(format!("key {key}"));
        tables.insert(name.to_owned(), columns);
    }
    tables
}

async fn tables_of_the_database(url: &str) -> Tables {
    let rows = texts(
        url,
        "select table_name || ' ' || column_name || ' ' || \
         case udt_name when '_text' then 'Array<Nullable<Text>>' else \
         case is_nullable when 'YES' then 'Nullable<' || initcap(udt_name) || '>' else initcap(udt_name) end end as value \
         from information_schema.columns join information_schema.tables using (table_schema, table_name) \
         where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^__diesel' \
         order by table_name, ordinal_position",
    )
    .await;
    let keys = texts(
        url,
        "select conrelid::regclass || ' key ' || string_agg(a.attname, ', ' order by array_position(conkey, a.attnum)) \
         as value from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = any (conkey) \
         where contype = 'p' and connamespace = 'public'::regnamespace \
         and conrelid <> '__diesel_schema_migrations'::regclass group by conrelid",
    )
    .await;
    let mut tables = Tables::new();
    for row in rows.iter().chain(&keys) {
        let (table, column) = row.split_once(' ').unwrap();
        tables
            .entry(table.to_owned())
            .or_default()
            .push(column.to_owned());
    }
    tables
}

#[tokio::test]
async fn schema_rs_is_the_schema_of_the_database() {
    let database = TestDatabase::migrated().await;

    let (program, found) = (
        tables_of_the_program(),
        tables_of_the_database(&database.url).await,
    );

    assert_eq!(
        program, found,
        "run `diesel print-schema`, as migrations/README.md says"
    );
}

#[tokio::test]
async fn every_table_has_a_primary_key_and_a_comment() {
    let database = TestDatabase::migrated().await;

    let bare = texts(
        &database.url,
        "select c.oid::regclass::text as value from pg_class c \
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname !~ '^__diesel' \
         and (obj_description(c.oid, 'pg_class') is null \
         or c.relkind = 'r' and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')) \
         union all select p.oid::regprocedure::text from pg_proc p \
         where p.pronamespace = 'public'::regnamespace and p.proname !~ '^diesel_' \
         and not exists (select from pg_depend where objid = p.oid and deptype = 'e') \
         and obj_description(p.oid, 'pg_proc') is null",
    )
    .await;

    assert!(bare.is_empty(), "{bare:?}");
}

#[tokio::test]
async fn every_foreign_key_is_indexed() {
    let database = TestDatabase::migrated().await;

    let slow = texts(
        &database.url,
        "select conname::text as value from pg_constraint f where contype = 'f' and not exists ( \
         select from pg_index i where i.indrelid = f.conrelid and i.indisvalid \
         and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)",
    )
    .await;

    assert!(slow.is_empty(), "{slow:?}");
}

#[tokio::test]
async fn every_constraint_is_named_after_its_table() {
    let database = TestDatabase::migrated().await;

    let odd = texts(
        &database.url,
        "select conname::text as value from pg_constraint join pg_class c on c.oid = conrelid \
         where connamespace = 'public'::regnamespace and c.relname !~ '^__diesel' \
         and conname !~ ('^' || c.relname || '_.*' || case contype when 'p' then 'pkey' when 'f' then '_fkey' \
         when 'u' then '_key' else '_check' end || '$') and contype in ('p', 'f', 'u', 'c')",
    )
    .await;

    assert!(odd.is_empty(), "{odd:?}");
}

#[tokio::test]
async fn no_column_can_hold_an_identity() {
    let database = TestDatabase::migrated().await;

    let suspicious = texts(
        &database.url,
        "select table_name || '.' || column_name as value from information_schema.columns \
         where table_schema = 'public' and column_name ~ '(name|birth|phone|mail|address|street|ssn|hetu|note|comment)' \
         and table_name in ('cards', 'issuances', 'inactivations', 'background_facts', 'background_answers', \
         'issuance_stamps', 'stock_numbers', 'card_changes', 'card_loans') order by 1",
    )
    .await;

    assert_eq!(suspicious, ["background_facts.birth_year"]);
}

#[tokio::test]
async fn ledgers_refuse_to_be_changed() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;
    app.inactivate(&card, "lost", "2026-11-23").await;
    let own = community_card(&app.world.espoo.community_stock[0]);
    let own = register(&distributor, &own).await;
    let loans = format!(
        "/api/v1/community-cards/{}/loans",
        own["id"].as_str().unwrap()
    );
    let loan = json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" });
    distributor.post(&loans, &loan).await.assert_status(201);
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let path = commitments(app.world.espoo.organisation);
    coordinator
        .post(&path, &commitment())
        .await
        .assert_status(201);
    let conn = &mut app.database.connect().await;

    for (table, column) in [
        ("issuances", "kind"),
        ("inactivations", "reason"),
        ("area_periods", "state"),
        ("card_changes", "subject"),
        ("audit_events", "operation"),
        ("commitments", "model_version"),
        ("card_loans", "step"),
    ] {
        for change in [
            format!("update {table} set {column} = {column}"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            let refused = conn.batch_execute(&change).await.unwrap_err();
            assert!(refused.to_string().contains("never changed"), "{refused}");
        }
        conn.batch_execute(&format!(
            "begin; set local kaikukanta.retention = 'on'; update {table} set {column} = {column}; commit"
        ))
        .await
        .unwrap();
    }
}

/// Changes that a verdict may depend on, each with what the feed has to say of it.
const CHANGES: [(&str, &str); 9] = [
    (
        "update cards set kind = kind where id = '{card}'",
        "card {card}",
    ),
    (
        "insert into inactivations (id, card_id, reason, inactive_from, recorded_by, recorded_at) \
         select gen_random_uuid(), id, 'lost', '2026-11-23', registered_by, registered_at from cards where id = '{card}'",
        "card {card}",
    ),
    (
        "update background_facts set children_count = 3 where card_id = '{card}'",
        "card {card}",
    ),
    (
        "delete from background_facts where card_id = '{card}'",
        "card {card}",
    ),
    (
        "update areas set child_age_limit = 18 where id = '{area}'",
        "area {area}",
    ),
    (
        "insert into area_periods (id, area_id, state, known_from) \
         values (gen_random_uuid(), '{area}', 'permanent', '2026-11-23')",
        "area {area}",
    ),
    (
        "update venues set closes_on = '2027-01-01' where id = '{venue}'",
        "venue {venue}",
    ),
    (
        "insert into stock_numbers select 'NEW1', min(id::text)::uuid from stocks",
        "stock_number NEW1",
    ),
    (
        "delete from stock_numbers where number = 'NEW1'",
        "stock_number NEW1",
    ),
];

#[tokio::test]
async fn every_change_that_a_verdict_depends_on_is_in_the_feed() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let named = |text: &str| {
        text.replace("{card}", card["id"].as_str().unwrap())
            .replace("{area}", &area.id.to_string())
            .replace("{venue}", &area.venue.to_string())
    };
    let feed = "select distinct concat_ws(' ', subject, subject_id, number) as value from card_changes \
                where id > (select last from feed) order by 1";
    app.sql("create table feed as select max(id) as last from card_changes")
        .await;

    for (change, subject) in CHANGES {
        app.sql(&named(change)).await;
        assert_eq!(app.texts(feed).await, [named(subject)], "{change}");
        app.sql("update feed set last = (select max(id) from card_changes)")
            .await;
    }
}
