//! The sheet with a hand-over in it: for when the matter cannot be cleared on the screen.

use std::rc::Rc;

use shared::cards::RegisterCard;
use shared::facts::Residence;
use shared::questions::QuestionFilter;
use shared::text::Language;
use yew::prelude::*;

use super::form::{Filled, PaperForm};
use crate::api::municipalities::list_municipalities;
use crate::api::questions::list_questions;
use crate::browser;
use crate::hooks::use_remote::{Remote, use_remote};
use crate::i18n::use_i18n;
use crate::pages::hand_over::last_day_of;
use crate::state::session::use_session;

/// Properties of [`FilledForm`].
#[derive(Properties)]
pub struct FilledFormProps {
    /// The hand-over.
    pub card: Rc<RegisterCard>,
}

impl PartialEq for FilledFormProps {
    fn eq(&self, other: &Self) -> bool {
        self.card.client_reference == other.card.client_reference
    }
}

/// The sheet. The print dialog opens once what the questions and places are called is here, or cannot be had.
#[component]
pub fn FilledForm(props: &FilledFormProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let card = &props.card;
    let code = match card.facts.as_ref().map(|facts| &facts.residence) {
        Some(Residence::Municipality { municipality_code }) => Some(municipality_code.clone()),
        _ => None,
    };
    let questions = use_remote((), |()| async move {
        // What is asked no longer has answers all the same.
        let with_retired = QuestionFilter {
            retired: Some(true),
        };
        list_questions(&with_retired).await
    });
    let places = use_remote((), |()| async move { list_municipalities().await });
    let is_ready = ![
        matches!(questions.state, Remote::Loading),
        matches!(places.state, Remote::Loading),
    ]
    .contains(&true);
    use_effect_with(is_ready, |is_ready| {
        if *is_ready {
            browser::print();
        }
    });
    let person = session.session();
    if !is_ready {
        return Html::default();
    }
    let places = places.data();
    let municipality = code.map(|code| {
        let found = places.and_then(|list| list.items.iter().find(|place| place.code == code));
        let name = found.map(|place| match t.language() {
            Language::Sv => place.name_sv.clone(),
            Language::Fi | Language::En => place.name_fi.clone(),
        });
        AttrValue::from(name.unwrap_or(code))
    });
    let last_valid_day = card
        .issued_on
        .zip(person.as_ref())
        .and_then(|(day, person)| last_day_of(day, person));
    let filled = Filled {
        card: (**card).clone(),
        last_valid_day,
        municipality,
    };
    // Of what is asked no longer only what was answered is of interest.
    let answers = card.facts.iter().flat_map(|facts| &facts.answers);
    let answered: Vec<_> = answers.map(|answer| answer.question_id).collect();
    let questions = questions.data().map(|page| page.items.clone());
    let questions = questions.unwrap_or_default().into_iter();
    let questions = questions.filter(|question| answered.contains(&question.id));
    html! {
        <PaperForm
            language={t.language()}
            questions={questions.collect::<Vec<_>>()}
            {person}
            filled={Some(Rc::new(filled))}
        />
    }
}
