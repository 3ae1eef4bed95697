//! What a venue gives, kept up to date by its own people.

use serde_json::{Value, json};
use support::places::gives;
use support::requests::{with, without};
use support::world::NATIONAL;

use super::{VENUES, start};

#[tokio::test]
async fn update_venue_gives_is_for_the_venue_its_coordinator_and_the_national_administrator() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}/gives", area.venue);
    let keepers = [&area.venue_account, &area.coordinator, NATIONAL];

    for (username, version) in keepers.into_iter().zip(1..) {
        let keeper = app.sign_in(username).await;
        let answer = keeper.put(&path, &gives(version)).await;
        answer.assert_status(200);
        let found = keeper.get(&format!("{VENUES}/{}", area.venue)).await.json();
        assert_eq!(answer.json(), found, "{username}");
        for (member, value) in without(gives(version), "/version").as_object().unwrap() {
            assert_eq!(&found[member], value, "{username}");
        }
        assert_eq!(found["version"], version + 1);
        assert_eq!(found["name"]["fi"], "Espoon teatteri");
    }
    let public = app.anonymous().get("/api/v1/public/venues").await.json();
    assert_eq!(public["items"][0]["courses_per_year"], 2);
}

#[tokio::test]
async fn update_venue_gives_leaves_the_coordinators_note_alone() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    app.sql("update venues set note = 'Kassa ei vielä tunne korttia.'")
        .await;
    let venue = app.sign_in(&area.venue_account).await;

    let answer = venue
        .put(&format!("{VENUES}/{}/gives", area.venue), &gives(1))
        .await;

    answer.assert_status(200);
    assert_eq!(answer.json()["note"], json!(null));
    let kept = "select note as value from venues limit 1";
    assert_eq!(app.texts(kept).await, ["Kassa ei vielä tunne korttia."]);
}

#[tokio::test]
async fn update_venue_gives_of_another_venue_is_not_found() {
    let (app, _) = start().await;
    let venue = app.sign_in(&app.world.espoo.venue_account).await;

    let answer = venue
        .put(
            &format!("{VENUES}/{}/gives", app.world.vantaa.venue),
            &gives(1),
        )
        .await;

    answer.assert_problem(404, "not_found");
}

#[tokio::test]
async fn update_venue_gives_names_each_member_that_is_wrong() {
    let (app, _) = start().await;
    let area = &app.world.espoo;
    let path = format!("{VENUES}/{}/gives", area.venue);
    let venue = app.sign_in(&area.venue_account).await;
    let cases: [(&str, Value, &str); 5] = [
        ("/gives_course_places", json!(false), "/gives_tickets"),
        ("/courses_per_year", json!(0), "/courses_per_year"),
        ("/home_page", json!("opisto.example"), "/home_page"),
        (
            "/offer/en",
            json!("010190-123X eeva@opisto.example"),
            "/offer/en",
        ),
        ("/note", json!("Oma muistiinpano"), "/note"),
    ];

    for (member, value, pointer) in cases {
        let answer = venue.put(&path, &with(gives(1), member, value)).await;
        answer.assert_problem(422, "validation_failed");
        assert_eq!(answer.json()["errors"][0]["pointer"], pointer);
        assert!(!answer.text.contains("010190"), "{}", answer.text);
    }
    venue
        .put(&path, &gives(2))
        .await
        .assert_problem(409, "changed_meanwhile");
}
