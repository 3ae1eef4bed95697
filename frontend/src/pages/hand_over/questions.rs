//! The optional questions: each may be left, and each can be answered with «does not want to tell».

use std::cell::RefCell;
use std::rc::Rc;

use shared::page::Page;
use shared::questions::{Question, QuestionFilter};
use yew::prelude::*;

use super::choices::Choices;
use super::entered::Entered;
use crate::api::error::ApiError;
use crate::api::questions::list_questions;
use crate::browser;
use crate::components::radio_group::Choice;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_form::{Field, UseForm};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::state::errand::should_wait;

thread_local! {
    /// The questions as they were asked for last: for when there is no network.
    static LATEST: RefCell<Option<Page<Question>>> = const { RefCell::new(None) };
}

/// The questions; without a network those that were asked for before.
async fn questions() -> Result<Page<Question>, ApiError> {
    match list_questions(&QuestionFilter::default()).await {
        Ok(page) => {
            LATEST.set(Some(page.clone()));
            Ok(page)
        }
        Err(error) if should_wait(&error) => LATEST.with_borrow(Clone::clone).ok_or(error),
        Err(error) => Err(error),
    }
}

/// Asks for the questions before they are needed.
pub(super) fn prepare() {
    if browser::window().is_some() {
        yew::platform::spawn_local(async { drop(questions().await) });
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct QuestionsProps {
    pub(super) form: UseForm<Entered>,
}

/// The optional questions.
#[component]
pub(super) fn QuestionFields(props: &QuestionsProps) -> Html {
    let questions = use_remote((), |()| questions());
    let render = {
        let form = props.form.clone();
        Callback::from(move |page: Rc<Page<Question>>| {
            page.items
                .iter()
                .map(|question| html! { <QuestionField form={form.clone()} question={question.clone()} /> })
                .collect::<Html>()
        })
    };
    let is_empty = Callback::from(|page: Rc<Page<Question>>| page.items.is_empty());
    html! { <RemoteView<Page<Question>> remote={questions} {render} {is_empty} empty={Html::default()} /> }
}

#[derive(Properties, PartialEq)]
struct QuestionFieldProps {
    form: UseForm<Entered>,
    question: Question,
}

#[component]
fn QuestionField(props: &QuestionFieldProps) -> Html {
    let t = use_i18n();
    let (form, question) = (&props.form, &props.question);
    let asked = question.id;
    let answer = form.value().answer(asked);
    let field = form.field(
        "/facts/answers",
        |entered| {
            entered
                .answer(asked)
                .map(|(_, option)| option.to_string())
                .unwrap_or_default()
        },
        move |entered, option: String| {
            if let Ok(option) = option.parse() {
                entered.set_answer(asked, option);
            }
        },
    );
    // All answers are one member of the request, so each question takes the errors at its own place in it.
    let place = answer.map(|(place, _)| format!("/facts/answers/{place}/"));
    let is_own = |pointer: &str| {
        place
            .as_ref()
            .is_some_and(|place| pointer.starts_with(place.as_str()))
    };
    let field = Field {
        id: AttrValue::from(format!("hand-over-question-{}", question.code)),
        error: form
            .errors()
            .into_iter()
            .find(|error| is_own(&error.pointer)),
        ..field
    };
    let choices = question
        .options
        .iter()
        .map(|option| Choice::new(option.id.to_string(), t.text(&option.text)));
    html! {
        <Choices {field} legend={t.text(&question.text)} choices={choices.collect::<Vec<_>>()} is_optional=true />
    }
}
