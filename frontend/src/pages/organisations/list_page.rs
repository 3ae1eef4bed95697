//! The organisations.

use std::rc::Rc;

use shared::organisations::{Organisation, OrganisationKind};
use shared::page::Page;
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::organisations::list_organisations;
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
    OrganisationsQuery, area_filter, area_name, optional_text, parse_word, use_areas,
};
use crate::routes::Route;
use crate::state::session::use_session;

/// The organisations.
#[component]
pub fn OrganisationsPage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = use_query::<OrganisationsQuery>(Route::Organisations);
    let areas = use_areas();
    let list = use_remote(
        query.value.clone(),
        |query: OrganisationsQuery| async move { list_organisations(&query).await },
    );
    let is_national = session
        .session()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    let mut selects = vec![kind_filter(&t, &query)];
    if is_national {
        let area = query.field(
            "organisations-area",
            |q| q.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |q, text| q.area_id = text.parse().ok(),
        );
        selects.push(area_filter(&t, area, areas.data()));
    }
    let search = SearchFilter {
        field: query.field(
            "organisations-q",
            |q| q.q.clone().unwrap_or_default(),
            |q, text| q.q = optional_text(text),
        ),
        label: t.get("place-name-part"),
    };
    let rows = {
        let (t, areas) = (t.clone(), areas.data().cloned());
        Callback::from(move |page: Rc<Page<Organisation>>| {
            let row = |it: &Organisation| row(&t, it, area_name(&t, areas.as_ref(), it.area_id));
            page.items.iter().map(row).collect()
        })
    };
    let columns = [
        "organisation-name",
        "organisation-kinds",
        "organisation-contact",
        "place-area",
    ];
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("organisations-title")} lead={t.get("organisations-title-text")} />
            <Link<Route> to={Route::NewOrganisation} classes={button_classes(ButtonKind::Primary, false)}>
                <span>{ t.get("organisation-new-title") }</span>
            </Link<Route>>
            <FilterBar
                label={t.get("venues-filter")}
                {selects}
                {search}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<Organisation>
                {list}
                caption={t.get("organisations-title")}
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
                empty={html! { <p>{ t.get("organisations-empty") }</p> }}
            />
        </div>
    }
}

fn kind_filter(t: &I18n, query: &UseQuery<OrganisationsQuery>) -> SelectFilter {
    let options = OrganisationKind::ALL.map(|kind| {
        let word = t.get(&format!("organisation-kind-{}", kind.as_str()));
        (AttrValue::Static(kind.as_str()), word)
    });
    SelectFilter {
        field: query.field(
            "organisations-kind",
            |q| q.kind.map_or("", OrganisationKind::as_str).to_owned(),
            |q, text| q.kind = parse_word(text),
        ),
        label: t.get("organisation-kinds"),
        options: options.into(),
        all: t.get("place-all"),
    }
}

fn row(t: &I18n, organisation: &Organisation, area: AttrValue) -> Vec<Html> {
    let to = Route::Organisation {
        id: organisation.id,
    };
    let kinds = OrganisationKind::ALL
        .into_iter()
        .filter(|kind| organisation.is(*kind))
        .map(|kind| {
            t.get(&format!("organisation-kind-{}", kind.as_str()))
                .to_string()
        });
    vec![
        html! { <Link<Route> {to}>{ &organisation.name }</Link<Route>> },
        html! { { kinds.collect::<Vec<_>>().join(", ") } },
        html! { { &organisation.contact_person.name } },
        html! { { area } },
    ]
}
