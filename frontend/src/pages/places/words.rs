//! Words and labels for places, and the filters that several lists have.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use shared::areas::Area;
use shared::ids::AreaId;
use shared::opening::Opening;
use shared::sites::Site;
use yew::prelude::*;

use crate::components::filter_bar::SelectFilter;
use crate::components::select::options;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::hooks::use_form::Field;
use crate::i18n::I18n;

/// A value of a select as the enum that JSON knows by the same word.
pub(crate) fn parse_word<T: DeserializeOwned>(text: &str) -> Option<T> {
    let reader: StrDeserializer<'_, Error> = text.into_deserializer();
    T::deserialize(reader).ok()
}

/// How a place stands today, as a label.
pub(crate) fn opening(
    t: &I18n,
    today: NaiveDate,
    first: NaiveDate,
    last: Option<NaiveDate>,
) -> Html {
    let state = Opening::on(today, first, last);
    let kind = match state {
        Opening::Open => StatusKind::Success,
        Opening::Coming => StatusKind::Info,
        Opening::Closed => StatusKind::Neutral,
    };
    html! { <StatusLabel {kind} text={t.get(&format!("opening-{}", state.as_str()))} /> }
}

/// From when till when a place is open.
pub(crate) fn days(t: &I18n, first: NaiveDate, last: Option<NaiveDate>) -> AttrValue {
    let first = t.date(first);
    match last.map(|last| t.date(last)) {
        None => t.format("days-from", &[("first", first.as_str().into())]),
        Some(last) => t.format(
            "days-from-to",
            &[
                ("first", first.as_str().into()),
                ("last", last.as_str().into()),
            ],
        ),
    }
}

/// Values and words of a select of areas.
pub(crate) fn area_options(t: &I18n, areas: Option<&Rc<Vec<Area>>>) -> Vec<(AttrValue, AttrValue)> {
    let areas = areas.into_iter().flat_map(|areas| areas.iter());
    areas
        .map(|area| (area.id.to_string().into(), t.text(&area.name)))
        .collect()
}

/// A place with its organisation: two organisations of an area may have places of one name.
pub(crate) fn place_of(name: &str, organisation: &str) -> AttrValue {
    AttrValue::from(format!("{name}, {organisation}"))
}

/// Values and words of a select of sites.
pub(crate) fn site_options<'a>(
    sites: impl IntoIterator<Item = &'a Site>,
) -> Vec<(AttrValue, AttrValue)> {
    options(
        sites
            .into_iter()
            .map(|site| (site.id, place_of(&site.name, &site.organisation_name))),
    )
}

/// What an area is called; without an area, that it has none.
pub(crate) fn area_name(t: &I18n, areas: Option<&Rc<Vec<Area>>>, id: Option<AreaId>) -> AttrValue {
    let Some(id) = id else {
        return t.get("area-none");
    };
    let found = areas.and_then(|areas| areas.iter().find(|area| area.id == id));
    found.map_or(AttrValue::Static(""), |area| t.text(&area.name))
}

/// The filter by area.
pub(crate) fn area_filter(
    t: &I18n,
    field: Field<String>,
    areas: Option<&Rc<Vec<Area>>>,
) -> SelectFilter {
    SelectFilter {
        field,
        label: t.get("place-area"),
        options: area_options(t, areas),
        all: t.get("venues-all-areas"),
    }
}

/// The filter by how a place stands today.
pub(crate) fn state_filter(t: &I18n, field: Field<String>) -> SelectFilter {
    let options = Opening::ALL.map(|state| {
        let word = t.get(&format!("opening-{}", state.as_str()));
        (AttrValue::Static(state.as_str()), word)
    });
    SelectFilter {
        field,
        label: t.get("place-state"),
        options: options.into(),
        all: t.get("place-all"),
    }
}

#[cfg(test)]
mod tests {
    use shared::venues::VenueCategory;

    use super::*;

    #[test]
    fn a_word_of_a_select_is_read_as_json_has_it() {
        assert_eq!(parse_word("sports"), Some(VenueCategory::Sports));
        assert_eq!(parse_word::<VenueCategory>(""), None);
    }
}
