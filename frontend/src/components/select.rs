//! One of a list, in little space.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field_frame::Frame;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Options from ids and names: `options(sites.iter().map(|site| (site.id, site.name.clone())))`.
pub fn options<V: ToString, W: Into<AttrValue>>(
    items: impl IntoIterator<Item = (V, W)>,
) -> Vec<(AttrValue, AttrValue)> {
    items
        .into_iter()
        .map(|(value, words)| (AttrValue::from(value.to_string()), words.into()))
        .collect()
}

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The field of the form: the value of the chosen option, empty when none is.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// Values and words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// What stands there when nothing is chosen; without it one is always chosen.
    #[prop_or_default]
    pub none: Option<AttrValue>,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Says that it may be left.
    #[prop_or_default]
    pub is_optional: bool,
}

/// One of a list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let t = use_i18n();
    let frame = Frame::new(&props.field, props.hint.as_ref(), &t);
    let onchange = props.field.on_input.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlSelectElement>()
            .map(|select| select.value())
            .unwrap_or_default()
    });
    let onblur = props.field.on_leave.reform(|_: FocusEvent| ());
    let none = props
        .none
        .clone()
        .map(|words| (AttrValue::Static(""), words));
    let options = none
        .into_iter()
        .chain(props.options.iter().cloned())
        .map(|(value, words)| {
            let selected = *value == *props.field.value;
            html! { <option {value} {selected}>{ words }</option> }
        });
    let input = html! {
        <select
            id={frame.id.clone()}
            class="hds-text-input__input select"
            aria-describedby={frame.described_by()}
            aria-invalid={frame.invalid()}
            data-invalid={frame.invalid()}
            {onchange}
            {onblur}
        >
            { for options }
        </select>
    };
    let optional = props.is_optional.then(|| t.get("optional"));
    frame.around(&props.label, optional, Classes::new(), input)
}
