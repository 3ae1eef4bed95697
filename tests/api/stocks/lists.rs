//! Batches and what sites have left, page by page.

use std::collections::BTreeSet;

use serde_json::Value;
use support::requests::{STOCKS, personal_card, range_of_numbers, register};
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::{moving, second_site};

const SUMMARY: &str = "/api/v1/stocks/summary";

async fn items(client: &Client, address: &str) -> Vec<Value> {
    let answer = client.get(address).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn list_stocks_shows_the_latest_first_and_each_once() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    for round in 0..3 {
        let (first, last) = (format!("ESP{round}000"), format!("ESP{round}004"));
        let body = range_of_numbers(area.site, "personal", &first, &last);
        coordinator.post(STOCKS, &body).await.assert_status(201);
    }

    let mut found = Vec::new();
    let mut address = format!("{STOCKS}?limit=2");
    loop {
        let page = coordinator.get(&address).await.json();
        found.extend(page["items"].as_array().unwrap().clone());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        address = format!("{STOCKS}?limit=2&cursor={cursor}");
    }

    let ids: BTreeSet<_> = found.iter().map(|stock| stock["id"].to_string()).collect();
    assert_eq!((found.len(), ids.len()), (5, 5));
    assert_eq!(found[0]["source"], "range");
    assert_eq!(found[0]["given"], 5);
    assert_eq!(found[4]["given_on"], "2026-01-02");
}

#[tokio::test]
async fn list_stocks_shows_each_its_own_and_filters() {
    let app = TestApp::start().await;
    let world = &app.world;
    let (site, _) = second_site(&app).await;
    let coordinator = app.sign_in(&world.espoo.coordinator).await;
    let national = app.sign_in(NATIONAL).await;
    let distributor = app.sign_in(&world.espoo.distributor).await;
    let back = moving(&[world.espoo.stock[0].as_str()], None);
    coordinator
        .post("/api/v1/stocks/moves", &back)
        .await
        .assert_status(201);

    for (client, query, expected) in [
        (&national, String::new(), 7),
        (&national, format!("?area_id={}", world.vantaa.id), 2),
        (&national, "?kind=community".to_owned(), 3),
        (&coordinator, String::new(), 3),
        (&coordinator, format!("?area_id={}", world.vantaa.id), 0),
        (&coordinator, format!("?site_id={}", world.espoo.site), 2),
        (&coordinator, format!("?site_id={site}"), 0),
        (&coordinator, "?with_area=true".to_owned(), 1),
        (&coordinator, "?with_area=false&kind=personal".to_owned(), 1),
        (&distributor, String::new(), 2),
        (&distributor, format!("?site_id={site}"), 0),
    ] {
        let found = items(client, &format!("{STOCKS}{query}")).await;
        assert_eq!(found.len(), expected, "{query}");
    }
}

#[tokio::test]
async fn list_site_stocks_counts_what_each_site_has_left() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, _) = second_site(&app).await;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let national = app.sign_in(NATIONAL).await;

    let of_area = items(&coordinator, SUMMARY).await;
    let own = items(&distributor, SUMMARY).await;
    let all = items(&national, SUMMARY).await;
    let of_vantaa = format!("{SUMMARY}?area_id={}", app.world.vantaa.id);
    let of_vantaa = items(&national, &of_vantaa).await;

    assert_eq!(of_area.len(), 2);
    assert_eq!(of_area[0]["site_name"], "Espoon toimipiste");
    assert_eq!(of_area[0]["personal"], area.stock.len() - 1);
    assert_eq!(of_area[0]["community"], area.community_stock.len());
    assert_eq!(of_area[0]["is_low"], false);
    assert_eq!(of_area[1]["site_id"], site.to_string());
    assert_eq!([&of_area[1]["personal"], &of_area[1]["community"]], [0, 0]);
    assert_eq!(of_area[1]["is_low"], true);
    assert_eq!(own, of_area[..1]);
    assert_eq!((all.len(), of_vantaa.len()), (4, 1));
}

#[tokio::test]
async fn list_site_stocks_marks_what_is_low_by_the_areas_own_measure() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let count = area.stock.len();
    let set = |low: usize| {
        format!(
            "update areas set stock_low_at = {low} where id = '{}'",
            area.id
        )
    };

    for (low_at, is_low) in [(count, false), (count + 1, true), (0, false)] {
        app.sql(&set(low_at)).await;
        let found = items(&coordinator, SUMMARY).await;
        assert_eq!(found[0]["is_low"], is_low, "{low_at} of {count}");
    }
}

#[tokio::test]
async fn list_site_stocks_shows_a_closed_site_while_something_lies_there() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, _) = second_site(&app).await;
    app.sql("update sites set closed_on = '2026-11-22'").await;
    let coordinator = app.sign_in(&area.coordinator).await;

    let found = items(&coordinator, SUMMARY).await;

    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["site_id"], area.site.to_string());
    assert_ne!(found[0]["site_id"], site.to_string());
    assert_eq!(found[0]["is_low"], false);
}
