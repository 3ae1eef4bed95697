//! The box for a card number: typed, read by a scanner that works as a keyboard, or by the camera.
//!
//! Enter sends the form that it stands in, Escape empties it. While one types it says whether the check character is
//! right, but never refuses: the register decides.

use gloo_timers::callback::Timeout;
use shared::card_number::CardNumber;
use shared::limits::CARD_NUMBER_TEXT_MAX;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::Icon;
use super::scanner::Scanner;
use super::text_field::TextField;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Milliseconds without a key after which a number is taken as finished.
const PAUSE: u32 = 600;

/// Properties of [`CardNumberField`].
#[derive(Properties, PartialEq)]
pub struct CardNumberFieldProps {
    /// The field of the form: the number as typed or read.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Takes the focus when the page opens.
    #[prop_or_default]
    pub takes_focus: bool,
    /// The input element, to move the focus to it.
    #[prop_or_default]
    pub input_ref: NodeRef,
    /// Sends the form as soon as the camera has read a number, as a scanner does; else the number stands in the box.
    #[prop_or_default]
    pub sends_when_read: bool,
    /// Escape was pressed; the box is empty then.
    #[prop_or_default]
    pub on_escape: Callback<()>,
    /// Enter was pressed in the empty box; without it, the form is sent.
    #[prop_or_default]
    pub on_empty_enter: Option<Callback<()>>,
}

/// Whether a text looks like a generated number that was mistyped.
#[must_use]
pub fn seems_mistyped(text: &str) -> bool {
    CardNumber::parse(text).is_ok_and(|number| number.has_wrong_check_character())
}

/// Whether a text looks generated and its check character is right.
#[must_use]
pub fn is_checked(text: &str) -> bool {
    CardNumber::parse(text)
        .is_ok_and(|number| number.has_generated_shape() && number.check_character_holds())
}

/// The number without what scanners add: signs that cannot be seen, and more than a number can have.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let limit = usize::try_from(CARD_NUMBER_TEXT_MAX).unwrap_or(usize::MAX);
    text.trim()
        .chars()
        .filter(|sign| !sign.is_control())
        .take(limit)
        .collect()
}

/// The box for a card number.
#[component]
pub fn CardNumberField(props: &CardNumberFieldProps) -> Html {
    let t = use_i18n();
    let paused_at = use_state_eq(String::new);
    use_effect_with(props.field.value.clone(), {
        let paused_at = paused_at.clone();
        move |text| {
            let text = text.clone();
            let timeout = Timeout::new(PAUSE, move || paused_at.set(text));
            move || drop(timeout)
        }
    });
    let on_key = {
        let (on_input, on_escape) = (props.field.on_input.clone(), props.on_escape.clone());
        let on_empty_enter = props.on_empty_enter.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_empty = || {
                let input = event.target_dyn_into::<HtmlInputElement>();
                input.is_some_and(|input| input.value().trim().is_empty())
            };
            match (event.key().as_str(), &on_empty_enter) {
                ("Escape", _) => {
                    event.prevent_default();
                    on_input.emit(String::new());
                    on_escape.emit(());
                }
                // A key that is held down is one press.
                ("Enter", _) if event.repeat() => event.prevent_default(),
                ("Enter", Some(on_empty_enter)) if is_empty() => {
                    event.prevent_default();
                    on_empty_enter.emit(());
                }
                _ => {}
            }
        })
    };
    let input = props.input_ref.clone();
    let on_number = {
        let (on_input, input, sends) = (
            props.field.on_input.clone(),
            input.clone(),
            props.sends_when_read,
        );
        Callback::from(move |number: String| {
            on_input.emit(number);
            hand_in(&input, sends);
        })
    };
    let warns = *paused_at == props.field.value && seems_mistyped(&props.field.value);
    let is_right = is_checked(&props.field.value);
    html! {
        <div class="card-number-field">
            <TextField
                field={props.field.clone()}
                label={props.label.clone()}
                hint={props.hint.clone()}
                is_code=true
                max_length={CARD_NUMBER_TEXT_MAX}
                width="number"
                takes_focus={props.takes_focus}
                input_ref={input}
                {on_key}
            />
            <div role="status">
                if is_right {
                    <p class="card-number-field__right">
                        <Icon name="check-circle-fill" />
                        <span>{ t.get("card-number-right") }</span>
                    </p>
                }
                if warns {
                    <p class="card-number-field__warning">
                        <Icon name="alert-circle-fill" />
                        <span>{ t.get("card-number-mistyped") }</span>
                    </p>
                }
            </div>
            <Scanner {on_number} />
        </div>
    }
}

/// Goes on with a number that was put into the box, once the form has it: sends the form, or gives the box the focus.
pub fn hand_in(input: &NodeRef, sends: bool) {
    let input = input.clone();
    Timeout::new(0, move || take_over(&input, sends)).forget();
}

/// The number stands in the box: the form goes, or the person goes on from here.
fn take_over(input: &NodeRef, sends: bool) {
    let Some(input) = input.cast::<HtmlInputElement>() else {
        return;
    };
    drop(input.focus());
    if let Some(form) = input.form().filter(|_| sends) {
        drop(form.request_submit());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_scanner_adds_is_dropped() {
        assert_eq!(cleaned(" \u{2}ESP 1234\r\n"), "ESP 1234");
        assert_eq!(cleaned(&"A".repeat(80)).len(), 64);
    }

    #[test]
    fn only_a_number_that_looks_generated_can_seem_mistyped() {
        assert!(!seems_mistyped("ESPVTPVXVT2H"));
        assert!(seems_mistyped("ESPVTPVXVT2J"));
        assert!(!seems_mistyped("1234"));
        assert!(!seems_mistyped("ESPVTP"));
    }

    #[test]
    fn only_a_whole_generated_number_is_said_to_be_right() {
        assert!(is_checked("esp vtpv xvt2h"));
        for text in ["ESPVTPVXVT2J", "ESPVTPVXVT2", "1234", ""] {
            assert!(!is_checked(text), "{text}");
        }
    }
}
