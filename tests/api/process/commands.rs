//! The commands beside `serve`, and `serve` on an ordinary PostgreSQL.

use serde_json::json;
use support::Client;
use support::database::{TestDatabase, texts};
use support::process::{DataFolder, Ended, Server, command};

fn run(arguments: &[&str], url: &str) -> Ended {
    let mut command = command(arguments);
    command.env("KAIKUKANTA_DATABASE_URL", url);
    Ended::of(command)
}

/// The last word of the line that tells the password.
fn password_in(printed: &str) -> &str {
    let line = printed
        .lines()
        .find(|line| line.contains("one-time password"));
    line.unwrap().rsplit(' ').next().unwrap()
}

#[test]
fn openapi_prints_the_document_that_is_committed() {
    let printed = Ended::of(command(&["openapi"])).printed();

    assert_eq!(printed, include_str!("../../../openapi/openapi.json"));
}

#[test]
fn help_names_every_setting() {
    let printed = Ended::of(command(&["serve", "--help"])).printed();

    for variable in api::config::VARIABLES {
        assert!(printed.contains(variable), "{variable}");
    }
}

#[tokio::test]
async fn migrate_brings_a_database_up_to_date_once() {
    let database = TestDatabase::empty().await;

    let first = run(&["migrate"], &database.url).printed();
    let second = run(&["migrate"], &database.url).printed();

    assert!(!first.contains(" 0 migration(s)"), "{first}");
    assert!(second.contains(" 0 migration(s)"), "{second}");
}

#[tokio::test]
async fn create_admin_gives_a_password_for_once() {
    let database = TestDatabase::migrated().await;
    let folder = DataFolder::new();
    let secrets = [
        ("KAIKUKANTA_DATABASE_URL", database.url.as_str()),
        (
            "KAIKUKANTA_JWT_SECRET",
            "a secret of the tests that is long enough",
        ),
        (
            "KAIKUKANTA_REFERENCE_SECRET",
            "another secret that is long enough",
        ),
        (
            "KAIKUKANTA_OFFLINE_SECRET",
            "a third secret that is long enough",
        ),
    ];
    let printed = run(&["create-admin", "Paakayttaja"], &database.url).printed();
    let password = password_in(&printed);
    let server = Server::start_with(folder.path(), &[], &secrets);
    let client = Client::new(server.url());

    let signed_in = client.sign_in("paakayttaja", password).await;

    signed_in.assert_status(200);
    assert_eq!(signed_in.json()["role"], "national_admin");
    assert_eq!(signed_in.json()["must_change_password"], true);
    let before = client.get("/api/v1/areas").await;
    before.assert_problem(403, "password_change_required");
    let change = json!({ "current_password": password, "new_password": "a new one for tomorrow" });
    let changed = client.put("/api/v1/session/password", &change).await;
    changed.assert_status(200);
    client.get("/api/v1/areas").await.assert_status(200);
    let old = Client::new(server.url())
        .sign_in("paakayttaja", password)
        .await;
    old.assert_problem(401, "wrong_credentials");
    assert!(server.interrupt());
    assert!(!folder.path().join("postgres").exists());
    let stored = texts(&database.url, "select password_hash as value from users").await;
    assert!(
        stored[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{stored:?}"
    );
}

#[tokio::test]
async fn create_admin_with_a_name_that_is_taken_or_none_is_refused() {
    let database = TestDatabase::migrated().await;
    let _ = run(&["create-admin", "paakayttaja"], &database.url).printed();

    for (name, words) in [
        ("PAAKAYTTAJA", "is taken"),
        ("ab", "3 to 64"),
        ("pää.käyttäjä", "small letters"),
        ("-abc", "begins and ends"),
    ] {
        let refusal = run(&["create-admin", "--", name], &database.url).refusal();
        assert!(refusal.contains(words), "{name}: {refusal}");
    }
    let empty = TestDatabase::empty().await;
    let refusal = run(&["create-admin", "paakayttaja"], &empty.url).refusal();
    assert!(refusal.contains("kaikukanta migrate"), "{refusal}");
}

#[tokio::test]
async fn seed_refuses_a_register_in_use() {
    let database = TestDatabase::migrated().await;
    let _ = run(&["create-admin", "paakayttaja"], &database.url).printed();

    let refusal = run(&["seed", "--demo"], &database.url).refusal();

    assert!(refusal.contains("the database is not empty"), "{refusal}");
    let demo = texts(&database.url, "select is_demo::text as value from network").await;
    assert_eq!(demo, ["false"]);
}
