//! Who sees which API clients.

use support::TestApp;
use support::requests::api_clients::{client, grant, ticket_shop};
use support::world::NATIONAL;

use super::{create, names};

#[tokio::test]
async fn list_api_clients_shows_each_what_is_its_own_and_the_ticket_shops() {
    let app = TestApp::start().await;
    let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let national = app.sign_in(NATIONAL).await;
    for (organisation, name) in [
        (own.organisation, "B Espoon kassa"),
        (other.organisation, "A Vantaan kassa"),
    ] {
        create(&national, &client(organisation, name)).await;
    }
    ticket_shop(&app, "C Lippupiste").await;

    let all = ["A Vantaan kassa", "B Espoon kassa", "C Lippupiste"];
    assert_eq!(names(&national, "").await, all);
    for username in [&own.coordinator, &own.venue_account] {
        let client = app.sign_in(username).await;
        assert_eq!(names(&client, "").await, all[1..], "{username}");
        assert_eq!(names(&client, "?kind=ticket_shop").await, all[2..]);
        assert_eq!(names(&client, "?kind=venues").await, all[1..2]);
        let query = format!("?organisation_id={}", own.organisation);
        assert_eq!(names(&client, &query).await, all[1..2]);
        assert_eq!(names(&client, "?q=LIPPU").await, all[2..]);
        assert_eq!(names(&client, "?q=espoon%20j").await, all[1..2]);
    }
}

#[tokio::test]
async fn list_api_clients_shows_an_area_what_speaks_for_its_venues() {
    let app = TestApp::start().await;
    let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
    let national = app.sign_in(NATIONAL).await;
    let made = create(&national, &client(other.organisation, "Vantaan kassa")).await;
    let coordinator = app.sign_in(&own.coordinator).await;
    assert!(names(&coordinator, "").await.is_empty());

    // A venue of the organisation lies in the own area.
    app.sql(&format!(
        "update venues set area_id = '{}' where id = '{}'",
        own.id, other.venue
    ))
    .await;
    grant(&national, made["id"].as_str().unwrap(), other.venue).await;

    assert_eq!(names(&coordinator, "").await, ["Vantaan kassa"]);
}

#[tokio::test]
async fn list_api_clients_goes_page_by_page() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let coordinator = app.sign_in(&area.coordinator).await;
    for number in [3, 1, 2] {
        let body = client(area.organisation, &format!("Kassa {number}"));
        create(&coordinator, &body).await;
    }

    let first = coordinator
        .get("/api/v1/api-clients?q=kassa&limit=2")
        .await
        .json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let rest = names(&coordinator, &format!("?q=kassa&cursor={cursor}")).await;

    assert_eq!(first["items"][0]["name"], "Kassa 1");
    assert_eq!(first["items"][1]["name"], "Kassa 2");
    assert_eq!(rest, ["Kassa 3"]);
}
