//! Undoing: who may, until when, in which order, and a registration.

use reqwest::Method;
use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, reentry, renewal, replacement, undo};
use support::requests::visits::{record, visit};
use support::requests::{CARDS, check, personal_card, register};
use uuid::Uuid;

use super::{FACTS, STAMPS, card_of, find};

#[tokio::test]
async fn undo_card_action_of_a_registration_leaves_no_card_and_a_free_number() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let body = personal_card(&area.stock[0]);
    let card = register(&distributor, &body).await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();

    let undone = undo(&distributor, &card).await;

    undone.assert_status(200);
    assert_eq!(undone.json()["card"], Value::Null);
    assert_eq!(undone.json()["action"]["undone_at"], "2026-11-23T10:00:00Z");
    assert_eq!(undone.json()["action"]["undoable"], false);
    assert_eq!(check(&venue, number).await["reason"], "not_registered");
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    distributor
        .get(&path)
        .await
        .assert_problem(404, "not_found");
    assert!(app.texts(FACTS).await.is_empty());
    assert!(app.texts(STAMPS).await.is_empty());
    let hashes = "select id::text as value from cards where content_hash is not null";
    assert!(app.texts(hashes).await.is_empty());
    let figures = distributor.get("/api/v1/statistics/site").await.json();
    let months = figures["months"].as_array().unwrap();
    assert_eq!(months.last().unwrap()["first"], 0);

    let sent_again = distributor.post(CARDS, &body).await;
    sent_again.assert_problem(409, "changed_since");
    register(&distributor, &personal_card(&area.stock[0])).await;
    assert_eq!(check(&venue, number).await["reason"], "ok");
}

#[tokio::test]
async fn undo_card_action_is_for_the_account_that_did_it() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    app.sql(
        "insert into users (id, username, password_hash, role, site_id, must_change_password) \
         select gen_random_uuid(), 'espoo.toinen', password_hash, role, site_id, false from users where username = 'espoo.jakaja'",
    )
    .await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;

    for username in [
        "espoo.toinen",
        &area.coordinator,
        &app.world.vantaa.distributor,
    ] {
        let other = app.sign_in(username).await;
        undo(&other, &card).await.assert_problem(404, "not_found");
    }
    let colleague = app.sign_in("espoo.toinen").await;
    assert_eq!(find(&colleague, &card).await["undoable"], Value::Null);
    let nothing = format!("/api/v1/card-actions/{}/undo", Uuid::now_v7());
    let answer = distributor.send(Method::POST, &nothing, None).await;
    answer.assert_problem(404, "not_found");
    undo(&distributor, &card).await.assert_status(200);
}

#[tokio::test]
async fn undo_card_action_is_for_the_same_day_in_finland() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    // 00:01 on the day on which summer time ends, which has 25 hours.
    app.at("2026-10-24T21:01:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    let first = register(&distributor, &personal_card(&area.stock[0])).await;
    let second = register(&distributor, &personal_card(&area.stock[1])).await;

    app.at("2026-10-25T21:59:00Z");
    let distributor = app.sign_in(&area.distributor).await;
    undo(&distributor, &first).await.assert_status(200);
    assert_eq!(
        find(&distributor, &second).await["undoable"],
        second["undoable"]
    );
    app.at("2026-10-25T22:00:00Z");
    assert_eq!(find(&distributor, &second).await["undoable"], Value::Null);
    let late = undo(&distributor, &second).await;
    late.assert_problem(409, "too_late_to_undo");
    assert_eq!(find(&distributor, &second).await["state"], "valid");
}

#[tokio::test]
async fn undo_card_action_goes_backwards_one_thing_after_the_other() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let renewed = done(&distributor, &card, "renewals", &renewal()).await;
    let body = replacement(&area.stock[1]);
    let replaced = done(&distributor, &card, "replacement", &body).await;
    let body = reentry(&area.stock[2]);
    let entered = done(&distributor, &replaced["card"], "re-entry", &body).await;
    let lost = json!({ "reason": "lost" });
    let ended = done(&distributor, &entered["card"], "inactivation", &lost).await;

    let undoable = |card: &Value| card["undoable"]["kind"].clone();
    for (change, next) in [
        (&ended, json!("re_enter")),
        (&entered, json!("replace")),
        (&replaced, json!("renew")),
        (&renewed, json!("register")),
    ] {
        undo(&distributor, &card)
            .await
            .assert_problem(409, "changed_since");
        let undone = undo(&distributor, change).await;
        undone.assert_status(200);
        assert_eq!(undoable(&undone.json()["card"]), next);
    }
    let seen = find(&distributor, &card).await;
    assert_eq!(seen, card);
    let venue = app.with_key(&area.key);
    for (place, reason) in [(0, "ok"), (1, "not_registered"), (2, "not_registered")] {
        let verdict = check(&venue, area.stock[place].as_str()).await;
        assert_eq!(verdict["reason"], reason, "{place}");
    }
    undo(&distributor, &card).await.assert_status(200);
    assert!(app.texts(FACTS).await.is_empty());
}

#[tokio::test]
async fn undo_card_action_is_no_more_when_the_coordinator_did_something_since() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let ended = done(
        &coordinator,
        &card,
        "inactivation",
        &json!({ "reason": "misused" }),
    )
    .await;

    let refused = undo(&distributor, &card).await;

    refused.assert_problem(409, "changed_since");
    undo(&coordinator, &ended).await.assert_status(200);
    undo(&distributor, &card).await.assert_status(200);
}

#[tokio::test]
async fn nothing_happens_to_a_card_whose_registration_was_undone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    undo(&distributor, &card).await.assert_status(200);

    for (what, body) in [
        ("renewals", renewal()),
        ("replacement", replacement(&area.stock[1])),
        ("re-entry", reentry(&area.stock[1])),
        ("inactivation", json!({ "reason": "lost" })),
    ] {
        let answer = distributor.post(&of(&card, what), &body).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn undo_card_action_that_would_take_a_used_card_away_is_refused() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let till = app.with_key(&area.key);
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let old = card_of(&app, &distributor, 1, "2026-11-20").await;
    let replaced = done(
        &distributor,
        &old,
        "replacement",
        &replacement(&area.stock[2]),
    )
    .await;
    for number in [&area.stock[0], &area.stock[2]] {
        record(&till, &visit(number)).await;
    }

    for change in [&card, &replaced] {
        let refused = undo(&distributor, change).await;
        refused.assert_problem(409, "card_used_since");
    }

    let venue = app.with_key(&area.key);
    for (place, reason) in [(0, "ok"), (2, "ok")] {
        let verdict = check(&venue, area.stock[place].as_str()).await;
        assert_eq!(verdict["reason"], reason);
    }
    // What takes no card away can be undone.
    let lost = done(
        &distributor,
        &card,
        "inactivation",
        &json!({ "reason": "lost" }),
    )
    .await;
    undo(&distributor, &lost).await.assert_status(200);
}
