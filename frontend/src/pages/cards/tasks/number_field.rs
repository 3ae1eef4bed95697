//! The box for the number of the card that takes another's place.

use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// What is wrong with a number before the register is asked.
pub(super) fn check_number(text: &str) -> Option<FieldError> {
    let is_empty = cleaned(text).is_empty();
    is_empty.then(|| FieldError::new("/card_number", FieldCode::Required))
}

#[derive(Properties, PartialEq)]
pub(super) struct NewNumberFieldProps {
    pub(super) field: Field<String>,
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) takes_focus: bool,
}

/// The box for the number.
#[component]
pub(super) fn NewNumberField(props: &NewNumberFieldProps) -> Html {
    let t = use_i18n();
    html! {
        <CardNumberField
            field={props.field.clone()}
            label={props.label.clone()}
            hint={t.get("task-number-hint")}
            takes_focus={props.takes_focus}
        />
    }
}
