//! A small whole number that goes up and down by buttons, or is typed.

use yew::prelude::*;

use super::field_frame::Frame;
use super::icon::Icon;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`NumberStepper`].
#[derive(Properties, PartialEq)]
pub struct NumberStepperProps {
    /// The field of the form: the number as written, empty when not told.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// Lowest number.
    #[prop_or_default]
    pub min: u32,
    /// Highest number.
    pub max: u32,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// The number that a step leads to: from nothing to the lowest, then one by one.
#[must_use]
pub fn step(text: &str, is_up: bool, min: u32, max: u32) -> u32 {
    match text.trim().parse::<u32>() {
        Err(_) => min,
        Ok(number) if is_up => number.saturating_add(1).clamp(min, max),
        Ok(number) => number.saturating_sub(1).clamp(min, max),
    }
}

/// A small whole number.
#[component]
pub fn NumberStepper(props: &NumberStepperProps) -> Html {
    let t = use_i18n();
    let frame = Frame::new(&props.field, props.hint.as_ref(), &t);
    let (min, max) = (props.min, props.max);
    let button = |is_up: bool| {
        let value = props.field.value.clone();
        let onclick = props
            .field
            .on_input
            .reform(move |_: MouseEvent| step(&value, is_up, min, max).to_string());
        let (key, icon) = if is_up {
            ("step-up", "plus")
        } else {
            ("step-down", "stepper-minus")
        };
        let words = t.format(key, &[("label", props.label.as_str().into())]);
        html! {
            <button type="button" class="stepper__button" aria-label={words} {onclick}>
                if is_up { <Icon name={icon} /> } else { <span class="stepper__minus" aria-hidden="true"></span> }
            </button>
        }
    };
    let oninput = props.field.on_input.reform(|event: InputEvent| {
        event
            .target_dyn_into::<web_sys::HtmlInputElement>()
            .map(|input| input.value())
            .unwrap_or_default()
    });
    let onblur = props.field.on_leave.reform(|_: FocusEvent| ());
    let input = html! {
        <div class="stepper">
            { button(false) }
            <input
                id={frame.id.clone()}
                class="hds-text-input__input stepper__input"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="3"
                value={props.field.value.clone()}
                aria-describedby={frame.described_by()}
                aria-invalid={frame.invalid()}
                data-invalid={frame.invalid()}
                {oninput}
                {onblur}
            />
            { button(true) }
        </div>
    };
    frame.around(&props.label, None, classes!("field--stepper"), input)
}

#[cfg(test)]
mod stepping {
    use super::step;

    #[test]
    fn the_first_step_from_nothing_is_the_lowest_number() {
        assert_eq!(step("", true, 0, 9), 0);
        assert_eq!(step("", false, 1, 9), 1);
    }

    #[test]
    fn steps_stay_inside_the_limits() {
        assert_eq!(step("9", true, 0, 9), 9);
        assert_eq!(step("0", false, 0, 9), 0);
        assert_eq!(step("3", false, 0, 9), 2);
        assert_eq!(step("400", true, 0, 9), 9);
    }
}
