//! Lists of visits: whose one sees, in which order, with which filters.

use serde_json::{Value, json};
use support::requests::visits::{VISITS, does, listed, record, reservation, visit};
use support::requests::with;
use support::world::NATIONAL;

use super::start;

fn ids(visits: &[Value]) -> Vec<Value> {
    visits.iter().map(|visit| visit["id"].clone()).collect()
}

#[tokio::test]
async fn list_visits_shows_a_venue_its_own_and_a_client_what_it_did() {
    let (app, venue) = start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let by_account = record(&venue, &visit(&area.stock[0])).await;
    app.at("2026-11-23T10:00:01Z");
    let shop = app.with_visits_key(area).await;
    let by_shop = record(&shop, &visit(&area.stock[0])).await;
    let neighbour = app.sign_in(&other.venue_account).await;
    let elsewhere = record(&neighbour, &visit(&area.stock[0])).await;

    let (own, shops, others) = (
        listed(&venue, "").await,
        listed(&shop, "").await,
        listed(&neighbour, "").await,
    );

    assert_eq!(ids(&own), [by_shop["id"].clone(), by_account["id"].clone()]);
    assert_eq!(ids(&shops), [by_shop["id"].clone()]);
    assert_eq!(ids(&others), [elsewhere["id"].clone()]);
    assert!(listed(&app.with_key(&area.key), "").await.is_empty());
    let of_venue = format!("venue_id={}", area.venue);
    assert!(listed(&neighbour, &of_venue).await.is_empty());
}

#[tokio::test]
async fn list_visits_asks_coordinators_for_a_venue_of_theirs() {
    let (app, venue) = start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let recorded = record(&venue, &visit(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let national = app.sign_in(NATIONAL).await;

    for client in [&coordinator, &national] {
        let answer = client.get(VISITS).await;
        answer.assert_fields(&[("/venue_id", "required")]);
        let seen = listed(client, &format!("venue_id={}", area.venue)).await;
        assert_eq!(ids(&seen), [recorded["id"].clone()]);
    }
    let answer = coordinator
        .get(&format!("{VISITS}?venue_id={}", other.venue))
        .await;
    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn list_visits_filters_by_day_kind_state_and_own_id() {
    let (app, _) = start().await;
    let venue = app.with_key(&app.world.espoo.key);
    let number = &app.world.espoo.stock[0];
    let mut recorded = Vec::new();
    for body in [
        reservation(number, "2026-11-23"),
        reservation(number, "2026-11-25"),
        with(visit(number), "/external_id", "A-1077"),
        with(reservation(number, "2026-11-26"), "/kind", "season_pass"),
        visit(number),
    ] {
        recorded.push(record(&venue, &body).await);
    }
    does(&venue, &recorded[3], "cancellation")
        .await
        .assert_status(200);
    does(&venue, &recorded[4], "undo").await.assert_status(200);
    app.at("2026-11-24T10:00:00Z");

    for (query, places) in [
        ("state=lapsed", vec![0]),
        ("state=reserved", vec![1]),
        ("state=used", vec![2]),
        ("state=cancelled", vec![3]),
        ("state=undone", vec![4]),
        ("kind=season_pass", vec![3]),
        ("kind=ticket&state=used", vec![2]),
        ("kind=course_place", vec![]),
        ("external_id=A-1077", vec![2]),
        ("external_id=A-10", vec![]),
        ("from=2026-11-25", vec![3, 1]),
        ("from=2026-11-24&to=2026-11-25", vec![1]),
        ("to=2026-11-22", vec![]),
    ] {
        let expected: Vec<_> = places
            .into_iter()
            .map(|place: usize| recorded[place]["id"].clone())
            .collect();
        assert_eq!(ids(&listed(&venue, query).await), expected, "{query}");
    }
}

#[tokio::test]
async fn list_visits_goes_on_page_by_page_without_leaving_one_out() {
    let (app, venue) = start().await;
    let number = &app.world.espoo.stock[0];
    for (moment, day) in [
        ("2026-11-23T10:00:00Z", "2026-11-25"),
        ("2026-11-23T10:00:00Z", "2026-11-25"),
        ("2026-11-23T10:00:01Z", "2026-11-25"),
        ("2026-11-23T10:00:02Z", "2026-11-24"),
        ("2026-11-23T10:00:03Z", "2026-11-26"),
    ] {
        app.at(moment);
        record(&venue, &reservation(number, day)).await;
    }
    let all = ids(&listed(&venue, "").await);

    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = venue.get(&format!("{VISITS}?limit=2{cursor}")).await.json();
        seen.extend(ids(page["items"].as_array().unwrap()));
        let Some(next) = page["next_cursor"].as_str() else {
            break;
        };
        cursor = format!("&cursor={next}");
    }

    assert_eq!(seen, all);
    assert_eq!(all.len(), 5);
    let days: Vec<_> = listed(&venue, "").await;
    let days: Vec<_> = days
        .iter()
        .map(|visit| visit["occasion_date"].clone())
        .collect();
    assert_eq!(
        json!(days),
        json!([
            "2026-11-26",
            "2026-11-25",
            "2026-11-25",
            "2026-11-25",
            "2026-11-24"
        ])
    );
}
