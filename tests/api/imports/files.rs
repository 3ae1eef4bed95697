//! Files as people save them: encodings, separators, languages, and what is no such file.

use serde_json::json;
use support::TestApp;
use support::requests::with;

use super::{IMPORTS, body, errors, file, import, outcomes, wrong};

#[tokio::test]
async fn import_area_reads_files_of_each_encoding_and_separator() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let text = |name: &str, separator: &str| {
        format!("tyyppi;nimi;jakaa kortteja;yhteyshenkilö\norganisaatio;{name};kyllä;Äijö Öman\n")
            .replace(';', separator)
    };
    let windows = |text: String| {
        let bytes = text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap());
        bytes.collect::<Vec<u8>>()
    };

    for (name, content) in [
        ("Äänitys ry", text("Äänitys ry", ";").into_bytes()),
        (
            "Öljy ry",
            format!("\u{feff}{}", text("Öljy ry", ",")).into_bytes(),
        ),
        ("Åsa rf", windows(text("Åsa rf", ";"))),
        ("Sarkain ry", windows(text("Sarkain ry", "\t"))),
    ] {
        let result = import(&coordinator, &body(&app, &content)).await;
        assert_eq!(outcomes(&result), ["created"], "{result}");
        assert_eq!(result["rows"][0]["name"], name);
        let sql = format!("select contact_name as value from organisations where name = '{name}'");
        assert_eq!(app.texts(&sql).await, ["Äijö Öman"]);
    }
}

#[tokio::test]
async fn import_area_reads_the_columns_in_three_languages() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    for (language, name) in [
        (shared::text::Language::Fi, "Esimerkkiläntien seurakunta"),
        (shared::text::Language::Sv, "Exempelvägens församling"),
        (shared::text::Language::En, "Example Road Parish"),
    ] {
        let template = shared::imports::template(language);
        let dry = with(body(&app, template.as_bytes()), "/dry_run", true);

        let result = import(&coordinator, &dry).await;

        assert_eq!(outcomes(&result), ["would_create"; 4], "{result}");
        assert_eq!(result["rows"][0]["name"], name);
    }
}

#[tokio::test]
async fn import_area_takes_quoted_cells_and_counts_as_a_spreadsheet() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let content = "kind,name,distributes_cards,contact_name,note\n\
                   organisation,\"Parish, \"\"the old one\"\"\",yes,Paula,\"two\nlines\"\n\
                   \n\
                   organisation,Without a contact,yes,,\n";

    let result = import(&coordinator, &body(&app, content.as_bytes())).await;

    assert_eq!(result["rows"][0]["name"], "Parish, \"the old one\"");
    assert_eq!(errors(&result), [wrong(4, "contact_name", "required")]);
    assert_eq!(result["written"], false);
}

#[tokio::test]
async fn import_area_says_what_is_wrong_with_the_names_of_the_columns() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;

    for (content, expected) in [
        ("", vec![wrong(1, "kind", "required")]),
        ("name;note\nA;b\n", vec![wrong(1, "kind", "required")]),
        (
            // The name of an unknown column may be anything: it is called by its letter.
            "kind;name;131052-308T;name\nsite;A;;\n",
            vec![wrong(1, "C", "unknown_member"), wrong(1, "D", "taken")],
        ),
    ] {
        let answer = coordinator
            .post(IMPORTS, &body(&app, content.as_bytes()))
            .await;
        answer.assert_status(200);
        assert_eq!(errors(&answer.json()), expected, "{content}");
        assert_eq!(answer.json()["written"], false);
        assert!(!answer.text.contains("131052"));
    }
    let only_names = import(&coordinator, &body(&app, file(&[]).as_bytes())).await;
    assert_eq!(only_names["rows"], json!([]));
    assert_eq!(only_names["written"], false);
}

#[tokio::test]
async fn import_area_refuses_what_is_no_base64_and_too_many_rows() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let no_base64 = with(body(&app, b""), "/content", "!");
    coordinator
        .post(IMPORTS, &no_base64)
        .await
        .assert_fields(&[("/content", "wrong_type")]);

    let many = format!("kind\n{}", "site\n".repeat(5001));
    let refused = coordinator
        .post(IMPORTS, &body(&app, many.as_bytes()))
        .await;

    refused.assert_fields(&[("/content", "out_of_range")]);
    assert_eq!(refused.json()["errors"][0]["params"]["max"], "5000");
}
