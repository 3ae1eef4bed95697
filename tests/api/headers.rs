//! The headers that guard every answer, whatever kind it is of.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::json;
use support::requests::{CARD_VALIDITY, CARDS, personal_card};
use support::{Answer, Setup, TestApp};

const ALWAYS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(self), geolocation=(), microphone=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// One answer of each kind, with what it is.
async fn kinds(app: &TestApp) -> Vec<(&'static str, Answer)> {
    let area = &app.world.espoo;
    let anybody = app.anonymous();
    let distributor = app.sign_in(&area.distributor).await;
    let venue = app.with_key(&area.key);
    let body = json!({ "card_number": area.stock[0].as_str() });
    let cross_site = distributor
        .request(Method::POST, CARDS)
        .header("sec-fetch-site", "cross-site");
    let page = anybody
        .request(Method::GET, "/problems")
        .header("accept", "text/html");
    let mut answers = vec![
        ("200", anybody.get("/livez").await),
        (
            "201",
            distributor
                .post(CARDS, &personal_card(&area.stock[0]))
                .await,
        ),
        ("400", anybody.sign_in("a", "b").await),
        ("401", anybody.get(CARDS).await),
        (
            "403",
            distributor.execute(&Method::POST, CARDS, cross_site).await,
        ),
        ("404", anybody.get("/nothing").await),
        ("405", venue.get(CARD_VALIDITY).await),
        ("415", venue.send(Method::POST, CARD_VALIDITY, None).await),
        ("422", venue.post(CARD_VALIDITY, &json!({})).await),
        ("verdict", venue.post(CARD_VALIDITY, &body).await),
        (
            "page",
            anybody.execute(&Method::GET, "/problems", page).await,
        ),
        ("document", anybody.get("/api/v1/openapi.json").await),
        ("docs", anybody.get("/api/docs/").await),
        ("docs without a slash", anybody.get("/api/docs").await),
        ("204", distributor.delete("/api/v1/session").await),
    ];
    app.sql("alter table areas rename to areas_were_here").await;
    answers.push(("500", anybody.get("/api/v1/public/areas").await));
    answers
}

#[tokio::test]
async fn every_answer_has_the_headers_that_guard_it() {
    let app = TestApp::start().await;
    let mut ids = BTreeSet::new();

    for (kind, answer) in kinds(&app).await {
        for (name, value) in ALWAYS {
            assert_eq!(answer.header(name), value, "{name} of {kind}");
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{kind}: {policy}");
        assert!(
            policy.contains("frame-ancestors 'none'"),
            "{kind}: {policy}"
        );
        let of_docs = kind == "docs";
        assert_eq!(policy.contains("script-src"), of_docs, "{kind}: {policy}");
        assert!(
            !policy.contains("script-src 'self' 'unsafe"),
            "{kind}: {policy}"
        );
        assert_eq!(answer.header("cache-control"), "no-store", "{kind}");
        assert_eq!(
            answer.header("strict-transport-security"),
            "",
            "{kind} on http"
        );
        let id = answer.header("x-request-id").to_owned();
        assert!(
            id.len() >= 20 && ids.insert(id),
            "the id of {kind} is its own"
        );
    }
}

#[tokio::test]
async fn answers_on_https_ask_for_https_from_now_on() {
    let setup = Setup {
        public_url: Some("https://kaikukanta.example".to_owned()),
        ..Setup::default()
    };
    let app = TestApp::start_with(setup).await;

    let answer = app.anonymous().get("/livez").await;

    let told = answer.header("strict-transport-security");
    assert!(told.starts_with("max-age=63072000"), "{told}");
}

#[tokio::test]
async fn answers_are_for_the_own_pages_only() {
    let app = TestApp::start().await;
    let client = app.with_key(&app.world.espoo.key);
    let request = client
        .request(Method::POST, CARD_VALIDITY)
        .header("origin", "https://evil.example")
        .json(&json!({ "card_number": "ABCD1234" }));

    let answer = client.execute(&Method::POST, CARD_VALIDITY, request).await;

    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn no_answer_tells_what_it_is_made_with() {
    let app = TestApp::start().await;

    let answer = app.anonymous().get("/livez").await;

    assert_eq!(
        (answer.header("server"), answer.header("x-powered-by")),
        ("", "")
    );
}
