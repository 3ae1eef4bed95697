//! Requests that another site's page makes are refused, whatever cookie the browser adds.

use reqwest::Method;
use serde_json::json;
use support::requests::{CARD_VALIDITY, CARDS, personal_card};
use support::{Answer, Client, TestApp};

async fn post(client: &Client, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = client
        .request(Method::POST, path)
        .json(&json!({ "card_number": "ABCD1234" }));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    client.execute(&Method::POST, path, request).await
}

#[tokio::test]
async fn a_changing_request_of_another_site_is_refused() {
    let app = TestApp::start().await;
    let venue = app.sign_in("espoo.kohde").await;

    for headers in [
        [("sec-fetch-site", "cross-site")].as_slice(),
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", &app.url)],
    ] {
        let answer = post(&venue, CARD_VALIDITY, headers).await;
        answer.assert_problem(403, "cross_site");
    }
}

#[tokio::test]
async fn a_request_of_the_own_pages_or_of_a_program_passes() {
    let app = TestApp::start().await;
    let venue = app.sign_in("espoo.kohde").await;

    for headers in [
        [("sec-fetch-site", "same-origin")].as_slice(),
        &[("origin", &app.url)],
        &[],
    ] {
        post(&venue, CARD_VALIDITY, headers)
            .await
            .assert_status(200);
    }
}

#[tokio::test]
async fn a_live_key_is_taken_from_programs_and_from_no_page() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);

    for site in ["cross-site", "same-origin", "none"] {
        let answer = post(&client, CARD_VALIDITY, &[("sec-fetch-site", site)]).await;
        answer.assert_problem(403, "key_in_browser");
    }
    let answer = post(&client, CARD_VALIDITY, &[]).await;
    answer.assert_status(200);
}

#[tokio::test]
async fn a_refused_request_of_another_site_changes_nothing() {
    let app = TestApp::start().await;
    let distributor = app.sign_in("espoo.jakaja").await;
    let headers = ("sec-fetch-site", "cross-site");
    let register = distributor
        .request(Method::POST, CARDS)
        .header(headers.0, headers.1)
        .json(&personal_card(&app.world.espoo.stock[0]));
    let sign_out = distributor
        .request(Method::DELETE, "/api/v1/session")
        .header(headers.0, headers.1);

    let registered = distributor.execute(&Method::POST, CARDS, register).await;
    let signed_out = distributor
        .execute(&Method::DELETE, "/api/v1/session", sign_out)
        .await;

    registered.assert_problem(403, "cross_site");
    signed_out.assert_problem(403, "cross_site");
    let cards = distributor.get(CARDS).await;
    assert_eq!(cards.json()["items"], json!([]));
}
