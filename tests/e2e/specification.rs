//! Every sentence of the network's checklist for distributors can be read, with its link, in three languages: on the
//! checklist of the year, and where it is needed. What is looked for stands in `support::specification`.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shared::text::Language;
use support::TestApp;
use support::browser::{Browser, journey};
use support::specification::{PLACES, SENTENCES, Screen};

use crate::pages::{HAND_OVER, choose_card, fill_facts};

/// A distributor who works in a language opens a page.
async fn open(browser: &Browser, app: &TestApp, language: Language, path: &str) {
    let username = &app.world.espoo.distributor;
    app.sql(&format!(
        "update users set language = '{}' where username = '{username}'",
        language.tag()
    ))
    .await;
    browser.reads(language);
    browser.sign_in(username, path).await;
    let script = "return document.documentElement.lang === arguments[0]";
    browser
        .until("the language", script, vec![language.tag().into()])
        .await;
}

/// The sentences that are said on a screen, with their links.
async fn says(browser: &Browser, screen: Screen) {
    let filled = [("date", "23.11.2027"), ("year", "2026")];
    for (_, _, key, link) in PLACES.iter().filter(|place| place.1 == screen) {
        browser.shows(&browser.fill(key, &filled)).await;
        if let Some(link) = link {
            let there = "return [...document.querySelectorAll('main a')]
                .some((a) => a.getAttribute('href').split('?')[0] === arguments[0] && a.checkVisibility())";
            browser.until(link, there, vec![json!(link)]).await;
        }
    }
}

/// Sentences of the list that cannot be read as items with their links.
const UNSEEN: &str = "const items = [...document.querySelectorAll('.checklist > li')].filter((item) => item.checkVisibility());
    return arguments[0].filter(([, words, link]) => !items.some((item) => squeeze(item.innerText).includes(words)
        && (link === null || [...item.querySelectorAll('a')].some((a) => a.getAttribute('href') === link))))";

#[tokio::test]
async fn every_sentence_stands_on_the_checklist_in_three_languages() {
    journey(async |browser, app| {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            open(browser, app, language, "/admin").await;
            browser.link("our-part-title").press().await;
            browser.heading("checklist-section-support").shown().await;
            let asked: Vec<Value> = SENTENCES
                .iter()
                .map(|sentence| json!([sentence.id, sentence.words[place], sentence.link]))
                .collect();
            let unseen = browser.script(UNSEEN, vec![json!(asked)]).await;
            assert_eq!(*unseen.json(), json!([]), "{language:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_needed_while_a_card_is_handed_over_is_said_there() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        for (turn, language) in Language::ALL.into_iter().enumerate() {
            open(browser, app, language, HAND_OVER).await;
            says(browser, Screen::HandOver).await;
            choose_card(browser, &espoo.stock[turn]).await;
            says(browser, Screen::Facts).await;
            fill_facts(browser).await;
            browser.button("hand-over-register").press().await;
            browser.heading("hand-over-done").shown().await;
            says(browser, Screen::HandedOver).await;

            browser.button("hand-over-next").press().await;
            choose_card(browser, &espoo.community_stock[turn]).await;
            says(browser, Screen::CommunityFacts).await;
            browser.button("hand-over-register").press().await;
            browser.heading("hand-over-done").shown().await;
            says(browser, Screen::CommunityHandedOver).await;
            browser.button("hand-over-next").press().await;

            browser.visit("/admin/statistics").await;
            says(browser, Screen::Statistics).await;
            browser.visit("/admin/help").await;
            says(browser, Screen::Help).await;
        }
    })
    .await;
}

#[test]
fn every_id_is_a_sentence_of_its_own() {
    let ids: BTreeSet<_> = SENTENCES.iter().map(|sentence| sentence.id).collect();
    assert_eq!(ids.len(), SENTENCES.len());
    for (id, ..) in PLACES {
        assert!(ids.contains(id), "{id}");
    }
}
