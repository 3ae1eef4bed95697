//! What those who run the register look at: on its own address, in words of closed lists.

use serde_json::json;
use shared::test_mode::TestNumber;
use support::requests::test_mode::{check_of, test_visit};
use support::requests::visits::{VISITS, visit};
use support::requests::{personal_card, register};
use support::{Client, Setup, TestApp};

async fn start() -> TestApp {
    let setup = Setup {
        tells_metrics: true,
        ..Setup::default()
    };
    TestApp::start_with(setup).await
}

/// The counts as they are told.
async fn told(app: &TestApp) -> String {
    let url = app.metrics_url.as_deref().unwrap();
    let answer = Client::new(url).get("").await;
    answer.assert_status(200);
    let form = "text/plain; version=0.0.4; charset=utf-8";
    assert_eq!(answer.header("content-type"), form);
    answer.text
}

/// Fails when a count is not among those that are told.
#[track_caller]
fn assert_told(told: &str, expected: &[&str]) {
    for line in expected {
        let line = format!("kaikukanta_{line}");
        assert!(told.lines().any(|found| found == line), "{line}\n{told}");
    }
}

#[tokio::test]
async fn the_public_address_tells_no_metrics() {
    let app = start().await;

    app.anonymous()
        .get("/metrics")
        .await
        .assert_problem(404, "not_found");
}

#[tokio::test]
async fn checks_visits_and_sign_ins_are_counted_by_closed_words() {
    let app = start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let program = app.with_key(&area.key);
    let checked = "/api/v1/card-validity";
    for number in [area.stock[0].as_str(), area.stock[1].as_str(), "no number!"] {
        let check = json!({ "card_number": number });
        program.post(checked, &check).await.assert_status(200);
    }
    let recorded = visit(&area.stock[0]);
    program.post(VISITS, &recorded).await.assert_status(201);
    program.post(VISITS, &recorded).await.assert_status(200);
    program
        .post(VISITS, &visit(&area.stock[1]))
        .await
        .assert_status(409);
    app.anonymous()
        .sign_in(&area.distributor, "wrong")
        .await
        .assert_status(401);

    assert_told(
        &told(&app).await,
        &[
            "requests_total{method=\"POST\",route=\"/api/v1/card-validity\",status=\"2xx\"} 3",
            "request_duration_seconds_count{method=\"POST\",route=\"/api/v1/visits\"} 3",
            "requests_total{method=\"POST\",route=\"/api/v1/visits\",status=\"4xx\"} 1",
            "problems_total{code=\"card_refused\"} 1",
            "sign_in_failures_total{code=\"wrong_credentials\"} 1",
            "sign_in_failures_total{code=\"too_many_attempts\"} 0",
            "verdicts_total{reason=\"ok\"} 1",
            "verdicts_total{reason=\"not_registered\"} 1",
            "verdicts_total{reason=\"malformed\"} 1",
            "verdicts_total{reason=\"expired\"} 0",
            "visits_total{outcome=\"recorded\"} 1",
            "visits_total{outcome=\"replayed\"} 1",
            "visits_total{outcome=\"refused\"} 1",
            "slowed_askers 0",
            "database_connections{pool=\"register\",state=\"in_use\"} 0",
            "database_connections{pool=\"register\",state=\"max\"} 4",
            &format!("build_info{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION")),
        ],
    );
}

#[tokio::test]
async fn who_is_slowed_is_counted_and_not_named() {
    let app = start().await;
    let program = app.with_key(&app.world.espoo.key);
    for seed in 0..20 {
        let check = json!({ "card_number": format!("NOBODY{seed}") });
        program.post("/api/v1/card-validity", &check).await;
    }

    let told = told(&app).await;

    assert_told(
        &told,
        &["slowed_askers 1", "verdicts_total{reason=\"unknown\"} 20"],
    );
}

#[tokio::test]
async fn no_metric_holds_what_a_caller_has_sent() {
    let app = start().await;
    let area = &app.world.espoo;
    let number = area.stock[0].as_str();
    let client = app.anonymous();
    for path in [
        format!("/api/v1/cards/{number}"),
        format!("/{number}"),
        format!("/api/v1/visits/{}", area.venue),
        format!("/problems/{number}?{number}"),
    ] {
        client.get(&path).await;
    }
    let odd = "/api/v1/visits";
    let method = reqwest::Method::from_bytes(number.as_bytes()).unwrap();
    let request = client.request(method, odd).bearer_auth(&area.key);
    assert!(request.send().await.unwrap().status().is_client_error());

    let told = told(&app).await;

    for secret in [number, &area.venue.to_string(), &area.key, "127.0.0.1"] {
        assert!(!told.contains(secret), "{told}");
    }
    assert_told(
        &told,
        &["requests_total{method=\"GET\",route=\"/api/v1/cards/{id}\",status=\"4xx\"} 1"],
    );
    assert!(told.contains("method=\"other\""), "{told}");
}

#[tokio::test]
async fn what_a_test_key_tries_out_is_in_no_other_count() {
    let app = start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    for number in [TestNumber::Ok, TestNumber::Unavailable] {
        program
            .post("/api/v1/card-validity", &check_of(number))
            .await;
        program.post(VISITS, &test_visit(number)).await;
    }

    let told = told(&app).await;

    assert_told(
        &told,
        &[
            "test_requests_total{status=\"2xx\"} 2",
            "test_requests_total{status=\"5xx\"} 2",
            "verdicts_total{reason=\"ok\"} 0",
            "visits_total{outcome=\"recorded\"} 0",
        ],
    );
    assert!(!told.contains("card-validity"), "{told}");
    assert!(!told.contains("kaikukanta_problems_total{"), "{told}");
}
