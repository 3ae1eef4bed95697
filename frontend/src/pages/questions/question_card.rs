//! A question with its options, and what can be done about it by a press.

use shared::ids::QuestionId;
use shared::questions::{Question, QuestionOption};
use yew::prelude::*;

use super::Change;
use crate::components::button::{Button, ButtonKind};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::i18n::{I18n, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct QuestionCardProps {
    pub(super) question: Question,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
    pub(super) on_edit: Callback<QuestionId>,
    pub(super) on_change: Callback<Change>,
}

/// A question with its options.
#[component]
pub(super) fn QuestionCard(props: &QuestionCardProps) -> Html {
    let t = use_i18n();
    let question = &props.question;
    let title = format!("question-{}", question.id);
    let change = |position: i32, retired: bool, words: &str| {
        let change = Change::of(question, position, retired, t.get(words));
        props.on_change.reform(move |()| change.clone())
    };
    let (place, retired) = (question.position, question.retired);
    let on_edit = {
        let id = question.id;
        props.on_edit.reform(move |()| id)
    };
    html! {
        <section class="question-card" aria-labelledby={title.clone()}>
            <div class="question-card__head">
                <h2 id={title}>{ t.text(&question.text) }</h2>
                if retired {
                    <StatusLabel kind={StatusKind::Neutral} text={t.get("questions-retired")} />
                }
                if question.is_example {
                    <StatusLabel kind={StatusKind::Info} text={t.get("questions-example")} />
                }
            </div>
            <ul class="question-card__options">
                { for question.options.iter().map(|option| option_line(&t, option)) }
            </ul>
            <div class="actions">
                <Button id={format!("question-{}-edit", question.id)} kind={ButtonKind::Secondary} is_small=true icon="pen-line" on_press={on_edit}>
                    { t.get("questions-edit") }
                </Button>
                if !props.is_first {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-up" on_press={change(place - 1, retired, "questions-moved")}>
                        { t.get("questions-up") }
                    </Button>
                }
                if !props.is_last {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-down" on_press={change(place + 1, retired, "questions-moved")}>
                        { t.get("questions-down") }
                    </Button>
                }
                if retired {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-undo" on_press={change(place, false, "questions-asked-again")}>
                        { t.get("questions-ask-again") }
                    </Button>
                } else {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" on_press={change(place, true, "questions-retired-now")}>
                        { t.get("questions-retire") }
                    </Button>
                }
            </div>
        </section>
    }
}

fn option_line(t: &I18n, option: &QuestionOption) -> Html {
    html! {
        <li>
            <span>{ t.text(&option.text) }</span>
            if option.retired {
                <StatusLabel kind={StatusKind::Neutral} text={t.get("questions-option-retired")} />
            }
            if option.in_use == Some(true) {
                <StatusLabel kind={StatusKind::Success} text={t.get("questions-option-in-use")} />
            }
        </li>
    }
}
