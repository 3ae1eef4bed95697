//! Numbers in stock: what each site has left, and the batches that were given.

use std::rc::Rc;

use shared::areas::{self, Area};
use shared::cards::CardKind;
use shared::page::Page;
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::batches::Batches;
use super::left::SitesLeft;
use super::query::StocksQuery;
use crate::api::areas::list_areas;
use crate::api::sites::list_sites;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::hooks::use_all::use_all;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::i18n::use_i18n;
use crate::pages::places::site_options;
use crate::routes::Route;
use crate::state::session::use_session;

/// The kinds of cards in the order in which they are offered.
pub(super) const KINDS: [CardKind; 2] = [CardKind::Personal, CardKind::Community];

/// The kind with a name; none for an empty one.
pub(super) fn find_kind(name: &str) -> Option<CardKind> {
    KINDS.into_iter().find(|kind| kind.as_str() == name)
}

/// All areas for the national administrator, who has to tell them apart; else none.
#[hook]
pub(super) fn use_areas() -> Rc<Vec<Area>> {
    let role = use_session().session().map(|person| person.role);
    let sees_all = role == Some(Role::NationalAdmin);
    let areas = use_all(sees_all, |sees_all, page| async move {
        if sees_all {
            list_areas(&page, &areas::AreaFilter::default()).await
        } else {
            Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            })
        }
    });
    areas.data().cloned().unwrap_or_default()
}

/// Numbers in stock.
#[component]
pub fn StocksPage() -> Html {
    let t = use_i18n();
    let query = use_query::<StocksQuery>(Route::Stocks);
    let sites = use_all((), |(), page| async move { list_sites(&page).await });
    let sites = sites.data().cloned().unwrap_or_default();
    let areas = use_areas();
    html! {
        <div class="page stocks">
            <PageTitle text={t.get("stocks-title")} lead={t.get("stocks-title-text")} />
            <p>
                <Link<Route> to={Route::NewStock} classes={button_classes(ButtonKind::Primary, false)}>
                    { t.get("stocks-give") }
                </Link<Route>>
            </p>
            if !areas.is_empty() {
                <AreaFilter query={query.clone()} {areas} />
            }
            <section class="section" aria-labelledby="stocks-left">
                <h2 id="stocks-left" tabindex="-1">{ t.get("stocks-left") }</h2>
                <SitesLeft query={query.clone()} />
            </section>
            <section class="section" aria-labelledby="stocks-list">
                <h2 id="stocks-list" tabindex="-1">{ t.get("stocks-list") }</h2>
                <Filters query={query.clone()} {sites} />
                <Batches {query} />
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AreaFilterProps {
    query: UseQuery<StocksQuery>,
    areas: Rc<Vec<Area>>,
}

/// The area, for both lists.
#[component]
fn AreaFilter(props: &AreaFilterProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let areas = props.areas.iter();
    let area = SelectFilter {
        field: query.field(
            "stocks-area",
            |query| query.area_id.map(|id| id.to_string()).unwrap_or_default(),
            |query, id| {
                query.area_id = id.parse().ok();
                query.site_id = None;
            },
        ),
        label: t.get("stocks-filter-area"),
        options: options(areas.map(|area| (area.id, t.text(&area.name)))),
        all: t.get("stocks-filter-all-areas"),
    };
    html! {
        <FilterBar
            label={t.get("stocks-filter-area")}
            selects={vec![area]}
            is_filtered={query.value.area_id.is_some()}
            on_clear={query.clear()}
        />
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<StocksQuery>,
    sites: Rc<Vec<Site>>,
}

/// Site, kind, and whether the batch came back to the area.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let area = query.value.area_id;
    let sites = props.sites.iter();
    let sites = sites.filter(|site| area.is_none_or(|area| site.area_id == area));
    let site = SelectFilter {
        field: query.field(
            "stocks-site",
            |query| query.site_id.map(|id| id.to_string()).unwrap_or_default(),
            |query, id| query.site_id = id.parse().ok(),
        ),
        label: t.get("stocks-column-site"),
        options: site_options(sites),
        all: t.get("cards-filter-all-sites"),
    };
    let kind = SelectFilter {
        field: query.field(
            "stocks-kind",
            |query| query.kind.map_or("", CardKind::as_str).to_owned(),
            |query, name| query.kind = find_kind(name),
        ),
        label: t.get("cards-filter-kind"),
        options: options(KINDS.map(|kind| {
            let name = kind.as_str();
            (name, t.get(&format!("card-kind-{name}")))
        })),
        all: t.get("cards-filter-all-kinds"),
    };
    let place = SelectFilter {
        field: query.field(
            "stocks-place",
            |query| {
                query
                    .with_area
                    .map(|is_there| is_there.to_string())
                    .unwrap_or_default()
            },
            |query, text| query.with_area = text.parse().ok(),
        ),
        label: t.get("stocks-filter-place"),
        options: options([
            ("false", t.get("stocks-place-site")),
            ("true", t.get("stocks-place-area")),
        ]),
        all: t.get("stocks-place-all"),
    };
    html! {
        <FilterBar
            label={t.get("stocks-filter")}
            selects={vec![site, kind, place]}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        />
    }
}
