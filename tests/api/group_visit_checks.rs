//! Preparing a group visit: a verdict for each member's card on the day, and nothing else.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::requests::{community_card, personal_card, register};
use support::{Answer, Client, TestApp};

const GROUP_VISIT_CHECKS: &str = "/api/v1/group-visit-checks";

fn visit(day: &str, numbers: &[&str]) -> Value {
    let cards: Vec<_> = numbers
        .iter()
        .map(|number| json!({ "card_number": number }))
        .collect();
    json!({ "occasion_date": day, "cards": cards })
}

async fn check(client: &Client, day: &str, numbers: &[&str]) -> Answer {
    let answer = client.post(GROUP_VISIT_CHECKS, &visit(day, numbers)).await;
    answer.assert_status(200);
    answer
}

#[tokio::test]
async fn check_group_visit_tells_validity_and_reason_in_the_order_asked() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    app.at("2026-01-15T10:00:00Z");
    let espoo = app.sign_in(&own.distributor).await;
    register(&espoo, &personal_card(&own.stock[0])).await;
    app.at("2026-11-23T10:00:00Z");
    let espoo = app.sign_in(&own.distributor).await;
    let vantaa = app.sign_in(&other.distributor).await;
    let lost = register(&espoo, &personal_card(&own.stock[1])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;
    register(&vantaa, &personal_card(&other.stock[0])).await;
    let grouped = other.stock[0].grouped().to_lowercase();
    let numbers = [
        own.stock[0].as_str(),
        own.stock[1].as_str(),
        &grouped,
        own.stock[2].as_str(),
        "NOBODYS5",
        "131052-308T",
        "?",
    ];

    let before = app
        .texts("select id::text as value from audit_events")
        .await;
    let answer = check(&espoo, "2027-01-20", &numbers).await;

    let verdict = |reason: &str| {
        let kind = (reason == "ok").then_some("personal");
        json!({ "valid": reason == "ok", "reason": reason, "kind": kind, "only_in": null })
    };
    let expected = [
        "expires_before_occasion",
        "inactivated",
        "ok",
        "not_registered",
        "unknown",
        "malformed",
        "malformed",
    ];
    let expected = json!({
        "occasion_date": "2027-01-20",
        "as_of": "2026-11-23T10:00:00Z",
        "verdicts": expected.map(verdict),
    });
    assert_eq!(answer.json(), expected);
    let after = app
        .texts("select id::text as value from audit_events")
        .await;
    assert_eq!(before, after);
}

#[tokio::test]
async fn check_group_visit_judges_the_day_that_is_asked_for() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for (day, reason) in [
        ("2026-11-22", "not_yet_valid"),
        ("2026-11-23", "ok"),
        ("2027-11-23", "ok"),
        ("2027-11-24", "expires_before_occasion"),
    ] {
        let answer = check(&distributor, day, &[area.stock[0].as_str()]).await;
        assert_eq!(answer.json()["verdicts"][0]["reason"], reason, "{day}");
    }
}

#[tokio::test]
async fn check_group_visit_takes_fifty_cards_and_no_more() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let number = area.stock[0].as_str();

    let full = check(&distributor, "2026-11-23", &[number; 50]).await;
    assert_eq!(full.json()["verdicts"].as_array().unwrap().len(), 50);
    for count in [0, 51] {
        let body = visit("2026-11-23", &vec![number; count]);
        let answer = distributor.post(GROUP_VISIT_CHECKS, &body).await;
        answer.assert_fields(&[("/cards", "length")]);
    }
    let long = "9".repeat(65);
    let body = visit("2026-11-23", &[number, &long]);
    let answer = distributor.post(GROUP_VISIT_CHECKS, &body).await;
    answer.assert_fields(&[("/cards/1/card_number", "length")]);
    assert!(!answer.text.contains(&long), "{}", answer.text);
}

#[tokio::test]
async fn many_unknown_numbers_of_a_group_are_told_to_the_area() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let told = "select concat_ws(' ', subject_id, subject_name) as value from notices where kind = 'guessing'";

    let numbers: Vec<_> = (1..=20).map(|count| format!("GUESS{count:03}")).collect();
    let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
    check(&distributor, "2026-11-23", &numbers).await;
    assert!(app.texts(told).await.is_empty());
    let more = check(&distributor, "2026-11-23", &["GUESS021", "?"]).await;

    assert_eq!(more.json()["verdicts"][0]["reason"], "unknown");
    let expected = format!("{} Espoon toimipiste", area.site);
    assert_eq!(app.texts(told).await, [expected]);
}

#[tokio::test]
async fn check_group_visit_says_whose_card_it_is_and_where_it_only_works() {
    let app = TestApp::start().await;
    let (own, local) = (&app.world.espoo, &app.world.savonlinna);
    let espoo = app.sign_in(&own.distributor).await;
    let savonlinna = app.sign_in(&local.distributor).await;
    register(&espoo, &community_card(&own.community_stock[0])).await;
    register(&savonlinna, &personal_card(&local.stock[0])).await;
    let lost = register(&savonlinna, &personal_card(&local.stock[1])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;
    let numbers =
        [&own.community_stock[0], &local.stock[0], &local.stock[1]].map(CardNumber::as_str);

    let answer = check(&espoo, "2026-11-24", &numbers).await;

    let told = |place: usize| {
        let verdict = &answer.json()["verdicts"][place];
        (
            verdict["valid"].clone(),
            verdict["kind"].clone(),
            verdict["only_in"].clone(),
        )
    };
    assert_eq!(told(0), (json!(true), json!("community"), Value::Null));
    assert_eq!(told(1), (json!(true), json!("personal"), json!(local.id)));
    assert_eq!(told(2), (json!(false), Value::Null, Value::Null));
}
