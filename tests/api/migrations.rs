//! The migrations: each goes up, down and up again, and leaves nothing behind.

use std::fs;
use std::path::{Path, PathBuf};

use support::database::{TestDatabase, dump, execute, texts};

const SCHEMA: &[&str] = &["--schema-only"];

fn migrations() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let entries = fs::read_dir(folder).unwrap();
    let mut found: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

async fn run(database: &TestDatabase, migration: &Path, direction: &str) {
    let sql = fs::read_to_string(migration.join(direction)).unwrap();
    execute(&database.url, &sql).await;
}

#[tokio::test]
async fn all_migrations_go_up_down_and_up_again() {
    let database = TestDatabase::empty().await;
    let migrations = migrations();
    for migration in &migrations {
        run(&database, migration, "up.sql").await;
    }
    let first = dump(&database.url, &[]).await;

    for migration in migrations.iter().rev() {
        run(&database, migration, "down.sql").await;
    }
    let left = texts(
        &database.url,
        "select relname::text as value from pg_class where relnamespace = 'public'::regnamespace \
         union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace \
         union all select typname::text from pg_type where typnamespace = 'public'::regnamespace",
    )
    .await;
    for migration in &migrations {
        run(&database, migration, "up.sql").await;
    }
    let second = dump(&database.url, &[]).await;

    assert!(left.is_empty(), "{left:?}");
    assert!(first.contains("Espoo"), "reference data are dumped too");
    assert!(first == second, "the second way up leads elsewhere");
}

#[tokio::test]
async fn each_migration_takes_back_what_it_did() {
    let database = TestDatabase::empty().await;
    let mut before = dump(&database.url, SCHEMA).await;

    for migration in migrations() {
        run(&database, &migration, "up.sql").await;
        run(&database, &migration, "down.sql").await;
        let after = dump(&database.url, SCHEMA).await;
        assert!(before == after, "{} leaves something", migration.display());
        run(&database, &migration, "up.sql").await;
        before = dump(&database.url, SCHEMA).await;
    }
}

#[tokio::test]
async fn the_program_runs_the_migrations_of_the_folder() {
    let (by_program, by_hand) = (TestDatabase::migrated().await, TestDatabase::empty().await);
    for migration in migrations() {
        run(&by_hand, &migration, "up.sql").await;
    }

    let (program, hand) = (
        dump(&by_program.url, SCHEMA).await,
        dump(&by_hand.url, SCHEMA).await,
    );

    assert!(program == hand, "the program is built of other migrations");
    assert_eq!(api::database::migrate(&by_program.url).await.unwrap(), 0);
}
