//! Giving numbers: ranges, lists and new ones; all of them or none.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::TestApp;
use support::requests::{STOCKS, personal_card, range_of_numbers, register, with};
use support::world::NATIONAL;

use super::{list_of_numbers, numbers};

#[tokio::test]
async fn give_stock_gives_a_range_to_a_site_of_the_area() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;

    let given = coordinator
        .post(
            STOCKS,
            &range_of_numbers(area.site, "personal", "esp 001-000", "ESP001499"),
        )
        .await;

    given.assert_status(201);
    let receipt = given.json();
    let stock = &receipt["stock"];
    assert_eq!(receipt["count"], 500);
    assert_eq!(receipt["first"], "ESP001000");
    assert_eq!(receipt["last"], "ESP001499");
    assert_eq!(receipt["refused"], json!([]));
    assert_eq!(stock["site_id"], area.site.to_string());
    assert_eq!(stock["area_id"], area.id.to_string());
    assert_eq!(stock["site_name"], "Espoon toimipiste");
    assert_eq!(stock["kind"], "personal");
    assert_eq!(stock["source"], "range");
    assert_eq!(stock["given_on"], "2026-11-23");
    assert_eq!(
        [&stock["given"], &stock["free"], &stock["handed_out"]],
        [500, 500, 0]
    );
    let address = given.header("location");
    assert_eq!(&coordinator.get(address).await.json(), stock);
    let listed = numbers(&coordinator, stock, "").await;
    assert_eq!(listed[..2], ["ESP001000", "ESP001001"]);
}

#[tokio::test]
async fn give_stock_lets_the_site_register_what_it_was_given() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = range_of_numbers(area.site, "personal", "ESP001000", "ESP001001");
    let given = coordinator.post(STOCKS, &body).await.json();

    let distributor = app.sign_in(&area.distributor).await;
    let number = CardNumber::parse("ESP001000").unwrap();
    register(&distributor, &personal_card(&number)).await;

    let id = given["stock"]["id"].as_str().unwrap();
    let stock = distributor.get(&format!("{STOCKS}/{id}")).await.json();
    assert_eq!(
        [&stock["given"], &stock["free"], &stock["handed_out"]],
        [2, 1, 1]
    );
}

#[tokio::test]
async fn give_stock_takes_a_list_as_people_write_it() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;

    let given = coordinator
        .post(
            STOCKS,
            &list_of_numbers(area.site, &["zzz-1 234", "", "  aaa5678 ", "MMM 9012"]),
        )
        .await;

    given.assert_status(201);
    let receipt = given.json();
    assert_eq!(receipt["count"], 3);
    assert_eq!(
        numbers(&coordinator, &receipt["stock"], "").await,
        ["ZZZ1234", "AAA5678", "MMM9012"]
    );
}

#[tokio::test]
async fn give_stock_names_each_refused_line_and_gives_nothing() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    let coordinator = app.sign_in(&area.coordinator).await;
    let before = app
        .texts("select count(*)::text as value from stocks")
        .await;
    let list = [
        "GOOD0001",
        "Matti?",
        "",
        "good-0001",
        area.stock[1].as_str(),
        area.stock[0].as_str(),
        "131052-308T",
        "040 123 4567",
        &"A".repeat(25),
        &"1 ".repeat(40),
        "GOOD0002",
    ];

    let answer = coordinator
        .post(STOCKS, &list_of_numbers(area.site, &list))
        .await;

    answer.assert_fields(&[
        ("/numbers/1", "malformed_card_number"),
        ("/numbers/3", "duplicate"),
        ("/numbers/4", "in_stock_already"),
        ("/numbers/5", "handed_out"),
        ("/numbers/6", "looks_like_identity"),
        ("/numbers/7", "looks_like_identity"),
        ("/numbers/8", "malformed_card_number"),
        ("/numbers/9", "malformed_card_number"),
    ]);
    for secret in ["Matti", "131052", "4567", area.stock[1].as_str(), "GOOD"] {
        assert!(!answer.text.contains(secret), "{}", answer.text);
    }
    let after = app
        .texts("select count(*)::text as value from stocks")
        .await;
    assert_eq!(after, before);
    let good = app
        .texts("select number as value from stock_numbers where number like 'GOOD%'")
        .await;
    assert!(good.is_empty());
}

#[tokio::test]
async fn give_stock_names_the_numbers_of_a_range_that_are_given_already() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let first = range_of_numbers(area.site, "personal", "ESP001001", "ESP001002");
    coordinator.post(STOCKS, &first).await.assert_status(201);

    let again = range_of_numbers(area.site, "personal", "ESP001000", "ESP001009");
    let answer = coordinator.post(STOCKS, &again).await;

    answer.assert_fields(&[
        ("/numbers/1", "in_stock_already"),
        ("/numbers/2", "in_stock_already"),
    ]);
}

#[tokio::test]
async fn give_stock_refuses_what_is_no_range() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;

    for (first, last, pointer, code) in [
        ("ESP001000", "ESQ001499", "/numbers/last", "not_a_range"),
        ("ESP001000", "ESP01499", "/numbers/last", "not_a_range"),
        ("ESP001001", "ESP001000", "/numbers/last", "not_a_range"),
        ("ESPA", "ESPB", "/numbers/last", "not_a_range"),
        ("ESP001000", "ESP006000", "/numbers/last", "too_many"),
        ("E", "ESP006000", "/numbers/first", "malformed_card_number"),
        ("ESP001", "", "/numbers/last", "length"),
        (
            "0401234567",
            "ESP1",
            "/numbers/first",
            "looks_like_identity",
        ),
    ] {
        let body = range_of_numbers(area.site, "personal", first, last);
        let answer = coordinator.post(STOCKS, &body).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}

#[tokio::test]
async fn give_stock_gives_five_thousand_numbers_at_once() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let list: Vec<_> = (0..5000).map(|serial| format!("LIST{serial:05}")).collect();
    let list: Vec<_> = list.iter().map(String::as_str).collect();

    let range = range_of_numbers(area.site, "personal", "ESP00000", "ESP04999");
    let by_range = coordinator.post(STOCKS, &range).await;
    let by_list = coordinator
        .post(STOCKS, &list_of_numbers(area.site, &list))
        .await;

    for given in [by_range, by_list] {
        given.assert_status(201);
        assert_eq!(given.json()["stock"]["free"], 5000);
    }
}

#[tokio::test]
async fn give_stock_makes_numbers_that_nobody_has_seen() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = json!({
        "client_reference": uuid::Uuid::new_v4(), "site_id": area.site, "kind": "community",
        "numbers": { "source": "generated", "count": 200 },
    });

    let given = coordinator.post(STOCKS, &body).await;

    given.assert_status(201);
    let receipt = given.json();
    assert_eq!(receipt["stock"]["source"], "generated");
    assert_eq!(receipt["stock"]["kind"], "community");
    let made = numbers(&coordinator, &receipt["stock"], "").await;
    assert_eq!(made.len(), 200);
    assert_eq!(receipt["first"], made[0].as_str());
    assert_eq!(receipt["last"], made[199].as_str());
    for number in &made {
        let number = CardNumber::parse(number).unwrap();
        assert!(number.as_str().starts_with("ESP"));
        assert!(number.has_generated_shape() && number.check_character_holds());
    }
    let mut different = made.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 200);
    assert_ne!(different, made, "serial numbers can be guessed");
}

#[tokio::test]
async fn give_stock_to_no_site_of_ones_own_area_is_refused() {
    let app = TestApp::start().await;
    let world = &app.world;
    let coordinator = app.sign_in(&world.espoo.coordinator).await;
    let national = app.sign_in(NATIONAL).await;
    let body = range_of_numbers(world.vantaa.site, "personal", "VAK1000", "VAK1001");

    let of_another = coordinator.post(STOCKS, &body).await;
    let of_nobody = with(body.clone(), "/site_id", uuid::Uuid::now_v7().to_string());
    let of_nobody = national.post(STOCKS, &of_nobody).await;
    let by_all = national.post(STOCKS, &body).await;

    of_another.assert_fields(&[("/site_id", "unknown_reference")]);
    of_nobody.assert_fields(&[("/site_id", "unknown_reference")]);
    by_all.assert_status(201);
    assert_eq!(
        by_all.json()["stock"]["area_id"],
        world.vantaa.id.to_string()
    );
}

#[tokio::test]
async fn give_stock_to_a_closed_site_is_refused() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql(&format!(
        "update sites set closed_on = '2026-11-22' where id = '{}'",
        area.site
    ))
    .await;
    let coordinator = app.sign_in(&area.coordinator).await;

    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1001");
    let answer = coordinator.post(STOCKS, &body).await;

    answer.assert_fields(&[("/site_id", "site_closed")]);
}

#[tokio::test]
async fn give_stock_as_a_dry_run_says_what_would_be_and_does_nothing() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let list = ["ESP1000", area.stock[0].as_str(), "?", "ESP1001"];
    let dry = |body: Value| with(body, "/dry_run", true);

    let range = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    let range = coordinator.post(STOCKS, &dry(range)).await;
    let list = list_of_numbers(area.site, &list);
    let list = coordinator.post(STOCKS, &dry(list)).await;

    range.assert_status(200);
    assert_eq!(range.header("idempotent-replayed"), "");
    let expected = json!({
        "stock": null, "count": 10, "first": "ESP1000", "last": "ESP1009", "refused": [],
    });
    assert_eq!(range.json(), expected);
    list.assert_status(200);
    let refused = list.json()["refused"].clone();
    assert_eq!(refused[0]["pointer"], "/numbers/1");
    assert_eq!(refused[0]["code"], "in_stock_already");
    assert_eq!(refused[1]["pointer"], "/numbers/2");
    let left = app
        .texts(
            "select id::text as value from stocks where client_reference is not null \
                union all select id::text from audit_events where operation = 'give_stock'",
        )
        .await;
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn give_stock_leaves_one_row_in_the_trail_without_a_number() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;

    let body = range_of_numbers(area.site, "personal", "ESP1000", "ESP1009");
    coordinator.post(STOCKS, &body).await.assert_status(201);

    let trail = app
        .texts("select concat_ws(' ', subject, subject_name, details::text) as value from audit_events \
                where operation = 'give_stock'")
        .await;
    assert_eq!(trail.len(), 1);
    assert!(trail[0].starts_with("stock Espoon toimipiste"), "{trail:?}");
    assert!(trail[0].contains("\"count\": 10"), "{trail:?}");
    assert!(!trail[0].contains("ESP1"), "{trail:?}");
}

#[tokio::test]
async fn give_stock_of_another_areas_series_is_for_the_national_administrator() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = list_of_numbers(area.site, &["VAK009000", "OLD009000"]);

    let refused = coordinator.post(STOCKS, &body).await;
    let national = app.sign_in(NATIONAL).await;
    let given = national.post(STOCKS, &body).await;

    refused.assert_fields(&[("/numbers/0", "series_of_another_area")]);
    given.assert_status(201);
}
