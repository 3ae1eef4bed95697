//! The issue day is that of Helsinki, and the last day follows from it.

use support::TestApp;
use support::days::MOMENTS;
use support::requests::{CARDS, check, personal_card, register, with};

#[tokio::test]
async fn register_card_counts_the_day_in_helsinki_at_awkward_moments() {
    let app = TestApp::start().await;
    let espoo = &app.world.espoo;
    let venue = app.with_key(&espoo.key);
    for ((moment, issued_on, last_day), number) in MOMENTS.into_iter().zip(&espoo.stock) {
        app.at(moment);
        let distributor = app.sign_in(&espoo.distributor).await;

        let card = register(&distributor, &personal_card(number)).await;

        let issuance = &card["issuances"][0];
        assert_eq!(issuance["issued_on"], issued_on, "{moment}");
        assert_eq!(issuance["printed_last_day"], last_day, "{moment}");
        assert_eq!(issuance["late_entry"], false, "{moment}");
        let verdict = check(&venue, number.as_str()).await;
        assert_eq!(verdict["valid"], true, "{moment}");
        assert_eq!(verdict["card"]["last_valid_day"], last_day, "{moment}");
    }
}

#[tokio::test]
async fn register_card_on_the_last_day_of_a_pilot_and_a_minute_later() {
    let app = TestApp::start().await;
    let vantaa = &app.world.vantaa;
    app.at("2027-02-28T21:59:00Z");
    let distributor = app.sign_in(&vantaa.distributor).await;
    let card = register(&distributor, &personal_card(&vantaa.stock[0])).await;
    assert_eq!(card["last_valid_day"], "2027-02-28");

    app.at("2027-02-28T22:01:00Z");
    let distributor = app.sign_in(&vantaa.distributor).await;
    let refused = distributor
        .post(CARDS, &personal_card(&vantaa.stock[1]))
        .await;
    let of_yesterday = with(personal_card(&vantaa.stock[2]), "/issued_on", "2027-02-28");
    let late = register(&distributor, &of_yesterday).await;

    refused.assert_status(422);
    assert_eq!(refused.json()["errors"][0]["code"], "pilot_over");
    assert_eq!(late["last_valid_day"], "2027-02-28");
    assert_eq!(late["issuances"][0]["late_entry"], true);
}
