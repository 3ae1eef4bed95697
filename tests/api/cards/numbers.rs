//! The number field of a registration: how it is read, whose stock it is, and that no identity gets in.

use shared::card_number::CardNumber;
use shared::cards::CardKind;
use support::requests::{CARDS, personal_card, register, with};
use support::{TestApp, world};

#[tokio::test]
async fn register_card_reads_the_number_as_people_write_it() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;

    for (number, written) in [
        (&stock[0], stock[0].grouped()),
        (&stock[1], stock[1].as_str().to_lowercase()),
        (
            &stock[2],
            format!("  {} ", stock[2].grouped().replace(' ', "-")),
        ),
    ] {
        let body = with(personal_card(number), "/card_number", written);
        let card = register(&distributor, &body).await;
        assert_eq!(card["card_number"], number.as_str());
    }
}

#[tokio::test]
async fn register_card_with_what_cannot_be_a_number_is_refused() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let good = app.world.espoo.stock[0].as_str();
    let last = if good.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{last}", good.strip_suffix(|_: char| true).unwrap());
    let long = "A".repeat(25);

    for (written, code) in [
        ("ABC", "malformed_card_number"),
        (long.as_str(), "malformed_card_number"),
        ("ESP!1234", "malformed_card_number"),
        ("kortti ä1", "malformed_card_number"),
        ("\u{0}", "malformed_card_number"),
        ("😀😀😀😀", "malformed_card_number"),
        (mistyped.as_str(), "malformed_card_number"),
        ("ABCD1234", "not_in_stock"),
    ] {
        let body = with(
            personal_card(&app.world.espoo.stock[0]),
            "/card_number",
            written,
        );
        let answer = distributor.post(CARDS, &body).await;
        answer.assert_fields(&[("/card_number", code)]);
    }
}

#[tokio::test]
async fn register_card_with_an_identity_for_a_number_is_refused_and_not_repeated() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    app.sql("update areas set accepts_unstocked = true").await;

    for identity in [
        "131052-308T",
        // As the field of the page and a scanner leave it: without the sign of the century.
        "131052308T",
        "131052 308t",
        "1310 52A3 08T",
        "040 123 4567",
        "0401234567",
        "+358401234567",
        "matti@example.org",
    ] {
        let body = with(
            personal_card(&app.world.espoo.stock[0]),
            "/card_number",
            identity,
        );
        let answer = distributor.post(CARDS, &body).await;
        answer.assert_fields(&[("/card_number", "looks_like_identity")]);
        assert!(!answer.text.contains(identity), "{}", answer.text);
    }

    let count = app.texts("select count(*)::text as value from cards").await;
    assert_eq!(count, ["0"]);
}

#[tokio::test]
async fn register_card_takes_a_stocked_number_that_looks_like_a_phone_number() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let number = CardNumber::parse("0401234567").unwrap();
    app.sql(&format!(
        "insert into stock_numbers (number, stock_id) select '{}', id from stocks \
         where site_id = '{}' and kind = 'personal'",
        number.as_str(),
        area.site
    ))
    .await;
    let distributor = app.sign_in(&area.distributor).await;

    let card = register(&distributor, &personal_card(&number)).await;

    assert_eq!(card["card_number"], "0401234567");
}

#[tokio::test]
async fn register_card_from_another_stock_is_refused() {
    let app = TestApp::start().await;
    let world = &app.world;
    let distributor = app.sign_in(&world.espoo.distributor).await;

    for (number, code) in [
        (&world.vantaa.stock[0], "stock_of_another_site"),
        (&world.espoo.community_stock[0], "stock_of_other_kind"),
    ] {
        let answer = distributor.post(CARDS, &personal_card(number)).await;
        answer.assert_fields(&[("/card_number", code)]);
        assert!(!answer.text.contains(&world.vantaa.site.to_string()));
    }
}

#[tokio::test]
async fn register_card_without_stock_where_the_area_accepts_it() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    app.sql("update areas set accepts_unstocked = true where code_prefix = 'ESP'")
        .await;
    let older = CardNumber::parse("KAIKU 1234").unwrap();

    let card = register(&distributor, &personal_card(&older)).await;

    assert_eq!(card["card_number"], "KAIKU1234");
    let other = app.sign_in(&app.world.vantaa.distributor).await;
    let unstocked = CardNumber::parse("KAIKU 1235").unwrap();
    other
        .post(CARDS, &personal_card(&unstocked))
        .await
        .assert_fields(&[("/card_number", "not_in_stock")]);
}

#[tokio::test]
async fn register_card_takes_a_number_that_was_registered_in_error() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = personal_card(&app.world.espoo.stock[0]);
    let wrong = register(&distributor, &body).await;
    app.inactivate(&wrong, "registered_in_error", "2026-11-23")
        .await;

    let right = register(&distributor, &personal_card(&app.world.espoo.stock[0])).await;

    assert_ne!(right["id"], wrong["id"]);
    let repeated = distributor.post(CARDS, &body).await;
    repeated.assert_status(200);
    assert_eq!(repeated.json()["id"], wrong["id"]);
}

#[tokio::test]
async fn register_card_from_new_stock_of_the_site() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let numbers = world::add_stock(
        &mut app.database.connect().await,
        (area.id, area.site),
        CardKind::Personal,
        "ESP",
        100..110,
        app.world.national,
    )
    .await;
    let distributor = app.sign_in(&area.distributor).await;

    let card = register(&distributor, &personal_card(&numbers[0])).await;

    assert_eq!(card["card_number"], numbers[0].as_str());
}
