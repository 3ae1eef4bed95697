//! What anybody may ask, without signing in.

use serde_json::{Value, json};
use support::requests::{personal_card, register, with};
use support::{Answer, Client, TestApp};

const VENUES: &str = "/api/v1/public/venues";
const OWN_CARD: &str = "/api/v1/public/card-validity";

async fn asked(client: &Client, number: &str) -> Answer {
    client
        .post(OWN_CARD, &json!({ "card_number": number }))
        .await
}

async fn venues(client: &Client, query: &str) -> Vec<Value> {
    let answer = client.get(&format!("{VENUES}{query}")).await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|item| item["name"]["fi"].clone())
        .collect()
}

#[tokio::test]
async fn list_public_areas_links_to_each_area_and_to_all() {
    let app = TestApp::start().await;
    app.sql("update areas set home_page = 'https://espoo.example/kaikukortti' where code_prefix = 'ESP'")
        .await;

    let answer = app.anonymous().get("/api/v1/public/areas").await;

    answer.assert_status(200);
    let body = answer.json();
    assert_eq!(body["all_areas_page"], "https://kaikukortti.fi/alueet/");
    assert_eq!(body["items"].as_array().unwrap().len(), 3);
    assert_eq!(
        body["items"][0],
        json!({
            "id": app.world.espoo.id,
            "name": { "fi": "Espoo", "sv": "Espoo (sv)", "en": "Espoo (en)" },
            "kind": "municipality",
            "state": "permanent",
            "pilot_end": null,
            "local_only": false,
            "home_page": "https://espoo.example/kaikukortti",
        })
    );
}

#[tokio::test]
async fn list_public_venues_shows_those_that_accept_cards_now_or_later() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "update venues set closes_on = '2026-11-22' where id = '{}'; \
         update venues set opens_on = '2027-01-01', closes_on = '2027-01-31' where id = '{}'",
        espoo.venue, vantaa.venue
    ))
    .await;

    let shown = venues(&app.anonymous(), "").await;

    assert_eq!(shown, ["Savonlinnan teatteri", "Vantaan teatteri"]);
}

#[tokio::test]
async fn list_public_venues_tells_the_municipality_in_each_language() {
    let app = TestApp::start().await;
    app.sql(&format!(
        "update venues set street_address = 'Kulttuuriaukio 2' where id = '{}'",
        app.world.espoo.venue
    ))
    .await;

    let answer = app.anonymous().get(VENUES).await.json();

    let espoo = &answer["items"][0];
    assert_eq!(espoo["street_address"], "Kulttuuriaukio 2");
    assert_eq!(
        espoo["municipality"],
        json!({ "fi": "Espoo", "sv": "Esbo", "en": "Espoo" })
    );
    assert_eq!(espoo["address"], "Kulttuuriaukio 2, Espoo");
    assert_eq!(answer["items"][1]["street_address"], Value::Null);
}

#[tokio::test]
async fn list_public_venues_filters_by_area_and_category() {
    let app = TestApp::start().await;
    let anybody = app.anonymous();
    app.sql(&format!(
        "update venues set category = 'sports' where id = '{}'",
        app.world.vantaa.venue
    ))
    .await;
    let of_espoo = format!("?area_id={}", app.world.espoo.id);

    assert_eq!(venues(&anybody, &of_espoo).await, ["Espoon teatteri"]);
    assert_eq!(
        venues(&anybody, "?category=sports").await,
        ["Vantaan teatteri"]
    );
    assert!(
        venues(&anybody, &format!("{of_espoo}&category=science"))
            .await
            .is_empty()
    );
    let answer = anybody.get(&format!("{VENUES}?category=circus")).await;
    answer.assert_fields(&[("/category", "unknown_value")]);
}

#[tokio::test]
async fn list_public_venues_of_an_area_has_the_pop_ups_of_its_municipalities() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "insert into area_municipalities (area_id, municipality_code, joined_on) \
         select '{}', municipality_code, '2020-01-01' from venues where id = '{}' on conflict do nothing; \
         update venues set area_id = null, pop_up = true where id = '{}'",
        vantaa.id, vantaa.venue, vantaa.venue
    ))
    .await;
    let client = app.anonymous();

    let near = venues(&client, &format!("?area_id={}", vantaa.id)).await;
    let far = venues(&client, &format!("?area_id={}", espoo.id)).await;

    assert_eq!(near, ["Vantaan teatteri"]);
    assert_eq!(far, ["Espoon teatteri"]);
}

#[tokio::test]
async fn list_public_venues_goes_on_from_its_cursor() {
    let app = TestApp::start().await;
    let anybody = app.anonymous();
    let all = venues(&anybody, "").await;

    let first = anybody.get(&format!("{VENUES}?limit=2")).await.json();
    let cursor = first["next_cursor"].as_str().unwrap();
    let rest = venues(&anybody, &format!("?limit=2&cursor={cursor}")).await;

    assert_eq!(all.len(), 3);
    assert_eq!(rest, all[2..]);
}

#[tokio::test]
async fn list_public_venues_tells_nothing_of_staff_and_organisations() {
    let app = TestApp::start().await;

    let answer = app.anonymous().get(VENUES).await;

    for secret in [
        "Yhteyshenkilö",
        "järjestö",
        &app.world.espoo.organisation.to_string(),
    ] {
        assert!(!answer.text.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn find_public_network_tells_the_registers_day() {
    let app = TestApp::start().await;
    app.at("2026-12-31T22:00:00Z");

    let answer = app.anonymous().get("/api/v1/public/network").await;

    answer.assert_status(200);
    let body = answer.json();
    assert_eq!(body["today"], "2027-01-01");
    assert_eq!(body["demo"], false);
    assert_eq!(body["version"], env!("CARGO_PKG_VERSION"));
}

#[tokio::test]
async fn check_own_card_tells_the_last_day_and_nothing_of_the_holder() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let old = with(personal_card(&area.stock[1]), "/issued_on", "2024-02-29");
    register(&distributor, &old).await;
    let lost = register(&distributor, &personal_card(&area.stock[2])).await;
    app.inactivate(&lost, "lost", "2026-11-23").await;
    let anybody = app.anonymous();

    for (number, verdict, last_day) in [
        (area.stock[0].as_str(), "valid", json!("2027-11-23")),
        (area.stock[1].as_str(), "expired", json!("2025-02-28")),
        // Why it does not work is told to nobody who may have found it.
        (area.stock[2].as_str(), "not_valid", Value::Null),
        (area.stock[3].as_str(), "not_valid", Value::Null),
        ("ESPVTPVXVT2H", "not_valid", Value::Null),
        ("ESPVTPVXVT2J", "not_answered", Value::Null),
        ("ei numero!", "not_answered", Value::Null),
    ] {
        let answer = asked(&anybody, number).await;
        answer.assert_status(200);
        let expected =
            json!({ "verdict": verdict, "last_valid_day": last_day, "checked_on": "2026-11-23" });
        assert_eq!(answer.json(), expected, "{verdict}");
    }
}

#[tokio::test]
async fn check_own_card_answers_no_number_of_a_series() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[0])).await;
    let id = card["id"].as_str().unwrap();
    app.sql(&format!(
        "update cards set number = 'ESP000123' where id = '{id}'"
    ))
    .await;

    let answer = asked(&app.anonymous(), "ESP000123").await;

    assert_eq!(answer.json()["verdict"], "not_answered");
}

#[tokio::test]
async fn check_own_card_answers_few_questions_of_one_address_at_once() {
    let app = TestApp::start().await;
    let anybody = app.anonymous();
    for number in ["ESPVTPVXVT2H", "ESP000123"].iter().cycle().take(20) {
        asked(&anybody, number).await.assert_status(200);
    }

    let answer = asked(&anybody, "ESPVTPVXVT2H").await;

    answer.assert_problem(429, "too_many_attempts");
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=31).contains(&seconds), "{seconds}");
}
