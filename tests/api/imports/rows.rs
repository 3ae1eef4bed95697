//! What becomes of rows: written all or none, checked as the single operations check, looked up in the register.

use support::TestApp;
use support::requests::with;

use super::{IMPORTS, ROWS, body, count, errors, file, import, import_rows, outcomes, wrong};

#[tokio::test]
async fn import_area_writes_one_row_of_each_kind() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let mut rows = ROWS;
    // Whatever the order: what others need is written first.
    rows.reverse();

    let result = import_rows(&app, &coordinator, &rows).await;

    assert_eq!(outcomes(&result), ["created"; 4], "{result}");
    assert_eq!(result["written"], true);
    assert_eq!(result["counts"]["created"], 4);
    let found = app
        .texts(
            "select o.name || ', ' || s.name || ', ' || s.opened_on || ', ' || v.name_sv || ', ' || u.username as value \
             from organisations o join sites s on s.organisation_id = o.id join venues v on v.organisation_id = o.id \
             join users u on u.site_id = s.id where o.name = 'Tapiola parish' and o.area_id = s.area_id",
        )
        .await;
    assert_eq!(
        found,
        ["Tapiola parish, Diaconal office, 2026-11-23, Chapel concerts, tapiola.diaconal"]
    );
    let trail = app
        .texts(
            "select subject_name || ' ' || details::text as value from audit_events where operation = 'import_area'",
        )
        .await;
    assert_eq!(
        trail,
        [r#"Espoo {"sites": 1, "venues": 1, "accounts": 1, "organisations": 1}"#]
    );
}

#[tokio::test]
async fn import_area_as_a_dry_run_writes_nothing() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let before = count(&app).await;
    let dry = with(body(&app, file(&ROWS).as_bytes()), "/dry_run", true);

    let result = import(&coordinator, &dry).await;

    assert_eq!(outcomes(&result), ["would_create"; 4]);
    assert_eq!(result["written"], false);
    assert_eq!(count(&app).await, before);
    assert!(
        app.texts("select operation as value from audit_events where operation = 'import_area'")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn import_area_names_each_fault_by_row_and_column() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let rows = [
        "museum;;A;;;;;;;;;",
        ";;B;;;;;;;;;",
        "organisation;;C;yes;;;paula(at)parish;;;;;",
        "organisation;;D;;;Paula;;;;;;",
        "organisation;;E;perhaps;;Paula;;;;;;",
        "site;Nobody's;F;;;;;;;;;",
        "site;Espoon järjestö;G;yes;;;;;;;;",
        "venue;Espoon järjestö;H;;;;;cinema;Atlantis;;;",
        "account;Espoon järjestö;Elsewhere;;;;;;;distributor;elsewhere.one;",
        "account;Espoon järjestö;Espoon toimipiste;;;;;;;distributor;Two Words;",
        "account;Espoon järjestö;Espoon toimipiste;;;;;;;boss;three.words;",
        "site;Espoon järjestö;;;;;;;;;;",
    ];

    let result = import_rows(&app, &coordinator, &rows).await;

    assert_eq!(
        errors(&result),
        [
            wrong(2, "kind", "unknown_value"),
            wrong(3, "kind", "required"),
            wrong(4, "contact_name", "required"),
            wrong(4, "contact_email", "malformed_email"),
            wrong(5, "distributes_cards", "required"),
            wrong(6, "distributes_cards", "unknown_value"),
            wrong(7, "organisation", "unknown_reference"),
            wrong(8, "distributes_cards", "not_allowed"),
            wrong(9, "category", "unknown_value"),
            wrong(9, "municipality", "unknown_reference"),
            wrong(10, "name", "unknown_reference"),
            wrong(11, "username", "malformed_username"),
            wrong(12, "role", "unknown_value"),
            wrong(13, "name", "required"),
        ]
    );
}

#[tokio::test]
async fn import_area_blames_no_row_for_the_fault_of_another() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let mut rows = ROWS;
    rows[0] = "organisation;;Tapiola parish;yes;yes;;;;;;;";

    let result = import_rows(&app, &coordinator, &rows).await;

    assert_eq!(errors(&result), [wrong(2, "contact_name", "required")]);
    assert_eq!(
        outcomes(&result),
        ["refused", "would_create", "would_create", "would_create"]
    );
}

#[tokio::test]
async fn import_area_never_repeats_what_the_guard_refused() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let content = "kind;organisation;name;category;municipality;offer_fi;note\n\
                   venue;Espoon järjestö;Hall;sports;049;call 040 123 4567;about 131052-308T\n\
                   site;Espoon järjestö;131052-308T;sports;;;\n";

    let answer = coordinator
        .post(IMPORTS, &body(&app, content.as_bytes()))
        .await;

    answer.assert_status(200);
    assert_eq!(
        errors(&answer.json()),
        [
            wrong(2, "offer_fi", "looks_like_identity"),
            wrong(2, "note", "looks_like_identity"),
            wrong(3, "category", "not_allowed"),
        ]
    );
    for told in ["040", "131052"] {
        assert!(!answer.text.contains(told), "{}", answer.text);
    }
    assert_eq!(answer.json()["rows"][1]["name"], serde_json::Value::Null);
}

#[tokio::test]
async fn import_area_adds_to_what_is_there_and_tells_names_apart() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let username = &app.world.vantaa.distributor;
    let taken = format!("account;Espoon järjestö;Espoon toimipiste;;;;;;;distributor;{username};");
    let rows = [
        // There already, with other words: left as it is.
        "organisation;;Espoon järjestö;yes;;Somebody Else;;;;;;",
        "site;Espoon järjestö;Espoon toimipiste;;;;;;;;;",
        "site;Espoon järjestö;Second site;;;;;;;;;",
        // Another area's.
        "organisation;;Vantaan järjestö;yes;;Paula;;;;;;",
        "site;Vantaan järjestö;Third site;;;;;;;;;",
        &taken,
        // Twice in the file.
        "site;Espoon järjestö;Second site;;;;;;;;;",
    ];

    let result = import_rows(&app, &coordinator, &rows).await;

    assert_eq!(
        outcomes(&result),
        [
            "exists",
            "exists",
            "would_create",
            "refused",
            "would_create",
            "refused",
            "refused"
        ]
    );
    assert_eq!(
        errors(&result),
        [
            wrong(5, "name", "taken"),
            wrong(7, "username", "taken"),
            wrong(8, "name", "taken"),
        ]
    );
    let result = import_rows(&app, &coordinator, &rows[..3]).await;
    assert_eq!(outcomes(&result), ["exists", "exists", "created"]);
    let contacts = app
        .texts(
            "select contact_name as value from organisations where contact_name = 'Somebody Else'",
        )
        .await;
    assert!(contacts.is_empty());
}
