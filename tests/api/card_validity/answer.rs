//! The verdict's body: its members are the contract, and what the card gives.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use support::TestApp;
use support::requests::{check, check_on, community_card, personal_card, register, with};

/// All members there may be, nested ones with their path. Adding one is a decision: does the venue need it?
const MEMBERS: [&str; 26] = [
    "as_of",
    "card",
    "card/kind",
    "card/last_valid_day",
    "card/scope",
    "entitlement",
    "entitlement/children",
    "entitlement/children/age_limit",
    "entitlement/children/allowed",
    "entitlement/children/max",
    "entitlement/clients_age_limit",
    "entitlement/companion_free",
    "entitlement/holder_tickets",
    "entitlement/staff_tickets",
    "message",
    "message/holder",
    "message/holder/en",
    "message/holder/fi",
    "message/holder/sv",
    "message/staff",
    "message/staff/en",
    "message/staff/fi",
    "message/staff/sv",
    "occasion_date",
    "reason",
    "valid",
];

fn members(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    for (name, inner) in value.as_object().into_iter().flatten() {
        let path = format!("{path}{name}");
        members(inner, &format!("{path}/"), found);
        found.insert(path);
    }
}

#[tokio::test]
async fn check_card_answers_with_exactly_the_documented_members() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;
    let venue = app.with_key(&area.key);
    let of = |verdict: &Value| {
        let mut found = BTreeSet::new();
        members(verdict, "", &mut found);
        found
    };
    let expected = |left_out: &[&str]| -> BTreeSet<String> {
        let within = |name: &str| left_out.iter().any(|part| name.starts_with(part));
        MEMBERS
            .iter()
            .filter(|name| !within(name))
            .map(|name| (*name).to_owned())
            .collect()
    };

    for number in [&area.stock[0], &area.community_stock[0]] {
        assert_eq!(of(&check(&venue, number.as_str()).await), expected(&[]));
    }
    let too_late = check_on(&venue, area.stock[0].as_str(), "2030-01-01").await;
    assert_eq!(of(&too_late), expected(&["entitlement/"]));
    let unknown = check(&venue, "ABCD1234").await;
    assert_eq!(of(&unknown), expected(&["entitlement/", "card/"]));
}

#[tokio::test]
async fn check_card_tells_what_a_personal_card_gives() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let venue = app.with_key(&area.key);
    let not_told = with(
        personal_card(&area.stock[1]),
        "/facts/children",
        Value::Null,
    );
    register(&distributor, &personal_card(&area.stock[0])).await;
    register(&distributor, &not_told).await;

    let verdict = check(&venue, area.stock[0].as_str()).await;

    assert_eq!(
        verdict["entitlement"],
        json!({
            "holder_tickets": 1,
            "children": { "allowed": true, "max": 2, "age_limit": 16 },
            "companion_free": true,
            "staff_tickets": 0,
            "clients_age_limit": null,
        })
    );
    assert_eq!(
        verdict["card"],
        json!({ "kind": "personal", "last_valid_day": "2027-11-23", "scope": "network" })
    );
    let verdict = check(&venue, area.stock[1].as_str()).await;
    assert_eq!(verdict["entitlement"]["children"]["max"], Value::Null);
}

#[tokio::test]
async fn check_card_tells_what_a_community_card_gives() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;

    let verdict = check(&app.with_key(&area.key), area.community_stock[0].as_str()).await;

    assert_eq!(verdict["card"]["kind"], "community");
    assert_eq!(
        verdict["entitlement"],
        json!({
            "holder_tickets": 0,
            "children": { "allowed": false, "max": 0, "age_limit": 16 },
            "companion_free": true,
            "staff_tickets": 1,
            "clients_age_limit": 16,
        })
    );
}

#[tokio::test]
async fn check_card_takes_the_age_limits_of_the_venues_area() {
    let app = TestApp::start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    app.sql("update areas set child_age_limit = 18 where code_prefix = 'VAK'")
        .await;

    let here = check(&app.with_key(&area.key), area.stock[0].as_str()).await;
    let there = check(&app.with_key(&other.key), area.stock[0].as_str()).await;

    assert_eq!(here["entitlement"]["children"]["age_limit"], 16);
    assert_eq!(there["entitlement"]["children"]["age_limit"], 18);
}

#[tokio::test]
async fn check_card_says_in_three_languages_what_to_do() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let venue = app.with_key(&area.key);

    let message = check(&venue, area.stock[0].as_str()).await["message"].clone();

    for (pointer, text) in [
        (
            "/staff/fi",
            "Kortti on voimassa. Viimeinen voimassaolopäivä: 23.11.2027.",
        ),
        (
            "/staff/sv",
            "Kortet är giltigt. Sista giltighetsdag: 23.11.2027.",
        ),
        (
            "/holder/en",
            "Your card is valid. Last valid day: 23 November 2027.",
        ),
    ] {
        assert_eq!(message.pointer(pointer).unwrap(), text);
    }
    let site = app
        .texts(&format!(
            "select name as value from sites where id = '{}'",
            area.site
        ))
        .await;
    assert!(!message.to_string().contains(&site[0]));
}
