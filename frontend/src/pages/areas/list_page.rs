//! The areas, for those who look after them.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::areas::{Area, AreaFilter, AreaKind, AreaState};
use shared::page::{Page, PageQuery};
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::words::{kind_word, standing};
use crate::api::areas::list_areas;
use crate::api::municipalities::list_municipalities;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::components::table::Column;
use crate::hooks::use_query::{ListQuery, UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// Filters and page, as the address has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct AreasQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<AreaState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<AreaKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    municipality: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

impl ListQuery for AreasQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The areas, for those who look after them.
#[component]
pub fn ManageAreasPage() -> Html {
    let t = use_i18n();
    let query = use_query::<AreasQuery>(Route::ManageAreas);
    let is_national = use_session()
        .session()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    let list = use_remote(query.value.clone(), |query: AreasQuery| async move {
        let page = PageQuery {
            limit: None,
            cursor: query.cursor,
        };
        let filter = AreaFilter {
            state: query.state,
            kind: query.kind,
            q: query.q,
            municipality: query.municipality,
        };
        list_areas(&page, &filter).await
    });
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<Area>>| {
            page.items.iter().map(|area| row(&t, area)).collect()
        })
    };
    let columns = ["name", "kind", "state", "municipalities"]
        .map(|name| Column::text(t.get(&format!("manage-areas-{name}"))));
    html! {
        <div class="page">
            <PageTitle text={t.get("manage-areas-title")} lead={t.get("manage-areas-title-text")} />
            if is_national {
                <div class="actions">
                    <Link<Route> to={Route::NewArea} classes={button_classes(ButtonKind::Primary, false)}>
                        { t.get("manage-area-new") }
                    </Link<Route>>
                </div>
            }
            <Filters query={query.clone()} />
            <EntityList<Area>
                {list}
                caption={t.get("manage-areas-title")}
                columns={columns.to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
            />
        </div>
    }
}

fn row(t: &I18n, area: &Area) -> Vec<Html> {
    let names = area
        .municipalities
        .iter()
        .filter(|row| row.left_on.is_none())
        .map(|row| t.text(&super::words::municipality_name(row)).to_string());
    let names: Vec<_> = names.collect();
    vec![
        html! { <Link<Route> to={Route::ManageArea { id: area.id }} classes="link">{ t.text(&area.name) }</Link<Route>> },
        html! { { kind_word(t, area.kind) } },
        standing(t, area.state, area.pilot_end),
        html! { { names.join(", ") } },
    ]
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<AreasQuery>,
}

/// Name, state, kind and municipality.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let municipalities = use_remote((), |()| list_municipalities());
    let search = SearchFilter {
        field: query.field(
            "areas-name",
            |query| query.q.clone().unwrap_or_default(),
            |query, text| query.q = filled(text),
        ),
        label: t.get("manage-areas-name"),
    };
    let state = SelectFilter {
        field: query.field(
            "areas-state",
            |query| query.state.map_or("", AreaState::as_str).to_owned(),
            |query, text| {
                query.state = AreaState::ALL
                    .into_iter()
                    .find(|state| state.as_str() == text);
            },
        ),
        label: t.get("manage-areas-state"),
        options: options(AreaState::ALL.map(|state| {
            let name = state.as_str();
            (name, t.get(&format!("area-state-{name}")))
        })),
        all: t.get("manage-areas-all"),
    };
    let kind = SelectFilter {
        field: query.field(
            "areas-kind",
            |query| query.kind.map_or("", AreaKind::as_str).to_owned(),
            |query, text| {
                query.kind = AreaKind::ALL.into_iter().find(|kind| kind.as_str() == text);
            },
        ),
        label: t.get("manage-areas-kind"),
        options: options(AreaKind::ALL.map(|kind| (kind.as_str(), kind_word(&t, kind)))),
        all: t.get("manage-areas-all"),
    };
    let known = municipalities.data().cloned();
    let municipality = SelectFilter {
        field: query.field(
            "areas-municipality",
            |query| query.municipality.clone().unwrap_or_default(),
            |query, text| query.municipality = filled(text),
        ),
        label: t.get("manage-areas-municipality"),
        options: options(
            known
                .iter()
                .flat_map(|list| &list.items)
                .map(|row| (row.code.clone(), super::words::name_of(&t, row))),
        ),
        all: t.get("manage-areas-all"),
    };
    html! {
        <FilterBar
            label={t.get("manage-areas-filter")}
            {search}
            selects={vec![state, kind, municipality]}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        />
    }
}
