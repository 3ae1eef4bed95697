//! Naming the contact person of an organisation.

use serde_json::{Value, json};
use support::TestApp;
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
