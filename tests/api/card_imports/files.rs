//! Files as people save them: encodings, separators, languages.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use support::TestApp;
use support::requests::with;

use super::{body, errors, import, outcomes, wrong};

#[tokio::test]
async fn import_cards_reads_files_of_each_encoding_and_separator() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let text = |index: usize, separator: &str| {
        let number = stock[index].as_str();
        format!("kortin tunnus;Luovutuspäivä;SYNTYMÄVUOSI;kunta\r\n{number};2.11.2026;1985;Mänttä-Vilppula\r\n")
            .replace(';', separator)
    };
    let windows = |text: String| {
        let bytes = text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap());
        bytes.collect::<Vec<u8>>()
    };

    for content in [
        text(0, ";").into_bytes(),
        format!("\u{feff}{}", text(1, ",")).into_bytes(),
        windows(text(2, ";")),
        windows(text(3, "\t")),
    ] {
        let body = with(body(""), "/content", json!(STANDARD.encode(content)));
        let result = import(&distributor, &body).await;
        assert_eq!(outcomes(&result), ["created"], "{result}");
    }
}

#[tokio::test]
async fn import_cards_reads_the_template_of_each_language() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let questions = distributor.get("/api/v1/questions").await.json();
    let questions: Vec<shared::questions::Question> =
        serde_json::from_value(questions["items"].clone()).unwrap();
    assert!(!questions.is_empty());

    for (language, column) in [
        (shared::text::Language::Fi, "kortin_tunnus"),
        (shared::text::Language::Sv, "kortets_nummer"),
        (shared::text::Language::En, "card_number"),
    ] {
        let template = shared::card_imports::template(language, &questions);
        let result = import(
            &distributor,
            &with(body(&template), "/dry_run", json!(true)),
        )
        .await;
        // The numbers of the examples are nobody's; all else of them is good.
        let malformed = |row| wrong(row, column, "malformed_card_number");
        assert_eq!(errors(&result), [malformed(2), malformed(3)], "{result}");
    }
}
