//! Kaikukeskus edits the questionnaire.

use support::browser::{Browser, Locator, Role, journey};
use support::world::NATIONAL;
use thirtyfour::Key;

use crate::pages::{HAND_OVER, choose_card, fill_facts, is_registered};

const QUESTIONS: &str = "/admin/questions";

/// Fills in a text in three languages.
async fn enter_texts(browser: &Browser, legend: &str, words: [&str; 3]) {
    let group = browser.find_named(Role::Group, legend);
    for (language, words) in ["fi", "sv", "en"].into_iter().zip(words) {
        let label = format!("in-language-{language}");
        group.find(Role::Textbox, &label).enter(words).await;
    }
}

/// The fields of an option.
fn option<'a>(browser: &'a Browser, number: &str) -> Locator<'a> {
    let name = browser.fill("questions-option-fields", &[("number", number)]);
    browser.find_named(Role::Group, &name)
}

#[tokio::test]
async fn a_new_question_is_asked_at_the_next_hand_over() {
    journey(async |browser, app| {
        browser.sign_in(NATIONAL, QUESTIONS).await;
        browser.button("questions-new").press().await;
        browser.heading("questions-new").focused().await;
        browser.button("save").press().await;
        let asked = browser.text("questions-text");
        browser
            .find_named(Role::Group, &asked)
            .find(Role::Textbox, "in-language-fi")
            .has_error(&browser.text("field-required"))
            .await;

        enter_texts(browser, &asked, ["Kulkutapa", "Färdsätt", "Way of travel"]).await;
        browser
            .find_named(Role::Region, &browser.text("questions-new"))
            .find(Role::Textbox, "questions-code")
            .enter("transport")
            .await;
        let first = browser.fill("questions-option", &[("number", "1")]);
        enter_texts(browser, &first, ["Bussi", "Buss", "Bus"]).await;
        option(browser, "1")
            .find(Role::Textbox, "questions-code")
            .enter("bus")
            .await;
        browser.button("questions-option-add").press().await;
        let second = browser.fill("questions-option", &[("number", "2")]);
        enter_texts(browser, &second, ["Kävellen", "Till fots", "On foot"]).await;
        option(browser, "2")
            .find(Role::Textbox, "questions-code")
            .enter("on_foot")
            .await;
        let preview = browser.find(Role::Region, "questions-preview");
        preview.find_named(Role::Radio, "Kävellen").shown().await;
        browser.expect_accessible("the editor of a question").await;
        browser.button("save").press().await;

        browser.shows(&browser.text("questions-saved")).await;
        browser.find_named(Role::Region, "Kulkutapa").shown().await;
        browser.button("questions-new").focused().await;
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        let asked = browser.find_named(Role::Group, "Kulkutapa");
        asked
            .find_named(Role::Radio, "Ei halua kertoa")
            .shown()
            .await;
        asked.find_named(Role::Radio, "Kävellen").press().await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;

        browser.sign_in(NATIONAL, QUESTIONS).await;
        let in_use = browser.text("questions-option-in-use");
        let question = browser.find_named(Role::Region, "Kulkutapa");
        assert!(question.words().await.contains(&in_use));
    })
    .await;
}

#[tokio::test]
async fn questions_are_ordered_retired_and_brought_back_by_the_keyboard() {
    journey(async |browser, app| {
        browser.sign_in(NATIONAL, QUESTIONS).await;
        let gender = browser.find_named(Role::Region, "Sukupuoli");
        browser
            .tab_to(&gender.find(Role::Button, "questions-up"))
            .await;
        browser.keys(Key::Enter).await;
        browser.shows(&browser.text("questions-moved")).await;
        gender.find(Role::Button, "questions-up").gone().await;
        gender.find(Role::Button, "questions-retire").press().await;
        gender
            .find(Role::Button, "questions-ask-again")
            .shown()
            .await;
        let asked = "select code as value from questions where retired_at is null";
        assert_eq!(app.texts(asked).await, ["life_situation"]);

        gender
            .find(Role::Button, "questions-ask-again")
            .press()
            .await;
        gender.find(Role::Button, "questions-retire").shown().await;
        browser.expect_accessible("the list of questions").await;
        browser.shrink().await;
        browser.expect_fits("the list of questions").await;
        gender.find(Role::Button, "questions-edit").press().await;
        browser.heading("questions-options").shown().await;
        browser.expect_fits("the editor of a question").await;
    })
    .await;
}
