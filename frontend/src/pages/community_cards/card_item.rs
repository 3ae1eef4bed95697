//! One community card: where it is, and what can be done.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::cards::CardState;
use shared::community_cards::{CardLoan, CommunityCard, LoanStep};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::loan_form::{Deed, LoanForm};
use super::loans::Loans;
use super::use_steps::{Steps, heading_id};
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::card_state_label::CardStateLabel;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct CardItemProps {
    pub(super) card: Rc<CommunityCard>,
    pub(super) today: NaiveDate,
    /// The form that is open.
    pub(super) deed: Option<Deed>,
    pub(super) on_open: Callback<Option<Deed>>,
    pub(super) steps: Steps,
}

/// One community card.
#[component]
pub(super) fn CardItem(props: &CardItemProps) -> Html {
    let t = use_i18n();
    let card = &props.card.card;
    let loan = props.card.latest_loan.as_ref();
    let id = heading_id(card.id);
    let last_day = t.date(card.effective_last_valid_day);
    let close = props.on_open.reform({
        let id = id.clone();
        move |()| {
            browser::focus(&format!("#{id}"));
            None
        }
    });
    html! {
        <li class="sheet community-card" aria-labelledby={id.clone()}>
            <div class="community-card__head">
                <h3 {id} class="card-number" tabindex="-1">{ grouped(&card.card_number) }</h3>
                { place(&t, loan) }
            </div>
            if let Some(loan) = loan.filter(|loan| loan.is_out()) {
                <p>{ lent(&t, loan) }</p>
            }
            <p class="community-card__state">
                if card.state != CardState::Valid { <CardStateLabel state={card.state} />{ " " } }
                { t.format("community-last-day", &[("date", last_day.as_str().into())]) }{ " " }
                <Link<Route> to={Route::Card { id: card.id }} classes="link">
                    { t.get("community-open-card") }
                    <span class="visually-hidden">{ ": " }{ grouped(&card.card_number) }</span>
                </Link<Route>>
            </p>
            if let Some(deed) = props.deed {
                <LoanForm
                    card={props.card.clone()}
                    {deed}
                    today={props.today}
                    on_closed={close}
                    on_done={props.steps.tell.clone()}
                />
            } else {
                { buttons(&t, props) }
            }
            <Loans card={card.id} changes={loan.cloned()} />
        </li>
    }
}

/// Where the card is, at a glance.
fn place(t: &I18n, loan: Option<&CardLoan>) -> Html {
    if loan.is_some_and(CardLoan::is_out) {
        html! { <StatusLabel kind={StatusKind::Alert} icon="arrow-right" text={t.get("community-out")} /> }
    } else {
        html! { <StatusLabel kind={StatusKind::Success} icon="home" text={t.get("community-in")} /> }
    }
}

/// With whom the card is, and since when.
fn lent(t: &I18n, loan: &CardLoan) -> AttrValue {
    let borrower = t.get(&format!("borrower-{}", loan.borrower.as_str()));
    let day = t.date(loan.lent_on);
    let variables = [
        ("borrower", borrower.as_str().into()),
        ("date", day.as_str().into()),
    ];
    t.format("community-lent-since", &variables)
}

fn buttons(t: &I18n, props: &CardItemProps) -> Html {
    let card = &props.card.card;
    let loan = props.card.latest_loan.as_ref();
    let open = |deed: Deed| props.on_open.reform(move |()| Some(deed));
    let number = grouped(&card.card_number);
    let about = html! { <span class="visually-hidden">{ ": " }{ number }</span> };
    let is_busy = loan.is_some_and(|loan| props.steps.busy == Some(loan.id));
    let out = loan.filter(|loan| loan.is_out());
    html! {
        <div class="actions">
            if let Some(loan) = out {
                <Button {is_busy} on_press={props.steps.take_back.reform({ let lent = (card.id, loan.id); move |()| lent })}>
                    { t.get("community-take-back") }{ about.clone() }
                </Button>
                <Button kind={ButtonKind::Supplementary} on_press={open(Deed::TakeBack)}>
                    { t.get("community-take-back-earlier") }{ about.clone() }
                </Button>
            } else if card.state == CardState::Valid {
                <Button kind={ButtonKind::Secondary} on_press={open(Deed::Lend)}>
                    { t.get("community-lend") }{ about.clone() }
                </Button>
            } else {
                <p>{ t.get("community-not-valid") }</p>
            }
            if let Some((loan, step)) = loan.and_then(|loan| Some((loan, loan.undoable?))) {
                <Button
                    kind={ButtonKind::Supplementary}
                    icon="arrow-undo"
                    {is_busy}
                    on_press={props.steps.undo.reform({ let lent = (card.id, loan.id); move |()| (lent, step) })}
                >
                    { t.get(match step { LoanStep::Out => "community-undo-lending", LoanStep::Back => "community-undo-return" }) }
                    { about }
                </Button>
            }
        </div>
    }
}
