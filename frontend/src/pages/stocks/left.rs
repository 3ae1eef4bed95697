//! What the sites of an area have left, for its coordinators.

use std::rc::Rc;

use shared::page::Page;
use shared::stocks::SiteStock;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::query::{GivingQuery, StocksQuery};
use crate::api::stocks::list_site_stocks;
use crate::components::entity_list::EntityList;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::Column;
use crate::hooks::use_query::UseQuery;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::place_of;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct SitesLeftProps {
    pub(super) query: UseQuery<StocksQuery>,
}

/// What each site has left, low ones marked.
#[component]
pub(super) fn SitesLeft(props: &SitesLeftProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let sites = use_remote(query.value.of_sites(), |(page, filter)| async move {
        list_site_stocks(&page, &filter).await
    });
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<SiteStock>>| {
            page.items.iter().map(|site| row(&t, site)).collect()
        })
    };
    let on_page = {
        let now = query.value.clone();
        query.set.reform(move |sites| StocksQuery {
            sites,
            ..now.clone()
        })
    };
    let columns = vec![
        Column::text(t.get("stocks-column-site")),
        Column::number(t.get("stocks-column-personal")),
        Column::number(t.get("stocks-column-community")),
        Column::text(t.get("stocks-column-state")),
        Column::text(t.get("stocks-column-give")),
    ];
    html! {
        <EntityList<SiteStock>
            list={sites}
            caption={t.get("stocks-left")}
            {columns}
            {rows}
            is_further={query.value.sites.is_some()}
            {on_page}
            empty={html! { <p>{ t.get("stocks-left-empty") }</p> }}
            heading="#stocks-left"
        />
    }
}

fn row(t: &I18n, site: &SiteStock) -> Vec<Html> {
    let figure = |count: u32| html! { { t.number(count.into()) } };
    let giving = GivingQuery {
        site_id: Some(site.site_id),
    };
    let name = place_of(&site.site_name, &site.organisation_name);
    let words = t.format("stocks-left-give", &[("site", name.as_str().into())]);
    vec![
        html! { { name } },
        figure(site.personal),
        figure(site.community),
        if site.is_low {
            html! { <StatusLabel kind={StatusKind::Alert} text={t.get("stocks-left-low")} /> }
        } else {
            html! { { t.get("stocks-left-enough") } }
        },
        html! {
            <Link<Route, GivingQuery> to={Route::NewStock} query={Some(giving)} classes="link">
                { t.get("stocks-column-give") }
                <span class="visually-hidden">{ " " }{ words }</span>
            </Link<Route, GivingQuery>>
        },
    ]
}
