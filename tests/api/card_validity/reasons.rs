//! Each reason of the verdict, asked by a venue's account and by its key.

use serde_json::Value;
use support::requests::{check, check_on, personal_card, register, with};
use support::{Client, TestApp};

/// The venue of an area twice: its account and its key.
async fn askers(app: &TestApp, area: &support::world::TestArea) -> [Client; 2] {
    let account = app.sign_in(&area.venue_account).await;
    [account, app.with_key(&area.key)]
}

/// Fails when the verdict has another reason, or tells more or less than belongs to it.
#[track_caller]
fn assert_reason(verdict: &Value, reason: &str, handed_out: bool) {
    assert_eq!(verdict["reason"], reason, "{verdict}");
    assert_eq!(verdict["valid"], reason == "ok", "{verdict}");
    assert_eq!(verdict["card"].is_object(), handed_out, "{verdict}");
    assert_eq!(
        verdict["entitlement"].is_object(),
        reason == "ok",
        "{verdict}"
    );
}

#[tokio::test]
async fn check_card_says_ok_for_a_card_that_was_handed_out() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for asker in askers(&app, area).await {
        assert_reason(&check(&asker, area.stock[0].as_str()).await, "ok", true);
        assert_reason(&check(&asker, &area.stock[0].grouped()).await, "ok", true);
    }
}

#[tokio::test]
async fn check_card_tells_numbers_without_a_card_apart() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let stocked = area.stock[0].as_str();
    let last = if stocked.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{last}", stocked.strip_suffix(|_: char| true).unwrap());

    for asker in askers(&app, area).await {
        for (number, reason) in [
            ("ABC", "malformed"),
            (mistyped.as_str(), "malformed"),
            ("131052-308T", "malformed"),
            ("ABCD1234", "unknown"),
            (stocked, "not_registered"),
            (app.world.vantaa.stock[0].as_str(), "not_registered"),
        ] {
            assert_reason(&check(&asker, number).await, reason, false);
        }
    }
}

#[tokio::test]
async fn check_card_says_expired_after_the_last_valid_day() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for (moment, reason) in [
        ("2027-11-23T21:59:59Z", "ok"),
        ("2027-11-23T22:00:00Z", "expired"),
    ] {
        app.at(moment);
        for asker in askers(&app, area).await {
            assert_reason(&check(&asker, area.stock[0].as_str()).await, reason, true);
        }
    }
}

#[tokio::test]
async fn check_card_says_not_yet_valid_before_the_issue_day() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for asker in askers(&app, area).await {
        let verdict = check_on(&asker, area.stock[0].as_str(), "2026-11-22").await;
        assert_reason(&verdict, "not_yet_valid", true);
        assert_eq!(verdict["occasion_date"], "2026-11-22");
    }
}

#[tokio::test]
async fn check_card_says_expires_before_occasion_for_a_later_occasion() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for asker in askers(&app, area).await {
        for (day, reason) in [
            ("2027-11-23", "ok"),
            ("2027-11-24", "expires_before_occasion"),
            ("2028-11-23", "expires_before_occasion"),
        ] {
            let verdict = check_on(&asker, area.stock[0].as_str(), day).await;
            assert_reason(&verdict, reason, true);
            assert_eq!(verdict["card"]["last_valid_day"], "2027-11-23");
        }
    }
}

#[tokio::test]
async fn check_card_says_pilot_ended_when_the_pilot_was_shortened() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    app.move_pilot_end(area.id, "2026-11-22", "2026-11-23")
        .await;

    for asker in askers(&app, area).await {
        let verdict = check(&asker, area.stock[0].as_str()).await;
        assert_reason(&verdict, "pilot_ended", true);
        assert_eq!(verdict["card"]["last_valid_day"], "2026-11-22");
    }
}

#[tokio::test]
async fn check_card_says_the_same_when_the_pilot_was_prolonged() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    app.move_pilot_end(area.id, "2028-12-31", "2026-11-23")
        .await;

    for (moment, reason) in [
        ("2027-02-28T12:00:00Z", "ok"),
        ("2027-03-01T12:00:00Z", "expired"),
    ] {
        app.at(moment);
        for asker in askers(&app, area).await {
            let verdict = check(&asker, area.stock[0].as_str()).await;
            assert_reason(&verdict, reason, true);
            assert_eq!(verdict["card"]["last_valid_day"], "2027-02-28");
        }
    }
}

#[tokio::test]
async fn check_card_says_inactivated_whatever_the_cause() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let askers = askers(&app, area).await;

    for (number, cause) in area
        .stock
        .iter()
        .zip(["lost", "broken", "replaced", "misused", "other"])
    {
        let card = register(&distributor, &personal_card(number)).await;
        app.inactivate(&card, cause, "2026-11-23").await;
        for asker in &askers {
            let verdict = check(asker, number.as_str()).await;
            assert_reason(&verdict, "inactivated", true);
            assert!(!verdict["message"].to_string().contains(cause));
        }
    }
}

#[tokio::test]
async fn check_card_that_was_registered_in_error_falls_back_to_stock() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    app.sql("update areas set accepts_unstocked = true").await;
    let stocked = register(&distributor, &personal_card(&area.stock[0])).await;
    let body = with(personal_card(&area.stock[1]), "/card_number", "KAIKU1234");
    let unstocked = register(&distributor, &body).await;

    for card in [stocked, unstocked] {
        app.inactivate(&card, "registered_in_error", "2026-11-23")
            .await;
    }

    for asker in askers(&app, area).await {
        let verdict = check(&asker, area.stock[0].as_str()).await;
        assert_reason(&verdict, "not_registered", false);
        assert_reason(&check(&asker, "KAIKU1234").await, "unknown", false);
    }
}

#[tokio::test]
async fn check_card_says_out_of_area_in_both_directions() {
    let app = TestApp::start().await;
    let (open, local) = (&app.world.espoo, &app.world.savonlinna);
    for area in [open, local] {
        let distributor = app.sign_in(&area.distributor).await;
        register(&distributor, &personal_card(&area.stock[0])).await;
    }

    for (venue, card, reason, scope) in [
        (open, local, "out_of_area", "area"),
        (local, open, "out_of_area", "network"),
        (local, local, "ok", "area"),
        (&app.world.vantaa, open, "ok", "network"),
    ] {
        for asker in askers(&app, venue).await {
            let verdict = check(&asker, card.stock[0].as_str()).await;
            assert_reason(&verdict, reason, true);
            assert_eq!(verdict["card"]["scope"], scope);
        }
    }
}

#[tokio::test]
async fn check_card_says_venue_inactive_when_the_venue_is_closed_on_the_day() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    app.sql(&format!(
        "update venues set opens_on = '2026-11-20', closes_on = '2026-12-31' where id = '{}'",
        area.venue
    ))
    .await;

    for asker in askers(&app, area).await {
        for (day, reason) in [
            ("2026-11-19", "venue_inactive"),
            ("2026-11-20", "not_yet_valid"),
            ("2026-12-31", "ok"),
            ("2027-01-01", "venue_inactive"),
        ] {
            let verdict = check_on(&asker, area.stock[0].as_str(), day).await;
            assert_reason(&verdict, reason, true);
        }
        let unknown = check_on(&asker, "ABCD1234", "2027-01-01").await;
        assert_reason(&unknown, "unknown", false);
    }
}
