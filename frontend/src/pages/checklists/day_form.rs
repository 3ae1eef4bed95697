//! The day on which something was done, where the day matters.

use chrono::{Datelike, NaiveDate};
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::components::date_field::DateField;
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`DayForm`].
#[derive(Properties, PartialEq)]
pub(super) struct DayFormProps {
    /// Id of the field.
    pub(super) id: AttrValue,
    /// The day that the register has.
    pub(super) done_on: NaiveDate,
    /// The register's day.
    pub(super) today: NaiveDate,
    /// Whether it is being saved.
    pub(super) is_busy: bool,
    /// Another day is to be saved.
    pub(super) on_save: Callback<NaiveDate>,
}

/// A day of the year of `before`, not later than today.
fn read(text: &str, before: NaiveDate, today: NaiveDate) -> Result<NaiveDate, FieldError> {
    let wrong = |code| FieldError::new("/done_on", code);
    let day = parse_date(text).ok_or_else(|| wrong(FieldCode::WrongType))?;
    if day > today {
        return Err(wrong(FieldCode::InTheFuture));
    }
    if day.year() != before.year() {
        let of_year = |end: &str| format!("{end}{}", before.year());
        let error = wrong(FieldCode::OutOfRange);
        return Err(error
            .with("min", of_year("1.1."))
            .with("max", of_year("31.12.")));
    }
    Ok(day)
}

/// The day, with a button that saves another one.
#[component]
pub(super) fn DayForm(props: &DayFormProps) -> Html {
    let t = use_i18n();
    let text = use_state(|| format_date(props.done_on));
    let error = use_state_eq(|| None::<FieldError>);
    use_effect_with(props.done_on, {
        let text = text.setter();
        move |day| text.set(format_date(*day))
    });
    let onsubmit = {
        let (text, error, on_save) = (text.clone(), error.setter(), props.on_save.clone());
        let (done_on, today, is_busy) = (props.done_on, props.today, props.is_busy);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match read(&text, done_on, today) {
                Ok(day) if !is_busy && day != done_on => {
                    error.set(None);
                    on_save.emit(day);
                }
                Ok(_) => error.set(None),
                Err(wrong) => error.set(Some(wrong)),
            }
        })
    };
    let field = Field {
        id: props.id.clone(),
        value: (*text).clone(),
        error: (*error).clone(),
        on_input: {
            let text = text.setter();
            Callback::from(move |entered| text.set(entered))
        },
        on_leave: Callback::noop(),
    };
    html! {
        <form class="checklist__day" novalidate=true {onsubmit}>
            <DateField {field} label={t.get("checklist-day")} today={props.today} offers_yesterday=false />
            <Button kind={ButtonKind::Secondary} is_small=true is_submit=true is_busy={props.is_busy}>
                { t.get("checklist-day-save") }
            </Button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_the_same_year_that_has_come_is_taken() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (before, today) = (day("2026-11-23"), day("2026-11-24"));
        assert_eq!(read("2.3.2026", before, today), Ok(day("2026-03-02")));
        for (text, code) in [
            ("", FieldCode::WrongType),
            ("31.2.2026", FieldCode::WrongType),
            ("25.11.2026", FieldCode::InTheFuture),
            ("31.12.2025", FieldCode::OutOfRange),
        ] {
            assert_eq!(read(text, before, today).unwrap_err().code, code, "{text}");
        }
    }
}
