//! Chooses area and category.

use std::rc::Rc;

use shared::areas::PublicAreas;
use shared::venues::VenueCategory;
use yew::prelude::*;

use super::public::Chosen;
use crate::components::select::Select;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`Filter`].
#[derive(Properties, PartialEq)]
pub(super) struct FilterProps {
    /// The areas, once they are known.
    pub(super) areas: Option<Rc<PublicAreas>>,
    /// What is chosen.
    pub(super) chosen: Chosen,
    /// Something else is chosen; the list begins at its first page again.
    pub(super) on_choose: Callback<Chosen>,
}

/// Chooses area and category.
#[component]
pub(super) fn Filter(props: &FilterProps) -> Html {
    let t = use_i18n();
    let chosen = props.chosen.clone();
    let area = field(
        "venues-area",
        chosen.area_id.map(|id| id.to_string()),
        &props.on_choose,
        {
            let chosen = chosen.clone();
            move |text| Chosen {
                area_id: text.parse().ok(),
                cursor: None,
                ..chosen.clone()
            }
        },
    );
    let category = field(
        "venues-category",
        chosen.category.map(|it| it.as_str().to_owned()),
        &props.on_choose,
        {
            move |text| Chosen {
                category: category_named(&text),
                cursor: None,
                ..chosen.clone()
            }
        },
    );
    let areas = props.areas.iter().flat_map(|areas| &areas.items);
    let areas: Vec<_> = areas
        .map(|area| (AttrValue::from(area.id.to_string()), t.text(&area.name)))
        .collect();
    let categories: Vec<_> = VenueCategory::ALL
        .iter()
        .map(|it| {
            (
                AttrValue::Static(it.as_str()),
                t.get(&format!("category-{}", it.as_str())),
            )
        })
        .collect();
    html! {
        <div class="filters" role="search" aria-label={t.get("venues-filter")}>
            <Select field={area} label={t.get("venues-area")} options={areas} none={t.get("venues-all-areas")} />
            <Select field={category} label={t.get("venues-category")} options={categories} none={t.get("venues-all-categories")} />
        </div>
    }
}

fn category_named(name: &str) -> Option<VenueCategory> {
    VenueCategory::ALL
        .into_iter()
        .find(|category| category.as_str() == name)
}

/// A field that acts at once, outside any form.
fn field(
    id: &'static str,
    value: Option<String>,
    on_choose: &Callback<Chosen>,
    choose: impl Fn(String) -> Chosen + 'static,
) -> Field<String> {
    Field {
        id: AttrValue::Static(id),
        value: value.unwrap_or_default(),
        error: None,
        on_input: on_choose.reform(choose),
        on_leave: Callback::noop(),
    }
}
