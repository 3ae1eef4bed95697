//! The box for a card number: typed, or read by a scanner that works as a keyboard.
//!
//! Enter sends the form that it stands in, Escape empties it. While one types it warns of a wrong check character,
//! but never refuses: the register decides.

use gloo_timers::callback::Timeout;
use shared::card_number::CardNumber;
use shared::limits::CARD_NUMBER_TEXT_MAX;
use yew::prelude::*;

use super::icon::Icon;
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
    /// Escape was pressed; the box is empty then.
    #[prop_or_default]
    pub on_escape: Callback<()>,
}

/// Whether a text looks like a generated number that was mistyped.
#[must_use]
pub fn seems_mistyped(text: &str) -> bool {
    CardNumber::parse(text).is_ok_and(|number| number.has_wrong_check_character())
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
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                on_input.emit(String::new());
                on_escape.emit(());
            }
        })
    };
    let warns = *paused_at == props.field.value && seems_mistyped(&props.field.value);
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
                input_ref={props.input_ref.clone()}
                {on_key}
            />
            <div role="status">
                if warns {
                    <p class="card-number-field__warning">
                        <Icon name="alert-circle-fill" />
                        <span>{ t.get("card-number-mistyped") }</span>
                    </p>
                }
            </div>
        </div>
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
}
