//! The systems that one sees.

use std::rc::Rc;

use shared::api_clients::{ApiClient, ApiClientKind};
use shared::page::Page;
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::test_mode::badge;
use super::words;
use crate::api::api_clients::list_api_clients;
use crate::components::back_link::BackLink;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::table::Column;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::{ApiClientsQuery, optional_text, parse_word};
use crate::routes::Route;
use crate::state::session::use_session;

/// The systems.
#[component]
pub fn ApiClientsPage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = use_query::<ApiClientsQuery>(Route::ApiClients);
    let list = use_remote(query.value.clone(), |query: ApiClientsQuery| async move {
        list_api_clients(&query).await
    });
    let is_venue = session
        .session()
        .is_some_and(|person| person.role == Role::Venue);
    let search = SearchFilter {
        field: query.field(
            "clients-q",
            |q| q.q.clone().unwrap_or_default(),
            |q, text| q.q = optional_text(text),
        ),
        label: t.get("place-name-part"),
    };
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<ApiClient>>| {
            page.items.iter().map(|client| row(&t, client)).collect()
        })
    };
    let columns = [
        "client-name",
        "place-organisation",
        "client-kind",
        "place-state",
        "client-expires",
        "client-last-used",
    ];
    let (back, back_text, lead) = if is_venue {
        (Route::StaffHome, "nav-staff-home", "clients-lead-venue")
    } else {
        (Route::Manage, "manage-title", "clients-lead")
    };
    html! {
        <div class="page">
            <BackLink to={back} text={t.get(back_text)} />
            <PageTitle text={t.get("clients-title")} lead={t.get(lead)} />
            <Link<Route> to={Route::NewApiClient} classes={button_classes(ButtonKind::Primary, false)}>
                <span>{ t.get("client-new-title") }</span>
            </Link<Route>>
            <FilterBar
                label={t.get("clients-filter")}
                selects={vec![kind_filter(&t, &query)]}
                {search}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<ApiClient>
                {list}
                caption={t.get("clients-title")}
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
                empty={html! { <p>{ t.get("clients-empty") }</p> }}
            />
        </div>
    }
}

fn kind_filter(t: &I18n, query: &UseQuery<ApiClientsQuery>) -> SelectFilter {
    let options = ApiClientKind::ALL.map(|kind| {
        let word = t.get(&format!("client-kind-{}", kind.as_str()));
        (AttrValue::Static(kind.as_str()), word)
    });
    SelectFilter {
        field: query.field(
            "clients-kind",
            |q| q.kind.map_or("", ApiClientKind::as_str).to_owned(),
            |q, text| q.kind = parse_word(text),
        ),
        label: t.get("client-kind"),
        options: options.into(),
        all: t.get("place-all"),
    }
}

fn row(t: &I18n, client: &ApiClient) -> Vec<Html> {
    let to = Route::ApiClient { id: client.id };
    vec![
        html! { <><Link<Route> {to}>{ &client.name }</Link<Route>>{ " " }{ badge(t, client.mode) }</> },
        html! { { &client.organisation_name } },
        html! { { t.get(&format!("client-kind-{}", client.kind.as_str())) } },
        words::state(t, client),
        html! { { words::expiry(t, client) } },
        html! { { words::last_use(t, client.last_used_at) } },
    ]
}
