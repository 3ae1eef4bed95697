//! A choice of a few as big targets in a row.

use yew::prelude::*;

use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::Field;

#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    pub(super) field: Field<String>,
    pub(super) legend: AttrValue,
    pub(super) choices: Vec<Choice>,
    #[prop_or_default]
    pub(super) is_optional: bool,
}

/// A choice of a few.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    html! {
        <div class="choices">
            <RadioGroup
                field={props.field.clone()}
                legend={props.legend.clone()}
                choices={props.choices.clone()}
                is_optional={props.is_optional}
            />
        </div>
    }
}
