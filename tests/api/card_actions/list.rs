//! What an account did to cards today.

use serde_json::{Value, json};
use support::requests::card_actions::{done, renewal, replacement, undo};
use support::{Client, TestApp};

use super::card_of;

const ACTIONS: &str = "/api/v1/card-actions";

async fn list(client: &Client, query: &str) -> Value {
    let answer = client.get(&format!("{ACTIONS}{query}")).await;
    answer.assert_status(200);
    answer.json()
}

fn told(page: &Value) -> Vec<(String, String, bool)> {
    let items = page["items"].as_array().unwrap().iter();
    items
        .map(|action| {
            let text = |name: &str| action[name].as_str().unwrap().to_owned();
            (
                text("kind"),
                text("card_number"),
                action["undoable"].as_bool().unwrap(),
            )
        })
        .collect()
}

fn entry(kind: &str, number: &str, undoable: bool) -> (String, String, bool) {
    (kind.to_owned(), number.to_owned(), undoable)
}

#[tokio::test]
async fn list_card_actions_tells_what_was_done_today_the_latest_first() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    let [first, second] = [espoo.stock[0].as_str(), espoo.stock[1].as_str()];
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    app.at("2026-11-23T10:00:01Z");
    done(&distributor, &card, "renewals", &renewal()).await;
    app.at("2026-11-23T10:00:02Z");
    let replaced = done(
        &distributor,
        &card,
        "replacement",
        &replacement(&espoo.stock[1]),
    )
    .await;

    let page = list(&distributor, "").await;

    assert_eq!(
        told(&page),
        [
            entry("replace", second, true),
            entry("renew", first, false),
            entry("register", first, false),
        ]
    );
    assert_eq!(page["items"][0]["former_card_number"], json!(first));
    assert_eq!(page["items"][0]["last_valid_day"], json!("2027-11-23"));

    undo(&distributor, &replaced).await.assert_status(200);

    let page = list(&distributor, "").await;
    assert_eq!(
        told(&page)[..2],
        [entry("replace", second, false), entry("renew", first, true)]
    );
    assert!(page["items"][0]["undone_at"].is_string());
}

#[tokio::test]
async fn list_card_actions_is_of_the_own_account_and_of_today() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    // Half past eleven in the evening in Finland, and half past midnight.
    app.at("2026-11-23T21:30:00Z");
    let distributor = app.sign_in(&espoo.distributor).await;
    card_of(&app, &distributor, 0, "2026-11-20").await;
    assert_eq!(told(&list(&distributor, "").await).len(), 1);
    for other in [&espoo.coordinator, &app.world.vantaa.distributor] {
        let other = app.sign_in(other).await;
        assert_eq!(told(&list(&other, "").await), []);
    }

    app.at("2026-11-23T22:30:00Z");
    let distributor = app.sign_in(&espoo.distributor).await;

    assert_eq!(told(&list(&distributor, "").await), []);
}

#[tokio::test]
async fn list_card_actions_in_pages_has_neither_gaps_nor_doubles() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    for place in 0..5 {
        card_of(&app, &distributor, place, "2026-11-20").await;
    }
    let all = told(&list(&distributor, "").await);

    let mut paged = Vec::new();
    let mut query = "?limit=2".to_owned();
    loop {
        let page = list(&distributor, &query).await;
        paged.extend(told(&page));
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("?limit=2&cursor={cursor}");
    }

    assert_eq!(all.len(), 5);
    assert_eq!(paged, all);
}
