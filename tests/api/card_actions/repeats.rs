//! The same request again does what it did once.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{
    done, of, reentry, renewal, renewal_with, replacement, undo,
};
use support::requests::{CARDS, personal_card, register, with};

use super::card_of;

const HAPPENED: &str = "select (select count(*) from issuances) || ' ' || (select count(*) from cards) || ' ' || \
                        (select count(*) from audit_events where operation <> 'sign_in') as value";

#[tokio::test]
async fn renew_replace_and_reenter_again_is_the_same_once() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;

    for (place, what, body) in [
        (0, "renewals", renewal()),
        (1, "renewals", renewal_with(&area.stock[10])),
        (2, "replacement", replacement(&area.stock[11])),
        (3, "re-entry", reentry(&area.stock[12])),
    ] {
        let card = card_of(&app, &distributor, place, "2026-01-10").await;
        let first = done(&distributor, &card, what, &body).await;
        let happened = app.texts(HAPPENED).await;

        let again = distributor.post(&of(&card, what), &body).await;

        again.assert_status(200);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.json(), first, "{what}");
        assert_eq!(app.texts(HAPPENED).await, happened, "{what}");
    }
}

#[tokio::test]
async fn a_used_reference_with_other_content_is_refused() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let other = card_of(&app, &distributor, 1, "2026-01-10").await;
    let body = renewal_with(&area.stock[10]);
    done(&distributor, &card, "renewals", &body).await;

    let registration = with(
        personal_card(&area.stock[2]),
        "/client_reference",
        body["client_reference"].clone(),
    );
    let of_registration = personal_card(&area.stock[3]);
    register(&distributor, &of_registration).await;
    let reused = with(
        renewal_with(&area.stock[11]),
        "/client_reference",
        of_registration["client_reference"].clone(),
    );

    for (path, body) in [
        (
            of(&card, "renewals"),
            with(body.clone(), "/card_number", area.stock[11].as_str()),
        ),
        (of(&other, "renewals"), body.clone()),
        (
            of(&other, "replacement"),
            with(body.clone(), "/reason", "lost"),
        ),
        (of(&other, "renewals"), reused),
        (CARDS.to_owned(), registration),
    ] {
        let answer = distributor.post(&path, &body).await;
        answer.assert_problem(422, "client_reference_reused");
    }
}

#[tokio::test]
async fn renew_card_twenty_times_at_once_is_one_renewal() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let (path, body) = (of(&card, "renewals"), renewal_with(&area.stock[1]));

    let sent: Vec<_> = (0..20)
        .map(|_| {
            let (distributor, path, body) = (distributor.clone(), path.clone(), body.clone());
            tokio::spawn(async move { distributor.post(&path, &body).await })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in sent {
        statuses.push(one.await.unwrap().status.as_u16());
    }

    statuses.sort_unstable();
    assert_eq!(statuses[..19], [200; 19]);
    assert_eq!(statuses[19], 201);
    let count = "select count(*)::text as value from issuances where kind = 'renewal'";
    assert_eq!(app.texts(count).await, ["1"]);
}

#[tokio::test]
async fn inactivating_and_undoing_again_changes_nothing() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let lost = json!({ "reason": "lost" });
    let first = done(&distributor, &card, "inactivation", &lost).await;
    let again = done(&distributor, &card, "inactivation", &lost).await;
    assert_eq!(again, first);
    let undone = undo(&distributor, &first).await.json();
    let happened = app.texts(HAPPENED).await;

    let twice = undo(&distributor, &first).await;

    twice.assert_status(200);
    assert_eq!(twice.json(), undone);
    assert_eq!(app.texts(HAPPENED).await, happened);
}

#[tokio::test]
async fn a_renewal_that_is_sent_again_after_its_undo_tells_that_it_was_undone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let body = renewal_with(&area.stock[1]);
    let change = done(&distributor, &card, "renewals", &body).await;
    undo(&distributor, &change).await.assert_status(200);

    let again = distributor.post(&of(&card, "renewals"), &body).await;

    again.assert_status(200);
    assert_ne!(again.json()["action"]["undone_at"], Value::Null);
    assert_eq!(again.json()["card"]["id"], card["id"]);
    let hashes = "select id::text as value from card_actions where content_hash is not null";
    assert!(app.texts(hashes).await.is_empty());
}
