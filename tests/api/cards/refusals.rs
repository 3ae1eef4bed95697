//! What a registration is refused for: each rule with its pointer and code.

use serde_json::{Value, json};
use support::requests::{CARDS, community_card, personal_card, with, without};
use support::{Client, TestApp};

const LIFE_SITUATION: &str = "019abc00-0000-7000-8000-000000000001";
const UNEMPLOYED: &str = "019abc00-0000-7000-8000-000000000102";
const GENDER: &str = "019abc00-0000-7000-8000-000000000002";

async fn refused(distributor: &Client, body: &Value, expected: &[(&str, &str)]) {
    distributor.post(CARDS, body).await.assert_fields(expected);
}

#[tokio::test]
async fn register_card_with_a_member_that_breaks_a_rule_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);

    for (pointer, value, code) in [
        ("/client_reference", json!("7"), "wrong_type"),
        ("/card_number", json!(""), "length"),
        ("/card_number", json!("1".repeat(65)), "length"),
        ("/card_number", json!(1234), "wrong_type"),
        ("/kind", json!("family"), "unknown_value"),
        ("/kind", Value::Null, "wrong_type"),
        ("/kind", json!(7), "wrong_type"),
        ("/issued_on", json!("2026-11-24"), "in_the_future"),
        ("/issued_on", json!("2019-12-31"), "site_closed"),
        ("/issued_on", json!("24.11.2026"), "wrong_type"),
        ("/issued_on", json!("2026-02-29"), "wrong_type"),
        ("/issued_on", json!("-9999-01-01"), "wrong_type"),
        ("/issued_on", json!("+12026-11-23"), "wrong_type"),
        ("/facts", Value::Null, "required"),
        ("/facts/birth_year", json!(1899), "out_of_range"),
        ("/facts/birth_year", json!(2027), "in_the_future"),
        ("/facts/birth_year", json!(2011), "too_young"),
        ("/facts/birth_year", json!("1985"), "wrong_type"),
        ("/facts/birth_year", json!(1985.5), "wrong_type"),
        ("/facts/children", json!(31), "out_of_range"),
        ("/facts/children", json!(256), "wrong_type"),
        ("/facts/children", json!(-1), "wrong_type"),
        (
            "/facts/residence/postal_code",
            json!("00000"),
            "unknown_value",
        ),
        ("/facts/residence/postal_code", json!("2100"), "wrong_type"),
        ("/facts/residence/postal_code", json!("\u{0}"), "wrong_type"),
    ] {
        refused(
            &distributor,
            &with(body.clone(), pointer, value),
            &[(pointer, code)],
        )
        .await;
    }

    let count = app.texts("select count(*)::text as value from cards").await;
    assert_eq!(count, ["0"]);
}

#[tokio::test]
async fn register_card_without_a_required_member_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);

    for pointer in [
        "/client_reference",
        "/card_number",
        "/kind",
        "/facts",
        "/facts/birth_year",
        "/facts/residence",
        "/facts/residence/known",
        "/facts/residence/postal_code",
        "/facts/children",
    ] {
        refused(
            &distributor,
            &without(body.clone(), pointer),
            &[(pointer, "required")],
        )
        .await;
    }
}

#[tokio::test]
async fn register_card_with_a_member_that_is_not_known_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let answer = json!({ "question_id": LIFE_SITUATION, "option_id": UNEMPLOYED });
    let body = with(
        personal_card(&app.world.espoo.stock[0]),
        "/facts/answers/0",
        answer,
    );
    let not_told = with(
        body.clone(),
        "/facts/residence",
        json!({ "known": "not_told" }),
    );

    for (body, pointer) in [
        (&body, "/holder"),
        (&body, "/facts/first_name"),
        (&body, "/facts/residence/street"),
        (&body, "/facts/answers/0/text"),
        (&not_told, "/facts/residence/street"),
    ] {
        let answer = distributor
            .post(CARDS, &with(body.clone(), pointer, "Matti Meikäläinen"))
            .await;
        answer.assert_fields(&[(pointer, "unknown_member")]);
        assert!(!answer.text.contains("Matti"), "{}", answer.text);
    }
}

#[tokio::test]
async fn register_card_with_a_place_where_nobody_lives_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let lockers = app
        .texts("select code as value from postal_codes where not is_residential order by code")
        .await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let municipality = json!({ "known": "municipality", "municipality_code": "000" });

    for code in [&lockers[0], &lockers[lockers.len() - 1]] {
        refused(
            &distributor,
            &with(body.clone(), "/facts/residence/postal_code", code.as_str()),
            &[("/facts/residence/postal_code", "not_residential")],
        )
        .await;
    }
    refused(
        &distributor,
        &with(body.clone(), "/facts/residence", municipality),
        &[("/facts/residence/municipality_code", "unknown_value")],
    )
    .await;
    refused(
        &distributor,
        &with(body, "/facts/residence", json!({ "known": "street" })),
        &[("/facts/residence/known", "unknown_value")],
    )
    .await;
}

#[tokio::test]
async fn register_card_with_answers_that_nobody_offers_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let good = json!({ "question_id": LIFE_SITUATION, "option_id": UNEMPLOYED });
    let crossed = json!({ "question_id": GENDER, "option_id": UNEMPLOYED });

    refused(
        &distributor,
        &with(body.clone(), "/facts/answers", json!([good, crossed])),
        &[("/facts/answers/1/option_id", "unknown_value")],
    )
    .await;
    refused(
        &distributor,
        &with(body.clone(), "/facts/answers", json!([good, good])),
        &[("/facts/answers/1/question_id", "answered_twice")],
    )
    .await;
    app.sql(&format!(
        "update question_options set retired_at = now() where id = '{UNEMPLOYED}'"
    ))
    .await;
    refused(
        &distributor,
        &with(body, "/facts/answers", json!([good])),
        &[("/facts/answers/0/option_id", "unknown_value")],
    )
    .await;
}

#[tokio::test]
async fn register_card_names_all_that_is_wrong_at_once() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = with(
        personal_card(&app.world.espoo.stock[0]),
        "/issued_on",
        "2026-11-24",
    );
    let body = with(body, "/facts/birth_year", 2020);
    let body = with(body, "/facts/residence/postal_code", "00000");

    let answer = distributor.post(CARDS, &body).await;

    answer.assert_fields(&[
        ("/issued_on", "in_the_future"),
        ("/facts/birth_year", "too_young"),
        ("/facts/residence/postal_code", "unknown_value"),
    ]);
    assert_eq!(answer.json()["errors"][1]["params"]["min"], "16");
}

#[tokio::test]
async fn register_card_for_a_community_with_facts_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let facts = personal_card(&app.world.espoo.stock[0])["facts"].clone();
    let body = community_card(&app.world.espoo.community_stock[0]);

    refused(
        &distributor,
        &with(body, "/facts", facts),
        &[("/facts", "not_allowed")],
    )
    .await;
}

#[tokio::test]
async fn register_card_when_site_or_pilot_is_over_is_refused() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "update sites set closed_on = '2026-11-20' where id = '{}'",
        espoo.site
    ))
    .await;
    app.move_pilot_end(vantaa.id, "2026-11-22", "2026-06-01")
        .await;
    let closed = app.sign_in(&espoo.distributor).await;
    let ended = app.sign_in(&vantaa.distributor).await;

    refused(
        &closed,
        &personal_card(&espoo.stock[0]),
        &[("/issued_on", "site_closed")],
    )
    .await;
    refused(
        &ended,
        &personal_card(&vantaa.stock[0]),
        &[("/issued_on", "pilot_over")],
    )
    .await;
    for (distributor, number, day) in [
        (&closed, &espoo.stock[0], "2026-11-20"),
        (&ended, &vantaa.stock[0], "2026-11-22"),
    ] {
        let late = with(personal_card(number), "/issued_on", day);
        distributor.post(CARDS, &late).await.assert_status(201);
    }
}
