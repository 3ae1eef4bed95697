//! Listing community cards with what is out, and the loans of one.

use serde_json::{Value, json};
use support::requests::{community_card, personal_card, register};
use support::{Client, TestApp, world};

use super::{COMMUNITY_CARDS, distributor_with_card, lend, loan_to, loans, take_back};

async fn items(client: &Client, path: &str) -> Vec<Value> {
    let answer = client.get(path).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn list_community_cards_tells_which_are_out_and_leaves_personal_cards_out() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    let stock = &app.world.espoo;
    register(&distributor, &personal_card(&stock.stock[0])).await;
    app.at("2026-11-23T10:01:00Z");
    let other = register(&distributor, &community_card(&stock.community_stock[1])).await;
    let loan = lend(&distributor, &card).await;
    take_back(&distributor, &lend(&distributor, &other).await).await;

    let listed = items(&distributor, COMMUNITY_CARDS).await;

    assert_eq!(listed.len(), 2, "{listed:?}");
    assert_eq!(listed[0]["card"]["id"], other["id"]);
    assert_eq!(listed[0]["latest_loan"]["returned_on"], "2026-11-23");
    assert_eq!(listed[1]["card"]["id"], card["id"]);
    assert_eq!(listed[1]["card"]["state"], "valid");
    assert_eq!(listed[1]["latest_loan"], loan);
}

#[tokio::test]
async fn list_community_cards_shows_each_reader_its_own() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    lend(&distributor, &card).await;

    for (username, count) in [
        (world::NATIONAL, 1),
        (&app.world.espoo.coordinator, 1),
        (&app.world.vantaa.coordinator, 0),
        (&app.world.vantaa.distributor, 0),
    ] {
        let listed = items(&app.sign_in(username).await, COMMUNITY_CARDS).await;
        assert_eq!(listed.len(), count, "{username}");
        // Only who lent it may undo it.
        let undoable = listed.first().map(|card| &card["latest_loan"]["undoable"]);
        assert!(undoable.is_none_or(Value::is_null), "{username}");
    }
}

#[tokio::test]
async fn list_card_loans_goes_on_where_a_page_ended() {
    let app = TestApp::start().await;
    let (distributor, card) = distributor_with_card(&app).await;
    for (place, borrower) in ["worker", "volunteer", "student"].into_iter().enumerate() {
        app.at(&format!("2026-11-23T10:0{place}:00Z"));
        let lent = distributor.post(&loans(&card), &loan_to(borrower)).await;
        lent.assert_status(201);
        take_back(&distributor, &lent.json()).await;
    }

    let first = distributor
        .get(&format!("{}?limit=2", loans(&card)))
        .await
        .json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let next = format!("{}?limit=2&cursor={cursor}", loans(&card));
    let rest = distributor.get(&next).await.json();

    let borrowers = |page: &Value| -> Vec<Value> {
        let items = page["items"].as_array().unwrap();
        items.iter().map(|loan| loan["borrower"].clone()).collect()
    };
    assert_eq!(borrowers(&first), [json!("student"), json!("volunteer")]);
    assert_eq!(borrowers(&rest), [json!("worker")]);
    assert_eq!(rest["next_cursor"], Value::Null);
}

#[tokio::test]
async fn list_community_cards_is_counted_through_page_by_page() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    for number in &area.community_stock[..3] {
        register(&distributor, &community_card(number)).await;
    }

    let mut found = Vec::new();
    let mut path = format!("{COMMUNITY_CARDS}?limit=1");
    loop {
        let page = distributor.get(&path).await.json();
        found.push(page["items"][0]["card"]["id"].clone());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        path = format!("{COMMUNITY_CARDS}?limit=1&cursor={cursor}");
    }

    found.dedup();
    assert_eq!(found.len(), 3);
}
