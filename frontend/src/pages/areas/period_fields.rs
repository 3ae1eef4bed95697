//! The fields of how an area stands: in pilot until a day, permanent, or ended.

use chrono::NaiveDate;
use shared::area_periods::NewAreaPeriod;
use shared::areas::AreaState;
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::fields::Part;
use crate::components::date_field::DateField;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::UseForm;
use crate::i18n::I18n;

/// State and last day, as entered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EnteredPeriod {
    state: String,
    pilot_end: String,
}

impl EnteredPeriod {
    pub(super) fn of(state: AreaState, end: Option<NaiveDate>) -> Self {
        Self {
            state: state.as_str().to_owned(),
            pilot_end: end.map(format_date).unwrap_or_default(),
        }
    }

    fn state(&self) -> AreaState {
        AreaState::ALL
            .into_iter()
            .find(|state| state.as_str() == self.state)
            .unwrap_or(AreaState::Pilot)
    }

    /// What is sent, and what is wrong with it, at `/period/…`.
    pub(super) fn read(
        &self,
        today: NaiveDate,
        present_end: Option<NaiveDate>,
    ) -> (NewAreaPeriod, Vec<FieldError>) {
        let state = self.state();
        let pilot_end = parse_date(&self.pilot_end).filter(|_| state != AreaState::Permanent);
        let period = NewAreaPeriod { state, pilot_end };
        let is_unreadable = pilot_end.is_none()
            && !self.pilot_end.trim().is_empty()
            && state != AreaState::Permanent;
        let errors = if is_unreadable {
            vec![FieldError::new("/pilot_end", FieldCode::WrongType)]
        } else {
            period.errors(today, present_end)
        };
        let errors = errors.into_iter().map(|error| FieldError {
            pointer: format!("/period{}", error.pointer),
            ..error
        });
        (period, errors.collect())
    }
}

/// State and last day.
pub(super) fn period_fields<T: Clone + PartialEq + 'static>(
    t: &I18n,
    form: &UseForm<T>,
    part: Part<T, EnteredPeriod>,
    today: NaiveDate,
    states: &[AreaState],
) -> Html {
    let Part { get, get_mut } = part;
    let state = form.field(
        "/period/state",
        move |value| get(value).state.clone(),
        move |value, state| get_mut(value).state = state,
    );
    let end = form.field(
        "/period/pilot_end",
        move |value| get(value).pilot_end.clone(),
        move |value, end| get_mut(value).pilot_end = end,
    );
    let choices = states.iter().map(|state| {
        let name = state.as_str();
        let mut choice = Choice::new(name, t.get(&format!("area-state-{name}")));
        choice.hint = Some(t.get(&format!("area-state-{name}-hint")));
        choice
    });
    let chosen = get(form.value()).state();
    let label = if chosen == AreaState::Ended {
        "area-last-day"
    } else {
        "area-pilot-end"
    };
    html! {
        <>
            <RadioGroup field={state} legend={t.get("area-state")} choices={choices.collect::<Vec<_>>()} />
            if chosen != AreaState::Permanent {
                <DateField field={end} label={t.get(label)} {today} offers_yesterday=false />
            }
        </>
    }
}
