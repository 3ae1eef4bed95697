//! The figures of a site: a chart, and a table that says the same.

use serde_json::Value;
use support::browser::{Browser, Role, journey};
use support::world::NATIONAL;

use crate::accessibility::some_cards;

const STATISTICS: &str = "/admin/statistics";

/// The name of a month with its year, as the page writes it.
fn month_name(browser: &Browser, month: &Value) -> String {
    let (year, month) = month["month"].as_str().unwrap().split_once('-').unwrap();
    let month: u8 = month[..2].parse().unwrap();
    format!(
        "{} {year}",
        browser.text(&format!("statistics-month-{month}"))
    )
}

/// A row of the table: the month and its figures.
fn row(name: String, figures: &Value) -> String {
    let figure = |member: &str| figures[member].to_string();
    let figures = [
        "registered",
        "first",
        "renewals",
        "replacements",
        "late_entries",
    ]
    .map(figure);
    format!("{name} {}", figures.join(" "))
}

#[tokio::test]
async fn the_table_holds_the_figures_of_the_chart() {
    journey(async |browser, app| {
        some_cards(app).await;
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        let figures = distributor.get("/api/v1/statistics/site").await.json();
        let months = figures["months"].as_array().unwrap();
        browser.sign_in(&espoo.distributor, STATISTICS).await;

        let table = browser.find(Role::Table, "statistics-table");
        let rows = table.find(Role::Row, "");
        assert_eq!(rows.count().await, 24);
        let expected: Vec<_> = months.iter().rev().map(|month| row(month_name(browser, month), month)).collect();
        assert_eq!(rows.all_words().await, expected);
        let late: i64 = months.iter().map(|month| month["late_entries"].as_i64().unwrap()).sum();
        assert!(late > 0);
        table.has_text(&format!("{} 4 4 0 0 {late}", browser.text("statistics-total"))).await;

        let variables = [("total", "4"), ("most", "3"), ("month", &*month_name(browser, &months[23]))];
        let summary = browser.fill("statistics-chart-summary", &variables);
        let chart = "return [...document.querySelectorAll('svg[role=img]')].filter(svg => svg.checkVisibility())
            .map(svg => [svg.querySelector('title').textContent, svg.querySelectorAll('.chart__bar').length])";
        let drawn = browser.script(chart, vec![]).await;
        assert_eq!(*drawn.json(), serde_json::json!([[summary, 2]]));
    })
    .await;
}

#[tokio::test]
async fn states_and_stock_are_counted() {
    journey(async |browser, app| {
        some_cards(app).await;
        browser
            .sign_in(&app.world.espoo.distributor, STATISTICS)
            .await;
        let (stock, community) = (&app.world.espoo.stock, &app.world.espoo.community_stock);

        for (key, figure) in [
            ("card-state-valid", 2),
            ("card-state-expired", 1),
            ("card-state-pilot_ended", 0),
            ("card-state-inactivated", 1),
            ("statistics-stock-personal", stock.len() - 3),
            ("statistics-stock-community", community.len() - 1),
        ] {
            browser
                .shows(&format!("{} {figure}", browser.text(key)))
                .await;
        }
        browser
            .shows(&browser.fill("statistics-as-of", &[("date", "23.11.2026")]))
            .await;
    })
    .await;
}

#[tokio::test]
async fn who_sees_many_sites_chooses_one_and_the_address_keeps_it() {
    journey(async |browser, app| {
        browser.sign_in(NATIONAL, STATISTICS).await;
        browser.shows(&browser.text("statistics-no-site")).await;

        let sites = browser.find(Role::Combobox, "statistics-site");
        sites.choose("Vantaan toimipiste, Vantaan järjestö").await;

        let address = format!("{STATISTICS}?site_id={}", app.world.vantaa.site);
        browser.at(&address).await;
        browser
            .shows(&browser.fill("statistics-as-of", &[("date", "23.11.2026")]))
            .await;
        browser.driver.refresh().await.unwrap();
        browser.at(&address).await;
        sites.has_value(&app.world.vantaa.site.to_string()).await;
        browser.find(Role::Table, "statistics-table").shown().await;
    })
    .await;
}
