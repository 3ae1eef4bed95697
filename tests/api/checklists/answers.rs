//! Answering: who may, for which year, and what is told of it.

use serde_json::{Value, json};
use support::TestApp;
use support::promises::{answer, checklist, item};
use support::world::NATIONAL;

const TRAIL: &str = "select concat_ws(' ', u.username, e.details) as value from audit_events e \
                     join users u on u.id = e.user_id where e.operation = 'answer_checklist' order by e.at, e.id";

#[tokio::test]
async fn answer_checklist_says_who_did_it_and_when() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;

    let told = answer(
        &distributor,
        area.organisation,
        "staff_instructed",
        json!("2026-03-02"),
    )
    .await;

    told.assert_status(200);
    let expected = json!({ "done_on": "2026-03-02", "answered_by": "espoo.jakaja", "answered_at": "2026-11-23T10:00:00Z" });
    let staff = item(&told.json(), "staff_instructed");
    assert_eq!(staff["asks_day"], true);
    assert_eq!(staff["answer"], expected);
    let coordinator = app.sign_in(&area.coordinator).await;
    let seen = coordinator.get(&checklist(area.organisation)).await.json();
    assert_eq!(item(&seen, "staff_instructed")["answer"], expected);
}

#[tokio::test]
async fn answer_checklist_takes_an_answer_back() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let day = json!("2026-11-23");

    answer(&distributor, area.organisation, "posters", day).await;
    let told = answer(&distributor, area.organisation, "posters", Value::Null).await;

    assert_eq!(item(&told.json(), "posters")["answer"], Value::Null);
    assert_eq!(app.texts(TRAIL).await.len(), 2);
}

#[tokio::test]
async fn answer_checklist_with_the_same_again_changes_nothing() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let distributor = app.sign_in(&area.distributor).await;
    let organisation = area.organisation;

    answer(&distributor, organisation, "posters", Value::Null)
        .await
        .assert_status(200);
    answer(&distributor, organisation, "posters", json!("2026-11-20")).await;
    let same = answer(&coordinator, organisation, "posters", json!("2026-11-20")).await;
    let by = &item(&same.json(), "posters")["answer"]["answered_by"];
    assert_eq!(by, "espoo.jakaja");
    let other = answer(&coordinator, organisation, "posters", json!("2026-11-21")).await;

    let by = &item(&other.json(), "posters")["answer"]["answered_by"];
    assert_eq!(by, "espoo.vastuu");
    let trail = app.texts(TRAIL).await;
    assert_eq!(trail.len(), 2, "{trail:?}");
    assert_eq!(
        trail[0],
        r#"espoo.jakaja {"done": true, "item": "posters", "year": 2026}"#
    );
}

#[tokio::test]
async fn answer_checklist_leaves_past_years_to_coordinators() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let path = checklist(area.organisation);
    let distributor = app.sign_in(&area.distributor).await;
    let list = distributor.get(&path).await.json();
    let id = &item(&list, "posters")["id"];
    let of_year = |year: u16, day: &str| json!({ "year": year, "item_id": id, "done_on": day });

    for (year, day, fields) in [
        (2025, "2025-12-31", &[("/year", "year_closed")][..]),
        (
            2027,
            "2027-01-01",
            &[("/year", "in_the_future"), ("/done_on", "in_the_future")],
        ),
        (2026, "2026-11-24", &[("/done_on", "in_the_future")]),
        (2026, "2025-12-31", &[("/done_on", "out_of_range")]),
    ] {
        let refused = distributor.put(&path, &of_year(year, day)).await;
        refused.assert_fields(fields);
    }
    for username in [NATIONAL, &area.coordinator] {
        let client = app.sign_in(username).await;
        let told = client.put(&path, &of_year(2025, "2025-12-31")).await;
        assert_eq!(told.json()["year"], 2025, "{username}");
        let posters = item(&told.json(), "posters");
        assert_eq!(posters["answer"]["done_on"], "2025-12-31", "{username}");
    }
}

#[tokio::test]
async fn answer_checklist_knows_the_items_of_its_year_alone() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let path = checklist(area.organisation);
    let coordinator = app.sign_in(&area.coordinator).await;
    let list = coordinator.get(&path).await.json();
    let body = |id: &Value, year: u16| json!({ "year": year, "item_id": id, "done_on": null });
    let unknown = [("/item_id", "unknown_reference")];

    let posters = &item(&list, "posters")["id"];
    coordinator
        .put(&path, &body(posters, 2021))
        .await
        .assert_fields(&unknown);
    // The commitment is recorded, not ticked.
    let commitment = item(&list, "commitment");
    assert_eq!(commitment["by_commitment"], true);
    coordinator
        .put(&path, &body(&commitment["id"], 2026))
        .await
        .assert_fields(&unknown);
    app.sql("update organisations set distributes_cards = false")
        .await;
    coordinator
        .put(&path, &body(posters, 2026))
        .await
        .assert_fields(&unknown);
    let no_day = json!({ "year": 2026, "item_id": posters });
    let refused = coordinator.put(&path, &no_day).await;
    refused.assert_fields(&[("/done_on", "required")]);
}

#[tokio::test]
async fn answer_checklist_is_not_for_others() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let day = json!("2026-11-23");
    let list = app
        .sign_in(&own.distributor)
        .await
        .get(&checklist(own.organisation))
        .await;
    let body =
        json!({ "year": 2026, "item_id": item(&list.json(), "posters")["id"], "done_on": day });

    for (username, status) in [
        (&other.distributor, 404),
        (&other.coordinator, 404),
        (&own.venue_account, 403),
    ] {
        let client = app.sign_in(username).await;
        let answer = client.put(&checklist(own.organisation), &body).await;
        answer.assert_status(status);
    }
}
