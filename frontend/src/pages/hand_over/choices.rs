//! A choice of a few as big targets in a row. At a keyboard one press of a digit chooses.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::Field;

#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    pub(super) field: Field<String>,
    pub(super) legend: AttrValue,
    pub(super) choices: Vec<Choice>,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(super) is_optional: bool,
}

/// A choice of a few.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let onkeydown = {
        let (field, choices) = (props.field.clone(), props.choices.clone());
        Callback::from(move |event: KeyboardEvent| {
            let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
            let is_radio = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                .is_some_and(|input| input.type_() == "radio");
            let chosen = meant_by(&event.key(), &choices);
            if let (true, false, Some((place, choice))) = (is_radio, has_modifier, chosen) {
                event.prevent_default();
                browser::focus(&format!("#{}-{place}", field.id));
                field.on_input.emit(choice.value.to_string());
            }
        })
    };
    // What counts the choices in sight is the style sheet; where they are numbers themselves there is nothing to count.
    let is_counted = props.choices.iter().all(|choice| !is_digit(&choice.value));
    html! {
        <div class={classes!("choices", is_counted.then_some("choices--counted"))} {onkeydown}>
            <RadioGroup
                field={props.field.clone()}
                legend={props.legend.clone()}
                choices={props.choices.clone()}
                hint={props.hint.clone()}
                is_optional={props.is_optional}
            />
        </div>
    }
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The choice that a digit means, with its place: the number itself, or the first, the second…
fn meant_by<'a>(key: &str, choices: &'a [Choice]) -> Option<(usize, &'a Choice)> {
    if !is_digit(key) {
        return None;
    }
    let mut counted = choices.iter().enumerate();
    if choices.iter().any(|choice| is_digit(&choice.value)) {
        return counted.find(|(_, choice)| &*choice.value == key);
    }
    let place = key.parse::<usize>().ok()?.checked_sub(1)?;
    counted.nth(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn means(key: &str, values: &[&'static str], expected: Option<&str>) {
        let choices: Vec<_> = values
            .iter()
            .map(|value| Choice::new(*value, *value))
            .collect();
        let found = meant_by(key, &choices).map(|(_, choice)| &*choice.value);
        assert_eq!(found, expected, "{key}");
    }

    #[test]
    fn a_digit_means_the_number_or_the_place_in_the_row() {
        means("1", &["woman", "man"], Some("woman"));
        means("2", &["woman", "man"], Some("man"));
        means("3", &["woman", "man"], None);
        means("0", &["woman", "man"], None);
        means("0", &["0", "1", "more"], Some("0"));
        means("1", &["0", "1", "more"], Some("1"));
        means("3", &["0", "1", "more"], None);
        means("Tab", &["woman", "man"], None);
    }
}
