//! The cards that end soon and those that a pilot shortened, with their numbers, to remind clients of.

use support::browser::{Role, journey};

use super::{card, page};

#[tokio::test]
async fn the_start_page_leads_to_the_cards_that_end_soon() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let later = card(app, 0, "2025-12-20").await;
        let sooner = card(app, 1, "2025-11-24").await;
        card(app, 2, "2026-11-01").await;
        browser.sign_in(&espoo.distributor, "/admin").await;

        browser.link("ending-title").press().await;

        browser.at("/admin/cards/ending").await;
        browser.heading("ending-title").focused().await;
        let rows = browser
            .find(Role::Table, "ending-title")
            .find(Role::Row, "");
        let words = browser
            .wait("two cards", async || {
                let words = rows.all_words().await;
                (words.len() == 2).then_some(words)
            })
            .await;
        let tomorrow = browser.fill("reminder-days-left", &[("days", "1")]);
        assert!(words[0].contains(&espoo.stock[1].grouped()), "{words:?}");
        assert!(words[0].contains("24.11.2026"), "{words:?}");
        assert!(words[0].contains(&tomorrow), "{words:?}");
        assert!(words[1].contains(&espoo.stock[0].grouped()), "{words:?}");
        browser.button("reminder-print").shown().await;
        browser
            .find_named(Role::Link, &espoo.stock[1].grouped())
            .press()
            .await;
        browser.at(&page(&sooner, "")).await;
        browser.visit(&page(&later, "")).await;
        browser.link("task-renew").shown().await;
    })
    .await;
}

#[tokio::test]
async fn a_shortened_pilot_lists_whom_to_tell() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        card(app, 0, "2026-11-20").await;
        card(app, 1, "2025-12-01").await;
        browser
            .sign_in(&espoo.distributor, "/admin/cards/shortened")
            .await;
        browser.shows(&browser.text("shortened-empty")).await;
        app.move_pilot_end(espoo.id, "2027-03-31", "2026-11-23")
            .await;

        browser.visit("/admin").await;
        browser.link("shortened-title").press().await;

        browser.at("/admin/cards/shortened").await;
        browser.shows(&espoo.stock[0].grouped()).await;
        browser.shows("31.3.2027").await;
        browser.shows("20.11.2027").await;
        assert!(!browser.is_showing(&espoo.stock[1].grouped()).await);
        browser.link("ending-title").press().await;
        browser.at("/admin/cards/ending").await;
        browser.shows(&espoo.stock[1].grouped()).await;
    })
    .await;
}
