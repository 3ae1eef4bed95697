//! Practice: the same operations with cards that exist for one account only, count nowhere and are unknown to venues.

use reqwest::Method;
use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::requests::{CARD_VALIDITY, CARDS, personal_card, register};
use support::{Answer, Client, TestApp};

const PRACTICE: &str = "/api/v1/session/practice";

/// Begins or stops, and gives the session.
async fn practise(client: &Client, practises: bool) -> Value {
    let answer = client
        .put(PRACTICE, &json!({ "practises": practises }))
        .await;
    answer.assert_status(200);
    answer.json()
}

/// The first free numbers of a kind that an account has.
async fn numbers(client: &Client, kind: &str) -> Vec<CardNumber> {
    let stocks = client
        .get(&format!("/api/v1/stocks?kind={kind}"))
        .await
        .json();
    let id = stocks["items"][0]["id"].as_str().unwrap();
    let path = format!("/api/v1/stocks/{id}/numbers?free=true");
    let found = client.get(&path).await.json();
    let items = found["items"].as_array().unwrap();
    let number = |item: &Value| CardNumber::parse(item["card_number"].as_str().unwrap()).unwrap();
    items.iter().map(number).collect()
}

async fn count(client: &Client) -> usize {
    let listed = client.get(CARDS).await.json();
    listed["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_practice_card_is_handed_over_found_and_lent_like_a_real_one() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let session = practise(&distributor, true).await;
    assert_eq!(session["practises"], true);
    assert_ne!(session["site"]["id"], app.world.espoo.site.to_string());
    let stock = numbers(&distributor, "personal").await;
    assert!(
        stock[0].as_str().starts_with("TEST"),
        "{}",
        stock[0].as_str()
    );
    let card = register(&distributor, &personal_card(&stock[0])).await;
    assert_eq!(card["site_id"], session["site"]["id"]);
    assert_eq!(card["last_valid_day"], "2027-11-23");
    let found = distributor
        .post(
            "/api/v1/cards/search",
            &json!({ "card_number": stock[0].as_str() }),
        )
        .await;
    assert_eq!(found.json()["outcome"], "own");
    assert_eq!(count(&distributor).await, 1);
    let figures = distributor.get("/api/v1/statistics/site").await.json();
    assert_eq!(figures["states"]["valid"], 1);

    let community = &numbers(&distributor, "community").await[0];
    let body = support::requests::community_card(community);
    let card = register(&distributor, &body).await;
    let loans = format!(
        "/api/v1/community-cards/{}/loans",
        card["id"].as_str().unwrap()
    );
    let loan = json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" });
    distributor.post(&loans, &loan).await.assert_status(201);
}

#[tokio::test]
async fn a_practice_card_is_unknown_to_everybody_else_and_counts_nowhere() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let trail =
        "select operation as value from audit_events where operation <> 'sign_in' order by at, id";
    register(&distributor, &personal_card(&area.stock[0])).await;
    practise(&distributor, true).await;
    let stock = numbers(&distributor, "personal").await;
    register(&distributor, &personal_card(&stock[0])).await;
    app.sql(&format!(
        "insert into users (id, username, password_hash, role, site_id, language, must_change_password) \
         select gen_random_uuid(), 'espoo.toinen', password_hash, role, site_id, 'fi', false \
         from users where username = '{}'",
        area.distributor
    ))
    .await;
    let colleague = app.sign_in("espoo.toinen").await;
    let same_account = app.sign_in(&area.distributor).await;
    let coordinator = app.sign_in(&area.coordinator).await;

    for client in [&colleague, &same_account, &coordinator] {
        assert_eq!(count(client).await, 1, "the real card alone");
        let body = json!({ "card_number": stock[0].as_str() });
        let found = client.post("/api/v1/cards/search", &body).await;
        assert_eq!(found.json()["outcome"], "unknown");
    }
    let figures = same_account.get("/api/v1/statistics/site").await.json();
    assert_eq!(figures["states"]["valid"], 1);
    for number in &stock[..2] {
        let body = json!({ "card_number": number.as_str() });
        let verdict = app.with_key(&area.key).post(CARD_VALIDITY, &body).await;
        assert_eq!(verdict.json()["reason"], "unknown");
    }
    // Another account that practises meets it neither.
    practise(&colleague, true).await;
    assert_eq!(count(&colleague).await, 0);
    assert_ne!(numbers(&colleague, "personal").await[0], stock[0]);
    assert_eq!(
        app.texts(trail).await,
        ["register_card", "change_practice", "change_practice"]
    );
    let feed = format!(
        "select number as value from card_changes where number = '{}'",
        stock[0].as_str()
    );
    assert!(app.texts(&feed).await.is_empty());
}

#[tokio::test]
async fn real_cards_are_out_of_reach_while_an_account_practises() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let real = register(&distributor, &personal_card(&area.stock[0])).await;
    practise(&distributor, true).await;

    assert_eq!(count(&distributor).await, 0);
    let path = format!("{CARDS}/{}", real["id"].as_str().unwrap());
    distributor
        .get(&path)
        .await
        .assert_problem(404, "not_found");
    let body = personal_card(&area.stock[1]);
    let refused = distributor.post(CARDS, &body).await;
    refused.assert_fields(&[("/card_number", "not_in_stock")]);

    let session = practise(&distributor, false).await;
    assert_eq!(session["practises"], false);
    assert_eq!(session["site"]["id"], area.site.to_string());
    assert_eq!(count(&distributor).await, 1);
    register(&distributor, &body).await;
}

#[tokio::test]
async fn what_was_practised_is_gone_when_the_account_stops() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    practise(&distributor, true).await;
    let stock = numbers(&distributor, "personal").await;
    register(&distributor, &personal_card(&stock[0])).await;

    practise(&distributor, false).await;

    let left = "select relname::text as value from pg_class where relnamespace = 'practice'::regnamespace and relkind = 'r' \
                and (xpath('//row/n/text()', query_to_xml(format('select count(*) as n from practice.%I', relname), \
                false, true, '')))[1]::text <> '0'";
    assert!(app.texts(left).await.is_empty());
    practise(&distributor, true).await;
    assert_eq!(count(&distributor).await, 0);
}

#[tokio::test]
async fn the_tables_of_practice_are_those_of_the_register() {
    let app = TestApp::start().await;
    let columns = |schema: &str| {
        format!(
            "select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable as value \
             from information_schema.columns where table_schema = '{schema}' \
             and table_name in (select table_name from information_schema.tables where table_schema = 'practice' \
             and table_type = 'BASE TABLE') order by 1"
        )
    };
    let practice = app.texts(&columns("practice")).await;

    assert!(practice.len() > 50, "{}", practice.len());
    assert_eq!(
        practice,
        app.texts(&columns("public")).await,
        "a migration that changes a table of cards changes its copy in the schema practice, too"
    );
    // Venues do not practise: a practice card has no visit.
    let cards = "select table_name::text as value from information_schema.columns \
                 where table_schema = 'public' and column_name in ('card_id', 'stock_id') \
                 and table_name not in (select table_name from information_schema.tables where table_schema = 'practice') \
                 and table_name not like 'visit%' \
                 order by 1";
    let missing = app.texts(cards).await;
    assert!(missing.is_empty(), "{missing:?} is not practised with");
}

/// Registers a card in a page that was opened for a place.
async fn register_at(client: &Client, place: &str, number: &CardNumber) -> Answer {
    let request = client
        .request(Method::POST, CARDS)
        .header("Kaikukanta-Place", place)
        .json(&personal_card(number));
    client.execute(&Method::POST, CARDS, request).await
}

#[tokio::test]
async fn what_waits_for_the_real_site_does_not_stray_into_practice() {
    let app = TestApp::start().await;
    app.sql("update areas set accepts_unstocked = true").await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let older = CardNumber::parse("KAIKU1234").unwrap();
    let site = area.site.to_string();
    let session = practise(&distributor, true).await;
    let practice_site = session["site"]["id"].as_str().unwrap().to_owned();

    let key = distributor.get("/api/v1/session/device-key").await.json();
    assert_eq!(key["place_id"], practice_site.as_str());
    let refused = distributor.post(CARDS, &personal_card(&older)).await;
    refused.assert_fields(&[("/card_number", "not_in_stock")]);
    let refused = register_at(&distributor, &site, &older).await;
    refused.assert_problem(409, "other_place");
    let stock = numbers(&distributor, "personal").await;
    let practised = register_at(&distributor, &practice_site, &stock[0]).await;
    practised.assert_status(201);

    practise(&distributor, false).await;
    let key = distributor.get("/api/v1/session/device-key").await.json();
    assert_eq!(key["place_id"], site.as_str());
    let refused = register_at(&distributor, &practice_site, &older).await;
    refused.assert_problem(409, "other_place");
    // A page of before that names no place.
    let refused = distributor.post(CARDS, &personal_card(&stock[1])).await;
    refused.assert_fields(&[("/card_number", "not_in_stock")]);
    let card = register_at(&distributor, &site, &older).await;
    card.assert_status(201);
}

#[tokio::test]
async fn a_page_that_was_opened_for_another_account_records_nothing() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    let number = &espoo.stock[0];

    for username in [&espoo.distributor, &espoo.coordinator, &espoo.venue_account] {
        let client = app.sign_in(username).await;
        let answer = register_at(&client, &vantaa.site.to_string(), number).await;
        answer.assert_problem(409, "other_place");
        let answer = register_at(&client, "nowhere", number).await;
        answer.assert_problem(409, "other_place");
    }
    let till = app.sign_in(&espoo.venue_account).await;
    let request = till
        .request(Method::POST, CARD_VALIDITY)
        .header("Kaikukanta-Place", espoo.venue.to_string())
        .json(&json!({ "card_number": number.as_str() }));
    let answer = till.execute(&Method::POST, CARD_VALIDITY, request).await;
    answer.assert_status(200);
    assert!(
        app.texts("select id::text as value from cards")
            .await
            .is_empty()
    );
}
