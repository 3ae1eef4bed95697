//! No card number, password, key, cookie or fact gets into a log, whatever goes wrong.

use api::postgres::Cluster;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::json;
use shared::card_number::CardNumber;
use support::database::execute;
use support::process::{DataFolder, Server};
use support::requests::{CARD_VALIDITY, CARDS, check, personal_card, register, with};
use support::{Answer, Client};
use uuid::Uuid;

/// Does what goes well and what does not, and gives back all that no log may hold.
async fn use_it(server: &Server, folder: &DataFolder) -> Vec<String> {
    let number = CardNumber::parse(server.demo["stock"][0].as_str().unwrap()).unwrap();
    let client = Client::new(server.url());
    let password = server.demo["password"].as_str().unwrap().to_owned();
    let signed_in = client.sign_in("espoo.jakaja", &password).await;
    register(&client, &personal_card(&number)).await;
    // A duplicate, an unknown number, an identity, a wrong password, a number in an address and in no JSON.
    let duplicate = client.post(CARDS, &personal_card(&number)).await;
    duplicate.assert_problem(409, "card_registered_here");
    check(&server.sign_in("espoo.kohde").await, "NOBODYS1").await;
    let identity = with(personal_card(&number), "/card_number", "131052-308T");
    client.post(CARDS, &identity).await.assert_status(422);
    for text in ["131052-308T", "040 123 4567", "matti@example.org"] {
        let file = format!("kortin_tunnus;luovutuspäivä;syntymävuosi\n{text};1.11.2026;1985\n");
        let body = json!({ "client_reference": Uuid::new_v4(), "content": STANDARD.encode(file) });
        let answer = client.post("/api/v1/cards/import", &body).await;
        assert_eq!(answer.json()["counts"]["refused"], 1, "{}", answer.text);
    }
    let wrong = client.sign_in("espoo.kohde", "wr0ng-pa55word").await;
    wrong.assert_status(401);
    for path in ["/cards/NOBODYS2", "/nothing/NOBODYS3?number=NOBODYS4"] {
        client
            .get(&format!("/api/v1{path}"))
            .await
            .assert_status(404);
    }
    let broken = client
        .request(Method::POST, CARD_VALIDITY)
        .header("content-type", "application/json")
        .body(r#"{"card_number":"NOBODYS5""#);
    client.execute(&Method::POST, CARD_VALIDITY, broken).await;
    let failed = fail(server, folder, &number).await;
    failed.assert_problem(500, "internal");
    let mut secrets = vec![
        number.as_str().to_owned(),
        number.grouped(),
        password,
        "wr0ng-pa55word".to_owned(),
        server.demo["api_key"].as_str().unwrap().to_owned(),
        "131052-308T".to_owned(),
        "040 123 4567".to_owned(),
        "matti@example.org".to_owned(),
        "NOBODYS".to_owned(),
        "02100".to_owned(),
    ];
    secrets
        .extend(["kaikukanta", "kaikukanta_refresh"].map(|name| signed_in.cookie(name).unwrap()));
    secrets
}

/// A registration that PostgreSQL itself refuses, as it would after a mistake of ours.
async fn fail(server: &Server, folder: &DataFolder, number: &CardNumber) -> Answer {
    let address = Cluster::running(folder.path()).unwrap().unwrap();
    let url = address.url("kaikukanta");
    execute(
        &url,
        "alter table background_facts add constraint broken_check check (birth_year <> 1901) not valid; \
         alter table cards add constraint broken_check check (kind <> 'personal') not valid",
    )
    .await;
    let other = server.demo["stock"][1].as_str().unwrap();
    let client = server.sign_in("espoo.jakaja").await;
    let body = with(personal_card(number), "/card_number", other);
    let answer = client.post(CARDS, &body).await;
    assert!(!answer.text.contains("broken_check"), "{}", answer.text);
    let venue = &server.demo["checks"]["ok"]["venue_id"];
    let body = json!({ "card_number": number.as_str(), "venue_id": venue });
    execute(&url, "alter table stock_numbers rename to gone").await;
    let verdict = server.with_key().post(CARD_VALIDITY, &body).await;
    verdict.assert_problem(500, "internal");
    answer
}

#[tokio::test]
async fn no_log_tells_a_number_a_password_a_key_or_a_fact() {
    let folder = DataFolder::new();
    let arguments = ["--migrate", "--demo", "--log", "debug"];
    let server = Server::start_with(folder.path(), &arguments, &[]);

    let secrets = use_it(&server, &folder).await;
    let second = server.demo["stock"][1].as_str().unwrap().to_owned();
    assert!(server.interrupt());

    let logs = folder.logs();
    assert!(logs.contains("/api/v1/cards") && logs.contains("database system is ready"));
    assert!(
        logs.contains("broken_check"),
        "a failure of ours is logged by its constraint"
    );
    for secret in secrets.iter().chain([&second]) {
        let place = logs.lines().find(|line| line.contains(secret.as_str()));
        assert_eq!(place, None, "{secret} is in a log");
    }
}
