//! Lines of text: label, hint, how much room is left, what is wrong with it.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::field_frame::Frame;
use crate::hooks::use_form::Field;
use crate::i18n::{I18n, use_i18n};

/// From so many characters on, what is left is read out while one types.
const NEARLY_FULL: i64 = 20;

/// Properties of [`TextArea`].
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    /// The field of the form.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Longest text in characters. Nothing is cut off: a longer one is told, and refused by the form's rules.
    #[prop_or_default]
    pub max_length: Option<u64>,
    /// Lines in sight.
    #[prop_or(4)]
    pub rows: u32,
    /// Says that it may be left empty.
    #[prop_or_default]
    pub is_optional: bool,
    /// The language of the text, where it is not the page's: `sv`.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// For machine text such as a list of numbers: no spelling.
    #[prop_or_default]
    pub is_code: bool,
}

/// Lines of text.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let t = use_i18n();
    let frame = Frame::new(&props.field, props.hint.as_ref(), &t);
    let oninput = props.field.on_input.reform(|event: InputEvent| {
        event
            .target_dyn_into::<HtmlTextAreaElement>()
            .map(|area| area.value())
            .unwrap_or_default()
    });
    let onblur = props.field.on_leave.reform(|_: FocusEvent| ());
    let left = props
        .max_length
        .map(|length| left(&props.field.value, length));
    let count_id = format!("{}-count", frame.id);
    let described_by: Vec<String> = frame
        .described_by()
        .into_iter()
        .chain(left.map(|_| count_id.clone()))
        .collect();
    let input = html! {
        <textarea
            id={frame.id.clone()}
            class={classes!("hds-text-input__input", "text-area", props.is_code.then_some("text-area--code"))}
            rows={props.rows.to_string()}
            lang={props.lang.clone()}
            autocomplete="off"
            spellcheck={props.is_code.then_some("false")}
            value={props.field.value.clone()}
            aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
            aria-invalid={frame.invalid()}
            data-invalid={frame.invalid()}
            {oninput}
            {onblur}
        />
    };
    let count = left.map(|left| {
        let live = (left <= NEARLY_FULL).then_some("polite");
        html! { <p class="field__count" id={count_id} aria-live={live}>{ room(&t, left) }</p> }
    });
    let optional = props.is_optional.then(|| t.get("optional"));
    frame.around(
        &props.label,
        optional,
        Classes::new(),
        html! { <>{ input }{ count }</> },
    )
}

/// How many characters are left; below zero, how many are too many.
fn left(text: &str, max_length: u64) -> i64 {
    let used = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    i64::try_from(max_length).unwrap_or(i64::MAX) - used
}

fn room(t: &I18n, left: i64) -> AttrValue {
    let count = t.number(left.abs());
    let key = if left < 0 {
        "characters-too-many"
    } else {
        "characters-left"
    };
    t.format(key, &[("count", count.as_str().into())])
}
