//! Handing over a card: its number, the background facts, and what to write, tell and give.

mod again;
mod backlog;
mod card_step;
mod choices;
mod done_step;
mod entered;
mod facts_fields;
mod facts_step;
mod failure;
mod progress;
mod questions;
mod residence;
mod slip;
mod summary;
#[cfg(test)]
mod tests;
mod ticks;

pub use self::backlog::BacklogPage;

use std::rc::Rc;

use shared::cards::Card;
use shared::session::Session;
use yew::prelude::*;

use self::card_step::CardStep;
use self::done_step::{DoneStep, Given};
use self::entered::{Entered, StockCard, Terms};
use self::facts_step::FactsStep;
use self::progress::{Progress, Step};
use crate::browser;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::{UseForm, use_form};
use crate::i18n::use_i18n;
use crate::state::session::use_session;

pub use self::again::{CorrectForm, GivenAgain, RenewTask};

/// Handing over a card.
#[component]
pub fn HandOverPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <HandOver {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct HandOverProps {
    person: Rc<Session>,
}

/// The three steps, one after the other on one page.
#[component]
fn HandOver(props: &HandOverProps) -> Html {
    let t = use_i18n();
    let today = props.person.today;
    let terms = Terms::new(today, props.person.area.as_ref());
    let form = use_form(
        "hand-over",
        || Entered::new(today),
        move |entered: &Entered| entered.check(&terms),
    );
    let is_choosing = use_state_eq(|| true);
    let done = use_state(|| None::<Rc<Card>>);

    let on_card = {
        let (form, is_choosing) = (form.clone(), is_choosing.clone());
        Callback::from(move |card: StockCard| {
            take_card(&form, card);
            is_choosing.set(false);
        })
    };
    let on_other_card = {
        let is_choosing = is_choosing.clone();
        Callback::from(move |()| is_choosing.set(true))
    };
    let on_registered = {
        let done = done.clone();
        Callback::from(move |card: Card| done.set(Some(Rc::new(card))))
    };
    let on_next = {
        let (form, done, is_choosing) = (form.clone(), done.clone(), is_choosing.clone());
        Callback::from(move |()| {
            form.reset(Entered::new(today));
            is_choosing.set(true);
            done.set(None);
            browser::scroll_to_top();
        })
    };

    let step = match (&*done, *is_choosing) {
        (Some(_), _) => Step::Give,
        (None, true) => Step::Card,
        (None, false) => Step::Facts,
    };
    let body = match &*done {
        Some(card) => {
            html! { <DoneStep given={Given::from(&**card)} person={props.person.clone()} {on_next} /> }
        }
        None if *is_choosing => html! { <CardStep {on_card} /> },
        None => html! { <FactsStep {form} {terms} {on_other_card} {on_registered} /> },
    };
    html! {
        <div class="page hand-over">
            <PageTitle text={t.get("hand-over-title")} takes_focus=false />
            <Progress {step} />
            { body }
        </div>
    }
}

/// Puts the card into the form. Another number gets a reference of its own; the facts that are entered stay.
fn take_card(form: &UseForm<Entered>, card: StockCard) {
    let taken = form.field(
        "/card_number",
        |entered| entered.card.clone(),
        |entered, card| {
            if entered.card != card || entered.client_reference.is_none() {
                entered.client_reference = browser::random_uuid();
            }
            entered.card = card;
        },
    );
    taken.on_input.emit(Some(card));
}
