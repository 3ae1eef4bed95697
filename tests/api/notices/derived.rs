//! The job: raises what is due once, renews its figures, resolves what is due no more.

use api::db::derived_notices::Round;
use api::db::locks::{Work, give_back, take};
use shared::cards::CardKind;
use support::TestApp;
use support::requests::{personal_card, register};
use support::world::add_stock;

use super::{NOTICES, notices, open, renew};

#[tokio::test]
async fn a_low_stock_is_told_to_the_site_and_to_its_area() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let free = area.stock.len();
    app.sql("update areas set stock_low_at = 100 where code_prefix = 'ESP'")
        .await;

    renew(&app).await;

    for username in [&area.coordinator, &area.distributor] {
        let found = open(&app.sign_in(username).await, "stock_low").await;
        assert_eq!(found.len(), 1, "{username}");
        assert_eq!(found[0]["subject_id"], area.site.to_string());
        assert_eq!(found[0]["subject_name"], "Espoon toimipiste");
        assert_eq!(found[0]["details"]["free"], free.to_string());
        assert_eq!(found[0]["details"]["limit"], "100");
    }
    let elsewhere = app.sign_in(&app.world.vantaa.coordinator).await;
    assert!(open(&elsewhere, "stock_low").await.is_empty());
}

#[tokio::test]
async fn the_figures_of_a_notice_that_stands_are_renewed() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update areas set stock_low_at = 100 where code_prefix = 'ESP'")
        .await;
    renew(&app).await;
    let client = app.sign_in(&area.distributor).await;
    let before = open(&client, "stock_low").await;
    assert_eq!(renew(&app).await, Round::default());

    register(&client, &personal_card(&area.stock[0])).await;
    app.at("2026-11-23T11:00:00Z");
    renew(&app).await;
    let client = app.sign_in(&area.distributor).await;

    let after = open(&client, "stock_low").await;
    assert_eq!(after.len(), 1);
    assert_eq!(after[0]["id"], before[0]["id"]);
    assert_eq!(after[0]["raised_at"], before[0]["raised_at"]);
    let free = (area.stock.len() - 1).to_string();
    assert_eq!(after[0]["details"]["free"], free);
}

#[tokio::test]
async fn a_stock_that_is_filled_is_resolved_and_noticed_again_when_it_runs_low_anew() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql("update areas set stock_low_at = 50 where code_prefix = 'ESP'")
        .await;
    renew(&app).await;
    let client = app.sign_in(&area.distributor).await;
    let first = open(&client, "stock_low").await[0]["id"].clone();
    let done = format!("{NOTICES}/{}/done", first.as_str().unwrap());
    client
        .send(reqwest::Method::POST, &done, None)
        .await
        .assert_status(200);
    renew(&app).await;
    assert!(open(&client, "stock_low").await.is_empty(), "it is done");

    let conn = &mut app.database.connect().await;
    let place = (area.id, area.site);
    add_stock(
        conn,
        place,
        CardKind::Personal,
        "ESP",
        50..55,
        app.world.national,
    )
    .await;
    renew(&app).await;

    let second = open(&client, "stock_low").await;
    assert_eq!(second.len(), 1);
    assert_ne!(second[0]["id"], first);

    add_stock(
        conn,
        place,
        CardKind::Personal,
        "ESP",
        60..120,
        app.world.national,
    )
    .await;
    renew(&app).await;

    assert!(open(&client, "stock_low").await.is_empty());
    let closed = notices(&client, "?state=done").await;
    let resolved = closed.iter().find(|notice| notice["id"] == second[0]["id"]);
    assert_eq!(resolved.unwrap()["resolved_at"], "2026-11-23T10:00:00Z");
    assert!(resolved.unwrap()["done_at"].is_null());
}

#[tokio::test]
async fn what_is_resolved_stands_again_when_its_cause_comes_back() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    renew(&app).await;
    let client = app.sign_in(&area.coordinator).await;
    let first = open(&client, "brochure_missing").await;
    let brochure = format!(
        "insert into brochures (id, area_id, year, url_fi) values \
         (gen_random_uuid(), '{}', 2026, 'https://example.org')",
        area.id
    );
    app.sql(&brochure).await;
    renew(&app).await;
    assert!(open(&client, "brochure_missing").await.is_empty());

    app.sql("delete from brochures").await;
    app.at("2026-11-23T12:00:00Z");
    renew(&app).await;
    let client = app.sign_in(&area.coordinator).await;

    let again = open(&client, "brochure_missing").await;
    assert_eq!(again[0]["id"], first[0]["id"]);
    assert_eq!(again[0]["raised_at"], "2026-11-23T12:00:00Z");
}

#[tokio::test]
async fn two_processes_at_once_raise_each_notice_once() {
    let app = TestApp::start().await;
    let (today, now) = (app.clock.today(), app.clock.now());
    let (mut one, mut other) = (app.database.connect().await, app.database.connect().await);

    let (first, second) = tokio::join!(
        api::db::derived_notices::renew(&mut one, today, now),
        api::db::derived_notices::renew(&mut other, today, now),
    );

    first.unwrap();
    second.unwrap();
    assert_eq!(renew(&app).await, Round::default());
    assert!(take(&mut one, Work::Notices).await.unwrap());
    let meanwhile = api::jobs::notices::run(&mut other, today, now).await;
    assert_eq!(meanwhile.unwrap(), None);
    give_back(&mut one, Work::Notices).await.unwrap();
    let afterwards = api::jobs::notices::run(&mut other, today, now).await;
    assert_eq!(afterwards.unwrap(), Some(Round::default()));
}
