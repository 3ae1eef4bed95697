//! A day among the filters: taken when the field is left or Enter is pressed.

use chrono::NaiveDate;
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::text_field::TextField;
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::Field;

/// Properties of [`DayFilter`].
#[derive(Properties, PartialEq)]
pub struct DayFilterProps {
    /// Id of the box.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The day that is chosen.
    pub day: Option<NaiveDate>,
    /// Another day is wanted, or none.
    pub on_day: Callback<Option<NaiveDate>>,
}

/// A day among the filters.
#[component]
pub fn DayFilter(props: &DayFilterProps) -> Html {
    let shown = props.day.map(format_date).unwrap_or_default();
    let text = use_state_eq(|| shown.clone());
    let is_wrong = use_state_eq(|| false);
    use_effect_with(shown, {
        let (text, is_wrong) = (text.setter(), is_wrong.setter());
        move |shown| {
            text.set(shown.clone());
            is_wrong.set(false);
        }
    });
    let take = {
        let (text, is_wrong) = (text.clone(), is_wrong.setter());
        let (day, on_day) = (props.day, props.on_day.clone());
        Callback::from(move |()| {
            let wanted = parse_date(&text);
            let is_nothing = text.trim().is_empty();
            is_wrong.set(wanted.is_none() && !is_nothing);
            if (wanted.is_some() || is_nothing) && wanted != day {
                on_day.emit(wanted);
            }
        })
    };
    let on_key = {
        let take = take.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                take.emit(());
            }
        })
    };
    let on_input = {
        let text = text.setter();
        Callback::from(move |entered| text.set(entered))
    };
    let error = is_wrong.then(|| FieldError::new(props.id.to_string(), FieldCode::WrongType));
    let field = Field {
        id: props.id.clone(),
        value: (*text).clone(),
        error,
        on_input,
        on_leave: take,
    };
    html! {
        <TextField {field} label={props.label.clone()} input_mode="text" width="date" {on_key} />
    }
}
