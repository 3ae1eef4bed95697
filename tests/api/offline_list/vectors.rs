//! The test vectors that integrators try their gate with. They were made by another program than the register.

use serde_json::Value;
use shared::card_number::CardNumber;
use shared::offline_list::{self, OfflineClaims};

use super::gate;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../docs/offline-list-vectors.json")).unwrap()
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap()
}

#[test]
fn the_token_of_the_vectors_is_read_and_holds_their_claims() {
    let vectors = vectors();

    let claims = gate::read(
        text(&vectors, "token"),
        &vectors["keys"],
        text(&vectors, "audience"),
        vectors["now"].as_i64().unwrap(),
    );

    let expected: OfflineClaims = serde_json::from_value(vectors["claims"].clone()).unwrap();
    assert_eq!(claims.unwrap(), expected);
    assert_eq!(
        expected.exp - expected.iat,
        offline_list::HOURS_VALID * 3600
    );
    assert_eq!(expected.week, offline_list::week(expected.day));
}

#[test]
fn each_card_of_the_vectors_is_listed_where_they_say() {
    let vectors = vectors();
    let claims: OfflineClaims = serde_json::from_value(vectors["claims"].clone()).unwrap();

    for card in vectors["cards"].as_array().unwrap() {
        let number = CardNumber::parse(text(card, "typed")).unwrap();
        assert_eq!(number.as_str(), text(card, "card_number"));
        let entry = offline_list::entry(&gate::hash_key(&claims), &number);
        assert_eq!(card["entry"], entry, "{card}");
        assert!(text(card, "hmac_sha256").starts_with(&format!("{entry:08x}")));
        let listed = gate::lists(&claims, text(card, "venue_id"), text(card, "typed"));
        assert_eq!(card["listed"], listed, "{card}");
    }
}

#[test]
fn what_the_vectors_say_a_gate_refuses_is_refused() {
    let vectors = vectors();

    for case in vectors["refused"].as_array().unwrap() {
        let read = gate::read(
            text(case, "token"),
            &vectors["keys"],
            text(case, "audience"),
            case["now"].as_i64().unwrap(),
        );
        assert!(read.is_err(), "{}", case["why"]);
    }
}
