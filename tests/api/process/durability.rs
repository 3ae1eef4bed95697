//! What was acknowledged is there after a restart and after a crash, and can be sent again.

use serde_json::Value;
use shared::card_number::CardNumber;
use support::process::{DataFolder, Ended, Server, command};
use support::requests::{CARDS, check, personal_card, register};

fn number(server: &Server, place: usize) -> CardNumber {
    CardNumber::parse(server.demo["stock"][place].as_str().unwrap()).unwrap()
}

/// Sends a registration again, as a device does whose answer was lost.
async fn assert_replays(server: &Server, body: &Value, card: &Value) {
    let distributor = server.sign_in("espoo.jakaja").await;
    let again = distributor.post(CARDS, body).await;
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), *card);
    let venue = server.sign_in("espoo.kohde").await;
    let verdict = check(&venue, card["card_number"].as_str().unwrap()).await;
    assert_eq!(verdict["reason"], "ok");
}

#[tokio::test]
async fn nothing_is_lost_by_stopping_or_by_killing_everything() {
    let folder = DataFolder::new();
    let server = Server::start(folder.path());
    let numbers = server.demo["stock"].clone();
    let first = personal_card(&number(&server, 0));
    let card = register(&server.sign_in("espoo.jakaja").await, &first).await;
    assert!(server.interrupt());

    let server = Server::start(folder.path());
    assert_replays(&server, &first, &card).await;
    let second = personal_card(&CardNumber::parse(numbers[1].as_str().unwrap()).unwrap());
    let distributor = server.sign_in("espoo.jakaja").await;
    let other = register(&distributor, &second).await;
    server.kill_with_database(&folder);

    let server = Server::start(folder.path());
    assert_replays(&server, &first, &card).await;
    assert_replays(&server, &second, &other).await;
    let third = personal_card(&CardNumber::parse(numbers[2].as_str().unwrap()).unwrap());
    let distributor = server.sign_in("espoo.jakaja").await;
    let last = register(&distributor, &third).await;
    // The database goes on as an orphan; the next start takes it over.
    server.kill();

    let server = Server::start(folder.path());
    assert_replays(&server, &third, &last).await;
    assert!(server.interrupt());
}

#[tokio::test]
async fn a_second_server_on_the_same_folder_is_refused_in_plain_words() {
    let folder = DataFolder::new();
    let variables = [(
        "DATABASE_URL",
        "postgres://nobody@192.0.2.1/of-another-project",
    )];
    let server = Server::start_with(folder.path(), &["--migrate"], &variables);

    let second = Ended::of(command(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data-dir",
        folder.argument(),
    ]));

    let refusal = second.refusal();
    assert!(refusal.contains(folder.argument()), "{refusal}");
    let pages = support::Client::new(server.url());
    pages.get("/readyz").await.assert_status(200);
    // Other commands work beside it.
    let migrated = Ended::of(command(&["migrate", "--data-dir", folder.argument()])).printed();
    assert!(migrated.contains("0 migration(s)"), "{migrated}");
    let administrator = [
        "create-admin",
        "toinen.paakayttaja",
        "--data-dir",
        folder.argument(),
    ];
    let printed = Ended::of(command(&administrator)).printed();
    assert!(printed.contains("one-time password"), "{printed}");
    assert!(server.interrupt());
}
