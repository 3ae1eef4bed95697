//! The cards of the site or area: one found by its number, or all of them in pages.

use shared::page::{Page, PageQuery};
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;

use super::list::CardList;
use super::query::{CardsQuery, KINDS, find_kind, find_state};
use super::search::CardSearch;
use crate::api::sites::list_sites;
use crate::components::button::{Button, ButtonKind};
use crate::components::page_title::PageTitle;
use crate::components::select::Select;
use crate::hooks::use_form::Field;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
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
    let sites = use_remote(sees_sites, |sees_sites| async move {
        if !sees_sites {
            return Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            });
        }
        list_sites(&PageQuery {
            limit: Some(shared::limits::PAGE_MAX),
            cursor: None,
        })
        .await
    });
    let Some(role) = role else {
        return Html::default();
    };
    let sites = sites
        .data()
        .map(|page| page.items.clone())
        .unwrap_or_default();
    html! {
        <div class="page cards">
            <PageTitle text={t.get("cards-title")} takes_focus=false />
            <CardSearch {role} />
            <div class="section">
                <h2 id="cards-list" tabindex="-1">{ t.get("cards-list") }</h2>
                <Filters query={query.clone()} sites={sites.clone()} />
                <CardList {query} {sites} {role} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<CardsQuery>,
    sites: Vec<Site>,
}

/// State, kind and site; a change is a step in the address.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let now = &props.query.value;
    // Another filter begins at the first page.
    let changed = |change: fn(&mut CardsQuery, &str)| {
        let now = now.clone();
        props.query.set.reform(move |chosen: String| {
            let mut next = CardsQuery {
                cursor: None,
                ..now.clone()
            };
            change(&mut next, &chosen);
            next
        })
    };
    let field = |id: &'static str, value: String, on_input| Field {
        id: AttrValue::Static(id),
        value,
        error: None,
        on_input,
        on_leave: Callback::noop(),
    };
    let state = now
        .state
        .map(|state| state.as_str().to_owned())
        .unwrap_or_default();
    let kind = now
        .kind
        .map(|kind| kind.as_str().to_owned())
        .unwrap_or_default();
    let site = now.site_id.map(|site| site.to_string()).unwrap_or_default();
    let words = |family: &str, code: &'static str| {
        (
            AttrValue::Static(code),
            t.get(&format!("card-{family}-{code}")),
        )
    };
    let states = shared::cards::CardState::ALL.map(|state| words("state", state.as_str()));
    let kinds = KINDS.map(|kind| words("kind", kind.as_str()));
    let sites = props
        .sites
        .iter()
        .map(|site| (site.id.to_string().into(), site.name.clone().into()));
    let on_clear = props.query.set.reform(|()| CardsQuery::default());
    html! {
        <div class="card-filters" role="group" aria-label={t.get("cards-filter")}>
            <Select
                field={field("cards-state", state, changed(|query, name| query.state = find_state(name)))}
                label={t.get("cards-filter-state")}
                options={states.to_vec()}
                none={t.get("cards-filter-all-states")}
            />
            <Select
                field={field("cards-kind", kind, changed(|query, name| query.kind = find_kind(name)))}
                label={t.get("cards-filter-kind")}
                options={kinds.to_vec()}
                none={t.get("cards-filter-all-kinds")}
            />
            if !props.sites.is_empty() {
                <Select
                    field={field("cards-site", site, changed(|query, id| query.site_id = id.parse().ok()))}
                    label={t.get("cards-filter-site")}
                    options={sites.collect::<Vec<_>>()}
                    none={t.get("cards-filter-all-sites")}
                />
            }
            if now.is_filtered() {
                <Button kind={ButtonKind::Supplementary} icon="cross" on_press={on_clear}>{ t.get("cards-filter-clear") }</Button>
            }
        </div>
    }
}
