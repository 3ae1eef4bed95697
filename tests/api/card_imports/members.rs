//! Rows as JSON, and what is neither a file nor rows.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{personal_card, with};
use uuid::Uuid;

use super::{IMPORT, body, errors, file, import, outcomes, wrong};

fn one(card: &Value, issued_on: &str) -> Value {
    json!({
        "card_number": card["card_number"], "kind": card["kind"], "issued_on": issued_on, "facts": card["facts"],
    })
}

#[tokio::test]
async fn import_cards_takes_rows_as_json_and_counts_them_from_one() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let mut identity = one(&personal_card(&stock[1]), "2026-11-02");
    identity["card_number"] = json!("131052-308T");
    let without =
        json!({ "card_number": stock[2].as_str(), "kind": "personal", "issued_on": "2026-11-02" });
    let rows = json!([
        one(&personal_card(&stock[0]), "2026-11-02"),
        identity,
        without
    ]);

    let body = json!({ "client_reference": Uuid::new_v4(), "rows": rows });
    let result = import(&distributor, &body).await;

    assert_eq!(outcomes(&result), ["created", "refused", "refused"]);
    assert_eq!(
        errors(&result),
        [
            wrong(2, "card_number", "looks_like_identity"),
            wrong(3, "birth_year", "required"),
        ]
    );
}

#[tokio::test]
async fn import_cards_with_a_member_that_does_not_belong_is_refused_as_a_whole() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = one(&personal_card(&app.world.espoo.stock[0]), "2026-11-02");
    let good = json!({ "client_reference": Uuid::new_v4(), "rows": [card] });

    for (pointer, value, code) in [
        ("/rows/0/nimi", json!("Matti"), "unknown_member"),
        ("/rows/0/facts/nimi", json!("Matti"), "unknown_member"),
        ("/rows/0/issued_on", json!("2.11.2026"), "wrong_type"),
        ("/rows/0/card_number", json!(""), "length"),
        ("/content", json!("="), "not_allowed"),
        ("/site_id", json!(7), "wrong_type"),
    ] {
        let answer = distributor
            .post(IMPORT, &with(good.clone(), pointer, value))
            .await;
        let pointer = if pointer == "/content" {
            "/rows"
        } else {
            pointer
        };
        answer.assert_fields(&[(pointer, code)]);
        assert!(!answer.text.contains("Matti"), "{}", answer.text);
    }
}

#[tokio::test]
async fn import_cards_without_file_and_rows_or_with_what_is_no_file_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let nothing = json!({ "client_reference": Uuid::new_v4() });
    distributor
        .post(IMPORT, &nothing)
        .await
        .assert_fields(&[("/content", "required")]);
    let no_base64 = with(body(&file(&[])), "/content", json!("äö"));
    distributor
        .post(IMPORT, &no_base64)
        .await
        .assert_fields(&[("/content", "wrong_type")]);
}
