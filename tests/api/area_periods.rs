//! How areas stand, and what a changed end of a pilot does to their cards.

use serde_json::{Value, json};
use support::requests::{CARDS, check, personal_card, register};
use support::{Client, TestApp, world};

fn path(app: &TestApp, end: &str) -> String {
    format!("/api/v1/areas/{}/{end}", app.world.vantaa.id)
}

/// How many cards an end of the pilot would shorten, in all and at the sites.
async fn effect(app: &TestApp, client: &Client, end: &str) -> (Value, Vec<Value>) {
    let answer = client
        .get(&path(app, &format!("pilot-end-effect?pilot_end={end}")))
        .await;
    answer.assert_status(200);
    let (body, site) = (answer.json(), app.world.vantaa.site.to_string());
    let sites = body["sites"].as_array().unwrap();
    assert!(sites.iter().all(|shortened| shortened["site_id"] == site));
    let counts = sites.iter().map(|shortened| shortened["cards"].clone());
    (body["cards"].clone(), counts.collect())
}

/// What the open notices of a shortened pilot say: how many cards, until when.
async fn told(client: &Client) -> Vec<Value> {
    let page = client.get("/api/v1/notices?state=open").await.json();
    let mut notices = page["items"].as_array().unwrap().clone();
    notices.retain(|notice| notice["kind"] == "pilot_shortened");
    let said = |notice: &Value| json!([notice["details"]["cards"], notice["details"]["pilot_end"]]);
    notices.iter().map(said).collect()
}

/// The numbers of the cards that a site's list of whom to tell has.
async fn to_tell(client: &Client) -> Vec<Value> {
    let page = client.get(&format!("{CARDS}?shortened=true")).await.json();
    let cards = page["items"].as_array().unwrap();
    cards
        .iter()
        .map(|card| card["card_number"].clone())
        .collect()
}

#[tokio::test]
async fn find_pilot_end_effect_counts_the_cards_that_end_earlier_than_now() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&area.distributor).await;
    for number in &area.stock[..3] {
        register(&distributor, &personal_card(number)).await;
    }
    let lost = register(&distributor, &personal_card(&area.stock[3])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;
    // Ends before any end of the pilot that is thought of, and one that has ended.
    for (index, issued) in [(4, "2025-12-01"), (5, "2025-06-01")] {
        let mut body = personal_card(&area.stock[index]);
        body["issued_on"] = json!(issued);
        register(&distributor, &body).await;
    }

    for (end, cards, sites) in [
        ("2027-03-01", 0, vec![]),
        ("2027-02-28", 0, vec![]),
        ("2027-02-27", 3, vec![3]),
        ("2026-12-01", 3, vec![3]),
        ("2026-11-30", 4, vec![4]),
    ] {
        let sites: Vec<_> = sites.into_iter().map(|count| json!(count)).collect();
        assert_eq!(
            effect(&app, &national, end).await,
            (json!(cards), sites),
            "{end}"
        );
    }
    let own = app.sign_in(&area.coordinator).await;
    assert_eq!(effect(&app, &own, "2027-02-27").await.0, 3);
    assert!(
        to_tell(&distributor).await.is_empty(),
        "asking changes nothing"
    );
}

#[tokio::test]
async fn create_area_period_shortens_the_cards_and_tells_their_site() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&area.distributor).await;
    for number in &area.stock[..2] {
        register(&distributor, &personal_card(number)).await;
    }

    let body = json!({ "state": "pilot", "pilot_end": "2026-12-31" });
    let answer = national.post(&path(&app, "periods"), &body).await;

    answer.assert_status(200);
    let saved = answer.json();
    assert_eq!(saved["effect"]["cards"], 2);
    assert_eq!(
        saved["effect"]["sites"][0]["site_name"],
        "Vantaan toimipiste"
    );
    assert_eq!(saved["area"]["pilot_end"], "2026-12-31");
    assert_eq!(to_tell(&distributor).await.len(), 2);
    assert_eq!(told(&distributor).await, [json!(["2", "2026-12-31"])]);
    let trail = "select concat_ws(' ', details ->> 'old_day', details ->> 'new_day', details ->> 'cards_shortened') \
                 as value from audit_events where operation = 'create_area_period'";
    assert_eq!(app.texts(trail).await, ["2027-02-28 2026-12-31 2"]);
    app.at("2027-01-01T10:00:00Z");
    let verdict = check(&app.with_key(&area.key), area.stock[0].as_str()).await;
    assert_eq!(verdict["reason"], "pilot_ended");
}

#[tokio::test]
async fn create_area_period_that_prolongs_a_pilot_lengthens_no_card() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;

    let body = json!({ "state": "pilot", "pilot_end": "2027-12-31" });
    let answer = national.post(&path(&app, "periods"), &body).await;

    assert_eq!(answer.json()["effect"], json!({ "cards": 0, "sites": [] }));
    let card = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let card = distributor.get(&card).await.json();
    assert_eq!(card["effective_last_valid_day"], "2027-02-28");
    assert!(
        app.texts("select key as value from notices")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn create_area_period_to_the_same_day_again_tells_the_sites_again() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    let national = app.sign_in(world::NATIONAL).await;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;

    for (end, expected) in [
        ("2026-12-31", vec![json!(["1", "2026-12-31"])]),
        ("2027-02-28", vec![]),
        ("2026-12-31", vec![json!(["1", "2026-12-31"])]),
        // Longer, but the card still ends before its written day.
        ("2027-01-31", vec![json!(["1", "2027-01-31"])]),
        ("2026-11-30", vec![json!(["1", "2026-11-30"])]),
    ] {
        let body = json!({ "state": "pilot", "pilot_end": end });
        let answer = national.post(&path(&app, "periods"), &body).await;
        answer.assert_status(200);
        assert_eq!(told(&distributor).await, expected, "{end}");
    }
    let permanent = json!({ "state": "permanent" });
    national
        .post(&path(&app, "periods"), &permanent)
        .await
        .assert_status(200);
    assert!(told(&distributor).await.is_empty());
}

#[tokio::test]
async fn create_area_period_again_with_the_same_standing_writes_nothing() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let rows = "select id::text as value from area_periods where recorded_by is not null \
                union all select id::text from audit_events where operation = 'create_area_period'";

    for (body, written) in [
        (json!({ "state": "pilot", "pilot_end": "2027-02-28" }), 0),
        (json!({ "state": "permanent", "pilot_end": null }), 2),
        (json!({ "state": "permanent" }), 2),
        (json!({ "state": "ended", "pilot_end": "2026-12-31" }), 4),
        (json!({ "state": "ended", "pilot_end": "2027-01-31" }), 6),
    ] {
        let answer = national.post(&path(&app, "periods"), &body).await;
        answer.assert_status(200);
        assert_eq!(answer.json()["area"]["pilot_end"], body["pilot_end"]);
        assert_eq!(app.texts(rows).await.len(), written, "{body}");
    }
}

#[tokio::test]
async fn create_area_period_with_an_end_in_the_past_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (state, end, code) in [
        ("pilot", json!("2026-11-22"), "out_of_range"),
        ("ended", json!("2026-11-22"), "out_of_range"),
        ("pilot", Value::Null, "required"),
        ("permanent", json!("2027-01-01"), "not_allowed"),
        ("pilot", json!("12026-01-1"), "wrong_type"),
    ] {
        let body = json!({ "state": state, "pilot_end": end });
        let answer = national.post(&path(&app, "periods"), &body).await;
        answer.assert_fields(&[("/pilot_end", code)]);
    }
    let answer = national.get(&path(&app, "pilot-end-effect")).await;
    answer.assert_fields(&[("/pilot_end", "required")]);
}
