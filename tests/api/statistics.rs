//! The figures of a site.

use serde_json::{Value, json};
use support::requests::visits::{does, record, reservation, visit};
use support::requests::{community_card, personal_card, register, with};
use support::{Client, TestApp, world};

const STATISTICS: &str = "/api/v1/statistics/site";
const OF_VENUE: &str = "/api/v1/statistics/venue";

async fn figures(client: &Client, query: &str) -> Value {
    let answer = client.get(&format!("{STATISTICS}{query}")).await;
    answer.assert_status(200);
    answer.json()
}

fn month<'a>(figures: &'a Value, first_day: &str) -> &'a Value {
    let months = figures["months"].as_array().unwrap();
    months
        .iter()
        .find(|month| month["month"] == first_day)
        .unwrap()
}

#[tokio::test]
async fn site_statistics_count_cards_by_their_issue_date() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;
    let late = with(personal_card(&area.stock[1]), "/issued_on", "2026-09-30");
    register(&distributor, &late).await;
    let old = with(personal_card(&area.stock[2]), "/issued_on", "2024-11-30");
    register(&distributor, &old).await;

    let found = figures(&distributor, "").await;

    assert_eq!(found["site_id"], json!(area.site));
    assert_eq!(found["site_name"], "Espoon toimipiste");
    assert_eq!(found["as_of"], "2026-11-23");
    let months = found["months"].as_array().unwrap();
    assert_eq!(
        (months.len(), &months[0]["month"]),
        (24, &json!("2024-12-01"))
    );
    assert_eq!(
        *month(&found, "2026-11-01"),
        json!({ "month": "2026-11-01", "registered": 2, "first": 2, "renewals": 0, "replacements": 0, "late_entries": 0 })
    );
    assert_eq!(month(&found, "2026-09-01")["registered"], 1);
    assert_eq!(month(&found, "2026-09-01")["late_entries"], 1);
    let all: i64 = months
        .iter()
        .map(|month| month["registered"].as_i64().unwrap())
        .sum();
    assert_eq!(all, 3, "the one of two years ago is left out");
    assert_eq!(
        found["states"],
        json!({ "valid": 3, "expired": 1, "pilot_ended": 0, "inactivated": 0 })
    );
    let personal = i64::try_from(area.stock.len()).unwrap() - 3;
    let community = i64::try_from(area.community_stock.len()).unwrap() - 1;
    assert_eq!(
        found["stock"],
        json!({ "personal": personal, "community": community })
    );
}

#[tokio::test]
async fn site_statistics_keep_replacements_apart_and_errors_out() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let before = figures(&distributor, "").await["stock"].clone();
    let wrong = register(&distributor, &personal_card(&area.stock[0])).await;
    app.inactivate(&wrong, "registered_in_error", "2026-11-23")
        .await;
    let renewed = register(&distributor, &personal_card(&area.stock[1])).await;
    let lost = register(&distributor, &personal_card(&area.stock[2])).await;
    app.inactivate(&lost, "replaced", "2026-11-23").await;
    for (card, kind, site) in [
        (&renewed, "renewal", area.site),
        (&renewed, "renewal", area.site),
    ] {
        app.sql(&format!(
            "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
             recorded_by, recorded_at) select gen_random_uuid(), card_id, '{kind}', issued_on, printed_last_day, area_id, \
             organisation_id, '{site}', recorded_by, recorded_at from issuances where card_id = '{}' limit 1",
            card["id"].as_str().unwrap()
        ))
        .await;
    }
    app.sql(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         recorded_by, recorded_at, undoes_id) select gen_random_uuid(), card_id, kind, issued_on, printed_last_day, area_id, \
         organisation_id, site_id, recorded_by, recorded_at, id from issuances where kind = 'renewal' limit 1",
    )
    .await;
    replace(&app, &lost, area.stock[3].as_str()).await;

    let found = figures(&distributor, "").await;

    assert_eq!(
        *month(&found, "2026-11-01"),
        json!({ "month": "2026-11-01", "registered": 3, "first": 2, "renewals": 1, "replacements": 1, "late_entries": 0 })
    );
    assert_eq!(
        found["states"],
        json!({ "valid": 2, "expired": 0, "pilot_ended": 0, "inactivated": 1 })
    );
    let used = before["personal"].as_i64().unwrap() - found["stock"]["personal"].as_i64().unwrap();
    assert_eq!(used, 3, "the mistyped number is free again");
}

/// A new number in the place of a card's, as no operation does yet.
async fn replace(app: &TestApp, card: &Value, number: &str) {
    let (old, new) = (card["id"].as_str().unwrap(), uuid::Uuid::new_v4());
    app.sql(&format!(
        "insert into cards (id, number, kind, site_id, area_id, client_reference, replaces_card_id, registered_by, registered_at) \
         select '{new}', '{number}', kind, site_id, area_id, gen_random_uuid(), id, registered_by, registered_at \
         from cards where id = '{old}'; \
         insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         recorded_by, recorded_at) select gen_random_uuid(), '{new}', 'replacement', issued_on, printed_last_day, area_id, \
         organisation_id, site_id, recorded_by, recorded_at from issuances where card_id = '{old}'"
    ))
    .await;
}

#[tokio::test]
async fn site_statistics_are_for_the_site_its_area_and_the_network() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let query = format!("?site_id={}", own.site);

    for username in [world::NATIONAL, &own.coordinator, &own.distributor] {
        let found = figures(&app.sign_in(username).await, &query).await;
        assert_eq!(found["site_id"], json!(own.site));
    }
    for username in [&other.coordinator, &other.distributor] {
        let client = app.sign_in(username).await;
        let answer = client.get(&format!("{STATISTICS}{query}")).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn site_statistics_without_a_site_are_refused_to_whom_has_none() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    for (query, code) in [("", "required"), ("?site_id=7", "wrong_type")] {
        let answer = coordinator.get(&format!("{STATISTICS}{query}")).await;
        answer.assert_fields(&[("/site_id", code)]);
    }
    let nowhere = "?site_id=00000000-0000-7000-8000-000000000000";
    let answer = coordinator.get(&format!("{STATISTICS}{nowhere}")).await;
    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn site_statistics_follow_a_pilot_that_was_shortened() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    app.move_pilot_end(area.id, "2026-11-22", "2026-11-23")
        .await;

    let found = figures(&distributor, "").await;
    assert_eq!(
        found["states"],
        json!({ "valid": 0, "expired": 0, "pilot_ended": 1, "inactivated": 0 })
    );
}

#[tokio::test]
async fn venue_statistics_count_used_visits_by_the_day_of_the_occasion() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let old = with(personal_card(&area.stock[0]), "/issued_on", "2026-02-01");
    register(&distributor, &old).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;
    let venue = app.sign_in(&area.venue_account).await;
    let family = with(
        with(visit(&area.stock[0]), "/children", 2),
        "/companions",
        1,
    );
    let group = with(visit(&area.community_stock[0]), "/holders", 2);
    let course = with(visit(&area.stock[0]), "/kind", "course_place");
    let pass = with(
        with(visit(&area.stock[0]), "/kind", "season_pass"),
        "/children",
        1,
    );
    let earlier = with(visit(&area.stock[0]), "/occasion_date", "2026-09-30");
    for body in [family, with(group, "/children", 3), course, pass, earlier] {
        record(&venue, &body).await;
    }
    let undone = record(&venue, &visit(&area.stock[0])).await;
    does(&venue, &undone, "undo").await.assert_status(200);
    record(&venue, &reservation(&area.stock[0], "2026-11-24")).await;
    let elsewhere = app.sign_in(&app.world.vantaa.venue_account).await;
    record(&elsewhere, &visit(&area.stock[0])).await;

    let answer = venue.get(OF_VENUE).await;

    answer.assert_status(200);
    let found = answer.json();
    assert_eq!(found["venue_id"], json!(area.venue));
    assert_eq!(found["venue_name"]["fi"], "Espoon teatteri");
    assert_eq!(found["as_of"], "2026-11-23");
    assert_eq!(found["months"].as_array().unwrap().len(), 24);
    assert_eq!(
        *month(&found, "2026-11-01"),
        json!({
            "month": "2026-11-01", "adults": 5, "children": 6, "uses": 10, "course_places": 1, "season_passes": 1,
        })
    );
    assert_eq!(month(&found, "2026-09-01")["uses"], 1);
    assert_eq!(month(&found, "2026-10-01")["uses"], 0);
}

#[tokio::test]
async fn venue_statistics_are_for_the_venue_its_area_and_the_network() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let query = format!("{OF_VENUE}?venue_id={}", own.venue);

    for username in [world::NATIONAL, &own.coordinator, &own.venue_account] {
        let answer = app.sign_in(username).await.get(&query).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["venue_id"], json!(own.venue));
    }
    for username in [&other.coordinator, &other.venue_account] {
        let answer = app.sign_in(username).await.get(&query).await;
        answer.assert_problem(404, "not_found");
    }
    let coordinator = app.sign_in(&own.coordinator).await;
    let answer = coordinator.get(OF_VENUE).await;
    answer.assert_fields(&[("/venue_id", "required")]);
}
