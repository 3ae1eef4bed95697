//! One page of the list of cards; on a narrow screen each row is a card of its own.

use std::rc::Rc;

use shared::card_number::CardNumber;
use shared::cards::CardSummary;
use shared::page::Page;
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::query::CardsQuery;
use crate::api::cards::list_cards;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::card_state_label::CardStateLabel;
use crate::components::entity_list::EntityList;
use crate::components::table::Column;
use crate::hooks::use_query::UseQuery;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct CardListProps {
    pub(super) query: UseQuery<CardsQuery>,
    /// Sites by whose names cards are told apart; empty for a distributor, who sees one site only.
    pub(super) sites: Rc<Vec<Site>>,
    pub(super) role: Role,
}

/// One page of the list.
#[component]
pub(super) fn CardList(props: &CardListProps) -> Html {
    let t = use_i18n();
    let cards = use_remote(props.query.value.clone(), |query| async move {
        list_cards(&query.page(), &query.filter()).await
    });
    let rows = {
        let (t, sites) = (t.clone(), props.sites.clone());
        Callback::from(move |page: Rc<Page<CardSummary>>| {
            page.items
                .iter()
                .map(|card| row(&t, card, &sites))
                .collect()
        })
    };
    html! {
        <EntityList<CardSummary>
            list={cards}
            caption={t.get("cards-list")}
            columns={columns(&t, !props.sites.is_empty())}
            {rows}
            is_further={props.query.is_further()}
            on_page={props.query.on_page()}
            is_filtered={props.query.is_filtered()}
            empty={empty(&t, props.role)}
            heading="#cards-list"
        />
    }
}

fn columns(t: &I18n, has_sites: bool) -> Vec<Column> {
    let site = has_sites.then_some("cards-column-site");
    [
        "cards-column-number",
        "cards-column-kind",
        "cards-column-state",
    ]
    .into_iter()
    .chain(site)
    .chain(["cards-column-issued", "cards-column-last-day"])
    .map(|key| Column::text(t.get(key)))
    .collect()
}

fn row(t: &I18n, card: &CardSummary, sites: &[Site]) -> Vec<Html> {
    let number = grouped(&card.card_number);
    let site = (!sites.is_empty()).then(|| {
        let name = sites
            .iter()
            .find(|site| site.id == card.site_id)
            .map(|site| site.name.clone());
        html! { { name.unwrap_or_default() } }
    });
    let mut cells = vec![
        html! { <Link<Route> to={Route::Card { id: card.id }} classes="card-number">{ number }</Link<Route>> },
        html! { { t.get(&format!("card-kind-{}", card.kind.as_str())) } },
        html! { <CardStateLabel state={card.state} /> },
    ];
    cells.extend(site);
    cells.push(html! { { t.date(card.issued_on) } });
    let printed = (card.last_valid_day != card.effective_last_valid_day).then(|| {
        let day = t.date(card.last_valid_day);
        t.format("cards-printed-day", &[("date", day.as_str().into())])
    });
    cells.push(html! {
        <>
            { t.date(card.effective_last_valid_day) }
            if let Some(printed) = printed { <span class="entries__note">{ format!(" ({printed})") }</span> }
        </>
    });
    cells
}

/// The number in groups of four, as it came when it is none.
#[must_use]
pub fn grouped(number: &str) -> String {
    CardNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.grouped())
}

fn empty(t: &I18n, role: Role) -> Html {
    html! {
        <>
            <p><strong>{ t.get("cards-empty") }</strong></p>
            <p>{ t.get("cards-empty-text") }</p>
            if Route::HandOver.is_for(role) {
                <Link<Route> to={Route::HandOver} classes={button_classes(ButtonKind::Primary, false)}>
                    { t.get("cards-hand-over") }
                </Link<Route>>
            }
        </>
    }
}
