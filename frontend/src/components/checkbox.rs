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
    /// A sentence of help below it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
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
    let hint_id = props.hint.as_ref().map(|_| format!("{}-hint", props.id));
    let error_id = props.error.as_ref().map(|_| format!("{}-error", props.id));
    let described_by: Vec<String> = hint_id
        .clone()
        .into_iter()
        .chain(error_id.clone())
        .collect();
    html! {
        <div class="hds-checkbox">
            <input
                class="hds-checkbox__input"
                type="checkbox"
                id={props.id.clone()}
                checked={props.is_checked}
                aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
                aria-invalid={props.error.is_some().then_some("true")}
                data-invalid={props.error.is_some().then_some("true")}
                {onchange}
            />
            <label class="hds-checkbox__label" for={props.id.clone()}>{ props.label.clone() }</label>
            if let Some(hint) = &props.hint {
                <p class="choice__hint" id={hint_id}>{ hint }</p>
            }
            if let Some(error) = &props.error {
                <div class="hds-checkbox__error-text" id={error_id}>{ error }</div>
            }
        </div>
    }
}
