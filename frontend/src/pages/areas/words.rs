//! What areas are called: kinds, states, municipalities.

use chrono::NaiveDate;
use shared::areas::{AreaKind, AreaMunicipality, AreaState};
use shared::municipalities::Municipality;
use shared::text::Text;
use yew::prelude::*;

use crate::components::status_label::{StatusKind, StatusLabel};
use crate::i18n::I18n;

/// The word for a kind.
pub(super) fn kind_word(t: &I18n, kind: AreaKind) -> AttrValue {
    match kind {
        AreaKind::Municipality => t.get("area-kind-municipality"),
        AreaKind::Region => t.get("area-kind-region"),
        AreaKind::WellbeingCounty => t.get("area-kind-wellbeing_county"),
    }
}

/// The state as a label.
pub(super) fn state_label(t: &I18n, state: AreaState) -> Html {
    let (kind, text) = match state {
        AreaState::Permanent => (StatusKind::Success, t.get("area-state-permanent")),
        AreaState::Pilot => (StatusKind::Info, t.get("area-state-pilot")),
        AreaState::Ended => (StatusKind::Neutral, t.get("area-state-ended")),
    };
    html! { <StatusLabel {kind} {text} /> }
}

/// Until which day, in words.
pub(super) fn until(t: &I18n, state: AreaState, end: Option<NaiveDate>) -> Option<AttrValue> {
    let key = if state == AreaState::Ended {
        "areas-ended-on"
    } else {
        "areas-until"
    };
    end.map(|day| t.format(key, &[("date", t.date(day).as_str().into())]))
}

/// The state, and until which day.
pub(super) fn standing(t: &I18n, state: AreaState, end: Option<NaiveDate>) -> Html {
    html! {
        <>
            { state_label(t, state) }
            if let Some(until) = until(t, state, end) { <span class="nowrap">{ " " }{ until }</span> }
        </>
    }
}

/// The names of a municipality; English speakers use the Finnish one.
pub(super) fn municipality_name(row: &AreaMunicipality) -> Text {
    Text {
        fi: row.name_fi.clone(),
        sv: row.name_sv.clone(),
        en: row.name_fi.clone(),
    }
}

/// The name of a municipality in the chosen language.
pub(super) fn name_of(t: &I18n, row: &Municipality) -> AttrValue {
    t.text(&Text {
        fi: row.name_fi.clone(),
        sv: row.name_sv.clone(),
        en: row.name_fi.clone(),
    })
}
