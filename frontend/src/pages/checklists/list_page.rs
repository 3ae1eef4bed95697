//! Who has committed and done what of the checklist, at a glance.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::checklists::{ChecklistFilter, ChecklistState, ChecklistSummary};
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::*;

use super::years::year_options;
use crate::api::checklists::list_checklists;
use crate::api::public::list_public_areas;
use crate::components::back_link::BackLink;
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::Column;
use crate::hooks::use_query::{ListQuery, UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// What stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Chosen {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area_id: Option<AreaId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<ChecklistState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

impl ListQuery for Chosen {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// Who has committed and done what of the checklist.
#[component]
pub fn ChecklistsPage() -> Html {
    let t = use_i18n();
    let query = use_query::<Chosen>(Route::Checklists);
    let list = use_remote(query.value.clone(), |chosen: Chosen| async move {
        let page = PageQuery {
            limit: None,
            cursor: chosen.cursor,
        };
        let filter = ChecklistFilter {
            year: chosen.year,
            area_id: chosen.area_id,
            state: chosen.state,
        };
        list_checklists(&page, &filter).await
    });
    let columns = [
        "checklists-organisation",
        "checklists-commitment",
        "checklists-list",
        "checklists-instructed",
    ];
    let rows = {
        let (t, year) = (t.clone(), query.value.year);
        Callback::from(move |page: Rc<Page<ChecklistSummary>>| {
            page.items.iter().map(|item| row(&t, item, year)).collect()
        })
    };
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("checklists-title")} lead={t.get("checklists-lead")} />
            <Filters query={query.clone()} />
            <EntityList<ChecklistSummary>
                {list}
                caption={t.get("checklists-title")}
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<Chosen>,
}

/// Year, state, and for the national administrator the area.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let areas = use_remote((), |()| list_public_areas());
    let Some(person) = session.session() else {
        return Html::default();
    };
    let query = &props.query;
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let state = SelectFilter {
        field: query.field(
            "checklists-state",
            move |chosen| text(chosen.state.map(ChecklistState::as_str)),
            |chosen, name| {
                chosen.state = ChecklistState::ALL
                    .into_iter()
                    .find(|state| state.as_str() == name);
            },
        ),
        label: t.get("checklists-state"),
        options: options(ChecklistState::ALL.iter().map(|state| {
            let name = state.as_str();
            (name, t.get(&format!("checklists-state-{name}")))
        })),
        all: t.get("checklists-state-all"),
    };
    let year = SelectFilter {
        field: query.field(
            "checklists-year",
            |chosen| chosen.year.map(|year| year.to_string()).unwrap_or_default(),
            |chosen, year| chosen.year = year.parse().ok(),
        ),
        label: t.get("checklist-year"),
        options: year_options(person.today).split_off(1),
        all: t.format(
            "checklists-this-year",
            &[("year", person.today.format("%Y").to_string().into())],
        ),
    };
    let mut selects = vec![state, year];
    if person.role == Role::NationalAdmin {
        let found = areas.data().into_iter().flat_map(|areas| &areas.items);
        selects.push(SelectFilter {
            field: query.field(
                "checklists-area",
                |chosen| chosen.area_id.map(|id| id.to_string()).unwrap_or_default(),
                |chosen, id| chosen.area_id = id.parse().ok(),
            ),
            label: t.get("venues-area"),
            options: options(found.map(|area| (area.id, t.text(&area.name)))),
            all: t.get("venues-all-areas"),
        });
    }
    html! {
        <FilterBar
            label={t.get("checklists-filter")}
            {selects}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        />
    }
}

/// The address of an organisation's list, of the same year.
#[derive(Clone, PartialEq, Serialize)]
struct OfYear {
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
}

fn row(t: &I18n, item: &ChecklistSummary, year: Option<i32>) -> Vec<Html> {
    let to = Route::Checklist {
        id: item.organisation_id,
    };
    vec![
        html! {
            <Link<Route, OfYear> {to} query={Some(OfYear { year })} classes="link">
                { &item.organisation_name }
            </Link<Route, OfYear>>
        },
        commitment(t, item),
        progress(t, item),
        instructed(t, item),
    ]
}

/// The commitment in word and icon.
fn commitment(t: &I18n, item: &ChecklistSummary) -> Html {
    let (kind, key) = match &item.committed_version {
        Some(_) if item.is_committed => (StatusKind::Success, "checklists-committed"),
        Some(_) => (StatusKind::Alert, "checklists-committed-before"),
        None => (StatusKind::Alert, "checklists-not-committed"),
    };
    let version = item.committed_version.as_deref().unwrap_or_default();
    html! { <StatusLabel {kind} text={t.format(key, &[("version", version.into())])} /> }
}

/// How much of the list is done, in figures, word and icon.
fn progress(t: &I18n, item: &ChecklistSummary) -> Html {
    if !item.distributes_cards {
        return html! { { t.get("checklists-no-list") } };
    }
    let (kind, key) = match item.done {
        done if done >= item.total => (StatusKind::Success, "checklists-all-done"),
        0 => (StatusKind::Alert, "checklists-none-done"),
        _ => (StatusKind::Info, "checklists-some-done"),
    };
    let counts = [
        ("done", i64::from(item.done).into()),
        ("total", i64::from(item.total).into()),
    ];
    html! { <StatusLabel {kind} text={t.format(key, &counts)} /> }
}

/// When the staff were instructed.
fn instructed(t: &I18n, item: &ChecklistSummary) -> Html {
    match item.instructed_on {
        Some(day) => html! { <StatusLabel kind={StatusKind::Success} text={t.date(day)} /> },
        None if item.distributes_cards => {
            html! { <StatusLabel kind={StatusKind::Alert} text={t.get("checklists-not-instructed")} /> }
        }
        None => html! { { t.get("checklists-no-list") } },
    }
}
