//! Each address, for everybody who may open it, full and empty.

use shared::session::Role as Account;
use support::TestApp;
use support::browser::{Browser, journey};
use support::requests::{community_card, personal_card, register, with};

use crate::pages::PUBLIC;
use crate::staff_pages::Filled;

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
async fn the_pages_of_sites_and_venues_with_something_in_them() {
    journey(async |browser, app| {
        let filled = Filled::new(app).await;
        for role in [Account::Distributor, Account::Venue] {
            let (username, paths) = filled.pages(role);
            all_accessible(browser, username, paths.iter().map(String::as_str)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_a_coordinator_with_something_in_them() {
    journey(async |browser, app| {
        let filled = Filled::new(app).await;
        let (username, paths) = filled.pages(Account::AreaCoordinator);
        all_accessible(browser, username, paths.iter().map(String::as_str)).await;
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_the_national_administrator_with_something_in_them() {
    journey(async |browser, app| {
        let filled = Filled::new(app).await;
        let (username, paths) = filled.pages(Account::NationalAdmin);
        all_accessible(browser, username, paths.iter().map(String::as_str)).await;
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
