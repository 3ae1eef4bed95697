//! The accounts that one looks after.

use std::rc::Rc;

use shared::areas::PublicAreas;
use shared::page::Page;
use shared::session::Role;
use shared::users::{User, UserState};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::query::UsersQuery;
use super::words;
use crate::api::public::list_public_areas;
use crate::api::users::list_users;
use crate::components::back_link::BackLink;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::components::table::Column;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// The accounts.
#[component]
pub fn UsersPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let query = use_query::<UsersQuery>(Route::Users);
    let users = use_remote(query.value.clone(), |query: UsersQuery| async move {
        list_users(&query.page(), &query.filter()).await
    });
    let areas = use_remote((), |()| list_public_areas());
    let is_national = session
        .session()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    let areas = areas.data().filter(|_| is_national).cloned();
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<User>>| {
            page.items.iter().map(|user| row(&t, user)).collect()
        })
    };
    let search = SearchFilter {
        field: query.field(
            "users-search",
            |query| query.q.clone().unwrap_or_default(),
            |query, text| query.q = (!text.is_empty()).then(|| text.to_owned()),
        ),
        label: t.get("users-search"),
    };
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("users-title")} lead={t.get("users-lead")} />
            <div class="actions">
                <Link<Route> to={Route::NewUser} classes={button_classes(ButtonKind::Primary, false)}>
                    <span>{ t.get("user-new") }</span>
                </Link<Route>>
            </div>
            <FilterBar
                label={t.get("users-filter")}
                selects={selects(&t, &query, areas.as_deref())}
                {search}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<User>
                list={users}
                caption={t.get("users-title")}
                columns={columns(&t)}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
            />
        </div>
    }
}

fn selects(
    t: &I18n,
    query: &UseQuery<UsersQuery>,
    areas: Option<&PublicAreas>,
) -> Vec<SelectFilter> {
    let area = areas.map(|areas| SelectFilter {
        field: query.field(
            "users-area",
            |query| query.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |query, text| query.area_id = text.parse().ok(),
        ),
        label: t.get("user-area"),
        options: options(areas.items.iter().map(|area| (area.id, t.text(&area.name)))),
        all: t.get("users-all-areas"),
    });
    let role = SelectFilter {
        field: query.field(
            "users-role",
            |query| query.role.map(Role::as_str).unwrap_or_default().to_owned(),
            |query, text| query.role = Role::ALL.into_iter().find(|role| role.as_str() == text),
        ),
        label: t.get("user-role"),
        options: options(
            Role::ALL
                .into_iter()
                .filter(|role| areas.is_some() || *role != Role::NationalAdmin)
                .map(|role| (role.as_str(), t.get(&format!("role-{}", role.as_str())))),
        ),
        all: t.get("users-all-roles"),
    };
    let state = SelectFilter {
        field: query.field(
            "users-state",
            |query| {
                query
                    .state
                    .map(UserState::as_str)
                    .unwrap_or_default()
                    .to_owned()
            },
            |query, text| {
                query.state = UserState::ALL
                    .into_iter()
                    .find(|state| state.as_str() == text);
            },
        ),
        label: t.get("user-state"),
        options: options(UserState::ALL.map(|state| {
            (
                state.as_str(),
                t.get(&format!("user-state-{}", state.as_str())),
            )
        })),
        all: t.get("users-all-states"),
    };
    area.into_iter().chain([role, state]).collect()
}

fn columns(t: &I18n) -> Vec<Column> {
    [
        "sign-in-username",
        "user-whose",
        "user-role",
        "user-state",
        "user-last-sign-in",
    ]
    .map(|key| Column::text(t.get(key)))
    .to_vec()
}

fn row(t: &I18n, user: &User) -> Vec<Html> {
    vec![
        html! { <Link<Route> to={Route::User { id: user.id }} classes="link">{ &user.username }</Link<Route>> },
        html! {
            <>
                { words::place(t, user).unwrap_or_else(|| t.get("user-network")) }
                if let Some(name) = &user.display_name {
                    <br />{ name }
                }
            </>
        },
        html! { { t.get(&format!("role-{}", user.role.as_str())) } },
        words::state(t, user.state),
        html! { { words::last_sign_in(t, user) } },
    ]
}
