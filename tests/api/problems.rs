//! The catalogue of errors: for programs as JSON, for people as pages.

use std::collections::BTreeSet;

use reqwest::Method;
use shared::problem::ProblemCode;
use support::{Answer, TestApp};

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async fn page(app: &TestApp, path: &str) -> Answer {
    let client = app.anonymous();
    let request = client.request(Method::GET, path).header("accept", BROWSER);
    client.execute(&Method::GET, path, request).await
}

#[tokio::test]
async fn list_problems_has_every_code_with_an_address_that_leads_to_it() {
    let app = TestApp::start().await;

    let catalogue = app.anonymous().get("/problems").await;

    catalogue.assert_status(200);
    let items = catalogue.json()["items"].as_array().unwrap().clone();
    let codes: BTreeSet<_> = items
        .iter()
        .map(|item| item["code"].as_str().unwrap())
        .collect();
    let known: BTreeSet<_> = ProblemCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes, known);
    for item in &items {
        let address = item["type"].as_str().unwrap();
        let path = address.strip_prefix(&app.url).unwrap();
        let entry = app.anonymous().get(path).await;
        entry.assert_status(200);
        assert_eq!(entry.json(), *item);
        let shown = page(&app, path).await;
        shown.assert_status(200);
        let detail = item["detail"].as_str().unwrap();
        assert!(shown.text.contains(detail), "{path}");
    }
}

#[tokio::test]
async fn list_problems_is_a_page_for_browsers() {
    let app = TestApp::start().await;

    let shown = page(&app, "/problems").await;

    shown.assert_status(200);
    assert_eq!(shown.header("content-type"), "text/html; charset=utf-8");
    assert!(shown.text.starts_with("<!doctype html><html lang=\"en\">"));
    for code in ProblemCode::ALL {
        let link = format!("href=\"/problems/{}\"", code.slug());
        assert!(shown.text.contains(&link), "{link}");
    }
}

#[tokio::test]
async fn find_problem_that_is_none_is_not_found() {
    let app = TestApp::start().await;

    for slug in ["nothing", "not_found", "%3Cscript%3E"] {
        let answer = app.anonymous().get(&format!("/problems/{slug}")).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn the_type_of_an_error_is_the_address_of_its_page() {
    let app = TestApp::start().await;
    let answer = app.anonymous().get("/api/v1/cards").await;

    let problem = answer.json();

    assert_eq!(
        problem["type"],
        format!("{}/problems/not-signed-in", app.url)
    );
    assert_eq!(problem["title"], "Not signed in");
    assert_eq!(problem["status"], 401);
    assert_eq!(problem["instance"], "/api/v1/cards");
    assert_eq!(problem["request_id"], answer.header("x-request-id"));
    assert_eq!(answer.header("content-type"), "application/problem+json");
}
