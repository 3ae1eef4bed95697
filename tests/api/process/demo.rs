//! The demo on an empty folder: what `demo.json` promises holds over HTTP.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use shared::test_mode::TestNumber;
use shared::verdict::Reason;
use support::Client;
use support::process::{DataFolder, Server};
use support::requests::test_mode::checked;
use support::requests::{CARD_VALIDITY, personal_card, register};

#[tokio::test]
async fn the_demo_keeps_what_its_file_promises() {
    let folder = DataFolder::new();
    let server = Server::start(folder.path());
    let demo = server.demo.clone();
    assert_eq!(demo["url"], server.url());

    checks_give_their_reasons(&server).await;
    the_test_key_sees_test_numbers(&server).await;
    accounts_are_what_they_are_said_to_be(&server).await;
    a_stocked_number_can_be_registered(&server).await;
    a_coordinator_sees_what_has_been_promised(&server).await;

    let network = server.with_key().get("/api/v1/public/network").await;
    assert_eq!(network.json()["demo"], true);
    assert!(server.interrupt());
}

async fn checks_give_their_reasons(server: &Server) {
    let checks = server.demo["checks"].as_object().unwrap();
    let found: BTreeSet<_> = checks.keys().map(String::as_str).collect();
    let known: BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.as_str()).collect();
    assert_eq!(found, known, "one check for each reason");
    let key = server.with_key();
    for (reason, body) in checks {
        let answer = key.post(CARD_VALIDITY, body).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["reason"], reason.as_str());
    }
}

async fn the_test_key_sees_test_numbers(server: &Server) {
    let key = server.demo["test_api_key"].as_str().unwrap();
    let program = Client::new(server.url()).with_key(key);
    for number in [TestNumber::OkChildren, TestNumber::Expired] {
        let verdict = checked(&program, number).await;
        assert_eq!(verdict["reason"], number.reason().as_str());
    }
    assert_eq!(program.get("/api/v1/client").await.json()["mode"], "test");
}

async fn accounts_are_what_they_are_said_to_be(server: &Server) {
    let accounts = server.demo["accounts"].as_array().unwrap();
    for wanted in [
        "kaikukeskus",
        "espoo.vastuu",
        "espoo.kulttuuri",
        "espoo.jakaja",
        "espoo.yhteys",
        "espoo.kohde",
    ] {
        assert!(
            accounts.iter().any(|account| account["username"] == wanted),
            "{wanted}"
        );
    }
    for account in accounts {
        let client = server.sign_in(account["username"].as_str().unwrap()).await;
        let session = client.get("/api/v1/session").await.json();
        assert_eq!(session["role"], account["role"]);
        let must_change = account["must_change_password"] == true;
        assert_eq!(session["must_change_password"], must_change);
        assert_eq!(session["site"].is_object(), account["site"].is_string());
        assert_eq!(session["venue"].is_object(), account["venue"].is_string());
        let is_national = account["role"] == "national_admin";
        assert_eq!(session["area"].is_object(), !is_national);
    }
}

async fn a_stocked_number_can_be_registered(server: &Server) {
    let stock = server.demo["stock"].as_array().unwrap();
    assert_eq!(stock.len(), 20);
    let number = CardNumber::parse(stock[0].as_str().unwrap()).unwrap();
    let distributor = server.sign_in("espoo.jakaja").await;

    let card = register(&distributor, &personal_card(&number)).await;

    let day: chrono::NaiveDate = card["issuances"][0]["issued_on"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let year = chrono::Months::new(12);
    let last = day.checked_add_months(year).unwrap().to_string();
    assert_eq!(card["last_valid_day"], last);
    let two_years = day.checked_add_months(chrono::Months::new(24)).unwrap();
    let venue = &server.demo["checks"]["ok"]["venue_id"];
    for (occasion, reason) in [
        (Value::Null, "ok"),
        (json!(two_years), "expires_before_occasion"),
    ] {
        let body =
            json!({ "card_number": number.as_str(), "venue_id": venue, "occasion_date": occasion });
        let answer = server.with_key().post(CARD_VALIDITY, &body).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["reason"], reason);
        assert_eq!(answer.json()["card"]["last_valid_day"], last);
    }
    let without_key = Client::new(server.url());
    let body = json!({ "card_number": number.as_str() });
    let refused = without_key.post(CARD_VALIDITY, &body).await;
    refused.assert_problem(401, "not_signed_in");
}

async fn a_coordinator_sees_what_has_been_promised(server: &Server) {
    let coordinator = server.sign_in("espoo.vastuu").await;
    let checklists = coordinator.get("/api/v1/checklists").await.json();
    let done: BTreeSet<_> = checklists["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["done"] == item["total"])
        .collect();
    assert_eq!(
        done.len(),
        2,
        "some have done all of it, some not: {checklists}"
    );
    let trail = coordinator.get("/api/v1/audit-events").await.json();
    assert!(trail["items"].as_array().unwrap().len() > 5, "{trail}");
}
