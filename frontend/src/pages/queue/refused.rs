//! One hand-over that the register has refused: why, and the ways out of it.

use std::rc::Rc;

use shared::problem::ProblemCode;
use yew::prelude::*;

use super::kind;
use crate::api::error::ApiError;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;
use crate::pages::hand_over::CorrectQueued;
use crate::pages::paper_form::FilledForm;
use crate::state::errand::{Errand, Queued};
use crate::state::queue::use_queue;
use crate::state::toasts::{Toast, use_toasts};

#[derive(Properties)]
pub(super) struct RefusedProps {
    pub(super) queued: Queued,
    /// Whether it is shown as a form.
    pub(super) is_printed: bool,
    /// It is to be shown as a form.
    pub(super) on_print: Callback<()>,
}

impl PartialEq for RefusedProps {
    fn eq(&self, other: &Self) -> bool {
        self.queued.errand.reference() == other.queued.errand.reference()
            && self.queued.refusal == other.queued.refusal
            && self.is_printed == other.is_printed
    }
}

/// Why, and what can be done.
#[component]
pub(super) fn Refused(props: &RefusedProps) -> Html {
    let t = use_i18n();
    let print = {
        let (is_printed, on_print) = (props.is_printed, props.on_print.clone());
        Callback::from(move |()| {
            if is_printed {
                browser::print();
            } else {
                on_print.emit(());
            }
        })
    };
    let is_correcting = use_state_eq(|| false);
    let correct = {
        let is_correcting = is_correcting.clone();
        Callback::from(move |()| is_correcting.set(!*is_correcting))
    };
    let on_done = {
        let toasts = use_toasts();
        let words = t.get("queue-corrected");
        Callback::from(move |()| {
            toasts.show(Toast::new(words.clone()));
            browser::focus("h1");
        })
    };
    let discard = use_discard(props.queued.clone());
    let Errand::HandOver(card) = &props.queued.errand else {
        return Html::default();
    };
    let number = grouped(&card.card_number);
    let title = t.format("queue-number", &[("number", number.as_str().into())]);
    html! {
        <article class="sheet queue__refused" aria-label={title}>
            <h3 class="card-number">{ number }</h3>
            <p>
                { kind(&t, card.kind) }
                if let Some(day) = card.issued_on { { " · " }{ t.date(day) } }
            </p>
            <Notification kind={NotificationKind::Error}>{ why(&t, &props.queued) }</Notification>
            if *is_correcting {
                <CorrectQueued queued={props.queued.clone()} on_done={on_done} />
            }
            <div class="actions no-print">
                <Button kind={ButtonKind::Secondary} icon="pen-line" expanded={Some(*is_correcting)} on_press={correct}>
                    { t.get("queue-correct") }
                </Button>
                <Button kind={ButtonKind::Secondary} icon="printer" on_press={print}>{ t.get("queue-print") }</Button>
                <Button kind={ButtonKind::Supplementary} icon="cross" on_press={discard}>{ t.get("queue-discard") }</Button>
            </div>
            if props.is_printed {
                <FilledForm card={Rc::new(card.clone())} />
            }
        </article>
    }
}

/// Forgets the errand; it can be taken back.
#[hook]
pub(super) fn use_discard(queued: Queued) -> Callback<()> {
    let (t, queue, toasts) = (use_i18n(), use_queue(), use_toasts());
    let says = match &queued.errand {
        Errand::HandOver(_) => "queue-discarded",
        Errand::Visit(_) => "queue-visit-discarded",
    };
    Callback::from(move |()| {
        let (t, queue, toasts, queued) = (t.clone(), queue.clone(), toasts.clone(), queued.clone());
        yew::platform::spawn_local(async move {
            let was_there = queue.discard(queued.errand.reference()).await;
            if was_there != Ok(true) {
                return;
            }
            browser::focus("h1");
            let undo = Callback::from(move |()| {
                let (queue, queued) = (queue.clone(), queued.clone());
                yew::platform::spawn_local(async move {
                    let _ = queue.put_back(queued).await;
                });
            });
            toasts.show(Toast {
                text: t.get(says),
                action: Some((t.get("queue-undo"), undo)),
            });
        });
    })
}

/// The reason in plain words: what is wrong with single facts, else what the register said.
pub(super) fn why(t: &I18n, queued: &Queued) -> Html {
    let Some(problem) = &queued.refusal else {
        return Html::default();
    };
    if problem.code == ProblemCode::ValidationFailed && !problem.errors.is_empty() {
        return html! {
            <ul>{ for problem.errors.iter().map(|error| html! { <li>{ t.field_error(error) }</li> }) }</ul>
        };
    }
    let text = t.error(&ApiError::Server {
        problem: Rc::new(problem.clone()),
        retry_after: None,
    });
    html! { <><p><strong>{ text.title }</strong></p><p>{ text.advice }</p></> }
}
