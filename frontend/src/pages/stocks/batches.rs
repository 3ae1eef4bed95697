//! The batches that were given, page by page.

use std::rc::Rc;

use shared::page::Page;
use shared::stocks::Stock;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::query::StocksQuery;
use crate::api::stocks::list_stocks;
use crate::components::entity_list::EntityList;
use crate::components::table::Column;
use crate::hooks::use_query::UseQuery;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::place_of;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct BatchesProps {
    pub(super) query: UseQuery<StocksQuery>,
}

/// One page of the batches.
#[component]
pub(super) fn Batches(props: &BatchesProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let asked = (query.value.page(), query.value.filter());
    let batches = use_remote(asked, |(page, filter)| async move {
        list_stocks(&page, &filter).await
    });
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<Stock>>| {
            page.items.iter().map(|stock| row(&t, stock)).collect()
        })
    };
    let columns = vec![
        Column::text(t.get("stocks-column-batch")),
        Column::text(t.get("stocks-column-site")),
        Column::text(t.get("cards-column-kind")),
        Column::text(t.get("stocks-column-source")),
        Column::number(t.get("stocks-column-given")),
        Column::number(t.get("stocks-column-free")),
    ];
    html! {
        <EntityList<Stock>
            list={batches}
            caption={t.get("stocks-list")}
            {columns}
            {rows}
            is_further={query.is_further()}
            on_page={query.on_page()}
            is_filtered={query.is_filtered()}
            empty={html! { <p>{ t.get("stocks-empty") }</p> }}
            heading="#stocks-list"
        />
    }
}

/// The words for where a batch lies: its site, or the area.
pub(super) fn place(t: &I18n, stock: &Stock) -> AttrValue {
    match (&stock.site_name, &stock.organisation_name) {
        (Some(name), Some(organisation)) => place_of(name, organisation),
        _ => t.get("stocks-place-area"),
    }
}

fn row(t: &I18n, stock: &Stock) -> Vec<Html> {
    let figure = |count: u32| html! { { t.number(count.into()) } };
    vec![
        html! { <Link<Route> to={Route::Stock { id: stock.id }} classes="link">{ t.date(stock.given_on) }</Link<Route>> },
        html! { { place(t, stock) } },
        html! { { t.get(&format!("card-kind-{}", stock.kind.as_str())) } },
        html! { { t.get(&format!("stock-source-{}", stock.source.as_str())) } },
        figure(stock.given),
        figure(stock.free),
    ]
}
