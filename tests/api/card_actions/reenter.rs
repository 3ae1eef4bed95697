//! Putting a mistyped number right.

use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, reentry, renewal, replacement, undo};
use support::requests::{CARDS, check, community_card, personal_card, register};

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

#[tokio::test]
async fn reenter_card_on_a_later_day_makes_no_timely_hand_over_late() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;

    app.at("2026-11-24T10:00:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    let change = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;

    assert_eq!(change["card"]["issuances"], card["issuances"]);
    assert_eq!(change["card"]["issuances"][0]["late_entry"], false);
    let late =
        "select late_entry::text || ' ' || (recorded_by is not null) as value from issuances";
    assert_eq!(app.texts(late).await, ["false true"; 2]);
    undo(&distributor, &change).await.assert_status(200);
    assert_eq!(
        find(&distributor, &card).await["issuances"],
        card["issuances"]
    );
}

#[tokio::test]
async fn reenter_card_and_the_undoing_of_a_registration_wait_until_a_lent_card_is_back() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &community_card(&area.community_stock[0])).await;
    let path = format!(
        "/api/v1/community-cards/{}/loans",
        card["id"].as_str().unwrap()
    );
    let body = json!({ "client_reference": uuid::Uuid::new_v4(), "borrower": "worker" });
    let loan = distributor.post(&path, &body).await.json();
    let right = reentry(&area.community_stock[1]);

    let refused = distributor.post(&of(&card, "re-entry"), &right).await;
    refused.assert_problem(409, "card_out");
    let refused = undo(&distributor, &card).await;
    refused.assert_problem(409, "card_out");

    let back = format!("/api/v1/card-loans/{}/return", loan["id"].as_str().unwrap());
    distributor.post(&back, &json!({})).await.assert_status(200);
    let change = done(&distributor, &card, "re-entry", &right).await;
    undo(&distributor, &change).await.assert_status(200);
    undo(&distributor, &card).await.assert_status(200);
}

#[tokio::test]
async fn undoing_a_re_entry_and_registering_the_number_at_once_give_it_to_one_of_them() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-20").await;
    let change = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;
    let other = card_of(&app, &distributor, 2, "2026-11-20").await;

    let registered = {
        let (client, body) = (distributor.clone(), personal_card(&area.stock[0]));
        tokio::spawn(async move { client.post(CARDS, &body).await.status.as_u16() })
    };
    let replaced = {
        let (client, path) = (distributor.clone(), of(&other, "replacement"));
        let body = replacement(&area.stock[3]);
        tokio::spawn(async move { client.post(&path, &body).await.status.as_u16() })
    };
    let undone = undo(&distributor, &change).await.status.as_u16();

    assert_eq!(
        replaced.await.unwrap(),
        201,
        "another number waits for nobody"
    );
    let registered = registered.await.unwrap();
    assert!(
        [(201, 409), (409, 200)].contains(&(registered, undone)),
        "{registered} {undone}"
    );
    let holders = format!(
        "select id::text as value from cards where number = '{}' and number_freed_at is null",
        area.stock[0].as_str()
    );
    assert_eq!(app.texts(&holders).await.len(), 1);
}

#[tokio::test]
async fn undoing_a_re_entry_waits_for_nothing_but_its_number() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-20").await;
    let change = done(&distributor, &card, "re-entry", &reentry(&area.stock[1])).await;
    let other = card_of(&app, &distributor, 2, "2026-11-20").await;
    // Somebody is at another card.
    let mut busy = app.database.connect().await;
    let id = other["id"].as_str().unwrap();
    let sql = format!("begin; update cards set kind = kind where id = '{id}'");
    busy.batch_execute(&sql).await.unwrap();

    undo(&distributor, &change).await.assert_status(200);

    busy.batch_execute("rollback").await.unwrap();
}
