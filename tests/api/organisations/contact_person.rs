//! Naming the contact person of an organisation.

use serde_json::{Value, json};
use support::TestApp;
use support::promises::{commitment, commitments};
use support::requests::with;

use super::ORGANISATIONS;

#[tokio::test]
async fn change_contact_person_names_another_and_leaves_the_rest() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let before = coordinator.get(&path).await.json();
    let body = json!({
        "version": 1, "name": " Uusi Yhteyshenkilö ", "title": "Palveluesimies", "email": "uusi@espoo.example", "phone": "",
    });

    let answer = coordinator
        .put(&format!("{path}/contact-person"), &body)
        .await;

    answer.assert_status(200);
    let person = json!({
        "name": "Uusi Yhteyshenkilö", "title": "Palveluesimies", "email": "uusi@espoo.example", "phone": null,
    });
    let expected = with(with(before, "/contact_person", person), "/version", 2);
    assert_eq!(answer.json(), expected);
    assert_eq!(coordinator.get(&path).await.json(), expected);
}

#[tokio::test]
async fn change_contact_person_without_a_name_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}/contact-person", area.organisation);
    let cases: [(Value, (&str, &str)); 5] = [
        (json!({ "version": 1 }), ("/name", "required")),
        (json!({ "version": 1, "name": " " }), ("/name", "required")),
        (json!({ "name": "Eeva" }), ("/version", "required")),
        (
            json!({ "version": 0, "name": "Eeva" }),
            ("/version", "out_of_range"),
        ),
        (
            json!({ "version": 1, "name": "Eeva", "email": "x" }),
            ("/email", "malformed_email"),
        ),
    ];

    for (body, wrong) in cases {
        coordinator.put(&path, &body).await.assert_fields(&[wrong]);
    }
}

#[tokio::test]
async fn change_contact_person_of_an_older_version_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}/contact-person", area.organisation);
    let body = json!({ "version": 1, "name": "Eeva Esimerkki" });
    coordinator.put(&path, &body).await.assert_status(200);

    let again = coordinator.put(&path, &body).await;

    again.assert_problem(409, "changed_meanwhile");
}

#[tokio::test]
async fn change_contact_person_leaves_no_contact_details_in_the_trail() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = format!("{ORGANISATIONS}/{}/contact-person", area.organisation);
    let body = json!({ "version": 1, "name": "Eeva Esimerkki", "phone": "050 123 4567" });
    coordinator.put(&path, &body).await.assert_status(200);

    let trail = app
        .texts(
            "select concat_ws(' ', subject, subject_name, details) as value from audit_events \
             where operation = 'change_contact_person'",
        )
        .await;

    assert_eq!(trail, ["organisation Espoon järjestö {}"]);
}

#[tokio::test]
async fn a_former_contact_person_commits_the_organisation_to_nothing() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let of_site = app.sign_in(&app.add_contact_person(area).await).await;
    let of_venue = app.add_contact_person_beside(&area.venue_account).await;
    let of_venue = app.sign_in(&of_venue).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let naming = |version: i32, name: &str| json!({ "version": version, "name": name });
    // One of the same name is the contact person still.
    coordinator
        .put(
            &format!("{path}/contact-person"),
            &naming(1, " Eeva Esimerkki "),
        )
        .await
        .assert_status(200);
    let promises = commitments(area.organisation);
    of_site
        .post(&promises, &commitment())
        .await
        .assert_status(201);

    coordinator
        .put(
            &format!("{path}/contact-person"),
            &naming(2, "Uusi Ihminen"),
        )
        .await
        .assert_status(200);

    for former in [of_site, of_venue] {
        let refused = former.post(&promises, &commitment()).await;
        refused.assert_problem(403, "forbidden");
    }
    let trail = app
        .texts(
            "select details::text as value from audit_events where operation = 'change_contact_person' order by at, id",
        )
        .await;
    assert_eq!(trail, ["{}", "{\"contact_persons_ended\": 2}"]);
}

#[tokio::test]
async fn update_organisation_with_another_contact_person_ends_the_former_ones_right() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let contact = app.sign_in(&app.add_contact_person(area).await).await;
    let path = format!("{ORGANISATIONS}/{}", area.organisation);
    let read = coordinator.get(&path).await.json();
    let read = support::requests::without(read, "/id");
    let renamed = with(read.clone(), "/name", "Espoon kaupunki");
    coordinator.put(&path, &renamed).await.assert_status(200);
    let promises = commitments(area.organisation);
    contact
        .post(&promises, &commitment())
        .await
        .assert_status(201);

    let other = with(
        with(read, "/version", 2),
        "/contact_person/name",
        "Uusi Ihminen",
    );
    coordinator.put(&path, &other).await.assert_status(200);

    let refused = contact.post(&promises, &commitment()).await;
    refused.assert_problem(403, "forbidden");
}

#[tokio::test]
async fn a_place_that_changes_its_organisation_leaves_the_contact_person_behind() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let other = coordinator
        .post(
            ORGANISATIONS,
            &support::places::organisation(Some(area.id), "Toinen järjestö"),
        )
        .await;
    other.assert_status(201);
    for (shared, path) in [
        (&area.distributor, format!("/api/v1/sites/{}", area.site)),
        (
            &area.venue_account,
            format!("/api/v1/venues/{}", area.venue),
        ),
    ] {
        let contact = app
            .sign_in(&app.add_contact_person_beside(shared).await)
            .await;
        let place = coordinator.get(&path).await.json();
        let place = ["/id", "/organisation_name"]
            .iter()
            .fold(place, |place, member| {
                support::requests::without(place, member)
            });
        let moved = with(place, "/organisation_id", other.json()["id"].clone());

        coordinator.put(&path, &moved).await.assert_status(200);

        let promises = commitments(serde_json::from_value(other.json()["id"].clone()).unwrap());
        let refused = contact.post(&promises, &commitment()).await;
        refused.assert_problem(403, "forbidden");
    }
}
