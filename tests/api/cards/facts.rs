//! Background facts at registration: what is taken, and who sees it.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{CARDS, personal_card, register, with};

const LIFE_SITUATION: &str = "019abc00-0000-7000-8000-000000000001";
const UNEMPLOYED: &str = "019abc00-0000-7000-8000-000000000102";
const GENDER: &str = "019abc00-0000-7000-8000-000000000002";
const NOT_TOLD: &str = "019abc00-0000-7000-8000-000000000204";

#[tokio::test]
async fn register_card_takes_facts_as_far_as_they_are_told() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let answers = json!([
        { "question_id": LIFE_SITUATION, "option_id": UNEMPLOYED },
        { "question_id": GENDER, "option_id": NOT_TOLD },
    ]);

    for (number, facts) in app.world.espoo.stock.iter().zip([
        json!({ "birth_year": 1900, "residence": { "known": "not_told" }, "children": null, "answers": [] }),
        json!({ "birth_year": 2010, "residence": { "known": "postal_code", "postal_code": "02100" }, "children": 0, "answers": answers }),
        json!({ "birth_year": 1980, "residence": { "known": "municipality", "municipality_code": "049" }, "children": 30, "answers": [] }),
    ]) {
        let body = with(personal_card(number), "/facts", facts.clone());

        let card = register(&distributor, &body).await;

        assert_eq!(card["facts"], facts);
        let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
        assert_eq!(distributor.get(&path).await.json()["facts"], facts);
    }
}

#[tokio::test]
async fn register_card_goes_by_the_lowest_age_of_the_area_in_the_year_of_issue() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    let distributor = app.sign_in(&world.distributor).await;
    let born = |year: i32| with(personal_card(&world.stock[0]), "/facts/birth_year", year);
    let late = with(born(2010), "/issued_on", "2025-12-31");

    distributor
        .post(CARDS, &late)
        .await
        .assert_fields(&[("/facts/birth_year", "too_young")]);
    app.sql("update areas set minimum_holder_age = 18 where code_prefix = 'ESP'")
        .await;
    distributor
        .post(CARDS, &born(2009))
        .await
        .assert_fields(&[("/facts/birth_year", "too_young")]);
    distributor
        .post(CARDS, &born(2008))
        .await
        .assert_status(201);
}

#[tokio::test]
async fn facts_are_for_the_site_that_registered_the_card() {
    let app = TestApp::start().await;
    let world = &app.world;
    let distributor = app.sign_in(&world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&world.espoo.stock[0])).await;
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let list = distributor.get(CARDS).await;

    for username in [world.espoo.coordinator.as_str(), support::world::NATIONAL] {
        let seen = app.sign_in(username).await.get(&path).await;
        seen.assert_status(200);
        assert_eq!(seen.json()["facts"], Value::Null);
        assert!(!seen.text.contains("1985"), "{}", seen.text);
    }

    assert_eq!(distributor.get(&path).await.json()["facts"], card["facts"]);
    assert!(!list.text.contains("1985") && !list.text.contains("02100"));
}

#[tokio::test]
async fn register_card_keeps_a_coarse_stamp_for_figures() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = with(
        personal_card(&app.world.espoo.stock[0]),
        "/issued_on",
        "2026-08-31",
    );

    register(&distributor, &body).await;

    let stamps = app
        .texts(
            "select concat_ws(' ', issuance_kind, quarter_start, age_group, municipality_code) as value \
             from issuance_stamps",
        )
        .await;
    assert_eq!(stamps, ["first 2026-07-01 35-44 049"]);
}
