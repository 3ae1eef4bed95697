//! A line of text: label, hint, what is wrong with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field_frame::Frame;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The field of the form.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// `text` or `password`.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Which keyboard a phone shows: `text`, `numeric`.
    #[prop_or_default]
    pub input_mode: Option<AttrValue>,
    /// What the browser may fill in.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// Longest text.
    #[prop_or_default]
    pub max_length: Option<u64>,
    /// Says that it may be left empty.
    #[prop_or_default]
    pub is_optional: bool,
    /// Width of the input: `short` for a year or a code, `number` for a card number.
    #[prop_or_default]
    pub width: Option<AttrValue>,
    /// Takes the focus when the page opens.
    #[prop_or_default]
    pub takes_focus: bool,
    /// For machine text such as card numbers: no spelling, no capital letters added.
    #[prop_or_default]
    pub is_code: bool,
    /// The input element, to move the focus to it.
    #[prop_or_default]
    pub input_ref: NodeRef,
    /// Hears the keys, such as Enter in a box that is read by a scanner.
    #[prop_or_default]
    pub on_key: Callback<KeyboardEvent>,
    /// Can be read but not changed.
    #[prop_or_default]
    pub is_fixed: bool,
    /// The language of the text, where it is not the page's: `sv`.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Id of a `<datalist>` of what may be entered.
    #[prop_or_default]
    pub list: Option<AttrValue>,
}

/// A line of text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let t = use_i18n();
    let frame = Frame::new(&props.field, props.hint.as_ref(), &t);

    use_effect_with((), {
        let (input, takes_focus) = (props.input_ref.clone(), props.takes_focus);
        move |()| {
            if let (true, Some(input)) = (takes_focus, input.cast::<HtmlInputElement>()) {
                drop(input.focus());
            }
        }
    });

    let oninput = props.field.on_input.reform(|event: InputEvent| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default()
    });
    let onblur = props.field.on_leave.reform(|_: FocusEvent| ());
    let width = props.width.as_ref().map(|width| format!("field--{width}"));
    let spelling = (props.is_code || props.kind == "password").then_some("false");
    let input = html! {
        <input
            ref={props.input_ref.clone()}
            id={frame.id.clone()}
            class={classes!("hds-text-input__input", props.is_code.then_some("card-number"))}
            type={props.kind.clone()}
            inputmode={props.input_mode.clone()}
            autocomplete={props.autocomplete.clone()}
            autocapitalize={props.is_code.then_some("characters")}
            autocorrect={props.is_code.then_some("off")}
            spellcheck={spelling}
            maxlength={props.max_length.map(|length| length.to_string())}
            value={props.field.value.clone()}
            readonly={props.is_fixed}
            autofocus={props.takes_focus}
            list={props.list.clone()}
            lang={props.lang.clone()}
            aria-describedby={frame.described_by()}
            aria-invalid={frame.invalid()}
            data-invalid={frame.invalid()}
            {oninput}
            {onblur}
            onkeydown={props.on_key.clone()}
        />
    };
    let optional = props.is_optional.then(|| t.get("optional"));
    frame.around(&props.label, optional, classes!(width), input)
}
