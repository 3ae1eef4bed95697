//! Whether a renewed card keeps its number or gets a new one, and which.

use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::radio_group::Choice;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;
use crate::pages::hand_over::choices::Choices;

const SAME: &str = "same";
const NEW: &str = "new";

/// The choice, and the number as it was written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NumberChoice {
    pub(super) takes_new: bool,
    pub(super) text: String,
}

impl NumberChoice {
    /// The number for the request.
    pub(super) fn number(&self) -> Option<String> {
        self.takes_new.then(|| cleaned(&self.text))
    }

    pub(super) fn check(&self) -> Option<FieldError> {
        let is_missing = self.number().is_some_and(|number| number.is_empty());
        is_missing.then(|| FieldError::new("/card_number", FieldCode::Required))
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct NumberFieldsProps {
    pub(super) choice: NumberChoice,
    pub(super) on_choice: Callback<NumberChoice>,
    /// Whether it may keep its number; a card that is out of use may not.
    pub(super) may_keep: bool,
    /// What is wrong with the number.
    pub(super) error: Option<FieldError>,
}

/// The choice, and the box for a new number.
#[component]
pub(super) fn NumberFields(props: &NumberFieldsProps) -> Html {
    let t = use_i18n();
    let choice = &props.choice;
    let text = choice.text.clone();
    let kept = Field {
        id: AttrValue::Static("hand-over-keeps_number"),
        value: if choice.takes_new { NEW } else { SAME }.to_owned(),
        error: None,
        on_input: props.on_choice.reform(move |name: String| NumberChoice {
            takes_new: name == NEW,
            text: text.clone(),
        }),
        on_leave: Callback::noop(),
    };
    let number = Field {
        id: AttrValue::Static("hand-over-card_number"),
        value: choice.text.clone(),
        error: props.error.clone(),
        on_input: props.on_choice.reform(|text| NumberChoice {
            takes_new: true,
            text,
        }),
        on_leave: Callback::noop(),
    };
    let choices = vec![
        Choice::new(SAME, t.get("task-renew-same")),
        Choice::new(NEW, t.get("task-renew-new")),
    ];
    html! {
        <>
            if props.may_keep {
                <Choices field={kept} legend={t.get("task-renew-number")} {choices} />
            } else {
                <p>{ t.get("task-renew-needs-new") }</p>
            }
            if choice.takes_new {
                <CardNumberField field={number} label={t.get("task-new-number")} hint={t.get("task-number-hint")} />
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_number_is_asked_for_only_where_one_is_taken() {
        let choice = |takes_new, text: &str| NumberChoice {
            takes_new,
            text: text.to_owned(),
        };
        assert_eq!(choice(false, "ESP1").number(), None);
        assert_eq!(choice(false, "").check(), None);
        assert_eq!(choice(true, " ESP1 ").number().as_deref(), Some("ESP1"));
        assert!(choice(true, " ").check().is_some());
    }
}
