//! The audit trail: read, searched, and the facts of a card deleted, which it tells.

use serde_json::Value;
use support::browser::{Role, journey};
use support::requests::{CARDS, personal_card, register};

const TRAIL: &str = "/admin/audit-events";

#[tokio::test]
async fn the_trail_is_searched_and_its_filters_stand_in_the_address() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        let card = register(&distributor, &personal_card(&espoo.stock[0])).await;
        browser.sign_in(&espoo.coordinator, TRAIL).await;
        let table = browser.find(Role::Table, "trail-list");
        let registered = browser.text("audit-register_card");
        browser.shows(&registered).await;
        browser.shows(&espoo.distributor).await;
        browser.expect_accessible("the audit trail").await;

        let operation = browser.find(Role::Combobox, "trail-operation");
        operation.choose(&registered).await;

        browser
            .at(&format!("{TRAIL}?operation=register_card"))
            .await;
        let rows = table.find(Role::Row, "");
        browser
            .wait("one entry", async || {
                (rows.count().await == 1).then_some(())
            })
            .await;
        assert!(!browser.is_showing(espoo.stock[0].as_str()).await);

        browser.textbox("trail-to").enter("22.11.2026").await;
        browser.keys("\u{e007}").await;

        browser
            .at(&format!("{TRAIL}?to=2026-11-22&operation=register_card"))
            .await;
        browser.shows(&browser.text("filters-empty")).await;
        browser.button("filters-clear").press().await;
        browser.at(TRAIL).await;
        browser
            .visit(&format!("{TRAIL}?operation=register_card"))
            .await;
        let thing = browser.text("trail-subject-card");
        browser.find_named(Role::Link, &thing).press().await;
        let id = card["id"].as_str().unwrap();
        browser.at(&format!("/admin/cards/{id}")).await;
    })
    .await;
}

#[tokio::test]
async fn a_day_that_is_none_is_said_to_be_none() {
    journey(async |browser, app| {
        browser.sign_in(&app.world.espoo.coordinator, TRAIL).await;
        let from = browser.textbox("trail-from");
        from.enter("31.2.2026").await;

        browser.keys("\u{e007}").await;

        from.has_error(&browser.text("field-wrong_type")).await;
        browser.at(TRAIL).await;
    })
    .await;
}

#[tokio::test]
async fn the_trail_fits_a_phone_and_is_saved_as_a_file() {
    journey(async |browser, app| {
        browser.shrink().await;
        browser.sign_in(&app.world.espoo.coordinator, TRAIL).await;
        browser.shows(&browser.text("audit-sign_in")).await;
        browser.expect_fits("the audit trail").await;

        browser.button("trail-export").press().await;

        browser.shows(&browser.text("trail-exported")).await;
        let left = "select operation as value from audit_events where operation like 'export%'";
        assert_eq!(app.texts(left).await, ["export_audit_events"]);
    })
    .await;
}

#[tokio::test]
async fn a_holders_facts_are_deleted_in_two_presses() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        let card = register(&distributor, &personal_card(&espoo.stock[0])).await;
        let id = card["id"].as_str().unwrap();
        browser
            .sign_in(&espoo.distributor, &format!("/admin/cards/{id}"))
            .await;
        browser.shows("1985").await;

        browser.button("card-facts-delete").press().await;
        browser
            .shows(&browser.text("card-facts-delete-question"))
            .await;
        browser
            .expect_accessible("the question before facts go")
            .await;
        browser.button("card-facts-delete-confirm").press().await;

        browser.shows(&browser.text("card-facts-deleted")).await;
        browser.button("card-facts-delete").gone().await;
        browser.shows(&browser.text("card-state-valid")).await;
        assert!(!browser.is_showing("1985").await);
        let found = distributor.get(&format!("{CARDS}/{id}")).await.json();
        assert_eq!(found["facts"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn the_old_areas_coordinator_reads_that_a_site_moved_away() {
    journey(async |browser, app| {
        let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
        let national = app.sign_in(support::world::NATIONAL).await;
        let path = format!("/api/v1/sites/{}", espoo.site);
        let mut site = national.get(&path).await.json();
        site["area_id"] = vantaa.id.to_string().into();
        for read_only in ["id", "organisation_name"] {
            site.as_object_mut().unwrap().remove(read_only);
        }
        national.put(&path, &site).await.assert_status(200);

        browser.sign_in(&espoo.coordinator, TRAIL).await;

        browser.shows(&browser.text("audit-update_site")).await;
        browser.shows(&browser.text("trail-moved")).await;
        browser
            .shows(&browser.text("trail-detail-stock_moved"))
            .await;
    })
    .await;
}
