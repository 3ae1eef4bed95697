//! The numbers of a batch, page by page.

use std::rc::Rc;

use shared::ids::StockId;
use shared::page::{Page, PageQuery};
use shared::stocks::{StockNumber, StockNumberFilter};
use yew::prelude::*;

use super::query::StockQuery;
use crate::api::stocks::list_stock_numbers;
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::select::options;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::Column;
use crate::hooks::use_query::UseQuery;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;

#[derive(Properties, PartialEq)]
pub(super) struct NumbersListProps {
    pub(super) id: StockId,
    pub(super) query: UseQuery<StockQuery>,
}

/// One page of the numbers.
#[component]
pub(super) fn NumbersList(props: &NumbersListProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let numbers = use_remote(
        (props.id, query.value.clone()),
        |(id, query): (StockId, StockQuery)| async move {
            let page = PageQuery {
                limit: None,
                cursor: query.cursor,
            };
            list_stock_numbers(id, &page, &StockNumberFilter { free: query.free }).await
        },
    );
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<StockNumber>>| {
            page.items.iter().map(|number| row(&t, number)).collect()
        })
    };
    let state = SelectFilter {
        field: query.field(
            "stock-state",
            |query| query.free.map(|free| free.to_string()).unwrap_or_default(),
            |query, text| query.free = text.parse().ok(),
        ),
        label: t.get("stock-number-state"),
        options: options([
            ("true", t.get("stock-number-free")),
            ("false", t.get("stock-number-handed-out")),
        ]),
        all: t.get("stock-number-all"),
    };
    html! {
        <section class="section" aria-labelledby="stock-numbers">
            <h2 id="stock-numbers" tabindex="-1">{ t.get("stock-numbers") }</h2>
            <FilterBar
                label={t.get("stock-numbers-filter")}
                selects={vec![state]}
                is_filtered={query.is_filtered()}
                on_clear={query.clear()}
            />
            <EntityList<StockNumber>
                list={numbers}
                caption={t.get("stock-numbers")}
                columns={vec![Column::text(t.get("cards-column-number")), Column::text(t.get("stock-number-state"))]}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                is_filtered={query.is_filtered()}
                empty={html! { <p>{ t.get("stock-numbers-empty") }</p> }}
                heading="#stock-numbers"
            />
        </section>
    }
}

fn row(t: &I18n, number: &StockNumber) -> Vec<Html> {
    let (kind, key) = if number.is_handed_out {
        (StatusKind::Neutral, "stock-number-handed-out")
    } else {
        (StatusKind::Success, "stock-number-free")
    };
    vec![
        html! { <span class="card-number">{ grouped(&number.card_number) }</span> },
        html! { <StatusLabel {kind} text={t.get(key)} /> },
    ]
}
