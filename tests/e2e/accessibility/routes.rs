//! Each address, for everybody who may open it, full and empty.

use support::TestApp;
use support::browser::{Browser, journey};
use support::requests::{community_card, personal_card, register, with};
use support::world::NATIONAL;

use crate::pages::{CHECK, PUBLIC, STAFF};

/// Cards of several states; the id of the first.
pub(crate) async fn some_cards(app: &TestApp) -> String {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    let first = register(&distributor, &personal_card(&espoo.stock[0])).await;
    let old = with(personal_card(&espoo.stock[1]), "/issued_on", "2025-03-01");
    register(&distributor, &old).await;
    register(&distributor, &community_card(&espoo.community_stock[0])).await;
    let lost = register(&distributor, &personal_card(&espoo.stock[2])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;
    first["id"].as_str().unwrap().to_owned()
}

async fn all_accessible<'a>(
    browser: &Browser,
    username: &str,
    paths: impl IntoIterator<Item = &'a str>,
) {
    browser.sign_in(username, "/admin").await;
    for path in paths {
        browser.visit(path).await;
        browser
            .expect_accessible(&format!("{path} as {username}"))
            .await;
    }
}

#[tokio::test]
async fn the_public_pages() {
    journey(async |browser, _app| {
        for path in PUBLIC {
            browser.visit(path).await;
            browser.expect_accessible(path).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_a_distributor_with_something_in_them() {
    journey(async |browser, app| {
        let card = format!("/admin/cards/{}", some_cards(app).await);
        let paths = STAFF.into_iter().chain([card.as_str()]);
        all_accessible(browser, &app.world.espoo.distributor, paths).await;
    })
    .await;
}

#[tokio::test]
async fn what_other_staff_see_differently() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let card = format!("/admin/cards/{}", some_cards(app).await);
        let figures = format!("/admin/statistics?site_id={}", espoo.site);
        let paths = [
            "/admin",
            "/admin/cards",
            "/admin/statistics",
            &card,
            &figures,
        ];
        all_accessible(browser, &espoo.coordinator, paths).await;
        all_accessible(browser, NATIONAL, ["/admin", "/admin/statistics"]).await;
        all_accessible(browser, &espoo.venue_account, ["/admin", CHECK]).await;
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_staff_with_nothing_in_them() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards/019abc00-0000-7000-8000-000000000000", "404");
        let paths = [
            "/admin/cards",
            "/admin/cards?state=pilot_ended",
            "/admin/cards/019abc00-0000-7000-8000-000000000000",
            "/admin/statistics",
        ];
        all_accessible(browser, &app.world.espoo.distributor, paths).await;
    })
    .await;
}
