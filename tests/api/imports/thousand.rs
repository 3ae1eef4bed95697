//! A file of a thousand rows.

use std::fmt::Write;

use support::TestApp;
use support::requests::with;
use uuid::Uuid;

use super::{HEADER, IMPORTS, body, count, errors, import, is_replayed, wrong};

/// A file of 100 organisations with four sites, two venues and three accounts each.
fn thousand() -> Vec<String> {
    let mut rows = Vec::new();
    for number in 0..100 {
        let name = format!("Organisation {number}");
        rows.push(format!(
            "organisation;;{name};yes;yes;Contact {number};contact{number}@work.example;;;;;"
        ));
        for site in 0..4 {
            rows.push(format!("site;{name};Site {site};;;;;;;;;"));
        }
        for venue in 0..2 {
            rows.push(format!("venue;{name};Venue {venue};;;;;sports;Espoo;;;"));
        }
        for account in 0..3 {
            rows.push(format!(
                "account;{name};Site {account};;;;;;;distributor;office{number}.site{account};"
            ));
        }
    }
    rows
}

fn text(rows: &[String]) -> String {
    rows.iter().fold(HEADER.to_owned(), |mut text, row| {
        write!(text, "\n{row}").unwrap();
        text
    })
}

#[tokio::test]
async fn import_area_of_a_thousand_rows_names_three_faults_and_once_mended_writes_all_once() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let mended = thousand();
    assert_eq!(mended.len(), 1000);
    let mut broken = mended.clone();
    broken[0] = broken[0].replace("contact0@work.example", "contact0.work.example");
    broken[506] = broken[506].replace("sports", "sport hall");
    broken[999] = broken[999].replace("Site 2", "Site 7");
    let before = count(&app).await;

    let refused = import(&coordinator, &body(&app, text(&broken).as_bytes())).await;

    assert_eq!(
        errors(&refused),
        [
            wrong(2, "contact_email", "malformed_email"),
            wrong(508, "category", "unknown_value"),
            wrong(1001, "name", "unknown_reference"),
        ]
    );
    assert_eq!(refused["written"], false);
    assert_eq!(refused["counts"]["refused"], 3);
    assert_eq!(refused["counts"]["would_create"], 997);
    assert_eq!(count(&app).await, before);

    let request = body(&app, text(&mended).as_bytes());
    let written = import(&coordinator, &request).await;

    assert_eq!(written["written"], true);
    assert_eq!(written["counts"]["created"], 1000);
    let all = count(&app).await;
    assert_eq!(all, ["103 403 203 310"]);
    let again = coordinator.post(IMPORTS, &request).await;
    assert!(is_replayed(&again));
    let anew = with(request, "/client_reference", Uuid::new_v4().to_string());
    let anew = import(&coordinator, &anew).await;
    assert_eq!(anew["counts"]["exists"], 1000);
    assert_eq!(count(&app).await, all);
}
