//! A test key's list: the test numbers that are valid, and no card of the register.

use shared::test_mode::{TestNumber, TestVenue};
use shared::verdict::Reason;
use support::TestApp;
use support::requests::{personal_card, register};

use super::{KEYS, fetch, gate};

#[tokio::test]
async fn find_offline_list_gives_a_test_key_the_test_numbers_alone() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let program = app.with_test_key(&area).await;

    let fetched = fetch(&program, None).await;
    let again = fetch(&program, Some(fetched.header("etag"))).await;

    again.assert_status(304);
    assert_eq!(
        fetched.assert_status(200).json()["left_out"],
        serde_json::json!([])
    );
    let client = program.get("/api/v1/client").await.json()["id"].clone();
    let keys = app.anonymous().get(KEYS).await.json();
    let token = fetched.json()["token"].clone();
    let now = app.clock.now().timestamp();
    let claims = gate::read(
        token.as_str().unwrap(),
        &keys,
        client.as_str().unwrap(),
        now,
    )
    .unwrap();
    let theatre = TestVenue::Theatre.id().to_string();
    for number in TestNumber::ALL {
        let valid = number.reason() == Reason::Ok || *number == TestNumber::EndsSoon;
        let listed = gate::lists(&claims, &theatre, &number.number().replace('-', ""));
        assert_eq!(listed, valid, "{number:?}");
    }
    assert!(!gate::lists(&claims, &theatre, area.stock[0].as_str()));
    assert_eq!(claims.lists.len(), 1);
}
