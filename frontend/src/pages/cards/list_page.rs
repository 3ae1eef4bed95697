//! The cards of the site or area: one found by its number, or all of them in pages.

use std::rc::Rc;

use shared::cards::{CardKind, CardState};
use shared::page::Page;
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::list::CardList;
use super::query::{CardsQuery, KINDS, find_kind, find_state};
use crate::api::sites::list_sites;
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::hooks::use_all::use_all;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::i18n::use_i18n;
use crate::pages::identify::Identify;
use crate::pages::stocks::StockLeft;
use crate::routes::Route;
use crate::state::session::use_session;

/// The cards of the site or area.
#[component]
pub fn CardsPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let query = use_query::<CardsQuery>(Route::Cards);
    let role = session.session().map(|person| person.role);
    let sees_sites = matches!(role, Some(Role::AreaCoordinator | Role::NationalAdmin));
    let sites = use_all(sees_sites, |sees_sites, page| async move {
        if sees_sites {
            list_sites(&page).await
        } else {
            Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            })
        }
    });
    let Some(role) = role else {
        return Html::default();
    };
    let sites = sites.data().cloned().unwrap_or_default();
    html! {
        <div class="page cards">
            <PageTitle text={t.get("cards-title")} takes_focus=false />
            <StockLeft />
            <div class="sheet card-search">
                <Identify
                    id="card-search"
                    {role}
                    label={t.get("cards-search")}
                    hint={t.get("cards-search-hint")}
                    submit={t.get("cards-search-submit")}
                    icon="search"
                />
            </div>
            <div class="section">
                <h2 id="cards-list" tabindex="-1">{ t.get("cards-list") }</h2>
                <ShortLists {role} />
                <Filters query={query.clone()} sites={sites.clone()} />
                <CardList {query} {sites} {role} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ShortListsProps {
    role: Role,
}

/// The ways to the lists to work along.
#[component]
fn ShortLists(props: &ShortListsProps) -> Html {
    let t = use_i18n();
    let lists = [
        (Route::EndingCards, "ending-title"),
        (Route::ShortenedCards, "shortened-title"),
        (Route::Today, "today-title"),
    ];
    let lists = lists.into_iter().filter(|(to, _)| to.is_for(props.role));
    html! {
        <ul class="cards__lists">
            { for lists.map(|(to, key)| html! {
                <li><Link<Route> {to} classes="link">{ t.get(key) }</Link<Route>></li>
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<CardsQuery>,
    sites: Rc<Vec<Site>>,
}

/// State, kind and site.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let states = CardState::ALL.map(|state| {
        let name = state.as_str();
        (name, t.get(&format!("card-state-{name}")))
    });
    let kinds = KINDS.map(|kind| {
        let name = kind.as_str();
        (name, t.get(&format!("card-kind-{name}")))
    });
    let state = SelectFilter {
        field: query.field(
            "cards-state",
            |query| query.state.map_or("", CardState::as_str).to_owned(),
            |query, name| query.state = find_state(name),
        ),
        label: t.get("cards-filter-state"),
        options: options(states),
        all: t.get("cards-filter-all-states"),
    };
    let kind = SelectFilter {
        field: query.field(
            "cards-kind",
            |query| query.kind.map_or("", CardKind::as_str).to_owned(),
            |query, name| query.kind = find_kind(name),
        ),
        label: t.get("cards-filter-kind"),
        options: options(kinds),
        all: t.get("cards-filter-all-kinds"),
    };
    let site = SelectFilter {
        field: query.field(
            "cards-site",
            |query| query.site_id.map(|id| id.to_string()).unwrap_or_default(),
            |query, id| query.site_id = id.parse().ok(),
        ),
        label: t.get("cards-filter-site"),
        options: options(props.sites.iter().map(|site| (site.id, site.name.clone()))),
        all: t.get("cards-filter-all-sites"),
    };
    let site = (!props.sites.is_empty()).then_some(site);
    let shortened = SelectFilter {
        field: query.field(
            "cards-shortened",
            |query| {
                let text = query.shortened.map(|is_shortened| is_shortened.to_string());
                text.unwrap_or_default()
            },
            |query, text| query.shortened = text.parse().ok(),
        ),
        label: t.get("cards-filter-shortened"),
        options: options([
            (true, t.get("cards-filter-shortened-yes")),
            (false, t.get("cards-filter-shortened-no")),
        ]),
        all: t.get("cards-filter-all"),
    };
    html! {
        <FilterBar
            label={t.get("cards-filter")}
            selects={[state, kind].into_iter().chain(site).chain([shortened]).collect::<Vec<_>>()}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        />
    }
}
