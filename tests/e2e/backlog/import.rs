//! Paper forms are imported from a file: checked, registered with progress, gone on with after a break.

use std::fmt::Write;

use support::TestApp;
use support::browser::{Browser, Role, journey};

use crate::imports::{Sheet, choose};

const IMPORT: &str = "/admin/backlog/import";
const HEADER: &str = "kortin tunnus;luovutuspäivä;syntymävuosi;postinumero;lapsia\n";

/// Keeps the values of the progress that were seen.
const WATCH: &str = "
    window.seen = [];
    const look = () => {
        const bar = document.querySelector('progress');
        if (bar) window.seen.push(`${bar.value}/${bar.max}`);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });";

/// So many rows, whose numbers need no stock.
async fn long_file(app: &TestApp, rows: usize) -> Sheet {
    Sheet::new(&long_text(app, rows).await)
}

async fn long_text(app: &TestApp, rows: usize) -> String {
    app.sql("update areas set accepts_unstocked = true").await;
    let mut file = HEADER.to_owned();
    for number in 0..rows {
        writeln!(file, "BACKLOG{number:05};31.8.2026;1985;02100;2").unwrap();
    }
    file
}

async fn press_write(browser: &Browser, count: &str) {
    let write = browser.fill("backlog-import-write", &[("count", count)]);
    browser.find_named(Role::Button, &write).press().await;
}

async fn count(app: &TestApp) -> Vec<String> {
    app.texts("select count(*)::text as value from cards").await
}

#[tokio::test]
async fn a_file_with_mistakes_is_checked_and_the_good_rows_are_registered() {
    journey(async |browser, app| {
        let stock = &app.world.espoo.stock;
        let good = stock[0].as_str();
        let file = format!("{HEADER}{good};31.8.2026;1985;02100;2\n131052-308T;31.8.2026;1985;;\n{};31.8.2027;1985;;\n", stock[1].as_str());
        browser.sign_in(&app.world.espoo.distributor, IMPORT).await;

        // The browser reads it later: it stays until then.
        let sheet = Sheet::new(&file);
        choose(browser, &sheet).await;

        browser.heading("import-found").focused().await;
        browser.shows(&browser.fill("backlog-import-refused", &[("count", "2")])).await;
        let words = browser.find_named(Role::Row, "3").words().await;
        assert!(words.contains("Kortin tunnus"), "{words}");
        assert!(!browser.is_showing("131052-308T").await);
        let words = browser.find_named(Role::Row, "4").words().await;
        assert!(words.contains("Luovutuspäivä"), "{words}");
        browser.expect_accessible("a checked file").await;
        assert_eq!(count(app).await, ["0"]);

        press_write(browser, "1").await;
        browser.heading("import-done").focused().await;
        browser.shows(&browser.fill("backlog-import-created", &[("count", "1")])).await;
        browser.expect_accessible("an imported file").await;
        let days = app.texts("select printed_last_day::text as value from issuances").await;
        assert_eq!(days, ["2027-08-31"]);
        browser.shrink().await;
        browser.expect_fits("an imported file").await;
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_imports_the_forms_of_a_site_of_the_area() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let number = espoo.stock[0].as_str();
        browser.sign_in(&espoo.coordinator, "/admin/manage").await;
        browser.link("backlog-import-title").press().await;
        browser.heading("backlog-import-title").focused().await;
        let choice = browser.find(Role::Combobox, "backlog-import-site");
        choice.choose("Espoon toimipiste, Espoon järjestö").await;
        let sheet = Sheet::new(&format!("{HEADER}{number};31.8.2026;1985;02100;2\n"));
        choose(browser, &sheet).await;
        browser.heading("import-found").focused().await;
        browser
            .expect_accessible("a coordinator's checked file")
            .await;
        press_write(browser, "1").await;

        browser.heading("import-done").focused().await;
        let sites = app
            .texts("select site_id::text as value from issuances")
            .await;
        assert_eq!(sites, [espoo.site.to_string()]);
    })
    .await;
}

#[tokio::test]
async fn a_file_with_a_column_for_names_is_refused_as_a_whole() {
    journey(async |browser, app| {
        browser.sign_in(&app.world.espoo.distributor, IMPORT).await;
        let row = app.world.espoo.stock[0].as_str();

        let sheet = Sheet::new(&format!(
            "kortin tunnus;luovutuspäivä;syntymävuosi;nimi\n{row};31.8.2026;1985;Matti\n"
        ));
        choose(browser, &sheet).await;

        browser
            .find(Role::Notification, "backlog-import-unreadable")
            .shown()
            .await;
        let words = browser.find_named(Role::Row, "1").words().await;
        let why = format!("D: {}", browser.text("field-unknown_member--import"));
        assert!(words.contains(&why), "{words}");
        assert!(!browser.is_showing("Matti").await);
        assert_eq!(count(app).await, ["0"]);
    })
    .await;
}

#[tokio::test]
async fn a_long_file_shows_how_far_it_is() {
    journey(async |browser, app| {
        let sheet = long_file(app, 2500).await;
        browser.sign_in(&app.world.espoo.distributor, IMPORT).await;
        browser.script(WATCH, vec![]).await;

        choose(browser, &sheet).await;
        browser.heading("import-found").focused().await;
        press_write(browser, "2500").await;
        browser.heading("import-done").focused().await;

        assert_eq!(count(app).await, ["2500"]);
        let seen = browser
            .script("return [...new Set(window.seen)]", vec![])
            .await;
        assert_eq!(
            *seen.json(),
            serde_json::json!(["0/2500", "1000/2500", "2000/2500"])
        );
    })
    .await;
}

#[tokio::test]
async fn a_number_that_stands_twice_is_told_before_anything_is_registered_however_far_apart() {
    journey(async |browser, app| {
        let mut file = long_text(app, 1100).await;
        file += "backlog-00003;1.9.2026;1986;02100;\n";
        browser.sign_in(&app.world.espoo.distributor, IMPORT).await;

        // The browser reads it later: it stays until then.
        let sheet = Sheet::new(&file);
        choose(browser, &sheet).await;

        browser.heading("import-found").focused().await;
        browser
            .shows(&browser.fill("backlog-import-refused", &[("count", "1")]))
            .await;
        let words = browser.find_named(Role::Row, "1102").words().await;
        let why = browser.text("field-duplicate--import");
        assert!(
            words.contains("Kortin tunnus") && words.contains(&why),
            "{words}"
        );
        let write = browser.fill("backlog-import-write", &[("count", "1100")]);
        browser.find_named(Role::Button, &write).shown().await;
    })
    .await;
}

#[tokio::test]
async fn an_import_that_breaks_off_goes_on_and_registers_nothing_twice() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/cards/import", "net::ERR_INTERNET_DISCONNECTED");
        let sheet = long_file(app, 1500).await;
        browser.sign_in(&app.world.espoo.distributor, IMPORT).await;
        choose(browser, &sheet).await;
        browser.heading("import-found").focused().await;
        browser.lose_network().await;

        press_write(browser, "1500").await;
        browser
            .find(Role::Notification, "error-network")
            .shown()
            .await;
        browser.shows(&browser.text("backlog-import-goes-on")).await;
        browser.find_network().await;
        browser.button("try-again").press().await;

        browser.heading("import-done").focused().await;
        browser
            .shows(&browser.fill("backlog-import-created", &[("count", "1500")]))
            .await;
        assert_eq!(count(app).await, ["1500"]);
    })
    .await;
}
