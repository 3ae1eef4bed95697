//! Replacing a card by a new number.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, replacement, undo};
use support::requests::check;

use super::{FACTS, STAMPS, card_of, find};

#[tokio::test]
async fn replace_card_keeps_the_last_day_and_moves_the_facts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let venue = app.with_key(&area.key);
    let (old, new) = (area.stock[0].as_str(), area.stock[1].as_str());

    let answer = distributor
        .post(&of(&card, "replacement"), &replacement(&area.stock[1]))
        .await;

    answer.assert_status(201);
    let change = answer.json();
    assert_eq!(change["action"]["kind"], "replace");
    assert_eq!(change["action"]["former_card_number"], old);
    assert_eq!(change["action"]["last_valid_day"], "2027-01-10");
    let replaced = &change["card"];
    assert_eq!(replaced["last_valid_day"], "2027-01-10");
    assert_eq!(replaced["issuances"][0]["kind"], "replacement");
    assert_eq!(replaced["issuances"][0]["issued_on"], "2026-11-23");
    assert_eq!(replaced["facts"], card["facts"]);
    assert_eq!(replaced["replaces"], card["id"]);
    let id = replaced["id"].as_str().unwrap();
    assert_eq!(app.texts(FACTS).await, [format!("{id} 1985")]);
    assert_eq!(
        app.texts(STAMPS).await,
        [
            "first 2026-01-01 35-44 049",
            "replacement 2026-10-01 35-44 049"
        ]
    );
    assert_eq!(check(&venue, old).await["reason"], "inactivated");
    let verdict = check(&venue, new).await;
    assert_eq!(verdict["reason"], "ok");
    assert_eq!(verdict["card"]["last_valid_day"], "2027-01-10");

    undo(&distributor, &change).await.assert_status(200);

    assert_eq!(check(&venue, old).await["reason"], "ok");
    assert_eq!(check(&venue, new).await["reason"], "not_registered");
    let id = card["id"].as_str().unwrap();
    assert_eq!(app.texts(FACTS).await, [format!("{id} 1985")]);
    assert_eq!(app.texts(STAMPS).await, ["first 2026-01-01 35-44 049"]);
    let reasons = "select reason as value from card_actions where kind = 'replace'";
    assert_eq!(app.texts(reasons).await, ["lost"]);
}

#[tokio::test]
async fn replace_card_that_was_lost_before_is_possible_once() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let lost = json!({ "reason": "lost", "inactive_from": "2026-11-20" });
    done(&distributor, &card, "inactivation", &lost).await;

    let change = done(
        &distributor,
        &card,
        "replacement",
        &replacement(&area.stock[1]),
    )
    .await;

    assert_eq!(change["card"]["state"], "valid");
    let again = distributor
        .post(&of(&card, "replacement"), &replacement(&area.stock[2]))
        .await;
    again.assert_problem(409, "card_out_of_use");
    undo(&distributor, &change).await.assert_status(200);
    let before = find(&distributor, &card).await;
    assert_eq!(before["inactivation"]["reason"], "lost");
    assert_eq!(before["choices"]["replace"], true);
}

#[tokio::test]
async fn replace_card_whose_last_day_has_passed_is_refused() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let over = card_of(&app, &distributor, 0, "2025-11-22").await;
    let last_day = card_of(&app, &distributor, 1, "2025-11-23").await;

    let refused = distributor
        .post(&of(&over, "replacement"), &replacement(&area.stock[2]))
        .await;
    let change = done(
        &distributor,
        &last_day,
        "replacement",
        &replacement(&area.stock[3]),
    )
    .await;

    refused.assert_problem(409, "card_is_over");
    assert_eq!(change["card"]["last_valid_day"], "2026-11-23");
}

#[tokio::test]
async fn replace_card_of_a_site_that_moved_keeps_the_area_and_its_pilot() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-11-10").await;
    app.sql(&format!(
        "update sites set area_id = '{}' where id = '{}'",
        app.world.vantaa.id, area.site
    ))
    .await;
    let distributor = app.sign_in(&area.distributor).await;

    let change = done(
        &distributor,
        &card,
        "replacement",
        &replacement(&area.stock[1]),
    )
    .await;

    assert_eq!(change["card"]["effective_last_valid_day"], "2027-11-10");
    assert_eq!(change["card"]["area_id"], json!(area.id));
    assert_ne!(change["card"]["facts"], Value::Null);
}

#[tokio::test]
async fn replace_card_after_a_renewal_keeps_the_renewed_day() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let renewal = support::requests::card_actions::renewal();
    done(&distributor, &card, "renewals", &renewal).await;

    let change = done(
        &distributor,
        &card,
        "replacement",
        &replacement(&area.stock[1]),
    )
    .await;

    assert_eq!(change["card"]["last_valid_day"], "2027-11-23");
}
