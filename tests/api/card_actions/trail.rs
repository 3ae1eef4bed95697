//! What is left in the audit trail and in the ledgers.

use serde_json::json;
use support::TestApp;
use support::requests::card_actions::{
    correction, done, of, reentry, renewal, renewal_with, replacement, undo,
};

use super::card_of;

#[tokio::test]
async fn everything_that_happens_to_a_card_leaves_one_row_with_neither_number_nor_fact() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;

    for (place, what, operation, body) in [
        (0, "renewals", "renew_card", renewal()),
        (1, "renewals", "renew_card", renewal_with(&area.stock[10])),
        (
            2,
            "replacement",
            "replace_card",
            replacement(&area.stock[11]),
        ),
        (3, "re-entry", "reenter_card", reentry(&area.stock[12])),
        (
            4,
            "inactivation",
            "inactivate_card",
            json!({ "reason": "lost" }),
        ),
    ] {
        let card = card_of(&app, &distributor, place, "2026-01-10").await;
        let change = done(&distributor, &card, what, &body).await;
        undo(&distributor, &change).await.assert_status(200);

        let id = change["action"]["card_id"].as_str().unwrap();
        let kind = change["action"]["kind"].as_str().unwrap();
        let trail = format!(
            "select concat_ws(' ', operation, subject, area_id, subject_name, details) as value from audit_events \
             where subject_id = '{id}' and operation <> 'register_card' order by id"
        );
        let area = area.id;
        assert_eq!(
            app.texts(&trail).await,
            [
                format!("{operation} card {area} {{}}"),
                format!("undo_card_action card {area} {{\"kind\": \"{kind}\"}}"),
            ]
        );
    }
}

#[tokio::test]
async fn the_trail_of_a_correction_tells_no_fact() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let change = distributor.put(&of(&card, "facts"), &correction(1)).await;
    undo(&distributor, &change.json()).await.assert_status(200);

    let trail = "select operation || ' ' || details as value from audit_events \
                 where operation in ('correct_facts', 'undo_card_action') order by id";
    assert_eq!(
        app.texts(trail).await,
        [
            "correct_facts {}",
            "undo_card_action {\"kind\": \"correct_facts\"}"
        ]
    );
}

#[tokio::test]
async fn an_undo_adds_to_the_ledgers_and_changes_no_row() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let body = replacement(&area.stock[1]);
    let change = done(&distributor, &card, "replacement", &body).await;
    let ledgers = "select id::text as value from issuances union select id::text from inactivations order by 1";
    let before = app.texts(ledgers).await;

    undo(&distributor, &change).await.assert_status(200);

    let after = app.texts(ledgers).await;
    assert!(before.iter().all(|row| after.contains(row)));
    let rows = "select 'issuance ' || kind || ' ' || issued_on || ' ' || (undoes_id is not null) as value from issuances \
                union all select 'inactivation ' || reason || ' ' || inactive_from || ' ' || (undoes_id is not null) \
                from inactivations order by 1";
    assert_eq!(
        app.texts(rows).await,
        [
            "inactivation replaced 2026-11-23 false",
            "inactivation replaced 2026-11-23 true",
            "issuance first 2026-01-10 false",
            "issuance replacement 2026-11-23 false",
            "issuance replacement 2026-11-23 true",
        ]
    );
}
