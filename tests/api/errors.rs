//! Errors of every kind: their form, their headers, and that ours tell nothing of the inside.

use reqwest::Method;
use serde_json::json;
use support::requests::{CARD_VALIDITY, CARDS, personal_card};
use support::{Answer, Client, TestApp};

async fn send(client: &Client, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
    let request = client
        .request(Method::POST, path)
        .header("content-type", content_type)
        .body(body);
    client.execute(&Method::POST, path, request).await
}

#[tokio::test]
async fn a_body_that_is_no_json_is_a_bad_request() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);

    for body in [
        b"".as_slice(),
        b"card_number=1",
        b"{\"card_number\":\"A\"",
        b"{\"card_number\":\"A\"} x",
        b"{\"card_number\":\"\xff\"}",
        b"{\"card_number\":nul}",
        b"\xef\xbb\xbf{\"card_number\":\"A\"}",
    ] {
        let answer = send(&venue, CARD_VALIDITY, "application/json", body.to_vec()).await;
        answer.assert_problem(400, "bad_request");
    }
}

#[tokio::test]
async fn a_body_of_another_shape_is_refused_with_a_pointer() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);

    for body in [json!([]), json!("A"), json!(7), json!(null)] {
        let answer = venue.post(CARD_VALIDITY, &body).await;
        answer.assert_problem(422, "validation_failed");
    }
}

#[tokio::test]
async fn a_body_of_another_type_is_not_read() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let body = br#"{"card_number":"ABCD1234"}"#;

    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "",
    ] {
        let answer = send(&venue, CARD_VALIDITY, content_type, body.to_vec()).await;
        answer.assert_problem(415, "unsupported_media_type");
    }
    for content_type in ["application/json; charset=utf-8", "Application/JSON"] {
        let answer = send(&venue, CARD_VALIDITY, content_type, body.to_vec()).await;
        answer.assert_status(200);
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_not_read() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let body = |length: usize| {
        let spaces = " ".repeat(length - br#"{"card_number":"ABCD1234"}"#.len());
        format!("{spaces}{{\"card_number\":\"ABCD1234\"}}").into_bytes()
    };

    let largest = send(&venue, CARD_VALIDITY, "application/json", body(64 * 1024)).await;
    let larger = send(
        &venue,
        CARD_VALIDITY,
        "application/json",
        body(64 * 1024 + 1),
    )
    .await;

    largest.assert_status(200);
    larger.assert_problem(413, "payload_too_large");
}

#[tokio::test]
async fn an_unknown_address_is_not_found() {
    let app = TestApp::start().await;

    for path in [
        "/api/v1/nothing",
        "/api/v2/cards",
        "/api",
        "/nothing",
        "/api/v1/cards/",
        "/problems/a/b",
    ] {
        let answer = app.anonymous().get(path).await;
        answer.assert_problem(404, "not_found");
        assert_eq!(answer.json()["instance"], path);
    }
}

#[tokio::test]
async fn another_method_is_told_the_ones_that_are_allowed() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);

    for (method, path, allowed) in [
        (Method::GET, CARD_VALIDITY, ["POST"].as_slice()),
        (Method::DELETE, CARDS, &["GET", "POST"]),
        (Method::PATCH, "/api/v1/session", &["DELETE", "GET", "POST"]),
        (Method::DELETE, "/api/v1/areas", &["GET", "POST"]),
        (Method::POST, "/livez", &["GET"]),
        (Method::PUT, "/problems", &["GET"]),
    ] {
        let answer = client.send(method.clone(), path, None).await;
        answer.assert_problem(405, "method_not_allowed");
        let mut told: Vec<_> = answer.header("allow").split(", ").collect();
        told.sort_unstable();
        told.retain(|method| *method != "HEAD");
        assert_eq!(told, allowed, "{method} {path}");
    }
}

#[tokio::test]
async fn a_failure_of_ours_is_opaque() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let venue = app.with_key(&area.key);
    app.sql("alter table cards rename to cards_were_here; drop function card_states(date)")
        .await;

    let listed = distributor.get(CARDS).await;
    let registered = distributor
        .post(CARDS, &personal_card(&area.stock[0]))
        .await;
    let checked = venue
        .post(
            CARD_VALIDITY,
            &json!({ "card_number": area.stock[0].as_str() }),
        )
        .await;

    for answer in [listed, registered, checked] {
        answer.assert_problem(500, "internal");
        let problem = answer.json();
        assert_eq!(problem["errors"], json!([]));
        for inside in [
            "cards_were_here",
            "relation",
            "select",
            "diesel",
            "panicked",
            "postgres",
        ] {
            assert!(
                !answer.text.to_lowercase().contains(inside),
                "{}",
                answer.text
            );
        }
    }
}

#[tokio::test]
async fn a_failure_while_storing_leaves_nothing_behind() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let body = personal_card(&area.stock[0]);
    app.sql("alter table issuance_stamps rename to stamps_were_here")
        .await;

    let failed = distributor.post(CARDS, &body).await;
    app.sql("alter table stamps_were_here rename to issuance_stamps")
        .await;
    let again = distributor.post(CARDS, &body).await;

    failed.assert_problem(500, "internal");
    again.assert_status(201);
}

#[tokio::test]
async fn without_a_database_everything_that_needs_one_says_so() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    app.database.shut().await;

    for answer in [
        distributor.get(CARDS).await,
        distributor
            .post(CARDS, &personal_card(&area.stock[0]))
            .await,
        app.anonymous().get("/api/v1/public/venues").await,
        app.anonymous().sign_in(&area.distributor, "wrong").await,
        app.with_key(&area.key)
            .post(CARD_VALIDITY, &json!({ "card_number": "ABCD1234" }))
            .await,
    ] {
        answer.assert_problem(503, "unavailable");
        assert_eq!(answer.header("retry-after"), "5");
        assert!(!answer.text.contains("test_"), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_register_goes_on_when_its_database_is_back() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    app.database.shut().await;
    let gone = distributor.get(CARDS).await;

    app.database.open().await;

    gone.assert_status(503);
    distributor.get(CARDS).await.assert_status(200);
}
