//! What is sent twice is registered once, and a dry run registers nothing.

use serde_json::json;
use support::TestApp;
use support::requests::card_actions::{done, renewal_with, undo};
use support::requests::{personal_card, register, with};

use super::{IMPORT, body, count, errors, file, import, outcomes, row, wrong};

#[tokio::test]
async fn import_cards_sent_twice_registers_nothing_twice_and_says_so() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let body = body(&file(&[row(&stock[0]), row(&stock[1])]));

    let first = distributor.post(IMPORT, &body).await;
    let second = distributor.post(IMPORT, &body).await;

    assert_eq!(outcomes(&first.json()), ["created"; 2]);
    assert_eq!(first.header("idempotent-replayed"), "");
    assert_eq!(outcomes(&second.json()), ["exists"; 2]);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.json()["rows"][0]["last_valid_day"], "2027-11-02");
    assert_eq!(count(&app).await, ["2 2 2 2 1"]);
}

#[tokio::test]
async fn import_cards_sent_again_with_another_reference_leaves_what_is_there() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    import(&distributor, &body(&file(&[row(&stock[0])]))).await;

    let again = import(
        &distributor,
        &body(&file(&[row(&stock[0]), row(&stock[1])])),
    )
    .await;
    let other_day = row(&stock[1]).replace("2026-11-02", "2026-11-03");
    let changed = import(&distributor, &body(&file(&[other_day]))).await;

    assert_eq!(outcomes(&again), ["exists", "created"]);
    assert_eq!(
        errors(&changed),
        [wrong(2, "card_number", "registered_here")]
    );
    assert_eq!(count(&app).await, ["2 2 2 2 2"]);
}

#[tokio::test]
async fn import_cards_with_a_used_reference_and_other_facts_refuses_the_row() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let mut body = body(&file(&[row(&app.world.espoo.stock[0])]));
    import(&distributor, &body).await;

    let changed = row(&app.world.espoo.stock[0]).replace("1985", "1986");
    body["content"] = super::body(&file(&[changed]))["content"].clone();
    let result = import(&distributor, &body).await;

    assert_eq!(
        errors(&result),
        [wrong(2, "card_number", "registered_here")]
    );
}

#[tokio::test]
async fn import_cards_goes_on_where_an_earlier_one_broke_off() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let mut body = body(&file(&[row(&stock[0])]));
    import(&distributor, &body).await;

    body["content"] = super::body(&file(&[row(&stock[0]), row(&stock[1])]))["content"].clone();
    let answer = distributor.post(IMPORT, &body).await;

    assert_eq!(outcomes(&answer.json()), ["exists", "created"]);
    assert_eq!(answer.header("idempotent-replayed"), "");
}

#[tokio::test]
async fn import_cards_five_times_at_once_registers_each_card_once() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let rows: Vec<_> = app.world.espoo.stock.iter().map(row).collect();
    let bodies: Vec<_> = (0..5).map(|_| body(&file(&rows))).collect();

    let mut waiting = Vec::new();
    for body in bodies {
        let client = distributor.clone();
        waiting.push(tokio::spawn(async move { import(&client, &body).await }));
    }
    let mut created = 0;
    for answer in waiting {
        let result = answer.await.unwrap();
        assert_eq!(result["counts"]["refused"], 0, "{result}");
        created += result["counts"]["created"].as_u64().unwrap();
    }

    let all = app.world.espoo.stock.len();
    assert_eq!(created, u64::try_from(all).unwrap());
    let cards = count(&app).await[0].split(' ').next().map(str::to_owned);
    assert_eq!(cards, Some(all.to_string()));
}

#[tokio::test]
async fn import_cards_as_a_dry_run_says_the_same_and_writes_nothing() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    register(
        &distributor,
        &with(personal_card(&stock[1]), "/issued_on", "2026-11-02"),
    )
    .await;
    let rows = [row(&stock[0]), row(&stock[1]), "nothing;;;;".to_owned()];
    let body = with(body(&file(&rows)), "/dry_run", json!(true));

    let answer = distributor.post(IMPORT, &body).await;

    let result = answer.json();
    assert_eq!(outcomes(&result), ["would_create", "exists", "refused"]);
    assert_eq!(result["rows"][0]["last_valid_day"], "2027-11-02");
    assert_eq!(count(&app).await, ["1 1 1 1 0"]);
}

#[tokio::test]
async fn import_cards_knows_a_number_that_a_renewal_gave() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let old = with(personal_card(&stock[0]), "/issued_on", "2026-01-10");
    let card = register(&distributor, &old).await;
    done(&distributor, &card, "renewals", &renewal_with(&stock[1])).await;
    let of_renewal = row(&stock[1]).replace("2026-11-02", "2026-11-23");

    for dry_run in [true, false] {
        let rows = [row(&stock[1]), row(&stock[2])];
        let body = with(body(&file(&rows)), "/dry_run", json!(dry_run));
        let result = import(&distributor, &body).await;

        let here = wrong(2, "card_number", "registered_here");
        assert_eq!(errors(&result), [here], "dry run: {dry_run}");
        let rows = [of_renewal.clone()];
        let result = import(&distributor, &super::body(&file(&rows))).await;
        assert_eq!(outcomes(&result), ["exists"]);
        assert_eq!(result["rows"][0]["last_valid_day"], "2027-11-23");
    }
}

#[tokio::test]
async fn import_cards_sent_again_after_an_undo_says_that_the_card_is_gone() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let number = &app.world.espoo.stock[0];
    let request = body(&file(&[row(number)]));
    import(&distributor, &request).await;
    let found = distributor
        .post(
            "/api/v1/cards/search",
            &json!({ "card_number": number.as_str() }),
        )
        .await
        .json();
    let path = format!("/api/v1/cards/{}", found["card"]["id"].as_str().unwrap());
    let card = distributor.get(&path).await.json();
    undo(&distributor, &card).await.assert_status(200);

    for dry_run in [true, false] {
        let body = with(request.clone(), "/dry_run", json!(dry_run));
        let result = import(&distributor, &body).await;
        assert_eq!(errors(&result), [wrong(2, "card_number", "undone")]);
    }
    // Chosen again, the file has a reference of its own.
    let again = import(&distributor, &body(&file(&[row(number)]))).await;
    assert_eq!(outcomes(&again), ["created"]);
    let once_more = import(&distributor, &request).await;
    assert_eq!(outcomes(&once_more), ["exists"]);
}
