//! Deleting the background facts of a card when its holder asks for it.

use serde_json::Value;
use support::TestApp;
use support::requests::card_actions::{done, reentry, replacement};
use support::requests::{CARDS, check, personal_card, register};
use support::world::NATIONAL;

fn path(card: &Value) -> String {
    format!("{CARDS}/{}", card["id"].as_str().unwrap())
}

#[tokio::test]
async fn delete_facts_takes_them_and_leaves_the_card_valid() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();
    assert_eq!(
        check(&venue, number).await["entitlement"]["children"]["max"],
        2
    );

    let answer = distributor.delete(&format!("{}/facts", path(&card))).await;

    answer.assert_status(200);
    assert_eq!(answer.json()["facts"], Value::Null);
    assert_eq!(answer.json()["state"], "valid");
    let found = distributor.get(&path(&card)).await;
    assert_eq!(found.json(), answer.json());
    let verdict = check(&venue, number).await;
    assert_eq!(verdict["reason"], "ok");
    assert_eq!(verdict["entitlement"]["children"]["allowed"], true);
    assert_eq!(verdict["entitlement"]["children"]["max"], Value::Null);
    for kept in [
        "select card_id::text as value from background_facts",
        "select card_id::text as value from background_answers",
        "select card_id::text as value from issuance_stamps where card_id is not null",
        "select id::text as value from cards where content_hash is not null",
    ] {
        assert!(app.texts(kept).await.is_empty(), "{kept}");
    }
    let stamps = "select age_group as value from issuance_stamps";
    assert_eq!(app.texts(stamps).await, ["35-44"]);
}

#[tokio::test]
async fn delete_facts_leaves_one_trail_with_nothing_but_the_card() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;

    for _ in 0..2 {
        let answer = distributor.delete(&format!("{}/facts", path(&card))).await;
        answer.assert_status(200);
    }

    let trail = "select concat_ws(' ', subject, subject_id, subject_name, details) as value from audit_events \
                 where operation = 'delete_facts'";
    let id = card["id"].as_str().unwrap();
    assert_eq!(app.texts(trail).await, [format!("card {id} {{}}")]);
}

#[tokio::test]
async fn a_registration_that_is_sent_again_finds_its_card_also_without_facts() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let body = personal_card(&area.stock[0]);
    let card = register(&distributor, &body).await;
    distributor
        .delete(&format!("{}/facts", path(&card)))
        .await
        .assert_status(200);

    let again = distributor.post(CARDS, &body).await;

    again.assert_status(200);
    assert_eq!(again.json()["id"], card["id"]);
    assert_eq!(again.json()["facts"], Value::Null);
    let kept = "select card_id::text as value from background_facts";
    assert!(
        app.texts(kept).await.is_empty(),
        "facts are not stored anew"
    );
}

#[tokio::test]
async fn delete_facts_is_for_the_cards_own_site_and_area() {
    let app = TestApp::start().await;
    let world = app.world.clone();
    let distributor = app.sign_in(&world.espoo.distributor).await;
    let card = register(&distributor, &personal_card(&world.espoo.stock[0])).await;
    let facts = format!("{}/facts", path(&card));

    for (username, status, code) in [
        (world.vantaa.distributor.as_str(), 404, "not_found"),
        (&world.vantaa.coordinator, 404, "not_found"),
        (&world.espoo.venue_account, 403, "forbidden"),
        (NATIONAL, 403, "forbidden"),
    ] {
        let answer = app.sign_in(username).await.delete(&facts).await;
        answer.assert_problem(status, code);
    }
    let seen = distributor.get(&path(&card)).await.json();
    assert_eq!(seen["facts"], card["facts"]);

    let own = app.sign_in(&world.espoo.coordinator).await;
    own.delete(&facts).await.assert_status(200);

    let seen = distributor.get(&path(&card)).await.json();
    assert_eq!(seen["facts"], Value::Null);
}

#[tokio::test]
async fn delete_facts_of_a_card_that_gave_way_deletes_those_that_moved_on() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let kept = "select card_id::text as value from background_facts";

    for (place, client) in [(0, &distributor), (3, &coordinator)] {
        let card = register(&distributor, &personal_card(&area.stock[place])).await;
        let number = &area.stock[place + 1];
        let replaced = done(&distributor, &card, "replacement", &replacement(number)).await;
        let number = &area.stock[place + 2];
        done(
            &distributor,
            &replaced["card"],
            "re-entry",
            &reentry(number),
        )
        .await;
        assert_eq!(app.texts(kept).await.len(), 1);

        for _ in 0..2 {
            let answer = client.delete(&format!("{}/facts", path(&card))).await;
            answer.assert_status(200);
            assert_eq!(answer.json()["id"], card["id"]);
        }

        assert!(app.texts(kept).await.is_empty());
    }
    let trail =
        "select subject_id::text as value from audit_events where operation = 'delete_facts'";
    assert_eq!(app.texts(trail).await.len(), 2);
}

#[tokio::test]
async fn delete_facts_does_not_say_so_when_the_facts_are_where_one_must_not_reach() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let body = replacement(&area.stock[1]);
    let replaced = done(&distributor, &card, "replacement", &body).await;
    let id = replaced["card"]["id"].as_str().unwrap();
    app.sql(&format!(
        "update cards set site_id = '{}' where id = '{id}'",
        app.world.vantaa.site
    ))
    .await;

    let answer = distributor.delete(&format!("{}/facts", path(&card))).await;

    answer.assert_problem(409, "card_out_of_use");
    let kept = "select card_id::text as value from background_facts";
    assert_eq!(app.texts(kept).await, [id]);
}
