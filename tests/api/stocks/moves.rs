//! Moving unused numbers to another site, back to the area, and out again.

use serde_json::json;
use support::requests::{CARDS, STOCKS, check, personal_card, range_of_numbers, register};
use support::world::NATIONAL;
use support::{Client, TestApp};
use uuid::Uuid;

use super::{moving, numbers, second_site};

const MOVES: &str = "/api/v1/stocks/moves";

async fn find(client: &Client, id: &str) -> serde_json::Value {
    client.get(&format!("{STOCKS}/{id}")).await.json()
}

#[tokio::test]
async fn move_stock_gives_the_free_numbers_of_a_batch_to_another_site() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, other) = second_site(&app).await;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let from = app.stock_of(area.site).await;

    let body = json!({
        "client_reference": Uuid::new_v4(), "to_site_id": site,
        "numbers": { "source": "batch", "stock_id": from },
    });
    let moved = coordinator.post(MOVES, &body).await;

    moved.assert_status(201);
    let stock = moved.json()["stock"].clone();
    assert_eq!(stock["source"], "moved");
    assert_eq!(stock["site_id"], site.to_string());
    assert_eq!(stock["free"], area.stock.len() - 1);
    let old = find(&coordinator, &from).await;
    assert_eq!(old["given"], area.stock.len());
    assert_eq!([&old["free"], &old["handed_out"]], [0, 1]);
    let refused = distributor
        .post(CARDS, &personal_card(&area.stock[1]))
        .await;
    refused.assert_fields(&[("/card_number", "stock_of_another_site")]);
    register(&other, &personal_card(&area.stock[1])).await;
}

#[tokio::test]
async fn move_stock_gives_a_range_of_a_batch_in_its_order() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, _) = second_site(&app).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let given = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    let from = coordinator.post(STOCKS, &given).await.json()["stock"].clone();

    let part = |first: &str, last: &str| {
        json!({
            "client_reference": Uuid::new_v4(), "to_site_id": site,
            "numbers": { "source": "range", "stock_id": from["id"], "first": first, "last": last },
        })
    };
    let moved = coordinator.post(MOVES, &part("ESP1003", "ESP1005")).await;
    let beyond = coordinator.post(MOVES, &part("ESP1005", "ESP1010")).await;

    moved.assert_status(201);
    let there = numbers(&coordinator, &moved.json()["stock"], "").await;
    assert_eq!(there, ["ESP1003", "ESP1004", "ESP1005"]);
    assert_eq!(numbers(&coordinator, &from, "").await.len(), 7);
    beyond.assert_fields(&[
        ("/numbers/0", "not_in_stock"),
        ("/numbers/5", "not_in_stock"),
    ]);
}

#[tokio::test]
async fn move_stock_takes_numbers_back_to_the_area_and_out_again() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, other) = second_site(&app).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let distributor = app.sign_in(&area.distributor).await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();

    let returned = coordinator.post(MOVES, &moving(&[number], None)).await;

    returned.assert_status(201);
    let stock = returned.json()["stock"].clone();
    assert_eq!(stock["source"], "returned");
    assert_eq!([&stock["site_id"], &stock["site_name"]], [&json!(null); 2]);
    assert_eq!(check(&venue, number).await["reason"], "not_registered");
    for client in [&distributor, &other] {
        let refused = client.post(CARDS, &personal_card(&area.stock[0])).await;
        refused.assert_fields(&[("/card_number", "stock_of_another_site")]);
    }
    distributor
        .get(&format!("{STOCKS}/{}", stock["id"].as_str().unwrap()))
        .await
        .assert_problem(404, "not_found");

    let again = coordinator
        .post(MOVES, &moving(&[number], Some(site)))
        .await;
    again.assert_status(201);
    register(&other, &personal_card(&area.stock[0])).await;
    let emptied = find(&coordinator, stock["id"].as_str().unwrap()).await;
    assert_eq!([&emptied["given"], &emptied["free"]], [1, 0]);
}

#[tokio::test]
async fn move_stock_names_each_number_that_cannot_be_moved() {
    let app = TestApp::start().await;
    let world = &app.world;
    let area = &world.espoo;
    let (site, _) = second_site(&app).await;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let there = coordinator
        .post(MOVES, &moving(&[area.stock[1].as_str()], Some(site)))
        .await;
    there.assert_status(201);
    let list = [
        area.stock[2].as_str(),
        area.stock[0].as_str(),
        area.stock[1].as_str(),
        area.community_stock[0].as_str(),
        world.vantaa.stock[0].as_str(),
        "NOBODYS1",
        "?",
        area.stock[2].as_str(),
    ];

    let answer = coordinator.post(MOVES, &moving(&list, Some(site))).await;

    answer.assert_fields(&[
        ("/numbers/1", "handed_out"),
        ("/numbers/2", "in_stock_already"),
        ("/numbers/3", "stock_of_other_kind"),
        ("/numbers/4", "not_in_stock"),
        ("/numbers/5", "not_in_stock"),
        ("/numbers/6", "malformed_card_number"),
        ("/numbers/7", "duplicate"),
    ]);
    register(&distributor, &personal_card(&area.stock[2])).await;
}

#[tokio::test]
async fn move_stock_stays_in_the_area_even_for_kaikukeskus() {
    let app = TestApp::start().await;
    let world = &app.world;
    let national = app.sign_in(NATIONAL).await;
    let batch = json!({
        "client_reference": Uuid::new_v4(), "to_site_id": world.vantaa.site,
        "numbers": { "source": "batch", "stock_id": app.stock_of(world.espoo.site).await },
    });

    let by_batch = national.post(MOVES, &batch).await;
    let list = moving(&[world.espoo.stock[0].as_str()], Some(world.vantaa.site));
    let by_list = national.post(MOVES, &list).await;
    let unknown = national.post(MOVES, &moving(&["NOBODYS1"], None)).await;
    let back = moving(&[world.espoo.stock[0].as_str()], None);
    let back = national.post(MOVES, &back).await;

    by_batch.assert_fields(&[("/to_site_id", "unknown_reference")]);
    by_list.assert_fields(&[("/numbers/0", "not_in_stock")]);
    unknown.assert_fields(&[("/numbers/0", "not_in_stock")]);
    back.assert_status(201);
    assert_eq!(back.json()["stock"]["area_id"], world.espoo.id.to_string());
}

#[tokio::test]
async fn move_stock_of_a_batch_that_is_used_up_or_there_already_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let from = app.stock_of(area.site).await;
    let body = |to: Option<shared::ids::SiteId>, stock: &str| {
        json!({
            "client_reference": Uuid::new_v4(), "to_site_id": to,
            "numbers": { "source": "batch", "stock_id": stock },
        })
    };

    let there_already = coordinator.post(MOVES, &body(Some(area.site), &from)).await;
    coordinator
        .post(MOVES, &body(None, &from))
        .await
        .assert_status(201);
    let emptied = coordinator.post(MOVES, &body(None, &from)).await;
    let unknown = body(None, &Uuid::now_v7().to_string());
    let unknown = coordinator.post(MOVES, &unknown).await;

    there_already.assert_fields(&[("/to_site_id", "in_stock_already")]);
    emptied.assert_fields(&[("/numbers/stock_id", "handed_out")]);
    unknown.assert_fields(&[("/numbers/stock_id", "unknown_reference")]);
}

#[tokio::test]
async fn move_stock_while_the_site_registers_lets_one_of_them_win() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let (site, _) = second_site(&app).await;
    let distributor = app.sign_in(&area.distributor).await;
    let coordinator = app.sign_in(&area.coordinator).await;

    for number in &area.stock[..10] {
        let (card, body) = (
            personal_card(number),
            moving(&[number.as_str()], Some(site)),
        );
        let (registered, moved) = tokio::join!(
            distributor.post(CARDS, &card),
            coordinator.post(MOVES, &body)
        );

        let statuses = (registered.status.as_u16(), moved.status.as_u16());
        assert!([(201, 422), (422, 201)].contains(&statuses), "{statuses:?}");
        let other = app
            .texts("select c.number as value from cards c join stock_numbers n on n.number = c.number \
                    join stocks k on k.id = n.stock_id where k.site_id is distinct from c.site_id or n.is_free")
            .await;
        assert!(other.is_empty());
    }
}
