//! The background facts of a card in words; only the site that registered the card gets them.

use shared::facts::{BackgroundFacts, Residence};
use shared::municipalities::Municipalities;
use shared::page::Page;
use shared::questions::{Question, QuestionFilter};
use shared::text::Language;
use yew::prelude::*;

use crate::api::municipalities::list_municipalities;
use crate::api::questions::list_questions;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// Properties of [`CardFacts`].
#[derive(Properties, PartialEq)]
pub struct CardFactsProps {
    /// The facts.
    pub facts: BackgroundFacts,
}

/// The background facts. Names of questions and places come a moment later; the rest stands at once.
#[component]
pub fn CardFacts(props: &CardFactsProps) -> Html {
    let t = use_i18n();
    let facts = &props.facts;
    let needs_names = matches!(facts.residence, Residence::Municipality { .. });
    let municipalities = use_remote(needs_names, |needs_names| async move {
        if needs_names {
            list_municipalities().await
        } else {
            Ok(Municipalities { items: Vec::new() })
        }
    });
    let questions = use_remote(facts.answers.is_empty(), |is_empty| async move {
        if is_empty {
            return Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            });
        }
        // What is asked no longer has answers all the same.
        let with_retired = QuestionFilter {
            retired: Some(true),
        };
        list_questions(&with_retired).await
    });
    let (place, lives) = residence(
        &t,
        &facts.residence,
        municipalities.data().map(AsRef::as_ref),
    );
    let children = facts.children.map_or_else(
        || t.get("card-fact-not-told"),
        |count| t.number(i64::from(count)),
    );
    html! {
        <dl class="facts sheet">
            <dt>{ t.get("card-fact-birth-year") }</dt>
            <dd>{ facts.birth_year }</dd>
            <dt>{ place }</dt>
            <dd>{ lives }</dd>
            <dt>{ t.get("card-fact-children") }</dt>
            <dd>{ children }</dd>
            { for questions.data().map(|page| answers(&t, facts, &page.items)) }
        </dl>
    }
}

/// What is known of the place, and the place.
fn residence(
    t: &I18n,
    residence: &Residence,
    known: Option<&Municipalities>,
) -> (AttrValue, AttrValue) {
    match residence {
        Residence::PostalCode { postal_code } => {
            (t.get("card-fact-postal-code"), postal_code.clone().into())
        }
        Residence::Municipality { municipality_code } => {
            let found = known.and_then(|list| {
                list.items
                    .iter()
                    .find(|place| place.code == *municipality_code)
            });
            let name = found.map(|place| match t.language() {
                Language::Sv => place.name_sv.clone(),
                Language::Fi | Language::En => place.name_fi.clone(),
            });
            (
                t.get("card-fact-municipality"),
                name.unwrap_or_else(|| municipality_code.clone()).into(),
            )
        }
        Residence::NotTold {} => (t.get("card-fact-residence"), t.get("card-fact-not-told")),
    }
}

fn answers(t: &I18n, facts: &BackgroundFacts, questions: &[Question]) -> Html {
    let answered = facts.answers.iter().filter_map(|answer| {
        let question = questions
            .iter()
            .find(|question| question.id == answer.question_id)?;
        let option = question
            .options
            .iter()
            .find(|option| option.id == answer.option_id)?;
        Some((t.text(&question.text), t.text(&option.text)))
    });
    html! {
        <>
            { for answered.map(|(question, option)| html! { <><dt>{ question }</dt><dd>{ option }</dd></> }) }
        </>
    }
}
