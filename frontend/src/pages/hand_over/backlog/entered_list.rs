//! The forms that were entered since the page was opened, the latest first, to lay each paper aside.

use std::rc::Rc;

use shared::card_number::CardNumber;
use shared::cards::Card;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::components::icon::Icon;
use crate::components::table::{Column, Table};
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct EnteredListProps {
    pub(super) cards: Vec<Rc<Card>>,
}

#[derive(Properties, PartialEq)]
pub(super) struct LatestProps {
    pub(super) card: Option<Rc<Card>>,
}

/// The form that was entered last, said aloud: where the eyes are when the next one begins.
#[component]
pub(super) fn Latest(props: &LatestProps) -> Html {
    let t = use_i18n();
    let latest = props.card.as_ref().map(|card| {
        t.format(
            "backlog-registered",
            &[
                ("number", grouped(card).into()),
                ("date", t.date(card.last_valid_day).as_str().into()),
            ],
        )
    });
    html! {
        <div role="status">
            if let Some(latest) = latest {
                <p class="backlog__latest"><Icon name="check-circle-fill" /><span>{ latest }</span></p>
            }
        </div>
    }
}

/// What was entered.
#[component]
pub(super) fn EnteredList(props: &EnteredListProps) -> Html {
    let t = use_i18n();
    let columns = vec![
        Column::text(t.get("cards-column-number")),
        Column::text(t.get("hand-over-issued-on")),
        Column::text(t.get("hand-over-write-day")),
    ];
    html! {
        <section class="section backlog__entered" aria-labelledby="backlog-entered">
            <h2 id="backlog-entered">{ t.format("backlog-entered", &[("count", props.cards.len().into())]) }</h2>
            if props.cards.is_empty() {
                <p>{ t.get("backlog-entered-none") }</p>
            } else {
                <p>{ t.get("backlog-entered-text") }</p>
                <Table
                    caption={t.get("backlog-entered-table")}
                    hides_caption=true
                    {columns}
                    rows={props.cards.iter().map(|card| row(&t, card)).collect::<Vec<_>>()}
                    stacks=true
                />
            }
        </section>
    }
}

fn grouped(card: &Card) -> String {
    CardNumber::parse(&card.card_number)
        .map_or_else(|_| card.card_number.clone(), |number| number.grouped())
}

fn row(t: &I18n, card: &Card) -> Vec<Html> {
    let issued_on = card
        .issuances
        .first()
        .map(|issuance| t.date(issuance.issued_on));
    vec![
        html! { <Link<Route> to={Route::Card { id: card.id }} classes="link card-number">{ grouped(card) }</Link<Route>> },
        html! { { issued_on.unwrap_or_default() } },
        html! { { t.date(card.last_valid_day) } },
    ]
}
