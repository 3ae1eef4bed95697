//! Past days are judged by the days of the events, days to come by today and then.

use support::TestApp;
use support::requests::{check, check_on, personal_card, register, with};

#[tokio::test]
async fn check_card_counts_a_late_entry_from_its_issue_date() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let late = with(personal_card(&area.stock[0]), "/issued_on", "2026-10-01");
    register(&distributor, &late).await;
    let venue = app.with_key(&area.key);

    for (day, reason) in [("2026-09-30", "not_yet_valid"), ("2026-10-01", "ok")] {
        let verdict = check_on(&venue, area.stock[0].as_str(), day).await;
        assert_eq!(verdict["reason"], reason, "{day}");
    }
}

#[tokio::test]
async fn check_card_counts_an_inactivation_from_its_day() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let late = with(personal_card(&area.stock[0]), "/issued_on", "2026-10-01");
    let card = register(&distributor, &late).await;
    app.inactivate(&card, "lost", "2026-11-10").await;
    let venue = app.with_key(&area.key);

    for (day, reason) in [
        ("2026-11-09", "ok"),
        ("2026-11-10", "inactivated"),
        ("2026-11-23", "inactivated"),
        ("2026-12-01", "inactivated"),
    ] {
        let verdict = check_on(&venue, area.stock[0].as_str(), day).await;
        assert_eq!(verdict["reason"], reason, "{day}");
    }
}

#[tokio::test]
async fn check_card_takes_the_pilot_end_as_it_stood_on_a_past_day() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    let late = with(personal_card(&area.stock[0]), "/issued_on", "2026-10-01");
    register(&distributor, &late).await;
    app.move_pilot_end(area.id, "2026-10-31", "2026-11-15")
        .await;
    let venue = app.with_key(&area.key);

    for (day, reason, last) in [
        ("2026-11-14", "ok", "2027-02-28"),
        ("2026-11-15", "pilot_ended", "2026-10-31"),
        ("2026-12-01", "pilot_ended", "2026-10-31"),
    ] {
        let verdict = check_on(&venue, area.stock[0].as_str(), day).await;
        assert_eq!(verdict["reason"], reason, "{day}");
        assert_eq!(verdict["card"]["last_valid_day"], last, "{day}");
    }
}

#[tokio::test]
async fn check_card_today_is_the_day_in_finland() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let venue = app.with_key(&area.key);

    for (moment, day) in [
        ("2026-11-23T21:59:59Z", "2026-11-23"),
        ("2026-11-23T22:00:00Z", "2026-11-24"),
        ("2027-06-30T21:00:00Z", "2027-07-01"),
    ] {
        app.at(moment);
        let verdict = check(&venue, area.stock[0].as_str()).await;
        assert_eq!(verdict["occasion_date"], day);
        assert_eq!(verdict["as_of"], moment);
    }
}

#[tokio::test]
async fn check_card_for_a_later_occasion_judges_today_first() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    app.at("2027-11-24T10:00:00Z");
    let venue = app.with_key(&area.key);

    let verdict = check_on(&venue, area.stock[0].as_str(), "2028-01-01").await;

    assert_eq!(verdict["reason"], "expired");
}

#[tokio::test]
async fn check_card_counts_a_renewal_and_not_what_was_undone() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let id = card["id"].as_str().unwrap();
    app.at("2028-01-10T10:00:00Z");
    let columns = "card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, recorded_by";
    app.sql(&format!(
        "insert into issuances (id, recorded_at, {columns}) select '00000000-0000-7000-8000-000000000001', \
         '2028-01-10T10:00:00Z', card_id, 'renewal', '2028-01-10', '2029-01-10', area_id, organisation_id, site_id, \
         recorded_by from issuances where card_id = '{id}'"
    ))
    .await;
    let venue = app.with_key(&area.key);

    let renewed = check(&venue, area.stock[0].as_str()).await;
    let between = check_on(&venue, area.stock[0].as_str(), "2028-01-09").await;
    app.sql(&format!(
        "insert into issuances (id, undoes_id, recorded_at, {columns}) select gen_random_uuid(), id, \
         '2028-01-10T10:00:00Z', {columns} from issuances where card_id = '{id}' and kind = 'renewal'"
    ))
    .await;
    let undone = check(&venue, area.stock[0].as_str()).await;

    assert_eq!(renewed["reason"], "ok");
    assert_eq!(renewed["card"]["last_valid_day"], "2029-01-10");
    assert_eq!(between["reason"], "expired");
    assert_eq!(undone["reason"], "expired");
}
