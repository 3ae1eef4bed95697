//! The numbers of a batch: for the print list, in the order of the pile.

use serde_json::json;
use support::TestApp;
use support::requests::{STOCKS, personal_card, register};
use support::world::NATIONAL;

use super::{list_of_numbers, numbers};

#[tokio::test]
async fn list_stock_numbers_goes_on_without_a_number_in_the_address() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = list_of_numbers(area.site, &["CCC1", "AAA1", "BBB1"]);
    let stock = coordinator.post(STOCKS, &body).await.json()["stock"].clone();
    let address = format!("{STOCKS}/{}/numbers?limit=2", stock["id"].as_str().unwrap());

    let first = coordinator.get(&address).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = coordinator
        .get(&format!("{address}&cursor={cursor}"))
        .await
        .json();

    assert_eq!(first["items"][0]["card_number"], "CCC1");
    assert_eq!(first["items"][1]["card_number"], "AAA1");
    assert_eq!(second["items"][0]["card_number"], "BBB1");
    assert_eq!(second["next_cursor"], serde_json::json!(null));
    assert!(cursor.len() < 6, "{cursor} may hold a number");
}

#[tokio::test]
async fn list_stock_numbers_leaves_out_what_is_handed_out_when_asked() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let stock = serde_json::json!({ "id": app.stock_of(area.site).await });
    let first = area.stock[0].as_str().to_owned();

    let (all, free, taken) = (
        numbers(&distributor, &stock, "").await,
        numbers(&distributor, &stock, "&free=true").await,
        numbers(&distributor, &stock, "&free=false").await,
    );
    app.inactivate(&card, "registered_in_error", "2026-11-23")
        .await;
    let freed = numbers(&distributor, &stock, "&free=true").await;

    assert_eq!(all.len(), area.stock.len());
    assert!(all.contains(&first) && !free.contains(&first));
    assert_eq!(free.len(), area.stock.len() - 1);
    assert_eq!(taken, std::slice::from_ref(&first));
    assert!(freed.contains(&first), "its number lies in the box again");
}

#[tokio::test]
async fn list_stock_numbers_is_for_the_site_and_its_coordinators() {
    let app = TestApp::start().await;
    let world = &app.world;
    let address = format!("{STOCKS}/{}/numbers", app.stock_of(world.espoo.site).await);

    for (username, status) in [
        (NATIONAL, 200),
        (&world.espoo.coordinator, 200),
        (&world.espoo.distributor, 200),
        (&world.vantaa.coordinator, 404),
        (&world.vantaa.distributor, 404),
        (&world.espoo.venue_account, 403),
    ] {
        let client = app.sign_in(username).await;
        client.get(&address).await.assert_status(status);
    }
}

#[tokio::test]
async fn export_stock_numbers_gives_all_free_ones_and_says_so_in_the_trail() {
    let app = TestApp::start().await;
    let world = &app.world;
    let stock = app.stock_of(world.espoo.site).await;
    let distributor = app.sign_in(&world.espoo.distributor).await;
    let listed = distributor
        .get(&format!("{STOCKS}/{stock}/numbers?free=true&limit=200"))
        .await;

    let taken = distributor
        .post(&format!("{STOCKS}/{stock}/export"), &json!({}))
        .await;

    taken.assert_status(200);
    assert_eq!(taken.json()["items"], listed.json()["items"]);
    let coordinator = app.sign_in(&world.espoo.coordinator).await;
    let trail = coordinator
        .get("/api/v1/audit-events?operation=export_stock_numbers")
        .await;
    let rows = trail.json()["items"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["subject_id"], stock);
}
