//! Each row is judged as one registration is, and a refused one holds up no other.

use serde_json::json;
use support::TestApp;
use support::requests::{CARDS, personal_card, register, with};

use super::{HEADER, body, count, errors, file, import, outcomes, row, wrong};

#[tokio::test]
async fn import_cards_registers_each_card_with_its_days_facts_and_stamp() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;

    let result = import(
        &distributor,
        &body(&file(&[row(&stock[0]), row(&stock[1])])),
    )
    .await;

    assert_eq!(outcomes(&result), ["created"; 2], "{result}");
    assert_eq!(result["rows"][0]["last_valid_day"], "2027-11-02");
    assert_eq!(count(&app).await, ["2 2 2 2 1"]);
    let found = distributor
        .post(
            "/api/v1/cards/search",
            &json!({ "card_number": stock[0].as_str() }),
        )
        .await
        .json();
    let id = found["card"]["id"].as_str().unwrap();
    let card = distributor.get(&format!("{CARDS}/{id}")).await.json();
    assert_eq!(card["last_valid_day"], "2027-11-02");
    assert_eq!(card["registered_at"], "2026-11-23T10:00:00Z");
    let issuance = &card["issuances"][0];
    assert_eq!(issuance["issued_on"], "2026-11-02");
    assert_eq!(issuance["recorded_at"], "2026-11-23T10:00:00Z");
    assert_eq!(issuance["late_entry"], true);
    assert_eq!(
        card["facts"],
        personal_card(&stock[0])["facts"],
        "as when it is registered alone"
    );
    let stamps = app.texts("select issuance_kind || ' ' || quarter_start || ' ' || age_group || ' ' || municipality_code as value from issuance_stamps").await;
    assert_eq!(stamps, ["first 2026-10-01 35-44 049"; 2]);
}

#[tokio::test]
async fn import_cards_leaves_out_the_rows_that_break_a_rule_and_names_row_and_column() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    let distributor = app.sign_in(&own.distributor).await;
    register(&distributor, &personal_card(&own.stock[1])).await;
    let neighbour = app.sign_in(&other.distributor).await;
    register(&neighbour, &personal_card(&other.stock[0])).await;
    let of = |index: usize, rest: &str| format!("{};{rest}", own.stock[index].as_str());
    let rows = [
        row(&own.stock[0]),
        row(&own.stock[0]),
        row(&own.stock[1]),
        row(&other.stock[0]),
        row(&other.stock[1]),
        row(&own.community_stock[0]),
        "NOTINSTOCK99;2026-11-02;1985;02100;2".to_owned(),
        "ÄÄÄÄ;2026-11-02;1985;02100;2".to_owned(),
        of(2, "2026-11-24;1985;02100;2"),
        of(3, "2019-12-31;1985;02100;2"),
        of(4, "2026-11-02;2011;02100;2"),
        of(5, "2026-11-02;1985;00000;2"),
        of(6, "2026-11-02;1985;02100;31"),
        of(7, "2.11.26;1985;02100;2"),
    ];

    let result = import(&distributor, &body(&file(&rows))).await;

    assert_eq!(
        errors(&result),
        [
            wrong(3, "card_number", "duplicate"),
            wrong(4, "card_number", "registered_here"),
            wrong(5, "card_number", "registered_elsewhere"),
            wrong(6, "card_number", "stock_of_another_site"),
            wrong(7, "card_number", "stock_of_other_kind"),
            wrong(8, "card_number", "not_in_stock"),
            wrong(9, "card_number", "malformed_card_number"),
            wrong(10, "issued_on", "in_the_future"),
            wrong(11, "issued_on", "site_closed"),
            wrong(12, "birth_year", "too_young"),
            wrong(13, "postal_code", "unknown_value"),
            wrong(14, "children", "out_of_range"),
            wrong(15, "issued_on", "wrong_type"),
        ]
    );
    assert_eq!(
        result["counts"],
        json!({ "would_create": 0, "created": 1, "exists": 0, "refused": 13 })
    );
    assert_eq!(count(&app).await, ["3 3 3 3 1"]);
}

#[tokio::test]
async fn import_cards_refuses_identities_in_the_number_column_and_repeats_none() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    app.sql("update areas set accepts_unstocked = true").await;
    let identities = [
        "131052-308T",
        "131052308T",
        "040 123 4567",
        "matti@example.org",
    ];
    let mut rows: Vec<_> = identities
        .iter()
        .map(|text| format!("{text};2026-11-02;1985;02100;2"))
        .collect();
    // Also where nothing else of the row can be read.
    rows.push("131052-308T;yesterday;;;".to_owned());
    rows.push(row(&app.world.espoo.stock[0]));

    let answer = distributor.post(super::IMPORT, &body(&file(&rows))).await;

    let result = answer.json();
    let identity = |row| wrong(row, "card_number", "looks_like_identity");
    let found: Vec<_> = errors(&result)
        .into_iter()
        .filter(|(_, column, _)| column == "card_number")
        .collect();
    assert_eq!(found, [2, 3, 4, 5, 6].map(identity));
    assert_eq!(outcomes(&result)[5], "created");
    for text in identities {
        assert!(!answer.text.contains(text), "{}", answer.text);
    }
}

#[tokio::test]
async fn import_cards_takes_a_number_that_looks_like_a_phones_when_it_is_in_stock() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    app.sql(&format!(
        "insert into stock_numbers (number, stock_id, position) values ('0401234567', '{}', 99)",
        app.stock_of(app.world.espoo.site).await
    ))
    .await;

    let rows = ["040 123 4567;2026-11-02;1985;02100;2".to_owned()];
    let result = import(&distributor, &body(&file(&rows))).await;

    assert_eq!(outcomes(&result), ["created"], "{result}");
}

#[tokio::test]
async fn import_cards_takes_community_cards_without_facts_and_answers_by_their_words() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let area = &app.world.espoo;
    let file = format!(
        "kortin tunnus;kortin tyyppi;luovutuspäivä;syntymävuosi;kunta;sukupuoli\n\
         {};yhteisön Kaikukortti;2.11.2026;;;\n\
         {};;2.11.2026;1985;Esbo;not_told\n\
         {};;2.11.2026;1985;;ei tiedossa\n",
        area.community_stock[0].as_str(),
        area.stock[0].as_str(),
        area.stock[1].as_str(),
    );

    let result = import(&distributor, &body(&file)).await;

    assert_eq!(
        outcomes(&result),
        ["created", "created", "refused"],
        "{result}"
    );
    assert_eq!(count(&app).await, ["2 2 1 1 1"]);
    let answers = app
        .texts("select o.code as value from background_answers a join question_options o on o.id = a.option_id")
        .await;
    assert_eq!(answers, ["not_told"]);
    let residence = app
        .texts("select residence || ' ' || municipality_code as value from background_facts")
        .await;
    assert_eq!(residence, ["municipality 049"]);
}

#[tokio::test]
async fn import_cards_with_a_column_that_does_not_belong_refuses_the_file() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let file = format!("{HEADER};nimi\n{};Matti\n", row(&app.world.espoo.stock[0]));

    let answer = distributor.post(super::IMPORT, &body(&file)).await;

    let result = answer.json();
    assert_eq!(result["readable"], false);
    assert_eq!(errors(&result), [wrong(1, "F", "unknown_member")]);
    assert!(!answer.text.contains("nimi") && !answer.text.contains("Matti"));
    assert_eq!(count(&app).await, ["0 0 0 0 0"]);
}

#[tokio::test]
async fn import_cards_by_a_coordinator_names_the_site() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let body = body(&file(&[row(&area.stock[0])]));

    coordinator
        .post(super::IMPORT, &body)
        .await
        .assert_fields(&[("/site_id", "required")]);
    let result = import(
        &coordinator,
        &with(body.clone(), "/site_id", json!(area.site)),
    )
    .await;

    assert_eq!(outcomes(&result), ["created"]);
    let elsewhere = with(body, "/site_id", json!(app.world.vantaa.site));
    coordinator
        .post(super::IMPORT, &elsewhere)
        .await
        .assert_problem(404, "not_found");
}
