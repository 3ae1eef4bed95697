//! A tick: in a form, or on a list of things to tell that is stored nowhere.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Checkbox`].
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// Id of the tick.
    pub id: AttrValue,
    /// What is ticked.
    pub label: Html,
    /// Whether it is.
    pub is_checked: bool,
    /// The person ticks it, or takes the tick away.
    pub on_change: Callback<bool>,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// A tick.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let onchange = props.on_change.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .is_some_and(|input| input.checked())
    });
    let error_id = props.error.as_ref().map(|_| format!("{}-error", props.id));
    html! {
        <div class="hds-checkbox">
            <input
                class="hds-checkbox__input"
                type="checkbox"
                id={props.id.clone()}
                checked={props.is_checked}
                aria-describedby={error_id.clone()}
                aria-invalid={props.error.is_some().then_some("true")}
                data-invalid={props.error.is_some().then_some("true")}
                {onchange}
            />
            <label class="hds-checkbox__label" for={props.id.clone()}>{ props.label.clone() }</label>
            if let Some(error) = &props.error {
                <div class="hds-checkbox__error-text" id={error_id}>{ error }</div>
            }
        </div>
    }
}
