//! Renewing a card at the site that issued it.

use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{correction, done, of, renewal, renewal_with, undo};
use support::requests::{check, community_card, register, with};

use super::{FACTS, FORMER, STAMPS, card_of, find};

#[tokio::test]
async fn renew_card_makes_it_valid_from_the_day_of_renewal() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2025-11-01").await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();
    assert_eq!(check(&venue, number).await["reason"], "expired");

    let answer = distributor.post(&of(&card, "renewals"), &renewal()).await;

    answer.assert_status(201);
    assert_eq!(
        answer.header("location"),
        of(&card, "").trim_end_matches('/')
    );
    let change = answer.json();
    assert_eq!(change["action"]["kind"], "renew");
    assert_eq!(change["action"]["former_card_number"], Value::Null);
    assert_eq!(change["action"]["last_valid_day"], "2027-11-23");
    assert_eq!(change["card"]["id"], card["id"]);
    assert_eq!(change["card"]["state"], "valid");
    assert_eq!(change["card"]["facts"], card["facts"]);
    let issuances = &change["card"]["issuances"];
    assert_eq!(issuances[0]["kind"], "renewal");
    assert_eq!(issuances[0]["issued_on"], "2026-11-23");
    assert_eq!(issuances[1]["kind"], "first");
    assert_eq!(check(&venue, number).await["reason"], "ok");

    undo(&distributor, &change).await.assert_status(200);

    assert_eq!(check(&venue, number).await["reason"], "expired");
    let before = with(card, "/undoable", Value::Null);
    let after = with(find(&distributor, &before).await, "/undoable", Value::Null);
    assert_eq!(after, before);
}

#[tokio::test]
async fn renew_card_with_a_new_number_takes_facts_and_place_of_the_old_one() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let venue = app.with_key(&area.key);
    let (old, new) = (area.stock[0].as_str(), area.stock[1].as_str());

    let change = done(
        &distributor,
        &card,
        "renewals",
        &renewal_with(&area.stock[1]),
    )
    .await;

    assert_eq!(change["action"]["former_card_number"], old);
    let renewed = &change["card"];
    assert_ne!(renewed["id"], card["id"]);
    assert_eq!(renewed["card_number"], new);
    assert_eq!(renewed["replaces"], card["id"]);
    assert_eq!(renewed["last_valid_day"], "2027-11-23");
    assert_eq!(renewed["facts"], card["facts"]);
    let given_way = find(&distributor, &card).await;
    assert_eq!(given_way["inactivation"]["reason"], "replaced");
    assert_eq!(given_way["replaced_by"], renewed["id"]);
    assert_eq!(given_way["facts"], Value::Null);
    assert_eq!(given_way["choices"]["renew"], "no");
    assert_eq!(check(&venue, old).await["reason"], "inactivated");
    let verdict = check(&venue, new).await;
    assert_eq!(verdict["reason"], "ok");
    assert_eq!(verdict["entitlement"]["children"]["max"], 2);
    assert_eq!(
        app.texts(STAMPS).await,
        ["first 2026-01-01 35-44 049", "renewal 2026-10-01 35-44 049"]
    );

    let undone = undo(&distributor, &change).await;

    undone.assert_status(200);
    assert_eq!(undone.json()["card"]["id"], card["id"]);
    assert_eq!(undone.json()["card"]["facts"], card["facts"]);
    assert_eq!(undone.json()["card"]["inactivation"], Value::Null);
    assert_eq!(check(&venue, old).await["reason"], "ok");
    assert_eq!(check(&venue, new).await["reason"], "not_registered");
    assert_eq!(app.texts(STAMPS).await, ["first 2026-01-01 35-44 049"]);
}

#[tokio::test]
async fn renew_card_with_other_facts_keeps_those_before_for_an_undo() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let facts = &correction(1)["facts"];
    let facts = with(
        facts.clone(),
        "/residence",
        json!({ "known": "municipality", "municipality_code": "092" }),
    );
    let body = with(renewal(), "/facts", facts.clone());

    let change = done(&distributor, &card, "renewals", &body).await;

    assert_eq!(change["card"]["facts"], facts);
    assert_eq!(change["card"]["facts_version"], 2);
    assert_eq!(
        app.texts(STAMPS).await,
        ["first 2026-01-01 35-44 049", "renewal 2026-10-01 35-44 092"]
    );
    assert_eq!(app.texts(FORMER).await.len(), 1);

    undo(&distributor, &change).await.assert_status(200);

    assert_eq!(find(&distributor, &card).await["facts"], card["facts"]);
    assert_eq!(app.texts(STAMPS).await, ["first 2026-01-01 35-44 049"]);
    assert!(app.texts(FORMER).await.is_empty());
}

#[tokio::test]
async fn renew_card_brings_back_facts_that_were_deleted_only_when_they_are_told_anew() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let deleted = distributor.delete(&of(&card, "facts")).await;
    deleted.assert_status(200);

    let without = distributor.post(&of(&card, "renewals"), &renewal()).await;
    without.assert_fields(&[("/facts", "required")]);
    let body = with(renewal(), "/facts", card["facts"].clone());
    let change = done(&distributor, &card, "renewals", &body).await;

    assert_eq!(change["card"]["facts"], card["facts"]);
    undo(&distributor, &change).await.assert_status(200);
    assert!(app.texts(FACTS).await.is_empty(), "as before the renewal");
}

#[tokio::test]
async fn renew_card_of_a_community_has_no_facts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let body = with(
        community_card(&area.community_stock[0]),
        "/issued_on",
        "2026-01-10",
    );
    let card = register(&distributor, &body).await;

    let told = with(renewal(), "/facts", correction(1)["facts"].clone());
    let refused = distributor.post(&of(&card, "renewals"), &told).await;
    let change = done(&distributor, &card, "renewals", &renewal()).await;

    refused.assert_fields(&[("/facts", "not_allowed")]);
    assert_eq!(change["card"]["last_valid_day"], "2027-11-23");
    assert!(app.texts(STAMPS).await.is_empty());
}

#[tokio::test]
async fn renew_card_refuses_days_numbers_and_facts_that_are_not_right() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    card_of(&app, &distributor, 1, "2026-01-10").await;
    let renewals = of(&card, "renewals");
    let facts = with(correction(1)["facts"].clone(), "/birth_year", 2015);

    for (member, value, pointer, code) in [
        (
            "/issued_on",
            json!("2026-01-10"),
            "/issued_on",
            "not_after_last",
        ),
        (
            "/issued_on",
            json!("2026-11-24"),
            "/issued_on",
            "in_the_future",
        ),
        ("/facts", facts, "/facts/birth_year", "too_young"),
        (
            "/card_number",
            json!("131052-308T"),
            "/card_number",
            "looks_like_identity",
        ),
        (
            "/card_number",
            json!(app.world.vantaa.stock[0].as_str()),
            "/card_number",
            "stock_of_another_site",
        ),
        (
            "/card_number",
            json!(area.community_stock[0].as_str()),
            "/card_number",
            "stock_of_other_kind",
        ),
    ] {
        let answer = distributor
            .post(&renewals, &with(renewal(), member, value))
            .await;
        answer.assert_fields(&[(pointer, code)]);
    }
    let taken = distributor
        .post(&renewals, &renewal_with(&area.stock[1]))
        .await;
    taken.assert_problem(409, "card_registered_here");
    let own = distributor
        .post(&renewals, &renewal_with(&area.stock[0]))
        .await;
    own.assert_status(201);
    assert_eq!(
        own.json()["card"]["id"],
        card["id"],
        "its own is no new one"
    );
    let again = distributor.post(&renewals, &renewal()).await;
    again.assert_fields(&[("/issued_on", "not_after_last")]);
}

#[tokio::test]
async fn renew_card_that_is_out_of_use_needs_a_new_number() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2025-01-10").await;
    done(
        &distributor,
        &card,
        "inactivation",
        &json!({ "reason": "lost" }),
    )
    .await;
    assert_eq!(
        find(&distributor, &card).await["choices"]["renew"],
        "new_number"
    );

    let same = distributor.post(&of(&card, "renewals"), &renewal()).await;
    same.assert_fields(&[("/card_number", "required")]);
    let body = renewal_with(&area.stock[1]);
    let change = done(&distributor, &card, "renewals", &body).await;

    assert_eq!(change["card"]["state"], "valid");
    let again = distributor
        .post(&of(&card, "renewals"), &renewal_with(&area.stock[2]))
        .await;
    again.assert_problem(409, "card_out_of_use");
}

#[tokio::test]
async fn renew_card_by_the_coordinator_tells_and_shows_no_facts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let told = with(renewal(), "/facts", correction(1)["facts"].clone());

    let refused = coordinator.post(&of(&card, "renewals"), &told).await;
    let change = done(&coordinator, &card, "renewals", &renewal()).await;

    refused.assert_fields(&[("/facts", "not_allowed")]);
    assert_eq!(change["card"]["facts"], Value::Null);
    assert_eq!(change["card"]["facts_version"], Value::Null);
    let seen = find(&distributor, &card).await;
    assert_eq!(seen["facts"], card["facts"]);
    assert_eq!(seen["undoable"], Value::Null, "another account did it");
    let sites = "select site_id::text as value from issuances where kind = 'renewal'";
    assert_eq!(app.texts(sites).await, [area.site.to_string()]);
}

#[tokio::test]
async fn renew_card_whose_facts_are_deleted_meanwhile_asks_for_them() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let id = card["id"].as_str().unwrap();
    let mut deleting = app.database.connect().await;
    let sql = format!("begin; delete from background_facts where card_id = '{id}'");
    deleting.batch_execute(&sql).await.unwrap();

    let renewed = {
        let (client, path) = (distributor.clone(), of(&card, "renewals"));
        tokio::spawn(async move { client.post(&path, &renewal()).await })
    };
    app.until_somebody_waits().await;
    deleting.batch_execute("commit").await.unwrap();

    let refused = renewed.await.unwrap();
    refused.assert_fields(&[("/facts", "required")]);
}
