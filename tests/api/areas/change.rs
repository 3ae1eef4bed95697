//! Founding areas, and changing what they are.

use serde_json::{Value, json};
use support::requests::areas::area;
use support::requests::{personal_card, register, with};
use support::{Client, TestApp, world};

use super::AREAS;

fn pilot(area: &Value) -> Value {
    json!({ "area": area, "period": { "state": "pilot", "pilot_end": "2027-12-31" } })
}

async fn found(client: &Client, id: &str) -> Value {
    let answer = client.get(&format!("{AREAS}/{id}")).await;
    answer.assert_status(200);
    answer.json()
}

/// What the answer tells of an area, as it is sent.
fn as_sent(area: &Value) -> Value {
    let mut sent = area.clone();
    let members = sent.as_object_mut().unwrap();
    for answered in ["id", "state", "pilot_end", "version"] {
        members.remove(answered);
    }
    for municipality in members["municipalities"].as_array_mut().unwrap() {
        municipality.as_object_mut().unwrap().remove("name_fi");
        municipality.as_object_mut().unwrap().remove("name_sv");
    }
    sent
}

#[tokio::test]
async fn create_area_founds_a_pilot_with_its_rules_and_municipalities() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let mut new = with(area("Kainuu", "kai"), "/kind", "wellbeing_county");
    for (member, value) in [
        ("/home_page", json!("https://kainuu.fi/kaikukortti")),
        ("/validity_months", json!(6)),
        ("/retention_months", json!(36)),
        ("/accepts_unstocked", json!(true)),
        ("/renewal_elsewhere", json!(true)),
        (
            "/municipalities",
            json!([
                { "code": "205", "joined_on": "2026-12-01", "left_on": null },
                { "code": "765", "joined_on": "2026-12-01", "left_on": "2027-05-31" },
            ]),
        ),
    ] {
        new = with(new, member, value);
    }

    let answer = national.post(AREAS, &pilot(&new)).await;

    answer.assert_status(201);
    let created = answer.json();
    assert_eq!(
        answer.header("location"),
        format!("{AREAS}/{}", created["id"].as_str().unwrap())
    );
    assert_eq!(as_sent(&created), with(new, "/prefix", "KAI"));
    assert_eq!(created["state"], "pilot");
    assert_eq!(created["pilot_end"], "2027-12-31");
    assert_eq!(created["municipalities"][0]["name_fi"], "Kajaani");
    assert_eq!(
        found(&national, created["id"].as_str().unwrap()).await,
        created
    );
    assert_eq!(
        app.texts(
            "select recorded_by::text as value from area_periods where recorded_by is not null"
        )
        .await,
        [app.world.national.to_string()]
    );
}

#[tokio::test]
async fn create_area_of_a_taken_name_or_prefix_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (name, prefix, pointer) in [
        (" Espoo ", "UUS", "/area/name/fi"),
        ("Uusi", "esp", "/area/prefix"),
    ] {
        let answer = national.post(AREAS, &pilot(&area(name, prefix))).await;
        answer.assert_problem(409, "taken");
        assert_eq!(answer.json()["errors"][0]["pointer"], pointer);
    }
}

#[tokio::test]
async fn create_area_names_each_rule_that_is_broken() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let municipalities = json!([
        { "code": "049", "joined_on": "2026-01-02", "left_on": "2026-01-01" },
        { "code": "999", "joined_on": "2026-01-01" },
        { "code": "049", "joined_on": "2026-01-01" },
    ]);
    let broken = with(area("Uusi", "UUS"), "/municipalities", municipalities);

    let answer = national.post(AREAS, &pilot(&broken)).await;
    answer.assert_fields(&[
        ("/area/municipalities/0/left_on", "before_start"),
        ("/area/municipalities/2/code", "taken"),
        ("/area/municipalities/1/code", "unknown_reference"),
    ]);
    for (state, end, code) in [
        ("pilot", Value::Null, "required"),
        ("ended", Value::Null, "required"),
        ("permanent", json!("2027-12-31"), "not_allowed"),
    ] {
        let period = json!({ "state": state, "pilot_end": end });
        let body = with(pilot(&area("Uusi", "UUS")), "/period", period);
        let answer = national.post(AREAS, &body).await;
        answer.assert_fields(&[("/period/pilot_end", code)]);
    }
    for (member, value, code) in [
        ("/prefix", json!("U1"), "wrong_type"),
        ("/home_page", json!("uusi.fi"), "malformed_url"),
        ("/name/sv", json!("  "), "required"),
        ("/name/fi", json!("a\u{0}b"), "wrong_type"),
        ("/validity_months", json!(0), "out_of_range"),
    ] {
        let body = pilot(&with(area("Uusi", "UUS"), member, value));
        let answer = national.post(AREAS, &body).await;
        answer.assert_fields(&[(&format!("/area{member}"), code)]);
    }
}

#[tokio::test]
async fn update_area_by_its_coordinator_changes_its_rules_and_no_more() {
    let app = TestApp::start().await;
    let own = &app.world.espoo;
    let coordinator = app.sign_in(&own.coordinator).await;
    let path = format!("{AREAS}/{}", own.id);
    let wanted = with(area("Espoo ja ystävät", "ESP"), "/minimum_holder_age", 15);

    let answer = coordinator
        .put(&path, &json!({ "version": 1, "area": wanted }))
        .await;

    answer.assert_status(200);
    assert_eq!(as_sent(&answer.json()), wanted);
    assert_eq!(answer.json()["version"], 2);
    for (member, value) in [
        ("kind", json!("region")),
        ("prefix", json!("EPO")),
        ("local_only", json!(true)),
        (
            "municipalities",
            json!([{ "code": "049", "joined_on": "2026-01-01" }]),
        ),
    ] {
        let body =
            json!({ "version": 2, "area": with(wanted.clone(), &format!("/{member}"), value) });
        let answer = coordinator.put(&path, &body).await;
        answer.assert_fields(&[(&format!("/area/{member}"), "not_allowed")]);
    }
    assert_eq!(
        as_sent(&found(&coordinator, &own.id.to_string()).await),
        wanted
    );
}

#[tokio::test]
async fn update_area_keeps_the_days_of_municipalities_that_left() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let id = app.world.vantaa.id.to_string();
    let path = format!("{AREAS}/{id}");
    let wanted = |days: Value| with(area("Vantaa ja Kerava", "VAK"), "/municipalities", days);
    let joined = json!([
        { "code": "245", "joined_on": "2024-01-01", "left_on": null },
        { "code": "092", "joined_on": "2024-01-01", "left_on": null },
    ]);
    let left = json!([
        { "code": "245", "joined_on": "2024-01-01", "left_on": "2026-12-31" },
        { "code": "092", "joined_on": "2024-01-01", "left_on": null },
    ]);

    for (version, days) in [(1, joined), (2, left.clone())] {
        let body = json!({ "version": version, "area": wanted(days) });
        national.put(&path, &body).await.assert_status(200);
    }

    let area = found(&national, &id).await;
    assert_eq!(as_sent(&area)["municipalities"], left);
    assert_eq!(
        area["pilot_end"], "2027-02-28",
        "how it stands is changed elsewhere"
    );
}

#[tokio::test]
async fn update_area_leaves_out_no_municipality_that_an_earlier_year_counts() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let id = app.world.vantaa.id.to_string();
    let path = format!("{AREAS}/{id}");
    let put = async |version: i32, days: &Value| {
        let wanted = with(
            area("Vantaa ja Kerava", "VAK"),
            "/municipalities",
            days.clone(),
        );
        let body = json!({ "version": version, "area": wanted });
        national.put(&path, &body).await
    };
    let both = json!([
        { "code": "245", "joined_on": "2025-12-31", "left_on": null },
        { "code": "092", "joined_on": "2026-01-01", "left_on": null },
    ]);
    let (older, newer) = (json!([both[0]]), json!([both[1]]));
    put(1, &both).await.assert_status(200);

    let refused = put(2, &newer).await;

    refused.assert_fields(&[("/area/municipalities", "not_allowed")]);
    assert_eq!(
        as_sent(&found(&national, &id).await)["municipalities"],
        both
    );
    put(2, &older).await.assert_status(200);
    assert_eq!(
        as_sent(&found(&national, &id).await)["municipalities"],
        older
    );
}

#[tokio::test]
async fn update_area_with_another_version_or_a_taken_name_is_refused() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let path = format!("{AREAS}/{}", app.world.espoo.id);

    let old = json!({ "version": 2, "area": area("Espoo", "ESP") });
    let answer = national.put(&path, &old).await;
    answer.assert_problem(409, "changed_meanwhile");
    for (name, prefix, pointer) in [
        ("Savonlinna", "ESP", "/area/name/fi"),
        ("Espoo", "SAV", "/area/prefix"),
    ] {
        let body = json!({ "version": 1, "area": area(name, prefix) });
        let answer = national.put(&path, &body).await;
        answer.assert_problem(409, "taken");
        assert_eq!(answer.json()["errors"][0]["pointer"], pointer);
    }
}

#[tokio::test]
async fn update_area_changes_the_span_of_cards_that_are_handed_out_later() {
    let app = TestApp::start().await;
    let own = &app.world.espoo;
    let coordinator = app.sign_in(&own.coordinator).await;
    let distributor = app.sign_in(&own.distributor).await;
    let before = register(&distributor, &personal_card(&own.stock[0])).await;
    let wanted = with(area("Espoo", "ESP"), "/validity_months", 6);

    let body = json!({ "version": 1, "area": wanted });
    let path = format!("{AREAS}/{}", own.id);
    coordinator.put(&path, &body).await.assert_status(200);

    let after = register(&distributor, &personal_card(&own.stock[1])).await;
    assert_eq!(before["last_valid_day"], "2027-11-23");
    assert_eq!(after["last_valid_day"], "2027-05-23");
}
