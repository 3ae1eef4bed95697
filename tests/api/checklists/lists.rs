//! What is on an organisation's list of a year.

use serde_json::{Value, json};
use support::TestApp;
use support::promises::{checklist, commitment, commitments, item};
use support::specification::SENTENCES;

fn codes(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|item| item["code"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn find_checklist_has_every_item_in_three_languages() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let list = app
        .sign_in(&area.distributor)
        .await
        .get(&checklist(area.organisation))
        .await;

    list.assert_status(200);
    let list = list.json();
    assert_eq!(list["year"], 2026);
    assert_eq!(list["organisation_name"], "Espoon järjestö");
    assert_eq!(list["contact_name"], "Yhteyshenkilö");
    assert_eq!(list["model_version"], "2022");
    assert_eq!(codes(&list).len(), 26);
    for sentence in SENTENCES {
        let item = item(&list, sentence.item);
        for (language, words) in ["fi", "sv", "en"].into_iter().zip(sentence.words) {
            let text = item["text"][language].as_str().unwrap();
            assert!(text.contains(words), "{} {language}: {text}", sentence.id);
        }
        assert_eq!(item["url"].as_str(), sentence.link, "{}", sentence.id);
    }
}

#[tokio::test]
async fn find_checklist_leads_to_the_areas_own_page_where_there_is_one() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let path = checklist(area.organisation);

    let before = distributor.get(&path).await.json();
    app.sql("update areas set home_page = 'https://www.espoo.fi/kaikukortti'")
        .await;
    let after = distributor.get(&path).await.json();

    assert_eq!(item(&before, "area_page")["url"], "/admin/help");
    let url = &item(&after, "area_page")["url"];
    assert_eq!(url, "https://www.espoo.fi/kaikukortti");
}

#[tokio::test]
async fn find_checklist_of_a_past_year_keeps_its_words() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let path = checklist(area.organisation);
    app.sql(
        "update checklist_items set last_year = 2025 where code = 'posters'; \
         insert into checklist_items (id, code, section, first_year, position, text_fi, text_sv, text_en) \
         values (gen_random_uuid(), 'posters', 'organisation', 2026, 90, 'Uusi', 'Ny', 'New')",
    )
    .await;

    let this_year = distributor.get(&path).await.json();
    let last_year = distributor.get(&format!("{path}?year=2025")).await.json();
    let long_ago = distributor.get(&format!("{path}?year=2021")).await.json();

    assert_eq!(item(&this_year, "posters")["text"]["en"], "New");
    assert_ne!(item(&last_year, "posters")["text"]["en"], "New");
    assert_eq!(codes(&this_year), codes(&last_year));
    assert_eq!(long_ago["items"], json!([]));
    assert_eq!(this_year["may_answer"], true);
    assert_eq!(last_year["may_answer"], false);
}

#[tokio::test]
async fn find_checklist_of_who_hands_out_no_cards_has_no_items() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    app.sql("update organisations set distributes_cards = false")
        .await;
    let venue = app.sign_in(&area.venue_account).await;

    let list = venue.get(&checklist(area.organisation)).await.json();

    assert_eq!(list["items"], json!([]));
    assert_eq!(list["may_answer"], false);
    assert_eq!(list["may_commit"], false);
}

#[tokio::test]
async fn find_checklist_of_another_organisation_is_not_found() {
    let app = TestApp::start().await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);

    for username in [&own.coordinator, &own.distributor, &own.venue_account] {
        let client = app.sign_in(username).await;
        let answer = client.get(&checklist(other.organisation)).await;
        answer.assert_problem(404, "not_found");
    }
}

#[tokio::test]
async fn find_checklist_counts_the_commitment_when_it_has_been_recorded() {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let coordinator = app.sign_in(&area.coordinator).await;
    let path = checklist(area.organisation);
    let answers = async |year: u16| {
        let list = coordinator.get(&format!("{path}?year={year}")).await.json();
        item(&list, "commitment")["answer"].clone()
    };
    assert_eq!(answers(2026).await, Value::Null);

    let body = json!({ "committed_on": "2025-06-01", "contact_title": "Johtaja" });
    coordinator
        .post(&commitments(area.organisation), &body)
        .await
        .assert_status(201);

    let answer = answers(2026).await;
    assert_eq!(answer["done_on"], "2025-06-01");
    assert_eq!(answer["answered_by"], "espoo.vastuu");
    assert_eq!(answers(2025).await["done_on"], "2025-06-01");
    assert_eq!(answers(2024).await, Value::Null);
    // A new version of the model asks for a new commitment, and takes nothing from the years before.
    app.sql("update network set operating_model_version = '2026'")
        .await;
    assert_eq!(answers(2026).await, Value::Null);
    assert_eq!(answers(2025).await["done_on"], "2025-06-01");
    coordinator
        .post(&commitments(area.organisation), &commitment())
        .await
        .assert_status(201);
    assert_eq!(answers(2026).await["done_on"], "2026-11-23");
}
