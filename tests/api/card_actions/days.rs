//! The days of first handings-out, renewals and replacements where calendars and clocks are odd.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, renewal, replacement};
use support::requests::{check, personal_card, register, with};
use support::world::TestArea;

/// A moment, the day that it is in Finland, and the last day of a card that is handed out then.
type Moment = (&'static str, &'static str, &'static str);

/// Hands out a first card, renews one and replaces one at each moment, each on the server's day, named or not.
async fn assert_days(app: &TestApp, area: &TestArea, moments: &[Moment]) {
    for (turn, (moment, day, last_day)) in moments.iter().enumerate() {
        app.at(moment);
        let distributor = app.sign_in(&area.distributor).await;
        let numbers = &area.stock[4 * turn..4 * turn + 4];
        let earlier: NaiveDate = day.parse().unwrap();
        let earlier = earlier - Days::new(20);
        let old = |number| with(personal_card(number), "/issued_on", json!(earlier));

        let first = register(&distributor, &personal_card(&numbers[0])).await;
        let renewable = register(&distributor, &old(&numbers[1])).await;
        let body = with(renewal(), "/issued_on", *day);
        let renewed = done(&distributor, &renewable, "renewals", &body).await;
        let worn = register(&distributor, &old(&numbers[2])).await;
        let body = replacement(&numbers[3]);
        let replaced = done(&distributor, &worn, "replacement", &body).await;

        for (card, last_day) in [
            (&first, json!(last_day)),
            (&renewed["card"], json!(last_day)),
            (&replaced["card"], worn["last_valid_day"].clone()),
        ] {
            let latest = &card["issuances"][0];
            let kind = latest["kind"].as_str().unwrap();
            assert_eq!(latest["issued_on"], *day, "{kind} at {moment}");
            assert_eq!(latest["late_entry"], false, "{kind} at {moment}");
            assert_eq!(card["last_valid_day"], last_day, "{kind} at {moment}");
            assert_eq!(card["state"], "valid", "{kind} at {moment}");
        }
        let venue = app.with_key(&area.key);
        let verdict = check(&venue, numbers[3].as_str()).await;
        assert_eq!(verdict["card"]["last_valid_day"], worn["last_valid_day"]);
    }
}

#[tokio::test]
async fn cards_go_by_the_day_in_finland_around_the_change_to_winter_time() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let moments = [
        ("2026-10-24T20:59:00Z", "2026-10-24", "2027-10-24"),
        ("2026-10-24T21:01:00Z", "2026-10-25", "2027-10-25"),
        ("2026-10-25T21:59:00Z", "2026-10-25", "2027-10-25"),
        ("2026-10-25T22:01:00Z", "2026-10-26", "2027-10-26"),
    ];

    assert_days(&app, &area, &moments).await;
}

#[tokio::test]
async fn cards_go_by_the_day_in_finland_around_the_change_to_summer_time() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let moments = [
        ("2027-03-27T21:59:00Z", "2027-03-27", "2028-03-27"),
        ("2027-03-27T22:01:00Z", "2027-03-28", "2028-03-28"),
        ("2027-03-28T20:59:00Z", "2027-03-28", "2028-03-28"),
        ("2027-03-28T21:01:00Z", "2027-03-29", "2028-03-29"),
    ];

    assert_days(&app, &area, &moments).await;
}

#[tokio::test]
async fn cards_go_by_the_calendar_at_new_year_and_at_the_end_of_months() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let moments = [
        ("2026-12-31T21:59:00Z", "2026-12-31", "2027-12-31"),
        ("2026-12-31T22:01:00Z", "2027-01-01", "2028-01-01"),
        ("2027-01-29T10:00:00Z", "2027-01-29", "2028-01-29"),
        ("2027-01-31T10:00:00Z", "2027-01-31", "2028-01-31"),
        ("2028-02-29T10:00:00Z", "2028-02-29", "2029-02-28"),
    ];

    assert_days(&app, &area, &moments).await;
}

#[tokio::test]
async fn cards_of_six_months_end_on_the_last_day_of_a_shorter_month() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update areas set validity_months = 6 where code_prefix = 'ESP'")
        .await;
    let moments = [
        ("2026-08-29T10:00:00Z", "2026-08-29", "2027-02-28"),
        ("2026-08-31T10:00:00Z", "2026-08-31", "2027-02-28"),
        ("2027-08-29T10:00:00Z", "2027-08-29", "2028-02-29"),
        ("2027-08-31T10:00:00Z", "2027-08-31", "2028-02-29"),
        ("2027-10-31T10:00:00Z", "2027-10-31", "2028-04-30"),
    ];

    assert_days(&app, &area, &moments).await;
}

#[tokio::test]
async fn cards_end_the_day_before_where_the_issue_day_counts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update areas set issue_day_counts = true where code_prefix = 'ESP'")
        .await;
    let moments = [
        ("2026-12-31T22:01:00Z", "2027-01-01", "2027-12-31"),
        ("2027-03-27T22:01:00Z", "2027-03-28", "2028-03-27"),
        ("2028-02-29T10:00:00Z", "2028-02-29", "2029-02-28"),
        ("2028-03-01T10:00:00Z", "2028-03-01", "2029-02-28"),
    ];

    assert_days(&app, &area, &moments).await;
}

#[tokio::test]
async fn cards_of_a_pilot_are_handed_out_up_to_its_last_minute_and_not_after() {
    let app = TestApp::start().await;
    let area = app.world.vantaa.clone();
    let moments = [
        ("2027-02-27T22:01:00Z", "2027-02-28", "2027-02-28"),
        ("2027-02-28T21:59:00Z", "2027-02-28", "2027-02-28"),
    ];
    assert_days(&app, &area, &moments).await;
    let distributor = app.sign_in(&area.distributor).await;
    let old = with(personal_card(&area.stock[20]), "/issued_on", "2027-02-01");
    let card = register(&distributor, &old).await;

    app.at("2027-02-28T22:01:00Z");

    let distributor = app.sign_in(&area.distributor).await;
    let first = distributor
        .post(support::requests::CARDS, &personal_card(&area.stock[21]))
        .await;
    let renewed = distributor.post(&of(&card, "renewals"), &renewal()).await;
    let replaced = distributor
        .post(&of(&card, "replacement"), &replacement(&area.stock[22]))
        .await;
    first.assert_fields(&[("/issued_on", "pilot_over")]);
    renewed.assert_fields(&[("/issued_on", "pilot_over")]);
    replaced.assert_problem(409, "card_is_over");
    // A paper form of the last day is entered late.
    let body = with(renewal(), "/issued_on", "2027-02-28");
    let late = done(&distributor, &card, "renewals", &body).await;
    assert_eq!(late["card"]["last_valid_day"], "2027-02-28");
    assert_eq!(late["card"]["issuances"][0]["late_entry"], true);
    assert_eq!(late["card"]["undoable"]["kind"], json!("renew"));
    assert_ne!(late["card"]["facts"], Value::Null);
}
