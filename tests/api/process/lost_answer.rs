//! The program is killed after it has stored a visit and before anybody has read its answer.

use std::io::Write;
use std::net::TcpStream;

use serde_json::Value;
use shared::card_number::CardNumber;
use support::Client;
use support::process::{DataFolder, Server};
use support::requests::visits::{VISITS, listed, visit};
use support::requests::{personal_card, register};

/// Sends a visit as the demo's venue and leaves the answer unread.
async fn send_and_turn_away(server: &Server, body: &Value) -> TcpStream {
    let password = server.demo["password"].as_str().unwrap();
    let signed_in = Client::new(server.url())
        .sign_in("espoo.kohde", password)
        .await;
    let cookie = signed_in.cookie("kaikukanta").unwrap();
    let address = server.url().strip_prefix("http://").unwrap();
    let text = body.to_string();
    let mut connection = TcpStream::connect(address).unwrap();
    let request = format!(
        "POST {VISITS} HTTP/1.1\r\nhost: {address}\r\ncookie: kaikukanta={cookie}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{text}",
        text.len()
    );
    connection.write_all(request.as_bytes()).unwrap();
    connection
}

async fn with_reference(client: &Client, body: &Value) -> Vec<Value> {
    let found = listed(client, "from=2000-01-01&limit=200")
        .await
        .into_iter();
    found
        .filter(|visit| visit["client_reference"] == body["client_reference"])
        .collect()
}

#[tokio::test]
async fn a_visit_whose_answer_was_lost_with_the_server_is_replayed() {
    let folder = DataFolder::new();
    let server = Server::start(folder.path());
    let number = CardNumber::parse(server.demo["stock"][0].as_str().unwrap()).unwrap();
    register(
        &server.sign_in("espoo.jakaja").await,
        &personal_card(&number),
    )
    .await;
    let body = visit(&number);
    let venue = server.sign_in("espoo.kohde").await;

    let connection = send_and_turn_away(&server, &body).await;
    // Stored once others see it.
    let stored = loop {
        if let Some(stored) = with_reference(&venue, &body).await.pop() {
            break stored;
        }
    };
    server.kill_with_database(&folder);
    drop(connection);

    let server = Server::start(folder.path());
    let venue = server.sign_in("espoo.kohde").await;
    let again = venue.post(VISITS, &body).await;
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), stored);
    assert_eq!(with_reference(&venue, &body).await, [stored]);
    assert!(server.interrupt());
}
