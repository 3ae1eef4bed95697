//! The text that is asked about: any of 1–64 characters gets a verdict.

use serde_json::json;
use support::TestApp;
use support::requests::{CARD_VALIDITY, check, personal_card, register};

#[tokio::test]
async fn check_card_gives_a_verdict_on_any_text() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);

    for text in [
        " ",
        "-",
        "\u{0}",
        "\r\n\t\u{1b}[31m",
        "\u{feff}",
        "\u{202e}ESP1234",
        "😀",
        &"😀".repeat(64),
        &"A".repeat(64),
        "Åäö kortti",
        "'; drop table cards; --",
        "{\"card_number\":\"x\"}",
        "matti@example.org",
        "040 123 4567",
        "%00%ff",
    ] {
        let verdict = check(&venue, text).await;
        assert_eq!(verdict["reason"], "malformed", "{text:?}");
        assert_eq!(verdict["card"], json!(null));
    }
}

#[tokio::test]
async fn check_card_reads_a_number_in_every_form() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();

    for text in [
        number.to_lowercase(),
        area.stock[0].grouped(),
        area.stock[0].grouped().replace(' ', "-"),
        format!("\t{number}\r\n"),
        area.stock[0].grouped().replace(' ', "\u{a0}"),
    ] {
        assert_eq!(check(&venue, &text).await["reason"], "ok", "{text:?}");
    }
}

#[tokio::test]
async fn check_card_with_a_body_that_breaks_a_rule_is_refused() {
    let app = TestApp::start().await;
    let venue = app.with_key(&app.world.espoo.key);

    for (body, pointer, code) in [
        (json!({}), "/card_number", "required"),
        (json!({ "card_number": "" }), "/card_number", "length"),
        (
            json!({ "card_number": "1".repeat(65) }),
            "/card_number",
            "length",
        ),
        (
            json!({ "card_number": "😀".repeat(65) }),
            "/card_number",
            "length",
        ),
        (json!({ "card_number": 7 }), "/card_number", "wrong_type"),
        (
            json!({ "card_number": "A", "venue_id": "7" }),
            "/venue_id",
            "wrong_type",
        ),
        (
            json!({ "card_number": "A", "occasion_date": "1.1.2027" }),
            "/occasion_date",
            "wrong_type",
        ),
        (
            json!({ "card_number": "A", "occasion_date": "+12027-01-01" }),
            "/occasion_date",
            "wrong_type",
        ),
        (
            json!({ "card_number": "A", "holder": "M" }),
            "/holder",
            "unknown_member",
        ),
    ] {
        let answer = venue.post(CARD_VALIDITY, &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}

#[tokio::test]
async fn check_card_takes_every_day_there_is() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let venue = app.with_key(&area.key);

    for (day, reason) in [
        ("0001-01-01", "venue_inactive"),
        ("2020-01-01", "not_yet_valid"),
        ("9999-12-31", "expires_before_occasion"),
    ] {
        let body = json!({ "card_number": area.stock[0].as_str(), "occasion_date": day });
        let answer = venue.post(CARD_VALIDITY, &body).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["reason"], reason, "{day}");
    }
}
