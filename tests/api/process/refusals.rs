//! Settings that cannot be right are refused at the start, each in one plain sentence.

use support::database::TestDatabase;
use support::process::{DataFolder, Ended, command};

const SECRETS: [(&str, &str); 3] = [
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

fn serve(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let folder = DataFolder::new();
    let mut command = command(&["serve", "--data-dir", folder.argument()]);
    command.args(arguments).envs(variables.iter().copied());
    Ended::of(command).refusal()
}

#[test]
fn a_setting_that_is_not_known_is_refused() {
    let refusal = serve(&[], &[("KAIKUKANTA_LISTN", "127.0.0.1:0")]);

    assert!(
        refusal.contains("KAIKUKANTA_LISTN is not a setting"),
        "{refusal}"
    );
}

#[test]
fn http_of_another_machine_is_refused() {
    for url in ["http://example.org", "http://192.0.2.1:8080"] {
        let refusal = serve(&["--public-url", url], &[]);
        assert!(refusal.contains("must begin with https://"), "{refusal}");
    }
}

#[test]
fn a_public_address_with_a_path_is_refused() {
    let refusal = serve(&["--public-url", "https://example.org/kaikukanta"], &[]);

    assert!(refusal.contains("without a path"), "{refusal}");
}

#[test]
fn listening_for_others_without_a_public_address_is_refused() {
    let refusal = serve(&["--listen", "0.0.0.0:0"], &[]);

    assert!(refusal.contains("--public-url is needed"), "{refusal}");
}

#[test]
fn a_folder_without_the_application_is_refused() {
    let folder = DataFolder::new();

    let refusal = serve(&["--spa-dir", folder.argument()], &[]);

    assert!(refusal.contains("holds no index.html"), "{refusal}");
}

#[tokio::test]
async fn an_ordinary_database_without_good_secrets_is_refused() {
    let database = TestDatabase::empty().await;
    let short = [
        SECRETS[0],
        SECRETS[1],
        ("KAIKUKANTA_OFFLINE_SECRET", "short"),
    ];

    let missing = serve(&["--database-url", &database.url], &[]);
    let one = serve(&["--database-url", &database.url], &SECRETS[..2]);
    let weak = serve(&["--database-url", &database.url], &short);

    assert!(
        missing.contains("must be set, the same on all instances"),
        "{missing}"
    );
    assert!(one.contains("must be set"), "{one}");
    assert!(weak.contains("at least 32 characters"), "{weak}");
}

#[tokio::test]
async fn a_database_that_is_behind_is_refused_until_it_is_migrated() {
    let database = TestDatabase::empty().await;

    let refusal = serve(&["--database-url", &database.url], &SECRETS);

    assert!(
        refusal.contains("run `kaikukanta migrate`, or `serve --migrate`"),
        "{refusal}"
    );
}

#[tokio::test]
async fn demo_data_are_served_on_this_machine_only() {
    let database = TestDatabase::empty().await;
    let seeded = Ended::of(command(&[
        "seed",
        "--demo",
        "--database-url",
        &database.url,
    ]))
    .printed();
    assert!(seeded.contains("Demo data are in place"), "{seeded}");

    let public = [
        "--listen",
        "0.0.0.0:0",
        "--public-url",
        "https://kaikukanta.example",
    ];
    let proxied = [
        "--listen",
        "127.0.0.1:0",
        "--public-url",
        "https://kaikukanta.example",
    ];
    for arguments in [public, proxied] {
        let arguments = [&arguments[..], &["--database-url", &database.url]].concat();
        let refusal = serve(&arguments, &SECRETS);
        assert!(refusal.contains("on this machine only"), "{refusal}");
    }
    let again = Ended::of(command(&[
        "seed",
        "--demo",
        "--database-url",
        &database.url,
    ]))
    .refusal();
    assert!(again.contains("the database is not empty"), "{again}");
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_refused_without_its_password() {
    let url = "postgres://kaikukanta:p4ssw0rd@127.0.0.1:9/kaikukanta";

    let refusal = serve(&["--database-url", url], &SECRETS);

    assert!(refusal.contains("cannot be reached"), "{refusal}");
    assert!(!refusal.contains("p4ssw0rd"), "{refusal}");
}
