//! One of a few, all of them in sight.

use yew::prelude::*;

use super::field_frame::Frame;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its value.
    pub value: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// A sentence below them.
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// A choice without a sentence below.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }
}

/// Properties of [`RadioGroup`].
#[derive(Properties, PartialEq)]
pub struct RadioGroupProps {
    /// The field of the form: the value of the choice, empty when nothing is chosen.
    pub field: Field<String>,
    /// The question.
    pub legend: AttrValue,
    /// The choices.
    pub choices: Vec<Choice>,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Says that it may be left.
    #[prop_or_default]
    pub is_optional: bool,
}

/// One of a few.
#[component]
pub fn RadioGroup(props: &RadioGroupProps) -> Html {
    let t = use_i18n();
    let frame = Frame::new(&props.field, props.hint.as_ref(), &t);
    let is_any_chosen = props
        .choices
        .iter()
        .any(|choice| *choice.value == *props.field.value);
    let choices = props.choices.iter().enumerate().map(|(index, choice)| {
        let id = format!("{}-{index}", frame.id);
        let checked = *choice.value == *props.field.value;
        // The focus goes to the chosen one, or to the first.
        let is_target = frame.error.is_some() && (checked || (!is_any_chosen && index == 0));
        let value = choice.value.to_string();
        let onchange = props.field.on_input.reform(move |_: Event| value.clone());
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-hint"));
        html! {
            <div class="hds-radio-button">
                <input
                    class="hds-radio-button__input"
                    type="radio"
                    id={id.clone()}
                    name={frame.id.clone()}
                    value={choice.value.clone()}
                    {checked}
                    aria-describedby={hint_id.clone()}
                    data-invalid={is_target.then_some("true")}
                    {onchange}
                />
                <label class="hds-radio-button__label" for={id}>{ &choice.label }</label>
                if let Some(hint) = &choice.hint {
                    <p class="choice__hint" id={hint_id}>{ hint }</p>
                }
            </div>
        }
    });
    html! {
        <fieldset
            class="hds-selection-group field"
            id={frame.id.clone()}
            aria-describedby={frame.described_by()}
        >
            <legend class="hds-selection-group__legend">
                { &props.legend }
                if props.is_optional {
                    <span class="field__optional">{ " " }{ t.get("optional") }</span>
                }
            </legend>
            if let Some(hint) = &props.hint {
                <p class="field__hint" id={frame.hint_id()}>{ hint }</p>
            }
            <div class="hds-selection-group__items hds-selection-group__items--vertical">{ for choices }</div>
            { frame.error_text() }
        </fieldset>
    }
}
