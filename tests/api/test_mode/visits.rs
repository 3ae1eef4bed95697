//! Visits of a test key: as with a live one, and nowhere else.

use reqwest::Method;
use serde_json::{Value, json};
use shared::test_mode::TestNumber;
use support::TestApp;
use support::requests::test_mode::{post_at, test_visit};
use support::requests::visits::{VISITS, VISITS_BATCH, does, found, listed, record};

#[tokio::test]
async fn the_same_visit_again_is_a_replay_and_another_content_is_refused() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let mut visit = test_visit(TestNumber::OkChildren);
    visit["children"] = json!(3);

    let recorded = record(&program, &visit).await;
    let again = program.post(VISITS, &visit).await;

    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), recorded);
    assert_eq!(recorded["flags"], json!(["more_children"]));
    assert_eq!(recorded["card"].as_str().unwrap().len(), 10);
    visit["children"] = json!(1);
    program
        .post(VISITS, &visit)
        .await
        .assert_problem(422, "client_reference_reused");
}

#[tokio::test]
async fn a_refused_card_is_refused_with_its_reason() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;

    for number in [
        TestNumber::Expired,
        TestNumber::Unknown,
        TestNumber::OutOfArea,
    ] {
        let refused = program.post(VISITS, &test_visit(number)).await;
        refused.assert_problem(409, "card_refused");
        let reason = &refused.json()["errors"][0]["params"]["reason"];
        assert_eq!(reason, number.reason().as_str());
    }
}

#[tokio::test]
async fn an_answer_that_is_lost_is_there_when_it_is_asked_for_again() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let visit = test_visit(TestNumber::LostAnswer);

    let lost = program.post(VISITS, &visit).await;
    let again = program.post(VISITS, &visit).await;

    lost.assert_problem(503, "unavailable");
    assert_eq!(lost.header("retry-after"), "5");
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(listed(&program, "").await, [again.json()]);

    let batch =
        json!({ "visits": [test_visit(TestNumber::Ok), test_visit(TestNumber::LostAnswer)] });
    let lost = program.post(VISITS_BATCH, &batch).await;
    lost.assert_problem(503, "unavailable");
    let again = program.post(VISITS_BATCH, &batch).await;
    again.assert_status(207);
    let outcomes: Vec<Value> = again.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["outcome"].clone())
        .collect();
    assert_eq!(outcomes, ["replayed", "replayed"]);
    assert_eq!(listed(&program, "").await.len(), 3);
}

#[tokio::test]
async fn a_batch_has_a_result_for_each_visit() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let numbers = [
        TestNumber::Ok,
        TestNumber::Expired,
        TestNumber::NotRegistered,
    ];
    let batch = json!({ "visits": numbers.map(test_visit) });

    let answer = program.post(VISITS_BATCH, &batch).await;

    answer.assert_status(207);
    let items = answer.json()["items"].clone();
    let told = |place: usize| [&items[place]["outcome"], &items[place]["retry"]];
    assert_eq!(told(0), ["recorded", "never"]);
    assert_eq!(told(1), ["flagged", "never"]);
    assert_eq!(told(2), ["refused", "later"]);
}

#[tokio::test]
async fn a_reservation_is_used_undone_and_cancelled_as_with_a_live_key() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let mut reservation = test_visit(TestNumber::Ok);
    reservation["state"] = json!("reserved");
    reservation["occasion_date"] = json!("2026-12-01");
    let visit = record(&program, &reservation).await;

    for (what, state) in [
        ("use", "used"),
        ("undo", "reserved"),
        ("cancellation", "cancelled"),
    ] {
        let answer = does(&program, &visit, what).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["state"], state, "{what}");
        assert_eq!(found(&program, &visit).await["state"], state);
    }
    assert_eq!(listed(&program, "state=cancelled").await.len(), 1);
}

#[tokio::test]
async fn a_reservation_lapses_and_an_undo_is_over_by_the_test_clock() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let mut reservation = test_visit(TestNumber::Ok);
    reservation["state"] = json!("reserved");
    let reserved = record(&program, &reservation).await;
    let used = record(&program, &test_visit(TestNumber::Ok)).await;
    let path =
        |visit: &Value, what: &str| format!("{VISITS}/{}/{what}", visit["id"].as_str().unwrap());

    let next_day = "2026-11-24T00:00:00+02:00";
    let lapsed = post_at(&program, &path(&reserved, "use"), &json!(null), next_day).await;
    lapsed.assert_problem(409, "visit_lapsed");
    let later = "2026-12-01T12:00:00+02:00";
    let over = post_at(&program, &path(&used, "undo"), &json!(null), later).await;
    over.assert_problem(409, "visit_undo_over");
    does(&program, &used, "undo").await.assert_status(200);
}

#[tokio::test]
async fn another_client_meets_no_visit_of_a_test_key() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let program = app.with_test_key(&area).await;
    let visit = record(&program, &test_visit(TestNumber::Ok)).await;
    let path = format!("{VISITS}/{}", visit["id"].as_str().unwrap());

    for other in [
        app.with_test_key(&area).await,
        app.with_key(&area.key),
        app.sign_in(&area.venue_account).await,
        app.sign_in(&area.coordinator).await,
        app.sign_in(support::world::NATIONAL).await,
    ] {
        other.get(&path).await.assert_problem(404, "not_found");
        let undo = format!("{path}/undo");
        let answer = other.send(Method::POST, &undo, None).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_group_visit_has_a_verdict_for_each_test_number_and_one_undo() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let member = |number: TestNumber| json!({ "card_number": number.number() });
    let group = json!({
        "client_reference": uuid::Uuid::new_v4(),
        "community_card": { "card_number": "TEST-OK-COMMUNITY", "staff": 1, "clients": 2 },
        "members": [member(TestNumber::Ok), member(TestNumber::Expired), member(TestNumber::LostAnswer)],
    });
    let path = "/api/v1/group-visits";

    program
        .post(path, &group)
        .await
        .assert_problem(503, "unavailable");
    let recorded = program.post(path, &group).await;

    recorded.assert_status(200);
    assert_eq!(recorded.header("idempotent-replayed"), "true");
    let receipt = recorded.json();
    let reasons = receipt["members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| &member["reason"]);
    assert_eq!(reasons.collect::<Vec<_>>(), ["ok", "expired", "ok"]);
    assert_eq!([&receipt["adults"], &receipt["children"]], [3, 2]);
    assert_eq!(listed(&program, "").await.len(), 3);
    let undo = format!("{path}/{}/undo", receipt["id"].as_str().unwrap());
    let undone = program.send(Method::POST, &undo, None).await;
    undone.assert_status(200);
    assert_eq!(undone.json()["adults"], 0);
}
