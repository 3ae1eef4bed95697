//! A card that was handed out before: renewed with the same form parts as a hand-over, and its facts put right.

mod correct;
mod number;
pub(super) mod prefill;
mod renew;

use std::rc::Rc;

use shared::card_actions::CardChange;
use shared::cards::Card;
use shared::ids::CardId;
use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use self::renew::RenewForm;
use super::done_step::{DoneStep, Given};
use crate::i18n::use_i18n;
use crate::routes::Route;

pub use correct::CorrectForm;

/// Properties of [`RenewTask`].
#[derive(Properties, PartialEq)]
pub struct RenewTaskProps {
    /// Id of the card.
    pub id: CardId,
    /// The card; none of another site, of which nothing is told.
    #[prop_or_default]
    pub card: Option<Rc<Card>>,
    /// Who renews it.
    pub person: Rc<Session>,
}

/// Renewing: the form, and then what to write, tell and give.
#[component]
pub fn RenewTask(props: &RenewTaskProps) -> Html {
    let done = use_state(|| None::<Rc<CardChange>>);
    let person = props.person.clone();
    match &*done {
        Some(change) => {
            html! { <GivenAgain change={change.clone()} {person} title="task-renew-done" /> }
        }
        None => {
            let done = done.setter();
            let on_done = Callback::from(move |change: CardChange| done.set(Some(Rc::new(change))));
            html! { <RenewForm id={props.id} card={props.card.clone()} {person} {on_done} /> }
        }
    }
}

/// Properties of [`GivenAgain`].
#[derive(Properties, PartialEq)]
pub struct GivenAgainProps {
    /// What was done.
    pub change: Rc<CardChange>,
    /// Who did it.
    pub person: Rc<Session>,
    /// Key of the words for it.
    pub title: AttrValue,
}

/// What to write, tell and give, as after a hand-over.
#[component]
pub fn GivenAgain(props: &GivenAgainProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let on_next = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Cards);
        }
    });
    let action = &props.change.action;
    let given = match &props.change.card {
        Some(card) => Given::from(card),
        None => Given::elsewhere(
            action.card_number.clone(),
            action.last_valid_day.unwrap_or(props.person.today),
        ),
    };
    html! {
        <div class="hand-over">
            <DoneStep
                {given}
                person={props.person.clone()}
                title={t.get(&props.title)}
                next={t.get("task-next-card")}
                {on_next}
            />
        </div>
    }
}
