//! Registering a card: what is answered, and the last valid day.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{CARDS, community_card, personal_card, register, with};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "the whole answer, member by member")]
async fn register_card_answers_with_the_card() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    let distributor = app.sign_in(&world.distributor).await;

    let answer = distributor
        .post(CARDS, &personal_card(&world.stock[0]))
        .await;

    answer.assert_status(201);
    let card = answer.json();
    assert_eq!(
        card,
        json!({
            "id": card["id"],
            "card_number": world.stock[0].as_str(),
            "kind": "personal",
            "state": "valid",
            "site_id": world.site,
            "area_id": world.id,
            "last_valid_day": "2027-11-23",
            "effective_last_valid_day": "2027-11-23",
            "issuances": [{
                "kind": "first",
                "issued_on": "2026-11-23",
                "printed_last_day": "2027-11-23",
                "recorded_at": "2026-11-23T10:00:00Z",
                "late_entry": false,
            }],
            "inactivation": null,
            "facts": {
                "birth_year": 1985,
                "residence": { "known": "postal_code", "postal_code": "02100" },
                "children": 2,
                "answers": [],
            },
            "facts_version": 1,
            "registered_at": "2026-11-23T10:00:00Z",
            "replaces": null,
            "replaced_by": null,
            "choices": {
                "renew": "no",
                "replace": true,
                "reenter": true,
                "inactivate": true,
                "correct_facts": true,
            },
            "undoable": {
                "id": card["undoable"]["id"],
                "kind": "register",
                "card_id": card["id"],
                "card_number": world.stock[0].as_str(),
                "former_card_number": null,
                "last_valid_day": "2027-11-23",
                "at": "2026-11-23T10:00:00Z",
                "undone_at": null,
                "undoable": true,
            },
        })
    );
    let location = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    assert_eq!(answer.header("location"), location);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(distributor.get(&location).await.json(), card);
}

#[tokio::test]
async fn register_card_for_a_community_needs_no_facts() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    let distributor = app.sign_in(&world.distributor).await;

    let card = register(&distributor, &community_card(&world.community_stock[0])).await;

    assert_eq!(card["kind"], "community");
    assert_eq!(card["facts"], Value::Null);
    assert_eq!(card["last_valid_day"], "2027-11-23");
}

#[tokio::test]
async fn register_card_of_an_earlier_day_is_a_late_entry() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    let distributor = app.sign_in(&world.distributor).await;
    let body = with(personal_card(&world.stock[0]), "/issued_on", "2026-10-01");

    let card = register(&distributor, &body).await;

    assert_eq!(card["issuances"][0]["issued_on"], "2026-10-01");
    assert_eq!(card["issuances"][0]["late_entry"], true);
    assert_eq!(card["last_valid_day"], "2027-10-01");
    assert_eq!(card["registered_at"], "2026-11-23T10:00:00Z");
}

#[tokio::test]
async fn register_card_goes_by_the_day_in_finland() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    app.at("2026-11-22T22:00:00Z");
    let distributor = app.sign_in(&world.distributor).await;

    let today = register(&distributor, &personal_card(&world.stock[0])).await;
    let body = with(personal_card(&world.stock[1]), "/issued_on", "2026-11-23");
    let named = register(&distributor, &body).await;

    for card in [today, named] {
        assert_eq!(card["issuances"][0]["issued_on"], "2026-11-23");
        assert_eq!(card["issuances"][0]["late_entry"], false);
    }
}

#[tokio::test]
async fn register_card_on_29_february_ends_on_28_february() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    app.at("2024-02-29T10:00:00Z");
    let distributor = app.sign_in(&world.distributor).await;
    app.sql("update areas set issue_day_counts = true where code_prefix = 'SAV'")
        .await;
    let counting = app.sign_in(&app.world.savonlinna.distributor).await;

    let card = register(&distributor, &personal_card(&world.stock[0])).await;
    let counted = register(&counting, &personal_card(&app.world.savonlinna.stock[0])).await;

    assert_eq!(card["last_valid_day"], "2025-02-28");
    assert_eq!(counted["last_valid_day"], "2025-02-28");
}

#[tokio::test]
async fn register_card_follows_the_settings_of_the_area() {
    let app = TestApp::start().await;
    let world = &app.world.espoo;
    let distributor = app.sign_in(&world.distributor).await;
    app.sql(
        "update areas set issue_day_counts = true, validity_months = 6 where code_prefix = 'ESP'",
    )
    .await;

    let card = register(&distributor, &personal_card(&world.stock[0])).await;

    assert_eq!(card["last_valid_day"], "2027-05-22");
}

#[tokio::test]
async fn register_card_of_a_pilot_area_ends_with_the_pilot() {
    let app = TestApp::start().await;
    let world = &app.world.vantaa;
    let distributor = app.sign_in(&world.distributor).await;

    let card = register(&distributor, &personal_card(&world.stock[0])).await;

    assert_eq!(card["last_valid_day"], "2027-02-28");
    assert_eq!(card["effective_last_valid_day"], "2027-02-28");
}

#[tokio::test]
async fn register_card_late_prints_the_pilot_end_of_the_issue_day() {
    let app = TestApp::start().await;
    let world = &app.world.vantaa;
    let distributor = app.sign_in(&world.distributor).await;
    app.move_pilot_end(world.id, "2026-12-31", "2026-11-01")
        .await;
    let body = with(personal_card(&world.stock[0]), "/issued_on", "2026-10-15");

    let card = register(&distributor, &body).await;

    assert_eq!(card["last_valid_day"], "2027-02-28");
    assert_eq!(card["effective_last_valid_day"], "2026-12-31");
}

#[tokio::test]
async fn register_card_of_a_day_before_the_area_was_entered_ends_with_its_pilot() {
    let app = TestApp::start().await;
    let world = &app.world.vantaa;
    let distributor = app.sign_in(&world.distributor).await;
    app.sql(
        "begin; set local kaikukanta.retention = 'on'; \
         update area_periods set known_from = '2026-06-01'; commit",
    )
    .await;
    let body = with(personal_card(&world.stock[0]), "/issued_on", "2026-05-31");

    let card = register(&distributor, &body).await;

    assert_eq!(card["last_valid_day"], "2027-02-28");
}
