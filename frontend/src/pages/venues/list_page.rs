//! The venues, for those who look after them.

use std::rc::Rc;

use shared::opening::Opening;
use shared::page::Page;
use shared::session::Role;
use shared::venues::{Venue, VenueCategory};
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::venues::list_venues;
use crate::components::back_link::BackLink;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::table::Column;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::{
    VenuesQuery, area_filter, area_name, days, opening, optional_text, parse_word, state_filter,
    use_areas,
};
use crate::routes::Route;
use crate::state::session::use_session;

/// The venues.
#[component]
pub fn ManageVenuesPage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = use_query::<VenuesQuery>(Route::ManageVenues);
    let areas = use_areas();
    let list = use_remote(query.value.clone(), |query: VenuesQuery| async move {
        list_venues(&query).await
    });
    let Some(person) = session.session() else {
        return Html::default();
    };
    let state = query.field(
        "manage-venues-state",
        |q| q.state.map_or("", Opening::as_str).to_owned(),
        |q, text| q.state = parse_word(text),
    );
    let mut selects = vec![category_filter(&t, &query), state_filter(&t, state)];
    if person.role == Role::NationalAdmin {
        let area = query.field(
            "manage-venues-area",
            |q| q.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |q, text| q.area_id = text.parse().ok(),
        );
        selects.push(area_filter(&t, area, areas.data()));
    }
    let search = SearchFilter {
        field: query.field(
            "manage-venues-q",
            |q| q.q.clone().unwrap_or_default(),
            |q, text| q.q = optional_text(text),
        ),
        label: t.get("place-name-part"),
    };
    let rows = {
        let (t, areas, today) = (t.clone(), areas.data().cloned(), person.today);
        Callback::from(move |page: Rc<Page<Venue>>| {
            let row = |venue: &Venue| {
                let to = Route::ManageVenue { id: venue.id };
                vec![
                    html! { <Link<Route> {to}>{ t.text(&venue.name) }</Link<Route>> },
                    html! { { t.get(&format!("category-{}", venue.category.as_str())) } },
                    html! { { &venue.organisation_name } },
                    html! { { area_name(&t, areas.as_ref(), venue.area_id) } },
                    opening(&t, today, venue.opens_on, venue.closes_on),
                    html! { { days(&t, venue.opens_on, venue.closes_on) } },
                ]
            };
            page.items.iter().map(row).collect()
        })
    };
    let columns = [
        "manage-venue-name",
        "manage-venue-category",
        "place-organisation",
        "place-area",
        "place-state",
        "place-days",
    ];
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("manage-venues-title")} lead={t.get("manage-venues-title-text")} />
            <Link<Route> to={Route::NewVenue} classes={button_classes(ButtonKind::Primary, false)}>
                <span>{ t.get("manage-venue-new-title") }</span>
            </Link<Route>>
            <FilterBar
                label={t.get("venues-filter")}
                {selects}
                {search}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<Venue>
                {list}
                caption={t.get("manage-venues-title")}
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
                empty={html! { <p>{ t.get("manage-venues-empty") }</p> }}
            />
        </div>
    }
}

fn category_filter(t: &I18n, query: &UseQuery<VenuesQuery>) -> SelectFilter {
    let options = VenueCategory::ALL.map(|category| {
        let word = t.get(&format!("category-{}", category.as_str()));
        (AttrValue::Static(category.as_str()), word)
    });
    SelectFilter {
        field: query.field(
            "manage-venues-category",
            |q| q.category.map_or("", VenueCategory::as_str).to_owned(),
            |q, text| q.category = parse_word(text),
        ),
        label: t.get("manage-venue-category"),
        options: options.into(),
        all: t.get("place-all"),
    }
}
