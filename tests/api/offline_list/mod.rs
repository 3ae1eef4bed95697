//! The offline list: signed, for a client's venues, of the cards that are valid there today.

mod editions;
mod gate;
mod left_out;
mod test_key;
mod vectors;

use reqwest::Method;
use serde_json::{Value, json};
use shared::card_number::CardNumber;
use shared::ids::VenueId;
use shared::offline_list::OfflineClaims;
use support::requests::{check, personal_card, register, with};
use support::{Answer, Client, TestApp, world};

const OFFLINE_LIST: &str = "/api/v1/offline-list";
const KEYS: &str = "/api/v1/offline-list/keys";

/// Fetches the list as somebody who has an edition already, or none.
async fn fetch(gate: &Client, seen: Option<&str>) -> Answer {
    let mut request = gate.request(Method::GET, OFFLINE_LIST);
    if let Some(seen) = seen {
        request = request.header("if-none-match", seen);
    }
    gate.execute(&Method::GET, OFFLINE_LIST, request).await
}

/// The list as a gate reads it, with the keys that anybody may fetch.
async fn read(app: &TestApp, fetched: &Answer) -> OfflineClaims {
    let keys = app.anonymous().get(KEYS).await;
    keys.assert_status(200);
    let client = app
        .texts("select client_id::text as value from audit_events where operation = 'find_offline_list' order by at desc, id desc limit 1")
        .await;
    let token = fetched.assert_status(200).json()["token"].clone();
    let now = app.clock.now().timestamp();
    gate::read(token.as_str().unwrap(), &keys.json(), &client[0], now).unwrap()
}

/// Whether cards are in the list of a venue.
fn listed<const N: usize>(
    claims: &OfflineClaims,
    venue: VenueId,
    numbers: [&CardNumber; N],
) -> [bool; N] {
    let venue = venue.to_string();
    numbers.map(|number| gate::lists(claims, &venue, number.as_str()))
}

/// A client with a key for the list of some venues.
async fn gate_of(app: &TestApp, venues: &[VenueId]) -> Client {
    let conn = &mut app.database.connect().await;
    let organisation = app.world.espoo.organisation;
    app.with_key(&world::add_key(conn, organisation, venues, &["offline:read"]).await)
}

#[tokio::test]
async fn find_offline_list_holds_the_cards_that_a_check_would_find_valid_and_no_others() {
    let app = TestApp::start().await;
    let world = app.world.clone();
    let (espoo, vantaa, local) = (&world.espoo, &world.vantaa, &world.savonlinna);
    let distributor = app.sign_in(&espoo.distributor).await;
    let [valid, lost, over, wrong, unused] = [0, 1, 2, 3, 4].map(|place| &espoo.stock[place]);
    register(&distributor, &personal_card(valid)).await;
    let card = register(&distributor, &personal_card(lost)).await;
    app.inactivate(&card, "lost", "2026-11-23").await;
    let ended = with(personal_card(over), "/issued_on", "2025-11-22");
    register(&distributor, &ended).await;
    let card = register(&distributor, &personal_card(wrong)).await;
    app.inactivate(&card, "registered_in_error", "2026-11-23")
        .await;
    let elsewhere = &vantaa.stock[0];
    register(
        &app.sign_in(&vantaa.distributor).await,
        &personal_card(elsewhere),
    )
    .await;
    let alone = &local.stock[0];
    register(
        &app.sign_in(&local.distributor).await,
        &personal_card(alone),
    )
    .await;
    let all = [valid, elsewhere, lost, over, wrong, unused, alone];

    let answer = fetch(&app.with_key(&espoo.key), None).await;

    let claims = read(&app, &answer).await;
    let expected = [true, true, false, false, false, false, false];
    assert_eq!(listed(&claims, espoo.venue, all), expected);
    let door = app.with_key(&espoo.key);
    for (number, expected) in all.iter().zip(expected) {
        assert_eq!(check(&door, number.as_str()).await["valid"], expected);
    }
    assert_eq!(claims.lists.len(), 1);
    assert_eq!(claims.lists[0].count, 2);
    assert_eq!(claims.iss, app.url);
    for number in all {
        assert!(!answer.text.contains(number.as_str()));
    }
    assert_eq!(answer.json()["left_out"], json!([]));
}

#[tokio::test]
async fn find_offline_list_has_one_list_for_the_network_and_one_for_each_area_that_keeps_to_itself()
{
    let app = TestApp::start().await;
    let world = app.world.clone();
    let (espoo, vantaa, local) = (&world.espoo, &world.vantaa, &world.savonlinna);
    for area in [espoo, local] {
        let distributor = app.sign_in(&area.distributor).await;
        register(&distributor, &personal_card(&area.stock[0])).await;
    }
    let gate = gate_of(&app, &[espoo.venue, vantaa.venue, local.venue]).await;

    let claims = read(&app, &fetch(&gate, None).await).await;

    let numbers = [&espoo.stock[0], &local.stock[0]];
    assert_eq!(listed(&claims, espoo.venue, numbers), [true, false]);
    assert_eq!(listed(&claims, vantaa.venue, numbers), [true, false]);
    assert_eq!(listed(&claims, local.venue, numbers), [false, true]);
    let areas: Vec<_> = claims.lists.iter().map(|list| list.area_id).collect();
    assert_eq!(areas, [None, Some(local.id)]);
}

#[tokio::test]
async fn find_offline_list_is_for_keys_with_the_scope_and_has_no_list_for_a_closed_venue() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let conn = &mut app.database.connect().await;
    let other = ["cards:check", "visits:write", "visits:read"];
    let key = world::add_key(conn, area.organisation, &[area.venue], &other).await;

    let refused = fetch(&app.with_key(&key), None).await;
    app.sql("update venues set closes_on = '2026-11-22'").await;
    let closed = fetch(&app.with_key(&area.key), None).await;

    refused.assert_problem(403, "missing_scope");
    assert_eq!(read(&app, &closed).await.lists, []);
}

#[tokio::test]
async fn list_offline_list_keys_tells_anybody_the_key_of_the_signatures() {
    let app = TestApp::start().await;

    let keys: Value = app.anonymous().get(KEYS).await.assert_status(200).json();

    let key = &keys["keys"][0];
    assert_eq!(
        (&key["kty"], &key["crv"]),
        (&json!("OKP"), &json!("Ed25519"))
    );
    assert_eq!((&key["alg"], &key["use"]), (&json!("EdDSA"), &json!("sig")));
    assert!(key.get("d").is_none());
}
