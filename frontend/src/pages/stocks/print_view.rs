//! The sheets of a batch to print: a list to tick off, or a label for each number.

use std::rc::Rc;

use shared::stocks::{Stock, StockNumber, StockNumbers};
use yew::prelude::*;

use super::batches::place;
use super::query::{Print, StockQuery};
use crate::api::stocks::export_stock_numbers;
use crate::components::button::{Button, ButtonKind};
use crate::components::code39::Code39;
use crate::components::label_sheet::LabelSheet;
use crate::components::print_button::PrintButton;
use crate::components::qr_code::QrCode;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_query::UseQuery;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;

#[derive(Properties, PartialEq)]
pub(super) struct PrintViewProps {
    pub(super) stock: Rc<Stock>,
    pub(super) print: Print,
    pub(super) query: UseQuery<StockQuery>,
}

/// The free numbers as they come out of the printer.
#[component]
pub(super) fn PrintView(props: &PrintViewProps) -> Html {
    let t = use_i18n();
    let numbers = use_remote(props.stock.id, export_stock_numbers);
    let back = props.query.set.reform(|()| StockQuery::default());
    let render = {
        let (t, stock, print) = (t.clone(), props.stock.clone(), props.print);
        Callback::from(move |numbers: Rc<StockNumbers>| match print {
            Print::List => list(&t, &stock, &numbers.items),
            Print::Labels => labels(&t, &numbers.items),
        })
    };
    let is_empty = Callback::from(|numbers: Rc<StockNumbers>| numbers.items.is_empty());
    let hint = match props.print {
        Print::List => "stock-print-list-hint",
        Print::Labels => "stock-print-labels-hint",
    };
    html! {
        <div class="page--prints-part stock-print">
            <p class="prose no-print">{ t.get(hint) }</p>
            <div class="form__buttons no-print">
                <PrintButton />
                <Button kind={ButtonKind::Supplementary} icon="arrow-left" on_press={back}>{ t.get("stock-print-back") }</Button>
            </div>
            <RemoteView<StockNumbers>
                remote={numbers}
                {render}
                {is_empty}
                empty={html! { <p class="empty">{ t.get("stock-numbers-empty") }</p> }}
            />
        </div>
    }
}

/// A list to tick off, in columns.
fn list(t: &I18n, stock: &Stock, numbers: &[StockNumber]) -> Html {
    let variables = [
        ("place", place(t, stock).as_str().to_owned().into()),
        (
            "kind",
            t.get(&format!("card-kind-{}", stock.kind.as_str()))
                .as_str()
                .to_owned()
                .into(),
        ),
        ("date", t.date(stock.given_on).as_str().to_owned().into()),
        ("count", numbers.len().into()),
    ];
    html! {
        <section class="printed" aria-labelledby="stock-print-title">
            <h2 id="stock-print-title">{ t.format("stock-print-title", &variables) }</h2>
            <ol class="stock-print__list">
                { for numbers.iter().map(|number| html! {
                    <li><span class="card-number">{ grouped(&number.card_number) }</span></li>
                }) }
            </ol>
        </section>
    }
}

/// A label for each number: for a phone, for a scanner, and for people.
fn labels(t: &I18n, numbers: &[StockNumber]) -> Html {
    let label = |number: &StockNumber| {
        let words = grouped(&number.card_number);
        html! {
            <div class="stock-label">
                <QrCode text={number.card_number.clone()} label={t.format("stock-label-code", &[("number", words.as_str().into())])} />
                <Code39 text={number.card_number.clone()} {words} />
            </div>
        }
    };
    html! { <LabelSheet label={t.get("stock-print-labels")} labels={numbers.iter().map(label).collect::<Vec<_>>()} /> }
}
