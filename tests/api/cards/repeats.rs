//! Registering again: the same request is the same card, and a number has one card.

use support::TestApp;
use support::requests::{CARDS, personal_card, register, with};

#[tokio::test]
async fn register_card_again_with_the_same_content_is_the_same_card() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let first = register(&distributor, &body).await;

    let again = distributor.post(CARDS, &body).await;

    again.assert_status(200);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.json(), first);
}

#[tokio::test]
async fn register_card_again_on_a_later_day_is_the_same_card() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let first = register(&distributor, &body).await;
    app.at("2026-11-30T10:00:00Z");
    let distributor = app.sign_in(&app.world.espoo.distributor).await;

    let again = distributor.post(CARDS, &body).await;

    again.assert_status(200);
    for same in ["id", "card_number", "issuances", "facts", "registered_at"] {
        assert_eq!(again.json()[same], first[same], "{same}");
    }
}

#[tokio::test]
async fn register_card_with_a_used_reference_and_other_content_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    register(&distributor, &body).await;

    for (pointer, value) in [
        ("/card_number", app.world.espoo.stock[1].as_str().into()),
        ("/facts/birth_year", 1986.into()),
        ("/issued_on", "2026-11-22".into()),
    ] {
        let other: serde_json::Value = value;
        distributor
            .post(CARDS, &with(body.clone(), pointer, other))
            .await
            .assert_problem(422, "client_reference_reused");
    }

    let count = app.texts("select count(*)::text as value from cards").await;
    assert_eq!(count, ["1"]);
}

#[tokio::test]
async fn register_card_twice_with_another_reference_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;

    let again = distributor
        .post(CARDS, &personal_card(&app.world.espoo.stock[0]))
        .await;

    again.assert_problem(409, "card_registered_here");
}

#[tokio::test]
async fn register_card_of_another_site_is_refused_without_telling_which() {
    let app = TestApp::start().await;
    let world = &app.world;
    let other = app.sign_in(&world.vantaa.distributor).await;
    let card = register(&other, &personal_card(&world.vantaa.stock[0])).await;
    let distributor = app.sign_in(&world.espoo.distributor).await;

    let refused = distributor
        .post(CARDS, &personal_card(&world.vantaa.stock[0]))
        .await;

    refused.assert_problem(409, "card_registered_elsewhere");
    for secret in [
        world.vantaa.site.to_string(),
        world.vantaa.id.to_string(),
        card["id"].as_str().unwrap().to_owned(),
        "Vantaa".to_owned(),
        world.vantaa.stock[0].as_str().to_owned(),
    ] {
        assert!(!refused.text.contains(&secret), "{}", refused.text);
    }
}

#[tokio::test]
async fn register_card_with_the_reference_of_another_site_is_a_card_of_its_own() {
    let app = TestApp::start().await;
    let espoo = app.sign_in(&app.world.espoo.distributor).await;
    let vantaa = app.sign_in(&app.world.vantaa.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let first = register(&espoo, &body).await;

    let second = register(
        &vantaa,
        &with(body, "/card_number", app.world.vantaa.stock[0].as_str()),
    )
    .await;

    assert_ne!(second["id"], first["id"]);
}

#[tokio::test]
async fn register_card_twenty_times_at_once_is_one_card() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);

    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (distributor, body) = (distributor.clone(), body.clone());
            tokio::spawn(async move { distributor.post(CARDS, &body).await })
        })
        .collect();
    let mut answers = Vec::new();
    for one in sent {
        answers.push(one.await.unwrap());
    }

    let created = answers.iter().filter(|answer| answer.status == 201);
    let repeated = answers.iter().filter(|answer| answer.status == 200);
    assert_eq!((created.count(), repeated.count()), (1, 19));
    let first = answers[0].json();
    assert!(answers.iter().all(|answer| answer.json() == first));
    let count = app.texts("select count(*)::text as value from cards").await;
    assert_eq!(count, ["1"]);
}

#[tokio::test]
async fn register_card_by_twenty_devices_at_once_gives_the_number_to_one() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let number = &app.world.espoo.stock[0];

    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (distributor, body) = (distributor.clone(), personal_card(number));
            tokio::spawn(async move { distributor.post(CARDS, &body).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in sent {
        statuses.push(one.await.unwrap().status.as_u16());
    }

    statuses.sort_unstable();
    assert_eq!(statuses[0], 201);
    assert!(
        statuses[1..].iter().all(|status| *status == 409),
        "{statuses:?}"
    );
}
