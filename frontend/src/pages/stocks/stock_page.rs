//! One batch of numbers: its counts, its numbers, moving them on, and printing them.

use std::rc::Rc;

use shared::ids::StockId;
use shared::stocks::Stock;
use yew::prelude::*;

use super::batches::place;
use super::move_form::MoveForm;
use super::numbers_list::NumbersList;
use super::print_view::PrintView;
use super::query::{Print, StockQuery};
use crate::api::stocks::find_stock;
use crate::components::button::{Button, ButtonKind};
use crate::components::definition_list::DefinitionList;
use crate::components::entity_page::EntityPage;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// Properties of [`StockPage`].
#[derive(Properties, PartialEq)]
pub struct StockPageProps {
    /// Id of the batch.
    pub id: StockId,
}

/// One batch of numbers.
#[component]
pub fn StockPage(props: &StockPageProps) -> Html {
    let t = use_i18n();
    let query = use_query::<StockQuery>(Route::Stock { id: props.id });
    let stock = use_remote(props.id, find_stock);
    let reload = stock.reload.clone();
    let render = {
        let query = query.clone();
        Callback::from(move |stock: Rc<Stock>| match query.value.print {
            Some(print) => html! { <PrintView {stock} {print} query={query.clone()} /> },
            None => {
                html! { <Parts {stock} query={query.clone()} on_moved={reload.clone()} /> }
            }
        })
    };
    html! {
        <EntityPage<Stock>
            key={props.id.to_string()}
            remote={stock}
            back={Route::Stocks}
            back_text={t.get("stocks-title")}
            title={t.get("stock-title")}
            {render}
        />
    }
}

#[derive(Properties, PartialEq)]
struct PartsProps {
    stock: Rc<Stock>,
    query: UseQuery<StockQuery>,
    on_moved: Callback<()>,
}

#[component]
fn Parts(props: &PartsProps) -> Html {
    let t = use_i18n();
    let stock = &props.stock;
    html! {
        <>
            <DefinitionList items={facts(&t, stock)} />
            if stock.given > 0 {
                <PrintButtons query={props.query.clone()} />
            }
            if stock.free > 0 {
                <MoveForm stock={stock.clone()} on_moved={props.on_moved.clone()} />
            }
            <NumbersList id={stock.id} query={props.query.clone()} />
        </>
    }
}

/// What the batch is, and where its numbers are.
fn facts(t: &I18n, stock: &Stock) -> Vec<(AttrValue, Html)> {
    let figure = |count: u32| t.number(count.into());
    let gone = stock
        .given
        .saturating_sub(stock.free)
        .saturating_sub(stock.handed_out);
    [
        ("stocks-column-site", place(t, stock)),
        (
            "cards-column-kind",
            t.get(&format!("card-kind-{}", stock.kind.as_str())),
        ),
        (
            "stocks-column-source",
            t.get(&format!("stock-source-{}", stock.source.as_str())),
        ),
        ("stocks-column-batch", t.date(stock.given_on)),
        ("stocks-column-given", figure(stock.given)),
        ("stocks-column-free", figure(stock.free)),
        ("stock-handed-out", figure(stock.handed_out)),
        ("stock-gone", figure(gone)),
    ]
    .map(|(key, value)| (t.get(key), html! { { value } }))
    .into()
}

#[derive(Properties, PartialEq)]
struct PrintButtonsProps {
    query: UseQuery<StockQuery>,
}

/// Ways to the sheets to print.
#[component]
fn PrintButtons(props: &PrintButtonsProps) -> Html {
    let t = use_i18n();
    let to = |print: Print| {
        let set = &props.query.set;
        set.reform(move |()| StockQuery {
            print: Some(print),
            ..StockQuery::default()
        })
    };
    html! {
        <div class="form__buttons">
            <Button kind={ButtonKind::Secondary} icon="printer" on_press={to(Print::List)}>{ t.get("stock-print-list") }</Button>
            <Button kind={ButtonKind::Secondary} icon="printer" on_press={to(Print::Labels)}>{ t.get("stock-print-labels") }</Button>
        </div>
    }
}
