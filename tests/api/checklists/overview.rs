//! The coordinator's overview: who has not done what.

use serde_json::{Value, json};
use support::promises::{answer, checklist, commitment, commitments};
use support::{Client, TestApp, world};

const CHECKLISTS: &str = "/api/v1/checklists";

async fn list(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{CHECKLISTS}{query}")).await;
    answer.assert_status(200);
    answer.json()["items"].as_array().unwrap().clone()
}

async fn names(client: &Client, query: &str) -> Vec<Value> {
    let items = list(client, query).await;
    items
        .iter()
        .map(|item| item["organisation_name"].clone())
        .collect()
}

/// Does everything that the list asks for.
async fn do_everything(app: &TestApp, client: &Client) {
    let organisation = app.world.espoo.organisation;
    client
        .post(&commitments(organisation), &commitment())
        .await
        .assert_status(201);
    let list = client.get(&checklist(organisation)).await.json();
    for item in list["items"].as_array().unwrap() {
        if item["by_commitment"] == false {
            let body = json!({ "year": 2026, "item_id": item["id"], "done_on": "2026-11-23" });
            client
                .put(&checklist(organisation), &body)
                .await
                .assert_status(200);
        }
    }
}

#[tokio::test]
async fn list_checklists_tells_who_has_not_done_what() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let distributor = app.sign_in(&area.distributor).await;
    let nothing_yet = json!({
        "organisation_id": area.organisation,
        "organisation_name": "Espoon järjestö",
        "area_id": area.id,
        "distributes_cards": true,
        "committed_version": null,
        "is_committed": false,
        "done": 0,
        "total": 26,
        "instructed_on": null,
    });
    assert_eq!(list(&coordinator, "").await, [nothing_yet]);

    let day = json!("2026-02-03");
    answer(&distributor, area.organisation, "staff_instructed", day).await;
    coordinator
        .post(&commitments(area.organisation), &commitment())
        .await
        .assert_status(201);

    let [now] = &list(&coordinator, "").await[..] else {
        panic!("one organisation")
    };
    assert_eq!((&now["done"], &now["total"]), (&json!(2), &json!(26)));
    assert_eq!(now["instructed_on"], "2026-02-03");
    assert_eq!(now["committed_version"], "2022");
    assert_eq!(now["is_committed"], true);
    app.sql("update network set operating_model_version = '2026'")
        .await;
    let [now] = &list(&coordinator, "").await[..] else {
        panic!("one organisation")
    };
    assert_eq!(now["committed_version"], "2022");
    assert_eq!(now["is_committed"], false);
    assert_eq!(now["done"], 1);
}

#[tokio::test]
async fn list_checklists_is_narrowed_to_what_is_missing() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let national = app.sign_in(world::NATIONAL).await;
    let [espoo, savonlinna, vantaa] = [
        "Espoon järjestö",
        "Savonlinnan järjestö",
        "Vantaan järjestö",
    ];
    do_everything(&app, &national).await;
    let vantaan = app.world.vantaa.organisation;
    answer(&national, vantaan, "staff_instructed", json!("2026-05-05")).await;

    for (query, expected) in [
        ("", &[espoo, savonlinna, vantaa][..]),
        ("?state=missing", &[savonlinna, vantaa]),
        ("?state=commitment_missing", &[savonlinna, vantaa]),
        ("?state=instruction_missing", &[savonlinna]),
        ("?state=done", &[espoo]),
        ("?state=done&year=2025", &[]),
    ] {
        assert_eq!(names(&national, query).await, expected, "{query}");
    }
    let of_area = format!("?area_id={}", area.id);
    assert_eq!(names(&national, &of_area).await, [espoo]);
    // Who hands out no cards has a commitment to make, and no list.
    app.sql("update organisations set distributes_cards = false where name like 'Savonlinna%'")
        .await;
    assert_eq!(
        names(&national, "?state=missing").await,
        [savonlinna, vantaa]
    );
    assert!(
        names(&national, "?state=instruction_missing")
            .await
            .is_empty()
    );
    let rows = list(&national, "?state=missing").await;
    assert_eq!(rows[0]["total"], 0);
}

#[tokio::test]
async fn list_checklists_shows_coordinators_their_own_area_alone() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let coordinator = app.sign_in(&own.coordinator).await;

    assert_eq!(names(&coordinator, "").await, ["Espoon järjestö"]);
    let others = format!("?area_id={}", other.id);
    assert!(names(&coordinator, &others).await.is_empty());
    for username in [&own.distributor, &own.venue_account] {
        let answer = app.sign_in(username).await.get(CHECKLISTS).await;
        answer.assert_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn list_checklists_goes_on_where_a_page_ended() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    let mut found = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("{CHECKLISTS}?limit=1&state=missing{cursor}");
        let page = national.get(&path).await.json();
        found.push(page["items"][0]["organisation_name"].clone());
        let Some(next) = page["next_cursor"].as_str() else {
            break;
        };
        cursor = format!("&cursor={next}");
    }

    assert_eq!(
        found,
        [
            "Espoon järjestö",
            "Savonlinnan järjestö",
            "Vantaan järjestö"
        ]
    );
}
