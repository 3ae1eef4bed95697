//! What the own account did today, and undoing it from there.

use support::browser::{Role, journey};

use super::{card, page};

#[tokio::test]
async fn the_start_page_leads_to_what_was_done_today_and_a_registration_is_undone_there() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, "/admin/today").await;
        browser.shows(&browser.text("today-empty")).await;
        let registered = card(app, 0, "2026-11-23").await;
        app.at("2026-11-23T10:05:00Z");
        card(app, 1, "2026-11-20").await;
        browser.visit("/admin").await;
        browser.link("today-title").press().await;
        browser.at("/admin/today").await;
        let rows = browser.find(Role::Table, "today-title").find(Role::Row, "");
        let words = browser
            .wait("two entries", async || {
                let words = rows.all_words().await;
                (words.len() == 2).then_some(words)
            })
            .await;
        assert!(words[0].contains(&espoo.stock[1].grouped()), "{words:?}");
        assert!(words[0].contains("12.05"), "{words:?}");
        let action = format!(
            "{} : {}, {}",
            browser.text("undo"),
            browser.text("card-action-register"),
            espoo.stock[0].grouped()
        );

        browser.find_named(Role::Button, &action).press().await;
        browser.shows(&browser.text("undo-question-register")).await;
        browser.button("undo-confirm").press().await;

        browser.shows(&browser.text("undone-register")).await;
        browser
            .shows(&browser.fill("today-undone", &[("time", "12.05")]))
            .await;
        browser.heading("today-title").focused().await;
        browser.expect_accessible("an entry that was undone").await;
        let id = registered["id"].as_str().unwrap();
        browser.provokes(&format!("/api/v1/cards/{id}"), "404");
        browser.visit(&page(&registered, "")).await;
        browser.heading("card-not-found").shown().await;
    })
    .await;
}
