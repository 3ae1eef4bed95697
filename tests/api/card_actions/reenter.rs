//! Putting a mistyped number right.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, reentry, renewal, undo};
use support::requests::{CARDS, check, personal_card, register};

use super::{STAMPS, card_of, find};

#[tokio::test]
async fn reenter_card_frees_the_wrong_number_and_takes_days_and_facts_over() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-20").await;
    let venue = app.with_key(&area.key);
    let (wrong, right) = (area.stock[0].as_str(), area.stock[1].as_str());

    let answer = distributor
        .post(&of(&card, "re-entry"), &reentry(&area.stock[1]))
        .await;

    answer.assert_status(201);
    let change = answer.json();
    assert_eq!(change["action"]["kind"], "re_enter");
    assert_eq!(change["action"]["former_card_number"], wrong);
    let entered = &change["card"];
    assert_eq!(entered["card_number"], right);
    assert_eq!(entered["issuances"][0]["kind"], "first");
    assert_eq!(entered["issuances"][0]["issued_on"], "2026-11-20");
    assert_eq!(entered["last_valid_day"], card["last_valid_day"]);
    assert_eq!(entered["facts"], card["facts"]);
    assert_eq!(entered["replaces"], Value::Null);
    assert_eq!(check(&venue, wrong).await["reason"], "not_registered");
    assert_eq!(check(&venue, right).await["reason"], "ok");
    let gone = find(&distributor, &card).await;
    assert_eq!(gone["state"], "inactivated");
    assert_eq!(gone["inactivation"]["reason"], "registered_in_error");
    assert_eq!(gone["replaced_by"], entered["id"]);
    assert_eq!(app.texts(STAMPS).await, ["first 2026-10-01 35-44 049"]);
    let figures = distributor.get("/api/v1/statistics/site").await.json();
    let months = figures["months"].as_array().unwrap();
    assert_eq!(months.last().unwrap()["first"], 1, "counted once");
}

#[tokio::test]
async fn reenter_card_is_undone_while_the_wrong_number_is_free() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-20").await;
    let venue = app.with_key(&area.key);
    let change = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;

    let undone = undo(&distributor, &change).await;

    undone.assert_status(200);
    assert_eq!(undone.json()["card"]["id"], card["id"]);
    assert_eq!(undone.json()["card"]["facts"], card["facts"]);
    assert_eq!(check(&venue, area.stock[0].as_str()).await["reason"], "ok");
    assert_eq!(
        check(&venue, area.stock[1].as_str()).await["reason"],
        "not_registered"
    );
    assert_eq!(app.texts(STAMPS).await, ["first 2026-10-01 35-44 049"]);

    let again = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let refused = undo(&distributor, &again).await;

    refused.assert_problem(409, "changed_since");
    assert_eq!(check(&venue, area.stock[1].as_str()).await["reason"], "ok");
}

#[tokio::test]
async fn reenter_card_takes_renewals_over_too() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    done(&distributor, &card, "renewals", &renewal()).await;

    let change = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;

    let kinds: Vec<_> = change["card"]["issuances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|issuance| issuance["kind"].clone())
        .collect();
    assert_eq!(kinds, ["renewal", "first"]);
    assert_eq!(change["action"]["last_valid_day"], "2027-11-23");
}

#[tokio::test]
async fn reenter_card_refuses_taken_numbers_and_cards_out_of_use() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-20").await;
    let other = card_of(&app, &distributor, 1, "2026-11-20").await;

    for (place, code) in [(0, "card_registered_here"), (1, "card_registered_here")] {
        let body = reentry(&area.stock[place]);
        let answer = distributor.post(&of(&card, "re-entry"), &body).await;
        answer.assert_problem(409, code);
    }
    done(
        &distributor,
        &other,
        "inactivation",
        &json!({ "reason": "broken" }),
    )
    .await;
    let ended = distributor
        .post(&of(&other, "re-entry"), &reentry(&area.stock[2]))
        .await;
    ended.assert_problem(409, "card_out_of_use");
    let found = distributor.get(&format!("{CARDS}?limit=200")).await.json();
    assert_eq!(found["items"].as_array().unwrap().len(), 2);
}
