//! The kinds of notices: what each tells, which comes first, and how many there are of each.

use serde_json::{Value, json};
use shared::notices::NoticeKind;
use support::requests::{check, personal_card, register};
use support::world::NATIONAL;
use support::{Client, TestApp};
use uuid::Uuid;

use super::{NOTICES, notices, open, renew};

/// Notices to the area of Espoo, each with the moment when it was raised.
async fn told(app: &TestApp, kinds: &[(&str, &str)]) {
    for (kind, moment) in kinds {
        app.sql(&format!(
            "insert into notices (id, key, kind, area_id, raised_at) values ('{}', '{kind} {moment}', '{kind}', '{}', '{moment}')",
            Uuid::now_v7(), app.world.espoo.id
        ))
        .await;
    }
}

/// Kind and moment of each notice of a page.
fn order(items: &[Value]) -> Vec<(String, String)> {
    let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    items
        .iter()
        .map(|item| (text(item, "kind"), text(item, "raised_at")))
        .collect()
}

fn owned(order: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(kind, at): &(&str, &str)| ((*kind).to_owned(), (*at).to_owned());
    order.iter().map(owned).collect()
}

const EARLY: &str = "2026-11-20T10:00:00Z";
const LATE: &str = "2026-11-21T10:00:00Z";

/// What was raised in no order, and in which order it is read.
const RAISED: [(&str, &str); 6] = [
    ("checklist_missing", LATE),
    ("guessing", EARLY),
    ("stock_low", EARLY),
    ("stock_low", LATE),
    ("guessing", LATE),
    ("pilot_ending", EARLY),
];
const READ: [(&str, &str); 6] = [
    ("guessing", LATE),
    ("guessing", EARLY),
    ("pilot_ending", EARLY),
    ("stock_low", LATE),
    ("stock_low", EARLY),
    ("checklist_missing", LATE),
];

async fn coordinator(app: &TestApp) -> Client {
    app.sign_in(&app.world.espoo.coordinator).await
}

#[tokio::test]
async fn every_kind_of_notice_is_raised_with_the_figures_that_its_sentence_takes() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (app.world.espoo.clone(), app.world.vantaa.clone());
    app.sql("update areas set stock_low_at = 100; update api_keys set expires_at = '2026-12-01T10:00:00Z'")
        .await;
    let key = app.with_key(&espoo.key);
    check(&key, espoo.stock[1].as_str()).await;
    for count in 0..=20 {
        check(&key, &format!("GUESS{count:03}")).await;
    }
    let distributor = app.sign_in(&vantaa.distributor).await;
    register(&distributor, &personal_card(&vantaa.stock[0])).await;
    let shortened = json!({ "state": "pilot", "pilot_end": "2026-12-31" });
    let path = format!("/api/v1/areas/{}/periods", vantaa.id);
    let national = app.sign_in(NATIONAL).await;
    national.post(&path, &shortened).await.assert_status(200);
    renew(&app).await;

    for kind in NoticeKind::ALL {
        for figure in kind.figures() {
            let count = format!(
                "select (count(*) filter (where details ->> '{figure}' <> ''))::text || ' of ' || count(*) as value \
                 from notices where kind = '{}'",
                kind.as_str()
            );
            let found = &app.texts(&count).await[0];
            let (with, all) = found.split_once(" of ").unwrap();
            assert_ne!(all, "0", "{kind:?}");
            assert_eq!(with, all, "{kind:?} {figure}");
        }
    }
}

#[tokio::test]
async fn list_notices_shows_what_cannot_wait_first_and_goes_on_page_by_page() {
    let app = TestApp::start().await;
    told(&app, &RAISED).await;
    let client = coordinator(&app).await;

    assert_eq!(order(&notices(&client, "").await), owned(&READ));

    let (mut read, mut query) = (Vec::new(), "?limit=1".to_owned());
    loop {
        let page = client.get(&format!("{NOTICES}{query}")).await.json();
        read.extend(page["items"].as_array().unwrap().clone());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("?limit=1&cursor={cursor}");
    }
    assert_eq!(order(&read), owned(&READ));
}

#[tokio::test]
async fn list_notices_shows_one_kind_and_count_notices_counts_each() {
    let app = TestApp::start().await;
    told(&app, &RAISED).await;
    let client = coordinator(&app).await;

    let one = notices(&client, "?kind=stock_low").await;
    assert_eq!(order(&one), owned(&READ[3..5]));
    let done = notices(&client, "?kind=stock_low&state=done").await;
    assert!(done.is_empty());

    let count = client.get(&format!("{NOTICES}/count")).await.json();
    assert_eq!(
        count,
        json!({ "open": 6, "kinds": [
            { "kind": "guessing", "open": 2 },
            { "kind": "pilot_ending", "open": 1 },
            { "kind": "stock_low", "open": 2 },
            { "kind": "checklist_missing", "open": 1 },
        ] })
    );
    let refused = client.get(&format!("{NOTICES}?kind=nothing")).await;
    refused.assert_status(422);
}

#[tokio::test]
async fn notices_that_are_done_come_the_latest_first_whatever_their_kind() {
    let app = TestApp::start().await;
    told(&app, &[("guessing", EARLY), ("stock_low", LATE)]).await;
    app.sql("update notices set resolved_at = raised_at").await;

    let done = notices(&coordinator(&app).await, "?state=done").await;

    assert_eq!(
        order(&done),
        owned(&[("stock_low", LATE), ("guessing", EARLY)])
    );
}

#[tokio::test]
async fn a_notice_calls_its_subject_as_it_is_called_now() {
    let app = TestApp::start().await;
    let client = coordinator(&app).await;
    app.sql("update areas set stock_low_at = 100 where code_prefix = 'ESP'")
        .await;
    renew(&app).await;
    let before = open(&client, "stock_low").await;
    assert_eq!(before[0]["subject_name"], "Espoon toimipiste");
    assert_eq!(before[0]["subject"], "site");

    app.sql(&format!(
        "update sites set name = 'Uusi nimi' where id = '{}'",
        app.world.espoo.site
    ))
    .await;

    let after = open(&client, "stock_low").await;
    assert_eq!(after[0]["subject_name"], "Uusi nimi");
}
