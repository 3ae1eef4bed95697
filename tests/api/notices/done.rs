//! Whose notices one sees, and marking them as done.

use api::db::notices::Recipient;
use serde_json::Value;
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::{NOTICES, notices, tell};

async fn count(client: &Client) -> Value {
    let answer = client.get(&format!("{NOTICES}/count")).await;
    answer.assert_status(200);
    answer.json()["open"].clone()
}

#[tokio::test]
async fn list_notices_shows_everybody_their_own_alone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    for (username, recipient) in [
        (NATIONAL, Recipient::Network),
        (area.coordinator.as_str(), Recipient::Area(area.id)),
        (area.distributor.as_str(), Recipient::Site(area.site)),
        (area.venue_account.as_str(), Recipient::Venue(area.venue)),
    ] {
        let id = tell(&app, recipient, &format!("to {username}")).await;
        tell(&app, recipient, &format!("to {username}")).await;

        let client = app.sign_in(username).await;

        let found = notices(&client, "").await;
        assert_eq!(found.len(), 1, "{username}: {found:?}");
        assert_eq!(found[0]["id"], id.to_string());
        assert_eq!(found[0]["kind"], "pilot_shortened");
        assert_eq!(found[0]["subject_name"], "Vantaa");
        assert_eq!(found[0]["details"]["cards"], "2");
        assert_eq!(count(&client).await, 1);
    }
    let elsewhere = app.sign_in(&app.world.vantaa.coordinator).await;
    assert_eq!(notices(&elsewhere, "").await.len(), 0);
    assert_eq!(count(&elsewhere).await, 0);
}

#[tokio::test]
async fn list_notices_comes_in_pages_with_the_latest_first() {
    let app = TestApp::start().await;
    let area = Recipient::Area(app.world.espoo.id);
    let mut ids = Vec::new();
    for (moment, key) in [
        ("2026-11-21T10:00:00Z", "first"),
        ("2026-11-22T10:00:00Z", "second"),
        ("2026-11-22T10:00:00Z", "third"),
    ] {
        app.at(moment);
        ids.push(tell(&app, area, key).await.to_string());
    }
    let client = app.sign_in(&app.world.espoo.coordinator).await;

    let first = client.get(&format!("{NOTICES}?limit=2")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = notices(&client, &format!("?cursor={cursor}")).await;

    assert_eq!(first["items"][1]["id"], ids[1].as_str().min(&ids[2]));
    assert_eq!(second.len(), 1);
    assert_eq!(second[0]["id"], ids[0].as_str());
}

#[tokio::test]
async fn finish_notice_takes_it_from_the_list_and_reopen_notice_brings_it_back() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let id = tell(&app, Recipient::Site(area.site), "to be done").await;
    let client = app.sign_in(&area.distributor).await;
    let done = format!("{NOTICES}/{id}/done");

    let finished = client.send(reqwest::Method::POST, &done, None).await;

    finished.assert_status(200);
    assert_eq!(finished.json()["done_at"], "2026-11-23T10:00:00Z");
    assert_eq!(notices(&client, "?state=open").await.len(), 0);
    assert_eq!(notices(&client, "?state=done").await.len(), 1);
    assert_eq!(count(&client).await, 0);

    let reopened = client.delete(&done).await;

    reopened.assert_status(200);
    assert_eq!(reopened.json()["done_at"], Value::Null);
    assert_eq!(notices(&client, "?state=done").await.len(), 0);
    assert_eq!(count(&client).await, 1);
}

#[tokio::test]
async fn finish_notice_again_changes_nothing_and_leaves_no_second_trail() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let id = tell(&app, Recipient::Area(area.id), "to be done").await;
    let client = app.sign_in(&area.coordinator).await;
    let done = format!("{NOTICES}/{id}/done");
    let trail = "select operation || ' ' || subject_id || ' ' || details as value from audit_events \
                 where operation like '%_notice' order by id";

    for _ in 0..2 {
        client
            .send(reqwest::Method::POST, &done, None)
            .await
            .assert_status(200);
    }
    for _ in 0..2 {
        client.delete(&done).await.assert_status(200);
    }

    assert_eq!(
        app.texts(trail).await,
        ["finish_notice", "reopen_notice"]
            .map(|name| format!("{name} {id} {{\"kind\": \"pilot_shortened\"}}"))
    );
}

#[tokio::test]
async fn a_notice_of_somebody_else_is_not_found() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let id = tell(&app, Recipient::Area(area.id), "of the area").await;

    for username in [
        NATIONAL,
        &app.world.vantaa.coordinator,
        &area.distributor,
        &area.venue_account,
    ] {
        let client = app.sign_in(username).await;
        let path = format!("{NOTICES}/{id}/done");
        for method in [reqwest::Method::POST, reqwest::Method::DELETE] {
            let answer = client.send(method, &path, None).await;
            answer.assert_problem(404, "not_found");
        }
    }
}
