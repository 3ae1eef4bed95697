//! Renewing a card at another site of its area, where the area allows it.

use serde_json::{Value, json};
use support::requests::card_actions::{
    correction, done, of, renewal, renewal_with, replacement, undo,
};
use support::requests::{CARDS, check, personal_card, register, with};
use support::world::TestArea;
use support::{Client, TestApp};

use super::{FACTS, card_of, find};

/// An account of a second site of Espoo; its stock is that of Savonlinna, which moved.
async fn second_site(app: &TestApp) -> (TestArea, Client) {
    let second = app.world.savonlinna.clone();
    app.sql(&format!(
        "update sites set area_id = '{}' where id = '{}'",
        app.world.espoo.id, second.site
    ))
    .await;
    let client = app.sign_in(&second.distributor).await;
    (second, client)
}

async fn allow(app: &TestApp) {
    app.sql("update areas set renewal_elsewhere = true where code_prefix = 'ESP'")
        .await;
}

async fn search(client: &Client, number: &str) -> Value {
    let body = json!({ "card_number": number });
    client.post(&format!("{CARDS}/search"), &body).await.json()
}

#[tokio::test]
async fn renew_card_at_another_site_is_for_areas_that_allow_it() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let (_, second) = second_site(&app).await;
    let other_area = app.sign_in(&app.world.vantaa.distributor).await;
    let number = app.world.espoo.stock[0].as_str();

    let refused = second.post(&of(&card, "renewals"), &renewal()).await;
    refused.assert_problem(404, "not_found");
    let found = search(&second, number).await;
    assert_eq!(found["outcome"], "other_site");
    assert_eq!(found["renewable_card_id"], Value::Null);
    allow(&app).await;
    let refused = other_area.post(&of(&card, "renewals"), &renewal()).await;
    refused.assert_problem(404, "not_found");

    let found = search(&second, number).await;

    assert_eq!(found["outcome"], "other_site");
    assert_eq!(found["renewable_card_id"], card["id"]);
    assert_eq!(
        search(&other_area, number).await["renewable_card_id"],
        Value::Null
    );
    done(&second, &card, "renewals", &renewal()).await;
}

#[tokio::test]
async fn renew_card_at_another_site_with_its_number_tells_nothing_of_it() {
    let app = TestApp::start().await;
    allow(&app).await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let card = card_of(&app, &distributor, 0, "2025-01-10").await;
    let (there, second) = second_site(&app).await;
    let venue = app.with_key(&area.key);

    let told = with(renewal(), "/facts", correction(1)["facts"].clone());
    let refused = second.post(&of(&card, "renewals"), &told).await;
    let change = done(&second, &card, "renewals", &renewal()).await;

    refused.assert_fields(&[("/facts", "not_allowed")]);
    assert_eq!(change["card"], Value::Null);
    assert_eq!(change["action"]["last_valid_day"], "2027-11-23");
    assert_eq!(change["action"]["undoable"], true);
    assert!(!change.to_string().contains(&area.site.to_string()));
    assert_eq!(check(&venue, area.stock[0].as_str()).await["reason"], "ok");
    let seen = find(&distributor, &card).await;
    assert_eq!(seen["last_valid_day"], "2027-11-23");
    assert_eq!(seen["facts"], card["facts"]);
    let sites = "select site_id::text as value from issuances where kind = 'renewal'";
    assert_eq!(app.texts(sites).await, [there.site.to_string()]);
    let replaced = second
        .post(&of(&card, "replacement"), &replacement(&there.stock[0]))
        .await;
    replaced.assert_problem(404, "not_found");

    undo(&second, &change).await.assert_status(200);

    assert_eq!(find(&distributor, &card).await["state"], "expired");
}

#[tokio::test]
async fn renew_card_at_another_site_with_a_new_number_tells_the_facts_anew() {
    let app = TestApp::start().await;
    allow(&app).await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let card = card_of(&app, &distributor, 0, "2026-01-10").await;
    let (there, second) = second_site(&app).await;
    let body = renewal_with(&there.stock[0]);

    let without = second.post(&of(&card, "renewals"), &body).await;
    without.assert_fields(&[("/facts", "required")]);
    let body = with(body, "/facts", correction(1)["facts"].clone());
    let change = done(&second, &card, "renewals", &body).await;

    let renewed = &change["card"];
    assert_eq!(renewed["site_id"], json!(there.site));
    assert_eq!(renewed["facts"]["birth_year"], 1990);
    let seen = find(&distributor, &card).await;
    assert_eq!(seen["inactivation"]["reason"], "replaced");
    assert_eq!(seen["replaced_by"], Value::Null, "it is not theirs to open");
    assert_eq!(seen["facts"], card["facts"]);

    undo(&second, &change).await.assert_status(200);

    let id = card["id"].as_str().unwrap();
    assert_eq!(app.texts(FACTS).await, [format!("{id} 1985")]);
    let seen = find(&distributor, &card).await;
    assert_eq!(seen["state"], "valid");
    register(&second, &personal_card(&there.stock[0])).await;
}

#[tokio::test]
async fn undoing_the_second_renewal_of_a_quarter_takes_the_stamp_of_its_own_site() {
    let app = TestApp::start().await;
    allow(&app).await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    let (there, second) = second_site(&app).await;
    let sites =
        "select site_id::text as value from issuance_stamps where issuance_kind = 'renewal'";
    // Several, as it is chance which stamp comes first.
    for place in 0..6 {
        let card = card_of(&app, &distributor, place, "2026-01-10").await;
        let own = with(renewal(), "/issued_on", "2026-11-20");
        done(&distributor, &card, "renewals", &own).await;
        let elsewhere = done(&second, &card, "renewals", &renewal()).await;
        assert!(app.texts(sites).await.contains(&there.site.to_string()));

        undo(&second, &elsewhere).await.assert_status(200);

        assert_eq!(
            app.texts(sites).await,
            vec![area.site.to_string(); place + 1]
        );
    }
}
