//! The sites.

use std::rc::Rc;

use shared::opening::Opening;
use shared::page::Page;
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::sites::list_sites;
use crate::components::back_link::BackLink;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter};
use crate::components::page_title::PageTitle;
use crate::components::table::Column;
use crate::hooks::use_query::use_query;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::pages::places::{
    SitesQuery, area_filter, area_name, days, opening, optional_text, parse_word, state_filter,
    use_areas,
};
use crate::routes::Route;
use crate::state::session::use_session;

/// The sites.
#[component]
pub fn SitesPage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = use_query::<SitesQuery>(Route::Sites);
    let areas = use_areas();
    let list = use_remote(query.value.clone(), |query: SitesQuery| async move {
        list_sites(&query).await
    });
    let Some(person) = session.session() else {
        return Html::default();
    };
    let state = query.field(
        "sites-state",
        |q| q.state.map_or("", Opening::as_str).to_owned(),
        |q, text| q.state = parse_word(text),
    );
    let mut selects = vec![state_filter(&t, state)];
    if person.role == Role::NationalAdmin {
        let area = query.field(
            "sites-area",
            |q| q.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |q, text| q.area_id = text.parse().ok(),
        );
        selects.push(area_filter(&t, area, areas.data()));
    }
    let search = SearchFilter {
        field: query.field(
            "sites-q",
            |q| q.q.clone().unwrap_or_default(),
            |q, text| q.q = optional_text(text),
        ),
        label: t.get("place-name-part"),
    };
    let rows = {
        let (t, areas, today) = (t.clone(), areas.data().cloned(), person.today);
        Callback::from(move |page: Rc<Page<Site>>| {
            let row = |site: &Site| {
                vec![
                    html! { <Link<Route> to={Route::Site { id: site.id }}>{ &site.name }</Link<Route>> },
                    html! { { &site.organisation_name } },
                    html! { { area_name(&t, areas.as_ref(), Some(site.area_id)) } },
                    opening(&t, today, site.opened_on, site.closed_on),
                    html! { { days(&t, site.opened_on, site.closed_on) } },
                ]
            };
            page.items.iter().map(row).collect()
        })
    };
    let columns = [
        "site-name",
        "place-organisation",
        "place-area",
        "place-state",
        "place-days",
    ];
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("sites-title")} lead={t.get("sites-title-text")} />
            <Link<Route> to={Route::NewSite} classes={button_classes(ButtonKind::Primary, false)}>
                <span>{ t.get("site-new-title") }</span>
            </Link<Route>>
            <FilterBar
                label={t.get("venues-filter")}
                {selects}
                {search}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<Site>
                {list}
                caption={t.get("sites-title")}
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
                empty={html! { <p>{ t.get("sites-empty") }</p> }}
            />
        </div>
    }
}
