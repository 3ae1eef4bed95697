//! Pop-up venues: for a span of days, and outside every area if need be.

use serde_json::json;
use support::places::venue;
use support::requests::{check_on, personal_card, register, with};
use support::world::{NATIONAL, add_key};

use super::{VENUES, start};

#[tokio::test]
async fn create_venue_outside_every_area_is_a_pop_up_with_a_last_day_by_the_national_administrator()
{
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(NATIONAL).await;
    let nowhere = with(venue(area, "Festivaali"), "/area_id", json!(null));

    let not_pop_up = national.post(VENUES, &nowhere).await;
    not_pop_up.assert_fields(&[("/area_id", "required")]);
    let endless = with(nowhere.clone(), "/pop_up", true);
    let endless = national.post(VENUES, &endless).await;
    endless.assert_fields(&[("/closes_on", "required")]);
    let pop_up = with(with(nowhere, "/pop_up", true), "/closes_on", "2026-11-30");
    let by_coordinator = coordinator.post(VENUES, &pop_up).await;
    by_coordinator.assert_fields(&[("/area_id", "required")]);

    let created = national.post(VENUES, &pop_up).await;

    created.assert_status(201);
    assert_eq!(created.json()["area_id"], json!(null));
    // Coordinators do not look after it.
    let found = coordinator.get(created.header("location")).await;
    found.assert_problem(404, "not_found");
}

#[tokio::test]
async fn create_venue_that_pops_up_accepts_cards_of_the_network_for_its_span_of_days() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(NATIONAL).await;
    let pop_up = with(venue(area, "Festivaali"), "/area_id", json!(null));
    let pop_up = with(with(pop_up, "/pop_up", true), "/closes_on", "2026-11-30");
    let created = national.post(VENUES, &pop_up).await.json();
    let id = created["id"].as_str().unwrap().parse().unwrap();
    let conn = &mut app.database.connect().await;
    let key = add_key(conn, area.organisation, &[id], &["cards:check"]).await;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    let key = app.with_key(&key);
    for (day, reason) in [
        ("2026-11-23", "ok"),
        ("2026-11-30", "ok"),
        ("2026-12-01", "venue_inactive"),
    ] {
        let verdict = check_on(&key, area.stock[0].as_str(), day).await;
        assert_eq!(verdict["reason"], reason, "{day}");
    }
}
