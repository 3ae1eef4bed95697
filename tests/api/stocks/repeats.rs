//! Giving and moving again: the same request is the same batch, and a number lies in one place.

use serde_json::json;
use support::TestApp;
use support::requests::{STOCKS, range_of_numbers, with};

use super::moving;

const MOVES: &str = "/api/v1/stocks/moves";

#[tokio::test]
async fn give_stock_again_with_the_same_content_is_the_same_batch() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    let first = coordinator.post(STOCKS, &body).await;

    let again = coordinator.post(STOCKS, &body).await;

    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first.json());
    let trail = app
        .texts("select id::text as value from audit_events where operation = 'give_stock'")
        .await;
    assert_eq!(trail.len(), 1);
}

#[tokio::test]
async fn give_stock_with_a_used_reference_and_other_content_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    coordinator.post(STOCKS, &body).await.assert_status(201);

    for (pointer, value) in [
        ("/numbers/last", json!("ESP1010")),
        ("/kind", json!("community")),
    ] {
        let other = coordinator
            .post(STOCKS, &with(body.clone(), pointer, value))
            .await;
        other.assert_problem(422, "client_reference_reused");
    }
}

#[tokio::test]
async fn give_stock_of_generated_numbers_again_makes_no_others() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = json!({
        "client_reference": uuid::Uuid::new_v4(), "site_id": area.site, "kind": "personal",
        "numbers": { "source": "generated", "count": 20 },
    });
    let first = coordinator.post(STOCKS, &body).await;

    let again = coordinator.post(STOCKS, &body).await;

    again.assert_status(200);
    assert_eq!(again.json(), first.json());
}

#[tokio::test]
async fn give_stock_twenty_times_at_once_is_one_batch() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1099");

    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (coordinator, body) = (coordinator.clone(), body.clone());
            tokio::spawn(async move { coordinator.post(STOCKS, &body).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in sent {
        statuses.push(one.await.unwrap().status.as_u16());
    }

    statuses.sort_unstable();
    assert_eq!(statuses[19], 201);
    assert!(
        statuses[..19].iter().all(|status| *status == 200),
        "{statuses:?}"
    );
}

#[tokio::test]
async fn give_stock_by_two_coordinators_at_once_gives_each_number_to_one() {
    let app = TestApp::start().await;
    let world = &app.world;
    let espoo = app.sign_in(&world.espoo.coordinator).await;
    let vantaa = app.sign_in(&world.vantaa.coordinator).await;

    for round in 0..5 {
        let (first, last) = (format!("BOTH{round}000"), format!("BOTH{round}499"));
        // One of them counts down, so that the two meet in the middle.
        let upwards = range_of_numbers(world.espoo.site, "personal", &first, &last);
        let list: Vec<_> = (0..500)
            .rev()
            .map(|serial| format!("BOTH{round}{serial:03}"))
            .collect();
        let list: Vec<_> = list.iter().map(String::as_str).collect();
        let downwards = super::list_of_numbers(world.vantaa.site, &list);

        let (one, other) = tokio::join!(
            espoo.post(STOCKS, &upwards),
            vantaa.post(STOCKS, &downwards)
        );

        let (given, refused) = if one.status == 201 {
            (one, other)
        } else {
            (other, one)
        };
        given.assert_status(201);
        refused.assert_problem(422, "validation_failed");
        let errors = refused.json()["errors"].as_array().unwrap().clone();
        assert_eq!(errors.len(), 500);
        assert!(
            errors
                .iter()
                .all(|error| error["code"] == "in_stock_already")
        );
    }
}

#[tokio::test]
async fn move_stock_again_with_the_same_content_is_the_same_batch() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = moving(&[area.stock[0].as_str()], None);
    let first = coordinator.post(MOVES, &body).await;

    let again = coordinator.post(MOVES, &body).await;
    let other = with(body, "/numbers/list/0", area.stock[1].as_str());
    let other = coordinator.post(MOVES, &other).await;

    first.assert_status(201);
    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first.json());
    other.assert_problem(422, "client_reference_reused");
}
