//! Numbers that run on one after the other are in no list: who holds one could try them all.

use serde_json::json;
use shared::card_number::CardNumber;
use support::requests::{personal_card, range_of_numbers, register};
use support::{TestApp, requests};

use super::{fetch, gate_of, listed, read};

/// Printed numbers that have the shape of random ones: of those from 0 to 99 some have the right check character by chance.
fn in_series() -> Vec<CardNumber> {
    let numbers = (0..100).map(|at| format!("ESPA{at:08}"));
    numbers
        .map(|text| CardNumber::parse(&text).unwrap())
        .collect()
}

#[tokio::test]
async fn find_offline_list_leaves_serial_numbers_out_and_says_of_which_area() {
    let app = TestApp::start().await;
    let (area, local) = (app.world.espoo.clone(), app.world.savonlinna.clone());
    let coordinator = app.sign_in(&area.coordinator).await;
    let series = in_series();
    let (first, last) = (series[0].as_str(), series[99].as_str());
    let given = coordinator
        .post(
            "/api/v1/stocks",
            &range_of_numbers(area.site, "personal", first, last),
        )
        .await;
    given.assert_status(201);
    let looks_random = series.iter().find(|number| number.check_character_holds());
    let looks_random = looks_random.expect("one in 37 has the right check character");
    let distributor = app.sign_in(&area.distributor).await;
    for number in [&series[0], looks_random, &area.stock[0]] {
        register(&distributor, &personal_card(number)).await;
    }

    let answer = fetch(&app.with_key(&area.key), None).await;

    let claims = read(&app, &answer).await;
    let numbers = [&series[0], looks_random, &area.stock[0]];
    assert_eq!(listed(&claims, area.venue, numbers), [false, false, true]);
    let name = json!({ "fi": "Espoo", "sv": "Espoo (sv)", "en": "Espoo (en)" });
    assert_eq!(
        answer.json()["left_out"],
        json!([{ "area_id": area.id, "name": name, "reason": "serial_numbers" }])
    );
    // At the door they are what they are.
    let door = app.with_key(&area.key);
    assert_eq!(
        requests::check(&door, series[0].as_str()).await["valid"],
        true
    );
    // Where they do not work anyway, nothing is left out.
    let elsewhere = fetch(&gate_of(&app, &[local.venue]).await, None).await;
    assert_eq!(elsewhere.json()["left_out"], json!([]));
}
