//! A question as the distributor sees it at the hand-over.

use yew::prelude::*;

use super::draft::QuestionDraft;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct PreviewProps {
    pub(super) draft: QuestionDraft,
}

/// The question as it will be asked; one may try it, and nothing is stored.
#[component]
pub(super) fn Preview(props: &PreviewProps) -> Html {
    let t = use_i18n();
    let chosen = use_state_eq(String::new);
    let on_input = {
        let chosen = chosen.setter();
        Callback::from(move |value| chosen.set(value))
    };
    let field = Field {
        id: AttrValue::Static("question-preview"),
        value: (*chosen).clone(),
        error: None,
        on_input,
        on_leave: Callback::noop(),
    };
    let offered = props.draft.options.iter().filter(|option| !option.retired);
    let choices = offered.map(|option| {
        let words = t.text(&option.text.clone().into());
        Choice::new(option.key.to_string(), words)
    });
    let legend = t.text(&props.draft.text.clone().into());
    html! {
        <section class="question-preview" aria-labelledby="question-preview-title">
            <h3 id="question-preview-title">{ t.get("questions-preview") }</h3>
            <div class="choices">
                <RadioGroup {field} {legend} choices={choices.collect::<Vec<_>>()} is_optional=true />
            </div>
        </section>
    }
}
