//! Taking a card back and undoing, at one press each.

use shared::community_cards::{CardLoan, LoanStep, ReturnCard, UndoCardLoan};
use shared::ids::{CardId, CardLoanId};
use yew::prelude::*;

use crate::api::community_cards::{return_card, undo_card_loan};
use crate::browser;
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// A card and its loan.
pub(super) type Lent = (CardId, CardLoanId);

/// What can be done at one press.
#[derive(Clone, PartialEq)]
pub(super) struct Steps {
    /// The loan that is on its way.
    pub(super) busy: Option<CardLoanId>,
    /// Takes the card back today.
    pub(super) take_back: Callback<Lent>,
    /// Undoes a step.
    pub(super) undo: Callback<(Lent, LoanStep)>,
    /// Says what a form has done.
    pub(super) tell: Callback<(Lent, LoanStep)>,
}

/// What is asked: the loan, and the step to undo; without one, to take the card back.
type Asked = (Lent, Option<LoanStep>);

/// Id of a card's heading, which takes the focus when the button that was pressed goes.
pub(super) fn heading_id(card: CardId) -> String {
    format!("community-card-{card}")
}

/// What can be done at one press; `on_changed` hears that something was done, or that somebody else was faster.
#[hook]
pub(super) fn use_steps(on_changed: Callback<()>) -> Steps {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let busy = use_state_eq(|| None::<CardLoanId>);
    let ask = {
        let (t, toasts, busy) = (t.clone(), toasts.clone(), busy.setter());
        let on_changed = on_changed.clone();
        Callback::from(move |((lent, step), then): (Asked, Callback<()>)| {
            let ((card, loan), busy) = (lent, busy.clone());
            busy.set(Some(loan));
            let (t, session, toasts) = (t.clone(), session.clone(), toasts.clone());
            let on_changed = on_changed.clone();
            yew::platform::spawn_local(async move {
                let answer = send(loan, step).await;
                busy.set(None);
                browser::focus(&format!("#{}", heading_id(card)));
                match answer {
                    Ok(_) => then.emit(()),
                    Err(error) => {
                        session.report(&error);
                        toasts.show(Toast::new(t.error(&error).title));
                    }
                }
                on_changed.emit(());
            });
        })
    };
    let undo = {
        let (ask, t, toasts) = (ask.clone(), t.clone(), toasts.clone());
        Callback::from(move |(lent, step): (Lent, LoanStep)| {
            let (t, toasts) = (t.clone(), toasts.clone());
            let said = Callback::from(move |()| toasts.show(Toast::new(t.get("community-undone"))));
            ask.emit(((lent, Some(step)), said));
        })
    };
    // What was done is undone at the card, where its present step is: a message may be about one that has passed.
    let tell = Callback::from(move |(lent, step): (Lent, LoanStep)| {
        let words = match step {
            LoanStep::Out => "community-lent",
            LoanStep::Back => "community-returned",
        };
        toasts.show(Toast::new(t.get(words)));
        browser::focus(&format!("#{}", heading_id(lent.0)));
        on_changed.emit(());
    });
    let take_back = {
        let tell = tell.clone();
        Callback::from(move |lent: Lent| {
            let said = tell.reform(move |()| (lent, LoanStep::Back));
            ask.emit(((lent, None), said));
        })
    };
    Steps {
        busy: *busy,
        take_back,
        undo,
        tell,
    }
}

async fn send(
    loan: CardLoanId,
    step: Option<LoanStep>,
) -> Result<CardLoan, crate::api::error::ApiError> {
    match step {
        Some(step) => undo_card_loan(loan, &UndoCardLoan { step }).await,
        None => return_card(loan, &ReturnCard::default()).await,
    }
}
