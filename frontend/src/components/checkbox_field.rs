//! A tick in a form.

use yew::prelude::*;

use super::checkbox::Checkbox;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`CheckboxField`].
#[derive(Properties, PartialEq)]
pub struct CheckboxFieldProps {
    /// The field of the form.
    pub field: Field<bool>,
    /// What is ticked.
    pub label: AttrValue,
    /// A sentence of help below it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A tick in a form.
#[component]
pub fn CheckboxField(props: &CheckboxFieldProps) -> Html {
    let t = use_i18n();
    let error = props.field.error.as_ref().map(|error| t.field_error(error));
    html! {
        <Checkbox
            id={props.field.id.clone()}
            label={html! { { &props.label } }}
            hint={props.hint.clone()}
            is_checked={props.field.value}
            on_change={props.field.on_input.clone()}
            {error}
        />
    }
}
