//! Looking up a number: what it is for the one who looks.

use serde_json::{Value, json};
use shared::request_limits::UNKNOWN_PER_HOUR;
use support::requests::{personal_card, register};
use support::{Client, TestApp, world};

const SEARCH: &str = "/api/v1/cards/search";

async fn search(client: &Client, number: &str) -> Value {
    let answer = client.post(SEARCH, &json!({ "card_number": number })).await;
    answer.assert_status(200);
    answer.json()
}

#[tokio::test]
async fn search_cards_says_what_a_number_is_for_each_reader() {
    let app = TestApp::start().await;
    let world = &app.world;
    let (espoo, vantaa) = (&world.espoo, &world.vantaa);
    let own = app.sign_in(&espoo.distributor).await;
    let others = app.sign_in(&vantaa.distributor).await;
    register(&own, &personal_card(&espoo.stock[0])).await;
    register(&others, &personal_card(&vantaa.stock[0])).await;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let national = app.sign_in(world::NATIONAL).await;
    let stocked = espoo.stock[1].as_str();
    let last = if stocked.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{last}", stocked.strip_suffix(|_: char| true).unwrap());

    for (number, outcomes) in [
        (espoo.stock[0].as_str(), ["own", "own", "own"]),
        (
            espoo.stock[1].as_str(),
            ["in_stock", "in_stock", "in_stock"],
        ),
        (
            vantaa.stock[0].as_str(),
            ["other_site", "other_site", "own"],
        ),
        (
            vantaa.stock[1].as_str(),
            ["other_site", "other_site", "in_stock"],
        ),
        ("ABCD1234", ["unknown", "unknown", "unknown"]),
        (mistyped.as_str(), ["malformed", "malformed", "malformed"]),
        ("ABC", ["malformed", "malformed", "malformed"]),
        ("\u{0}😀", ["malformed", "malformed", "malformed"]),
    ] {
        for (reader, outcome) in [&own, &coordinator, &national].into_iter().zip(outcomes) {
            let found = search(reader, number).await;
            assert_eq!(found["outcome"], outcome, "{number}");
            assert_eq!(found["card"].is_null(), outcome != "own", "{number}");
            assert_eq!(
                found["stock_kind"].is_null(),
                outcome != "in_stock",
                "{number}"
            );
        }
    }
}

#[tokio::test]
async fn search_cards_gives_the_card_as_lists_show_it() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    let found = search(&distributor, &area.stock[0].grouped().to_lowercase()).await;

    let listed = distributor.get("/api/v1/cards").await.json();
    assert_eq!(found["card"], listed["items"][0]);
    assert_eq!(found["card"]["card_number"], area.stock[0].as_str());
}

#[tokio::test]
async fn search_cards_tells_the_kind_of_a_number_in_stock() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;

    let personal = search(&distributor, area.stock[0].as_str()).await;
    let community = search(&distributor, area.community_stock[0].as_str()).await;

    assert_eq!(personal["stock_kind"], "personal");
    assert_eq!(community["stock_kind"], "community");
}

#[tokio::test]
async fn search_cards_finds_a_freed_number_in_stock_again() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;

    app.inactivate(&card, "registered_in_error", "2026-11-23")
        .await;

    let found = search(&distributor, area.stock[0].as_str()).await;
    assert_eq!(found["outcome"], "in_stock");
}

#[tokio::test]
async fn search_cards_with_another_body_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    for (body, pointer, code) in [
        (json!({}), "/card_number", "required"),
        (json!({ "card_number": "" }), "/card_number", "length"),
        (
            json!({ "card_number": "1".repeat(65) }),
            "/card_number",
            "length",
        ),
        (
            json!({ "card_number": "1234", "name": "M" }),
            "/name",
            "unknown_member",
        ),
        (json!({ "card_number": null }), "/card_number", "wrong_type"),
    ] {
        let answer = distributor.post(SEARCH, &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}

#[tokio::test]
async fn search_cards_gets_slower_for_one_who_guesses_and_tells_the_area() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let dry_run = json!({
        "client_reference": uuid::Uuid::new_v4(), "dry_run": true, "rows": [
            { "card_number": "GUESS1000", "kind": "community", "issued_on": "2026-11-02", "facts": null },
            { "card_number": "GUESS1001", "kind": "community", "issued_on": "2026-11-02", "facts": null },
        ],
    });
    // One dry run counts once.
    let answer = distributor.post("/api/v1/cards/import", &dry_run).await;
    answer.assert_status(200);
    for at in 1..UNKNOWN_PER_HOUR {
        search(&distributor, area.stock[0].as_str()).await;
        search(&distributor, &format!("GUESS{at:03}")).await;
    }
    assert_eq!(app.clock.pauses().len(), 0);

    search(&distributor, area.stock[0].as_str()).await;
    assert_eq!(
        app.clock.pauses().len(),
        1,
        "for a number that is there, too"
    );
    search(&distributor, "GUESS999").await;
    distributor.get("/api/v1/cards").await.assert_status(200);
    assert_eq!(app.clock.pauses().len(), 2, "and in nothing else");
    let told = "select kind as value from notices where kind like '%guess%'";
    assert_eq!(app.texts(told).await.len(), 1);
    let colleague = app.sign_in(&app.world.vantaa.distributor).await;
    search(&colleague, "GUESS998").await;
    assert_eq!(app.clock.pauses().len(), 2);
}
