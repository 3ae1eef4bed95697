//! Notices on the start page: how many, what they say, and the press that marks one as done.

use api::db::notices::{NewNotice, Recipient, raise};
use serde_json::{Map, json};
use shared::notices::NoticeKind;
use support::TestApp;
use support::browser::{Browser, Role, journey};

const HOME: &str = "/admin";
const NOTICES: &str = "/admin/notices";

/// Tells the site of Espoo that a pilot ends and that cards are running out.
async fn two_notices(app: &TestApp) {
    let site = app.world.espoo.site;
    for (kind, details) in [
        (
            NoticeKind::PilotEnding,
            json!({ "pilot_end": "2027-01-05" }),
        ),
        (NoticeKind::StockLow, json!({ "free": "7", "limit": "20" })),
    ] {
        let details: Map<_, _> = details.as_object().unwrap().clone();
        let new = NewNotice {
            key: kind.as_str().to_owned(),
            kind,
            recipient: Recipient::Site(site),
            subject: Some((site.0, "Espoon toimipiste".to_owned())),
            details,
            at: app.clock.now(),
        };
        raise(&mut app.database.connect().await, &new)
            .await
            .unwrap();
    }
}

/// The link to the start page says how many notices wait.
async fn waiting(browser: &Browser, count: &str) {
    let link = browser.link("nav-staff-home");
    let words = browser.fill("nav-notices", &[("count", count)]);
    browser
        .wait(&words, async || {
            link.words().await.contains(&words).then_some(())
        })
        .await;
}

/// The notice of a kind, as an item of the list.
fn finish(browser: &Browser, kind: &str) -> String {
    let (press, title) = (browser.text("notice-finish"), browser.text(kind));
    format!("{press} – {title}")
}

#[tokio::test]
async fn notices_are_counted_read_and_marked_as_done() {
    journey(async |browser, app| {
        two_notices(app).await;
        browser.sign_in(&app.world.espoo.distributor, HOME).await;
        browser.heading("notices-title").shown().await;
        waiting(browser, "2").await;
        browser.heading("notice-kind-stock_low").shown().await;
        browser
            .shows(&browser.fill(
                "notice-kind-stock_low--text",
                &[
                    ("name", "Espoon toimipiste"),
                    ("free", "7"),
                    ("limit", "20"),
                ],
            ))
            .await;
        browser.shows("5.1.2027").await;
        browser.expect_accessible("notices on the start page").await;

        let done = finish(browser, "notice-kind-stock_low");
        browser.find_named(Role::Button, &done).press().await;

        browser.heading("notice-kind-stock_low").gone().await;
        browser.heading("notices-title").focused().await;
        waiting(browser, "1").await;

        browser.button("notice-undo").press().await;

        browser.heading("notice-kind-stock_low").shown().await;
        waiting(browser, "2").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_done_is_found_again_and_opened_again() {
    journey(async |browser, app| {
        two_notices(app).await;
        browser.sign_in(&app.world.espoo.distributor, HOME).await;
        browser.link("notices-all").press().await;
        browser.at(NOTICES).await;
        let done = finish(browser, "notice-kind-pilot_ending");
        browser.find_named(Role::Button, &done).press().await;
        browser.heading("notice-kind-pilot_ending").gone().await;

        let shown = browser.find(Role::Combobox, "notices-show");
        shown.choose(&browser.text("notices-done")).await;

        browser.at(&format!("{NOTICES}?state=done")).await;
        browser.heading("notice-kind-pilot_ending").shown().await;
        let day = [("date", "23.11.2026")];
        browser.shows(&browser.fill("notice-done-on", &day)).await;
        browser.expect_accessible("notices that are done").await;
        browser.shrink().await;
        browser.expect_fits("notices that are done").await;

        browser.button("notice-reopen").press().await;

        browser.shows(&browser.text("notices-none-done")).await;
        shown.choose(&browser.text("notices-open")).await;
        browser.at(NOTICES).await;
        browser.heading("notice-kind-pilot_ending").shown().await;
    })
    .await;
}

#[tokio::test]
async fn a_notice_leads_to_where_something_is_done_about_it() {
    journey(async |browser, app| {
        two_notices(app).await;
        browser.sign_in(&app.world.espoo.distributor, HOME).await;

        browser.link("notice-to-cards").press().await;

        browser.at("/admin/cards").await;
    })
    .await;
}

/// Tells the area of Espoo of guessing at its venue, once, and of low stocks, four times.
async fn many_notices(app: &TestApp) {
    let (area, site, venue) = (
        app.world.espoo.id,
        app.world.espoo.site,
        app.world.espoo.venue,
    );
    let stock = (NoticeKind::StockLow, site.0, "Espoon toimipiste");
    let alarm = (NoticeKind::Guessing, venue.0, "Espoon kohde");
    for (index, (kind, subject, name)) in
        [alarm, stock, stock, stock, stock].into_iter().enumerate()
    {
        let details = json!({ "day": "2026-11-23", "free": "7", "limit": "20" });
        let new = NewNotice {
            key: format!("{} {index}", kind.as_str()),
            kind,
            recipient: Recipient::Area(area),
            subject: Some((subject, name.to_owned())),
            details: details.as_object().unwrap().clone(),
            at: app.clock.now(),
        };
        raise(&mut app.database.connect().await, &new)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn many_notices_of_a_kind_are_one_line_that_leads_to_them() {
    journey(async |browser, app| {
        many_notices(app).await;
        let area = &app.world.espoo;
        browser.sign_in(&area.coordinator, HOME).await;
        browser.heading("notice-kind-guessing").shown().await;
        browser.expect_accessible("a line for many notices").await;
        browser.shrink().await;
        browser.expect_fits("a line for many notices").await;
        let all = browser.fill("notices-of-kind", &[("count", "4")]);
        let line = format!("{all} – {}", browser.text("notice-kind-stock_low"));

        browser.find_named(Role::Link, &line).press().await;

        browser.at(&format!("{NOTICES}?kind=stock_low")).await;
        browser.heading("notice-kind-stock_low").shown().await;
        browser.heading("notice-kind-guessing").gone().await;
        browser.link("notice-to-stock").press().await;
        browser
            .at(&format!("/admin/stocks/new?site_id={}", area.site))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_guessing_alarm_leads_to_the_venue_with_its_accounts() {
    journey(async |browser, app| {
        many_notices(app).await;
        let area = &app.world.espoo;
        browser.sign_in(&area.coordinator, HOME).await;

        browser.link("notice-to-venue").press().await;

        browser.at(&format!("/admin/venues/{}", area.venue)).await;
    })
    .await;
}
