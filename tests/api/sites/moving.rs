//! Moving a site to another area keeps the past where it happened.

use diesel_async::SimpleAsyncConnection;
use serde_json::{Value, json};
use support::requests::{CARDS, personal_card, register, with};
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::{SITES, own_site, start};

async fn statistics(client: &Client, app: &TestApp) -> Value {
    let path = format!("/api/v1/statistics/site?site_id={}", app.world.espoo.site);
    let answer = client.get(&path).await;
    answer.assert_status(200);
    answer.json()
}

async fn cards(client: &Client) -> Vec<Value> {
    let answer = client.get(CARDS).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["id"].clone()).collect()
}

/// How many handings-out and coarse stamps are those of an area.
async fn stamped(app: &TestApp, area: impl std::fmt::Display) -> Vec<String> {
    let sql = format!(
        "select count(*)::text as value from issuances where area_id = '{area}' \
         union all select count(*)::text from issuance_stamps where area_id = '{area}'"
    );
    app.texts(&sql).await
}

#[tokio::test]
async fn update_site_to_another_area_keeps_cards_and_figures_where_they_happened() {
    let (app, old) = start().await;
    let (from, to) = (&app.world.espoo, &app.world.vantaa);
    let new = app.sign_in(&to.coordinator).await;
    let national = app.sign_in(NATIONAL).await;
    let distributor = app.sign_in(&from.distributor).await;
    let first = register(&distributor, &personal_card(&from.stock[0])).await;
    let before = statistics(&old, &app).await;
    let moved = with(own_site(from, 1), "/area_id", to.id.to_string());

    let answer = national
        .put(&format!("{SITES}/{}", from.site), &moved)
        .await;

    answer.assert_status(200);
    // The figures of the site are those of before; the new area's coordinator reads them now.
    assert_eq!(statistics(&new, &app).await, before);
    let gone = old
        .get(&format!("/api/v1/statistics/site?site_id={}", from.site))
        .await;
    gone.assert_problem(404, "not_found");
    // The card stays where it was handed out; the next one is the new area's, with the end of its pilot.
    assert_eq!(cards(&old).await, [first["id"].clone()]);
    assert!(cards(&new).await.is_empty());
    let second = register(&distributor, &personal_card(&from.stock[1])).await;
    assert_eq!(second["issuances"][0]["printed_last_day"], "2027-02-28");
    assert_eq!(cards(&old).await, [first["id"].clone()]);
    assert_eq!(cards(&new).await, [second["id"].clone()]);
    assert_eq!(stamped(&app, from.id).await, ["1", "1"]);
    assert_eq!(stamped(&app, to.id).await, ["1", "1"]);
    assert_eq!(statistics(&new, &app).await["months"][23]["registered"], 2);
}

#[tokio::test]
async fn update_site_to_another_area_is_the_national_administrators() {
    let (app, coordinator) = start().await;
    let area = &app.world.espoo;
    let moved = with(
        own_site(area, 1),
        "/area_id",
        app.world.vantaa.id.to_string(),
    );
    let path = format!("{SITES}/{}", area.site);

    let refused = coordinator.put(&path, &moved).await;

    refused.assert_fields(&[("/area_id", "unknown_reference")]);
    let national = app.sign_in(NATIONAL).await;
    national.put(&path, &moved).await.assert_status(200);
    let trail = "select area_id || ' ' || details as value from audit_events where operation = 'update_site'";
    let left = format!(
        "{} {{\"moved_from\": \"{}\", \"stock_moved\": 39}}",
        app.world.vantaa.id, area.id
    );
    assert_eq!(app.texts(trail).await, [left]);
}

/// The batches of the site that somebody sees: kind, given, free, handed out.
async fn batches(client: &Client, app: &TestApp) -> Vec<Value> {
    let path = format!("/api/v1/stocks?site_id={}", app.world.espoo.site);
    let answer = client.get(&path).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    let told = |batch: &Value| {
        json!([
            batch["kind"],
            batch["given"],
            batch["free"],
            batch["handed_out"]
        ])
    };
    items.iter().map(told).collect()
}

#[tokio::test]
async fn update_site_to_another_area_takes_the_numbers_that_are_left_along() {
    let (app, old) = start().await;
    let (from, to) = (&app.world.espoo, &app.world.vantaa);
    let new = app.sign_in(&to.coordinator).await;
    let national = app.sign_in(NATIONAL).await;
    let distributor = app.sign_in(&from.distributor).await;
    register(&distributor, &personal_card(&from.stock[0])).await;
    let left = distributor.get("/api/v1/stocks/summary").await.json();
    let moved = with(own_site(from, 1), "/area_id", to.id.to_string());

    let answer = national
        .put(&format!("{SITES}/{}", from.site), &moved)
        .await;

    answer.assert_status(200);
    let gone = [json!(["community", 5, 0, 0]), json!(["personal", 34, 0, 1])];
    assert_eq!(batches(&old, &app).await, gone);
    let along = [
        json!(["community", 5, 5, 0]),
        json!(["personal", 33, 33, 0]),
    ];
    assert_eq!(batches(&new, &app).await, along);
    let summary = distributor.get("/api/v1/stocks/summary").await;
    assert_eq!(summary.json()["personal"], left["personal"]);
    // The old area gives its numbers on no more; the new one does.
    let body = json!({
        "client_reference": uuid::Uuid::new_v4(), "to_site_id": null,
        "numbers": { "source": "list", "list": [from.stock[1].as_str()] },
    });
    let refused = old.post("/api/v1/stocks/moves", &body).await;
    assert_eq!(refused.json()["errors"][0]["code"], "not_in_stock");
    let returned = new.post("/api/v1/stocks/moves", &body).await;
    returned.assert_status(201);
    let card = register(&distributor, &personal_card(&from.stock[2])).await;
    assert_eq!(card["state"], "valid");
}

#[tokio::test]
async fn numbers_that_are_given_while_their_site_moves_do_not_stay_with_the_old_area() {
    let (app, old) = start().await;
    let (from, to) = (&app.world.espoo, &app.world.vantaa);
    let held = &mut app.database.connect().await;
    let moving = format!(
        "begin; update sites set area_id = '{}' where id = '{}'",
        to.id, from.site
    );
    held.batch_execute(&moving).await.unwrap();
    let body = json!({
        "client_reference": uuid::Uuid::new_v4(), "site_id": from.site, "kind": "personal",
        "numbers": { "source": "list", "list": ["ESP990001"] },
    });

    let mut giving = Box::pin(old.post("/api/v1/stocks", &body));
    tokio::select! {
        given = &mut giving => panic!("it did not wait: {}", given.text),
        () = app.until_somebody_waits() => {}
    }
    held.batch_execute("commit").await.unwrap();

    giving
        .await
        .assert_fields(&[("/site_id", "unknown_reference")]);
}
