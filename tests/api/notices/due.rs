//! What is due when: commitments, checklists, brochures, pilots, keys.

use support::TestApp;
use support::world::NATIONAL;
use uuid::Uuid;

use super::{open, renew};

#[tokio::test]
async fn a_missing_commitment_to_the_present_model_is_told_to_the_area() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let commit = |version: &str| {
        format!(
            "insert into commitments (id, organisation_id, model_version, committed_on, contact_name, recorded_by, \
             recorded_at) values (gen_random_uuid(), '{}', '{version}', '2026-11-01', 'Yhteyshenkilö', '{}', \
             '2026-11-23T10:00:00Z')",
            area.organisation, app.world.national
        )
    };
    app.sql("update network set operating_model_version = 'A'")
        .await;
    let client = app.sign_in(&area.coordinator).await;
    renew(&app).await;
    let missing = open(&client, "commitment_missing").await;
    assert_eq!(missing[0]["subject_id"], area.organisation.to_string());
    assert_eq!(missing[0]["details"]["version"], "A");

    app.sql(&commit("A")).await;
    renew(&app).await;
    assert!(open(&client, "commitment_missing").await.is_empty());

    app.sql("update network set operating_model_version = 'B'")
        .await;
    renew(&app).await;
    let missing = open(&client, "commitment_missing").await;
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0]["details"]["version"], "B");
}

#[tokio::test]
async fn an_open_checklist_is_told_from_october_to_the_end_of_the_year() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let items = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
    let item = |place: usize, last_year: &str| {
        let id = items[place];
        format!(
            "insert into checklist_items (id, code, section, first_year, last_year, position, text_fi, text_sv, text_en) \
             values ('{id}', 'item_{}', 'support', 2022, {last_year}, 1, 'fi', 'sv', 'en');",
            ["a", "b", "c"][place]
        )
    };
    app.sql("delete from checklist_answers; delete from checklist_items")
        .await;
    app.sql(&[item(0, "null"), item(1, "null"), item(2, "2025")].concat())
        .await;
    let answer = |place: usize| {
        format!(
            "insert into checklist_answers (organisation_id, year, item_id, done_on, answered_by, answered_at) \
             values ('{}', 2026, '{}', '2026-05-01', '{}', '2026-05-01T10:00:00Z')",
            area.organisation, items[place], app.world.national
        )
    };
    app.sql(&answer(0)).await;

    for (moment, told) in [
        ("2026-09-30T10:00:00Z", 0),
        ("2026-10-01T10:00:00Z", 1),
        ("2026-12-31T10:00:00Z", 1),
        ("2027-01-01T10:00:00Z", 0),
        ("2026-11-23T10:00:00Z", 1),
    ] {
        app.at(moment);
        renew(&app).await;
        for username in [&area.coordinator, &area.distributor] {
            let found = open(&app.sign_in(username).await, "checklist_missing").await;
            assert_eq!(found.len(), told, "{moment} {username}");
            for notice in found {
                assert_eq!(notice["subject_id"], area.organisation.to_string());
                assert_eq!(notice["details"]["open"], "1");
                assert_eq!(notice["details"]["total"], "2");
            }
        }
    }

    app.sql(&answer(1)).await;
    renew(&app).await;
    let client = app.sign_in(&area.distributor).await;
    assert!(open(&client, "checklist_missing").await.is_empty());
}

#[tokio::test]
async fn a_checklist_is_done_when_all_is_ticked_and_the_commitment_is_made() {
    let app = TestApp::start().await;
    let (area, national) = (app.world.espoo.clone(), app.world.national);
    app.at("2026-11-23T10:00:00Z");
    app.sql(&format!(
        "insert into checklist_answers (organisation_id, year, item_id, done_on, answered_by, answered_at) \
         select '{}', 2026, id, '2026-05-01', '{national}', '2026-05-01T10:00:00Z' from checklist_items \
         where code <> 'commitment' and first_year <= 2026 and (last_year is null or last_year >= 2026) \
         on conflict do nothing",
        area.organisation
    ))
    .await;
    let told = async || {
        renew(&app).await;
        let client = app.sign_in(&area.distributor).await;
        open(&client, "checklist_missing").await
    };

    let missing = told().await;
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0]["details"]["open"], "1");

    app.sql(&format!(
        "insert into commitments (id, organisation_id, model_version, committed_on, contact_name, recorded_by, recorded_at) \
         select gen_random_uuid(), '{}', operating_model_version, '2026-06-01', 'Yhteyshenkilö', '{national}', \
         '2026-06-01T10:00:00Z' from network",
        area.organisation
    ))
    .await;
    assert!(told().await.is_empty());
}

#[tokio::test]
async fn an_open_checklist_of_an_organisation_without_area_is_told_to_kaikukeskus() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.at("2026-11-23T10:00:00Z");
    let national = app.sign_in(NATIONAL).await;
    let of_organisation = async || {
        renew(&app).await;
        let mut found = open(&national, "checklist_missing").await;
        found.retain(|notice| notice["subject_id"] == area.organisation.to_string());
        found
    };
    assert!(of_organisation().await.is_empty());

    app.sql(&format!(
        "update organisations set area_id = null where id = '{}'",
        area.organisation
    ))
    .await;

    assert_eq!(of_organisation().await.len(), 1);
}

#[tokio::test]
async fn a_missing_brochure_is_told_from_january_on() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql(&format!(
        "insert into brochures (id, area_id, year, url_fi) values \
         (gen_random_uuid(), '{}', 2026, 'https://example.org')",
        area.id
    ))
    .await;

    for (moment, told) in [
        ("2026-12-31T21:59:59Z", None),
        ("2026-12-31T22:00:00Z", Some("2027")),
    ] {
        app.at(moment);
        renew(&app).await;
        let found = open(&app.sign_in(&area.coordinator).await, "brochure_missing").await;
        let year = found
            .first()
            .map(|notice| notice["details"]["year"].clone());
        assert_eq!(year, told.map(Into::into), "{moment}");
    }
}

#[tokio::test]
async fn the_end_of_a_pilot_is_told_sixty_days_before() {
    let app = TestApp::start().await;
    let area = app.world.vantaa.clone();

    for (moment, told) in [
        ("2026-12-29T10:00:00Z", 0),
        ("2026-12-30T10:00:00Z", 1),
        ("2027-02-28T10:00:00Z", 1),
        ("2027-03-01T10:00:00Z", 0),
    ] {
        app.at(moment);
        renew(&app).await;
        for username in [&area.coordinator, &area.distributor] {
            let found = open(&app.sign_in(username).await, "pilot_ending").await;
            assert_eq!(found.len(), told, "{moment} {username}");
            assert!(
                found
                    .iter()
                    .all(|notice| notice["details"]["pilot_end"] == "2027-02-28")
            );
        }
    }

    app.at("2027-01-10T10:00:00Z");
    app.move_pilot_end(area.id, "2027-12-31", "2027-01-10")
        .await;
    renew(&app).await;
    let client = app.sign_in(&area.coordinator).await;
    assert!(open(&client, "pilot_ending").await.is_empty(), "prolonged");
}

#[tokio::test]
async fn the_end_of_a_key_is_told_thirty_days_before() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    app.sql(&format!(
        "update api_keys set expires_at = '2026-12-24T10:00:00Z' where client_id in \
         (select id from api_clients where organisation_id = '{}')",
        area.organisation
    ))
    .await;

    for (moment, told) in [
        ("2026-11-23T21:59:59Z", 0),
        ("2026-11-23T22:00:00Z", 1),
        ("2026-12-24T09:59:59Z", 1),
        ("2026-12-24T10:00:00Z", 0),
    ] {
        app.at(moment);
        renew(&app).await;
        for username in [&area.coordinator, &area.venue_account] {
            let found = open(&app.sign_in(username).await, "key_expiring").await;
            assert_eq!(found.len(), told, "{moment} {username}");
            assert!(
                found
                    .iter()
                    .all(|notice| notice["details"]["expires_on"] == "2026-12-24")
            );
        }
    }
}
