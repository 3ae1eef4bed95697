//! The day of the occasion, when it is not today. It stays for the next cards, so it is always in sight.

use chrono::NaiveDate;
use yew::prelude::*;

use super::entered::Entered;
use crate::components::button::{Button, ButtonKind};
use crate::components::date_field::DateField;
use crate::dates::parse_date;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct OccasionProps {
    pub(super) form: UseForm<Entered>,
    pub(super) today: NaiveDate,
    /// The person is back at today.
    pub(super) on_done: Callback<()>,
}

/// The day of the occasion.
#[component]
pub(super) fn Occasion(props: &OccasionProps) -> Html {
    let t = use_i18n();
    let is_open = use_state_eq(|| false);
    let field = props.form.field(
        "/occasion_date",
        |entered| entered.occasion.clone(),
        |entered, text| entered.occasion = text,
    );
    if !*is_open && field.error.is_none() {
        let on_press = Callback::from(move |()| is_open.set(true));
        return html! {
            <Button kind={ButtonKind::Supplementary} is_small=true icon="calendar" expanded={false} {on_press}>
                { t.get("check-other-day") }
            </Button>
        };
    }
    let on_close = {
        let (on_input, on_done) = (field.on_input.clone(), props.on_done.clone());
        Callback::from(move |()| {
            on_input.emit(String::new());
            is_open.set(false);
            on_done.emit(());
        })
    };
    let other_day = parse_date(&field.value).filter(|day| *day != props.today);
    html! {
        <div class="check__occasion">
            <DateField {field} label={t.get("check-occasion")} today={props.today} offers_tomorrow=true />
            if let Some(day) = other_day {
                <p class="check__day"><strong>{ t.format("check-day", &[("date", t.date(day).as_str().into())]) }</strong></p>
            }
            <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-undo" on_press={on_close}>
                { t.get("check-back-to-today") }
            </Button>
        </div>
    }
}
