//! The list of a venue's uses, and its figures by month.

use serde_json::Value;
use support::TestApp;
use support::browser::{Role, journey};
use support::requests::visits::{found, record, reservation, visit};
use support::requests::{personal_card, register, with};
use thirtyfour::Key;

const VISITS: &str = "/admin/visits";

/// A used visit, a reservation for today and one for tomorrow, at Espoo's venue.
async fn three(app: &TestApp) -> [Value; 3] {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    register(&distributor, &personal_card(&espoo.stock[0])).await;
    let venue = app.sign_in(&espoo.venue_account).await;
    let family = with(visit(&espoo.stock[0]), "/children", 3);
    let used = record(&venue, &with(family, "/event_title", "Iltakonsertti")).await;
    app.at("2026-11-23T10:00:01Z");
    let pass = with(
        reservation(&espoo.stock[0], "2026-11-23"),
        "/kind",
        "season_pass",
    );
    let today = record(&venue, &pass).await;
    let tomorrow = record(&venue, &reservation(&espoo.stock[0], "2026-11-24")).await;
    [used, today, tomorrow]
}

#[tokio::test]
async fn a_venue_uses_and_undoes_what_is_in_its_list_of_the_day() {
    journey(async |browser, app| {
        let [used, today, _] = three(app).await;
        let venue = app.sign_in(&app.world.espoo.venue_account).await;
        browser
            .sign_in(&app.world.espoo.venue_account, VISITS)
            .await;
        let table = browser.find(Role::Table, "visits-title");
        let rows = table.find(Role::Row, "");
        assert_eq!(rows.count().await, 2);
        browser.shows(used["card"].as_str().unwrap()).await;
        browser.shows("Iltakonsertti").await;
        browser
            .shows(&browser.text("visit-flag-more_children"))
            .await;

        let mark = browser.button("visits-use");
        mark.press().await;
        browser.shows(&browser.text("visits-used")).await;
        mark.gone().await;
        assert_eq!(found(&venue, &today).await["state"], "used");
        browser.expect_accessible("the list of the day").await;

        let oldest = table.find(Role::Row, "").all_words().await;
        assert_eq!(oldest.len(), 2);
        browser
            .script(
                "document.querySelectorAll('.visits tbody tr')[1].querySelector('button').click()",
                vec![],
            )
            .await;
        browser.shows(&browser.text("visits-undo-question")).await;
        browser
            .expect_accessible("the question before undoing")
            .await;
        browser.find(Role::Button, "check-undo").press().await;
        browser.shows(&browser.text("visits-undone")).await;
        browser.heading("today").focused().await;
        assert_eq!(found(&venue, &used).await["state"], "undone");
    })
    .await;
}

#[tokio::test]
async fn the_address_of_the_list_says_which_days_kinds_and_states() {
    journey(async |browser, app| {
        let [_, _, tomorrow] = three(app).await;
        browser
            .sign_in(&app.world.espoo.venue_account, VISITS)
            .await;
        let when = browser.find(Role::Combobox, "visits-filter-when");
        when.choose(&browser.text("visits-upcoming")).await;
        browser.at("/admin/visits?when=upcoming").await;
        let table = browser.find(Role::Table, "visits-title");
        assert_eq!(table.find(Role::Row, "").count().await, 1);
        browser.shows(&browser.text("visit-state-reserved")).await;

        when.choose(&browser.text("visits-all")).await;
        let kind = browser.find(Role::Combobox, "visit-kind");
        kind.choose(&browser.text("visit-kind-season_pass")).await;
        browser.at("/admin/visits?when=all&kind=season_pass").await;
        assert_eq!(table.find(Role::Row, "").count().await, 1);
        browser
            .textbox("visits-filter-day")
            .enter("24.11.2026")
            .await;
        browser.keys(Key::Enter).await;
        browser
            .at("/admin/visits?when=2026-11-24&kind=season_pass")
            .await;
        browser.shows(&browser.text("filters-empty")).await;
        browser
            .visit("/admin/visits?when=2026-11&state=reserved")
            .await;
        assert_eq!(table.find(Role::Row, "").count().await, 2);

        browser.visit("/admin/visits?when=2026-11-24").await;
        browser.button("visits-remove").press().await;
        browser.shows(&browser.text("visits-remove-question")).await;
        let venue = app.sign_in(&app.world.espoo.venue_account).await;
        browser.button("visits-remove").press().await;
        browser.shows(&browser.text("visits-removed")).await;
        assert_eq!(found(&venue, &tomorrow).await["state"], "cancelled");
    })
    .await;
}

#[tokio::test]
async fn a_venue_sees_its_own_figures_by_month() {
    journey(async |browser, app| {
        three(app).await;
        browser
            .sign_in(&app.world.espoo.venue_account, "/admin")
            .await;
        browser.link("nav-statistics").press().await;

        browser.at("/admin/statistics").await;
        browser.shows("Espoon teatteri").await;
        let month = format!("{} 2026", browser.text("statistics-month-11"));
        let table = browser.find(Role::Table, "statistics-table");
        table
            .find_named(Role::Row, "")
            .has_text(&format!("{month} 1 3 4 0 0"))
            .await;
        browser.expect_accessible("the figures of a venue").await;
    })
    .await;
}
