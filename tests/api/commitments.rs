//! Commitments: one for each version of the operating model, by the contact person or a coordinator, never by a
//! shared account.

use serde_json::json;
use support::promises::{commitment, commitments};
use support::requests::{with, without};
use support::{TestApp, world};

const TRAIL: &str = "select concat_ws(' ', u.username, e.subject_name, e.details) as value from audit_events e \
                     join users u on u.id = e.user_id where e.operation = 'record_commitment' order by e.at";

#[tokio::test]
async fn record_commitment_of_the_contact_persons_own_account_is_in_the_ledger() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let contact = app.sign_in(&app.add_contact_person(area).await).await;
    let path = commitments(area.organisation);

    let answer = contact.post(&path, &commitment()).await;

    answer.assert_status(201);
    assert_eq!(answer.header("location"), path);
    let made = answer.json();
    let expected = json!({
        "id": made["id"],
        "model_version": "2022",
        "committed_on": "2026-11-23",
        "contact_name": "Yhteyshenkilö",
        "contact_title": "Toiminnanjohtaja",
        "recorded_by": "Eeva Esimerkki",
        "recorded_at": "2026-11-23T10:00:00Z",
    });
    assert_eq!(made, expected);
    for username in [
        world::NATIONAL,
        &area.coordinator,
        &area.distributor,
        &area.venue_account,
    ] {
        let listed = app.sign_in(username).await.get(&path).await.json();
        assert_eq!(listed["items"], json!([expected]), "{username}");
    }
}

#[tokio::test]
async fn record_commitment_of_a_contact_person_at_a_venue_is_taken_too() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let contact = app.add_contact_person_beside(&area.venue_account).await;
    let contact = app.sign_in(&contact).await;

    let answer = contact
        .post(&commitments(area.organisation), &commitment())
        .await;

    answer.assert_status(201);
    assert_eq!(answer.json()["recorded_by"], "Eeva Esimerkki");
}

#[tokio::test]
async fn record_commitment_of_a_shared_account_is_never_allowed() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;

    for username in [&area.distributor, &area.venue_account] {
        let client = app.sign_in(username).await;
        let answer = client
            .post(&commitments(area.organisation), &commitment())
            .await;
        answer.assert_problem(403, "forbidden");
    }
    // A person's own account is not enough: it must be the contact person's.
    app.sql("update users set is_personal = true, display_name = 'Joku Muu' where username = 'espoo.jakaja'")
        .await;
    let client = app.sign_in(&area.distributor).await;
    let answer = client
        .post(&commitments(area.organisation), &commitment())
        .await;
    answer.assert_problem(403, "forbidden");
}

#[tokio::test]
async fn record_commitment_of_another_organisation_is_not_found() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let contact = app.add_contact_person(own).await;

    for username in [&contact, &own.coordinator] {
        let client = app.sign_in(username).await;
        let answer = client
            .post(&commitments(other.organisation), &commitment())
            .await;
        answer.assert_problem(404, "not_found");
        client
            .get(&commitments(other.organisation))
            .await
            .assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn record_commitment_names_the_organisations_contact_person_unless_another_is_named() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = commitments(area.organisation);
    let no_title = without(commitment(), "/contact_title");

    let refused = coordinator.post(&path, &no_title).await;
    refused.assert_fields(&[("/contact_title", "required")]);
    for name in ["", "   "] {
        let refused = coordinator
            .post(&path, &with(commitment(), "/contact_name", name))
            .await;
        assert_eq!(refused.json()["errors"][0]["pointer"], "/contact_name");
    }
    app.sql("update organisations set contact_name = 'Eeva', contact_title = 'Johtaja'")
        .await;
    let made = coordinator.post(&path, &no_title).await;

    made.assert_status(201);
    assert_eq!(made.json()["contact_name"], "Eeva");
    assert_eq!(made.json()["contact_title"], "Johtaja");
}

#[tokio::test]
async fn record_commitment_takes_no_day_that_is_still_to_come() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = commitments(area.organisation);

    for (day, code) in [
        ("2026-11-24", "in_the_future"),
        ("2014-12-31", "out_of_range"),
        ("23.11.2026", "wrong_type"),
    ] {
        let answer = coordinator
            .post(&path, &with(commitment(), "/committed_on", day))
            .await;
        answer.assert_fields(&[("/committed_on", code)]);
    }
    let chosen = with(commitment(), "/model_version", "2019");
    let answer = coordinator.post(&path, &chosen).await;
    answer.assert_fields(&[("/model_version", "unknown_member")]);
    // Two hours past midnight in Helsinki it is still the day before in London.
    app.at("2026-11-23T23:30:00Z");
    let coordinator = app.sign_in(&area.coordinator).await;
    let next = with(commitment(), "/committed_on", "2026-11-24");
    coordinator.post(&path, &next).await.assert_status(201);
}

#[tokio::test]
async fn record_commitment_stands_once_for_each_version() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = commitments(area.organisation);

    let first = coordinator.post(&path, &commitment()).await;
    let again = coordinator.post(&path, &commitment()).await;
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first.json());
    let other = with(commitment(), "/committed_on", "2026-11-22");
    let other = coordinator.post(&path, &other).await;
    other.assert_problem(409, "taken");
    app.sql("update network set operating_model_version = '2027'")
        .await;
    coordinator
        .post(&path, &commitment())
        .await
        .assert_status(201);

    let listed = coordinator.get(&path).await.json();
    let versions: Vec<_> = listed["items"].as_array().unwrap().iter().collect();
    assert_eq!(versions[0]["model_version"], "2027");
    assert_eq!(versions[1]["model_version"], "2022");
    let trail = app.texts(TRAIL).await;
    assert_eq!(trail.len(), 2, "{trail:?}");
    assert!(
        trail[0].starts_with("espoo.vastuu Espoon järjestö"),
        "{trail:?}"
    );
}

#[tokio::test]
async fn list_commitments_goes_on_where_a_page_ended() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = commitments(area.organisation);
    for version in ["2022", "2024", "2026"] {
        app.sql(&format!(
            "update network set operating_model_version = '{version}'"
        ))
        .await;
        coordinator
            .post(&path, &commitment())
            .await
            .assert_status(201);
    }

    let mut found = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = coordinator
            .get(&format!("{path}?limit=1{cursor}"))
            .await
            .json();
        found.push(page["items"][0]["model_version"].clone());
        let Some(next) = page["next_cursor"].as_str() else {
            break;
        };
        cursor = format!("&cursor={next}");
    }

    assert_eq!(found, ["2026", "2024", "2022"]);
}
