//! The numbers of test mode: a verdict for every reason, and what else a program may meet.

use std::time::Duration;

use serde_json::{Value, json};
use shared::test_mode::{Behaviour, SLOW_SECONDS, TestNumber, TestVenue};
use support::requests::test_mode::{check_of, checked, test_visit};
use support::requests::{CARD_VALIDITY, check, personal_card, register};
use support::{TestApp, world};

/// The members of an object, and of those in it.
fn shape(value: &Value) -> Vec<String> {
    let members = value.as_object().into_iter().flatten();
    members
        .flat_map(|(name, inner)| {
            let own = std::iter::once(name.clone());
            own.chain(
                shape(inner)
                    .into_iter()
                    .map(move |inner| format!("{name}.{inner}")),
            )
        })
        .collect()
}

#[tokio::test]
async fn each_number_gives_the_reason_that_it_stands_for() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;

    for &number in TestNumber::ALL {
        let mut question = check_of(number);
        if number == TestNumber::EndsSoon {
            let today = program.post(CARD_VALIDITY, &question).await;
            assert_eq!(today.json()["reason"], "ok");
            question["occasion_date"] = json!("2026-11-30");
        }
        let answer = program.post(CARD_VALIDITY, &question).await;
        let verdict = match number.behaviour() {
            Behaviour::TooMany => {
                answer.assert_problem(429, "too_many_requests");
                assert_eq!(answer.header("retry-after"), "1");
                continue;
            }
            Behaviour::Unavailable => {
                answer.assert_problem(503, "unavailable");
                assert_eq!(answer.header("retry-after"), "5");
                continue;
            }
            _ => answer.assert_status(200).json(),
        };
        assert_eq!(verdict["reason"], number.reason().as_str(), "{number:?}");
        assert_eq!(verdict["valid"], verdict["reason"] == "ok", "{number:?}");
        assert_eq!(verdict["entitlement"].is_null(), verdict["valid"] == false);
    }
    assert_eq!(app.clock.pauses(), [Duration::from_secs(SLOW_SECONDS)]);
}

#[tokio::test]
async fn a_test_card_is_answered_in_the_words_of_a_real_one() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let real = check(&app.with_key(&area.key), area.stock[0].as_str()).await;
    let program = app.with_test_key(area).await;

    let verdict = checked(&program, TestNumber::OkChildren).await;

    assert_eq!(shape(&verdict), shape(&real));
    assert_eq!(verdict["entitlement"], real["entitlement"]);
    assert_eq!(verdict["card"]["last_valid_day"], "2027-08-23");
    let staff = &verdict["message"]["staff"]["fi"];
    assert_eq!(
        staff,
        "Kortti on voimassa. Viimeinen voimassaolopäivä: 23.8.2027."
    );
    let untold = checked(&program, TestNumber::OkUntold).await;
    assert_eq!(untold["entitlement"]["children"]["max"], Value::Null);
    let community = checked(&program, TestNumber::OkCommunity).await;
    assert_eq!(community["card"]["kind"], "community");
    assert_eq!(community["entitlement"]["staff_tickets"], 1);
}

#[tokio::test]
async fn a_batch_is_answered_in_its_order_and_as_a_whole_when_it_is_slow() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let item =
        |number: TestNumber| json!({ "ref": number.number(), "card_number": number.number() });
    let batch = "/api/v1/card-validity/batch";

    let items = [TestNumber::Expired, TestNumber::Slow, TestNumber::Slow].map(item);
    let answer = program.post(batch, &json!({ "items": items })).await;

    answer.assert_status(200);
    let answered = answer.json()["items"].as_array().unwrap().clone();
    let reasons: Vec<_> = answered
        .iter()
        .map(|item| &item["verdict"]["reason"])
        .collect();
    assert_eq!(reasons, ["expired", "ok", "ok"]);
    assert_eq!(app.clock.pauses().len(), 1);
    let items = [TestNumber::Ok, TestNumber::Unavailable].map(item);
    program
        .post(batch, &json!({ "items": items }))
        .await
        .assert_problem(503, "unavailable");
}

#[tokio::test]
async fn real_cards_and_venues_are_unknown_to_a_test_key() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let program = app.with_test_key(area).await;

    for number in &area.stock[..2] {
        assert_eq!(check(&program, number.as_str()).await["reason"], "unknown");
    }
    let named = json!({ "card_number": "TEST-OK", "venue_id": area.venue });
    program
        .post(CARD_VALIDITY, &named)
        .await
        .assert_fields(&[("/venue_id", "unknown_value")]);
    let own = json!({ "card_number": "TEST-OK", "venue_id": TestVenue::Theatre.id() });
    program.post(CARD_VALIDITY, &own).await.assert_status(200);
}

#[tokio::test]
async fn numbers_to_try_are_unknown_to_live_keys_and_lie_in_no_stock() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update areas set accepts_unstocked = true").await;
    let live = app.with_key(&area.key);
    let distributor = app.sign_in(&area.distributor).await;
    let national = app.sign_in(world::NATIONAL).await;

    for &number in TestNumber::ALL {
        let verdict = live.post(CARD_VALIDITY, &check_of(number)).await.json();
        assert!(["unknown", "malformed"].contains(&verdict["reason"].as_str().unwrap()));
        let refused = live.post("/api/v1/visits", &test_visit(number)).await;
        refused.assert_problem(409, "card_refused");
        let mut card = personal_card(&area.stock[0]);
        card["card_number"] = json!(number.number());
        let refused = distributor.post("/api/v1/cards", &card).await;
        refused.assert_fields(&[("/card_number", "malformed_card_number")]);
    }
    let stock = json!({
        "client_reference": uuid::Uuid::new_v4(), "site_id": area.site, "kind": "personal",
        "numbers": { "source": "list", "list": ["test ok"] },
    });
    let refused = national.post("/api/v1/stocks", &stock).await;
    refused.assert_fields(&[("/numbers/0", "malformed_card_number")]);
}

#[tokio::test]
async fn no_area_takes_the_letters_of_test_numbers() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let area = support::requests::areas::area("Testialue", "test");

    let body = json!({ "area": area, "period": { "state": "permanent" } });
    let refused = national.post("/api/v1/areas", &body).await;

    refused.assert_fields(&[("/area/prefix", "taken")]);
}
