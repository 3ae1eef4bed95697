//! Taking a card out of use.

use serde_json::{Value, json};
use support::TestApp;
use support::requests::card_actions::{done, of, undo};
use support::requests::{check, check_on};

use super::{card_of, find};

#[tokio::test]
async fn inactivate_card_ends_it_from_a_day_on_until_that_is_undone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let venue = app.with_key(&area.key);
    let number = area.stock[0].as_str();

    for (reason, from, first_day) in [
        ("lost", Value::Null, "2026-11-23"),
        ("broken", json!("2026-11-20"), "2026-11-20"),
        ("misused", json!("2026-01-10"), "2026-01-10"),
        ("other", Value::Null, "2026-11-23"),
    ] {
        let body = json!({ "reason": reason, "inactive_from": from });
        let answer = distributor.post(&of(&card, "inactivation"), &body).await;

        answer.assert_status(200);
        let change = answer.json();
        assert_eq!(change["card"]["state"], "inactivated");
        assert_eq!(
            change["card"]["inactivation"],
            json!({ "reason": reason, "inactive_from": first_day })
        );
        assert_eq!(check(&venue, number).await["reason"], "inactivated");
        if first_day == "2026-11-20" {
            assert_eq!(check_on(&venue, number, "2026-11-19").await["reason"], "ok");
        }

        undo(&distributor, &change).await.assert_status(200);

        assert_eq!(find(&distributor, &card).await["inactivation"], Value::Null);
        assert_eq!(check(&venue, number).await["reason"], "ok");
    }
}

#[tokio::test]
async fn inactivate_card_refuses_days_reasons_and_cards_that_are_not_right() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let inactivation = of(&card, "inactivation");

    for (body, pointer, code) in [
        (
            json!({ "reason": "lost", "inactive_from": "2026-11-24" }),
            "/inactive_from",
            "in_the_future",
        ),
        (
            json!({ "reason": "lost", "inactive_from": "2026-01-09" }),
            "/inactive_from",
            "before_handing_out",
        ),
        (json!({ "reason": "replaced" }), "/reason", "unknown_value"),
        (
            json!({ "reason": "lost", "note": "in the bus" }),
            "/note",
            "unknown_member",
        ),
    ] {
        let answer = distributor.post(&inactivation, &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
    done(
        &distributor,
        &card,
        "inactivation",
        &json!({ "reason": "lost" }),
    )
    .await;
    let other = distributor
        .post(&inactivation, &json!({ "reason": "broken" }))
        .await;
    other.assert_problem(409, "card_out_of_use");
}
