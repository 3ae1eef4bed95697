//! Seeing accounts: whose, by what, page by page.

use serde_json::Value;
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::{USERS, address};

async fn names(client: &Client, query: &str) -> Vec<String> {
    let answer = client.get(&format!("{USERS}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|user| user["username"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn list_users_shows_the_administrator_all_and_coordinators_their_area() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    let all = names(&national, "").await;
    let own = names(&coordinator, "").await;

    assert_eq!(all.len(), 10);
    assert!(all.is_sorted());
    assert_eq!(own, ["espoo.jakaja", "espoo.kohde", "espoo.vastuu"]);
}

#[tokio::test]
async fn list_users_is_filtered_by_what_the_query_says() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql("update users set locked_at = now() where username = 'vantaa.kohde'")
        .await;
    let national = app.sign_in(NATIONAL).await;
    app.sign_in(&espoo.distributor).await;

    for (query, expected) in [
        (
            format!("?area_id={}", vantaa.id),
            vec!["vantaa.jakaja", "vantaa.kohde", "vantaa.vastuu"],
        ),
        (
            format!("?area_id={}&role=venue", vantaa.id),
            vec!["vantaa.kohde"],
        ),
        (format!("?site_id={}", espoo.site), vec!["espoo.jakaja"]),
        (format!("?venue_id={}", espoo.venue), vec!["espoo.kohde"]),
        ("?state=locked".to_owned(), vec!["vantaa.kohde"]),
        (
            "?state=open".to_owned(),
            vec!["espoo.jakaja", "kaikukeskus"],
        ),
        (
            format!("?state=never_signed_in&area_id={}", vantaa.id),
            vec!["vantaa.jakaja", "vantaa.vastuu"],
        ),
        (
            "?q=JAKAJA".to_owned(),
            vec!["espoo.jakaja", "savonlinna.jakaja", "vantaa.jakaja"],
        ),
        ("?q=vantaan%20toimipiste".to_owned(), vec!["vantaa.jakaja"]),
        ("?q=theat&role=venue".to_owned(), vec![]),
        ("?q=_".to_owned(), vec![]),
        ("?q=%25".to_owned(), vec![]),
        (
            "?q=%00".to_owned(),
            names(&national, "").await.iter().map(|_| "").collect(),
        ),
        (
            format!("?area_id={}&site_id={}", vantaa.id, espoo.site),
            vec![],
        ),
    ] {
        let found = names(&national, &query).await;
        if query.contains("%00") {
            assert_eq!(found.len(), expected.len(), "{query}");
        } else {
            assert_eq!(found, expected, "{query}");
        }
    }
}

#[tokio::test]
async fn list_users_of_another_area_is_empty_for_a_coordinator() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    let query = format!("?area_id={}", app.world.vantaa.id);

    assert_eq!(names(&coordinator, &query).await, Vec::<String>::new());
}

#[tokio::test]
async fn list_users_comes_in_pages_that_miss_and_repeat_nothing() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    let (mut found, mut cursor) = (Vec::new(), String::new());

    for page in 0.. {
        assert!(page < 5, "no end");
        let answer = national
            .get(&format!("{USERS}?limit=3{cursor}"))
            .await
            .json();
        let items = answer["items"].as_array().unwrap();
        found.extend(items.iter().map(|user| user["username"].clone()));
        match &answer["next_cursor"] {
            Value::String(next) => cursor = format!("&cursor={next}"),
            _ => break,
        }
    }

    let all: Vec<_> = names(&national, "")
        .await
        .into_iter()
        .map(Value::from)
        .collect();
    assert_eq!(found, all);
}

#[tokio::test]
async fn find_user_tells_where_it_acts_and_when_it_was_used() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let coordinator = app.sign_in(&espoo.coordinator).await;
    app.sign_in(&espoo.venue_account).await;

    let venue = coordinator
        .get(&address(&app, "espoo.kohde").await)
        .await
        .json();
    let site = coordinator
        .get(&address(&app, "espoo.jakaja").await)
        .await
        .json();
    let own = coordinator
        .get(&address(&app, "espoo.vastuu").await)
        .await
        .json();

    assert_eq!(venue["state"], "open");
    assert_eq!(venue["last_sign_in_at"], support::app::NOON);
    assert_eq!(venue["venue_name"]["sv"], "Espoo teater");
    assert_eq!(venue["area_name"]["fi"], "Espoo");
    assert_eq!(site["state"], "never_signed_in");
    assert_eq!(site["site_name"], "Espoon toimipiste");
    assert_eq!(site["area_id"], espoo.id.to_string());
    assert_eq!(
        (&own["role"], &own["site_id"]),
        (&"area_coordinator".into(), &Value::Null)
    );
}

#[tokio::test]
async fn find_user_of_another_area_or_of_the_network_is_not_found() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    for username in ["vantaa.jakaja", "vantaa.vastuu", NATIONAL] {
        let path = address(&app, username).await;
        coordinator
            .get(&path)
            .await
            .assert_problem(404, "not_found");
        for operation in ["lock", "unlock", "password-reset"] {
            let answer = coordinator
                .post(&format!("{path}/{operation}"), &Value::Null)
                .await;
            answer.assert_problem(404, "not_found");
        }
        let answer = coordinator.delete(&format!("{path}/sessions")).await;
        answer.assert_problem(404, "not_found");
    }
}
