//! Chooses area and category.

use std::rc::Rc;

use shared::areas::PublicAreas;
use shared::venues::VenueCategory;
use yew::prelude::*;

use super::public::Chosen;
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::select::options;
use crate::hooks::use_query::UseQuery;
use crate::i18n::use_i18n;

/// Properties of [`Filter`].
#[derive(Properties, PartialEq)]
pub(super) struct FilterProps {
    /// The areas, once they are known.
    pub(super) areas: Option<Rc<PublicAreas>>,
    /// What is chosen.
    pub(super) query: UseQuery<Chosen>,
}

/// Chooses area and category.
#[component]
pub(super) fn Filter(props: &FilterProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let areas = props.areas.iter().flat_map(|areas| &areas.items);
    let area = SelectFilter {
        field: query.field(
            "venues-area",
            |chosen| chosen.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |chosen, id| chosen.area_id = id.parse().ok(),
        ),
        label: t.get("venues-area"),
        options: options(areas.map(|area| (area.id, t.text(&area.name)))),
        all: t.get("venues-all-areas"),
    };
    let categories = VenueCategory::ALL.iter().map(|category| {
        let name = category.as_str();
        (name, t.get(&format!("category-{name}")))
    });
    let category = SelectFilter {
        field: query.field(
            "venues-category",
            |chosen| {
                let name = chosen.category.map(VenueCategory::as_str);
                name.unwrap_or_default().to_owned()
            },
            |chosen, name| chosen.category = category_named(name),
        ),
        label: t.get("venues-category"),
        options: options(categories),
        all: t.get("venues-all-categories"),
    };
    html! {
        <FilterBar
            label={t.get("venues-filter")}
            selects={vec![area, category]}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        />
    }
}

fn category_named(name: &str) -> Option<VenueCategory> {
    VenueCategory::ALL
        .into_iter()
        .find(|category| category.as_str() == name)
}
