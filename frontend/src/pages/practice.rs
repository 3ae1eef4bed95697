//! The switch to practice on the start page, and the numbers that one practises with.

use std::rc::Rc;

use shared::cards::CardKind;
use shared::page::PageQuery;
use shared::session::{ChangePractice, Role};
use shared::stocks::{StockFilter, StockNumberFilter};
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::error::ApiError;
use crate::api::stocks::{list_stock_numbers, list_stocks};
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;
use crate::routes::Route;
use crate::state::practice::use_practice;
use crate::state::queue::use_queue;
use crate::state::session::use_session;

/// How many numbers of each kind are shown.
const SHOWN: u32 = 3;

/// For distributors: the switch; in practice the numbers to try.
#[component]
pub fn PracticePanel() -> Html {
    let t = use_i18n();
    let (practice, queue) = (use_practice(), use_queue());
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    if person.role != Role::Distributor {
        return Html::default();
    }
    let change = practice.change.reform({
        let practises = !person.practises;
        move |()| ChangePractice { practises }
    });
    let (kind, words) = if person.practises {
        (ButtonKind::Primary, "practice-stop")
    } else {
        (ButtonKind::Secondary, "practice-start")
    };
    html! {
        <section class="sheet section practice" aria-labelledby="practice">
            <h2 id="practice">{ t.get("practice-title") }</h2>
            <p>{ t.get(if person.practises { "practice-on-text" } else { "practice-off-text" }) }</p>
            if person.practises { <Numbers /> }
            if queue.count() > 0 {
                // In practice it would be out of sight, and would not be sent.
                <Notification kind={NotificationKind::Alert} title={t.get("practice-queue")}>
                    <p>{ t.get("practice-queue-text") }</p>
                    <Link<Route> to={Route::Queue} classes="link">{ t.get("hand-over-waits-link") }</Link<Route>>
                </Notification>
            } else {
                <Button {kind} is_busy={practice.is_busy} on_press={change}>{ t.get(words) }</Button>
            }
        </section>
    }
}

/// Free numbers of each kind, to type into the box; nothing unless the session practises.
#[component]
pub fn PracticeNumbers() -> Html {
    match use_session().session() {
        Some(person) if person.practises => html! { <Numbers /> },
        _ => Html::default(),
    }
}

#[component]
fn Numbers() -> Html {
    let t = use_i18n();
    let numbers = use_remote((), |()| async move {
        let mut found = Vec::new();
        for kind in [CardKind::Personal, CardKind::Community] {
            found.push((kind, free_numbers(kind).await?));
        }
        Ok(found)
    });
    let render = Callback::from(move |found: Rc<Found>| list(&t, &found));
    html! { <RemoteView<Found> remote={numbers} {render} /> }
}

/// Free numbers by kind.
type Found = Vec<(CardKind, Vec<String>)>;

async fn free_numbers(kind: CardKind) -> Result<Vec<String>, ApiError> {
    let one = |limit| PageQuery {
        limit: Some(limit),
        cursor: None,
    };
    let filter = StockFilter {
        kind: Some(kind),
        ..StockFilter::default()
    };
    let stocks = list_stocks(&one(1), &filter).await?;
    let Some(stock) = stocks.items.first() else {
        return Ok(Vec::new());
    };
    let free = StockNumberFilter { free: Some(true) };
    let page = list_stock_numbers(stock.id, &one(SHOWN), &free).await?;
    let numbers = page.items.into_iter();
    Ok(numbers.map(|number| number.card_number).collect())
}

fn list(t: &I18n, found: &Found) -> Html {
    html! {
        <dl class="facts">
            { for found.iter().map(|(kind, numbers)| html! {
                <>
                    <dt>{ t.get(&format!("card-kind-{}", kind.as_str())) }</dt>
                    <dd>
                        { for numbers.iter().map(|number| html! {
                            <span class="card-number practice__number">{ grouped(number) }</span>
                        }) }
                    </dd>
                </>
            }) }
        </dl>
    }
}
