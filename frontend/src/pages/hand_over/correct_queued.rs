//! Correcting a hand-over that was sent from the device and refused: the fields of the paper form, filled in.

use std::rc::Rc;

use yew::prelude::*;

use super::again::prefill::{Known, WithKnown};
use super::backlog::form::{BacklogForm, Corrects};
use crate::browser;
use crate::dates::format_date;
use crate::i18n::use_i18n;
use crate::state::errand::{Errand, Queued};
use crate::state::queue::use_queue;
use crate::state::session::use_session;

/// Properties of [`CorrectQueued`].
#[derive(Properties)]
pub struct CorrectQueuedProps {
    /// What was refused.
    pub queued: Queued,
    /// The register has it, or it waits again.
    pub on_done: Callback<()>,
}

impl PartialEq for CorrectQueuedProps {
    fn eq(&self, other: &Self) -> bool {
        self.queued.errand.reference() == other.queued.errand.reference()
    }
}

/// The form; sent, it takes the place of what was refused, with a reference of its own.
#[component]
pub fn CorrectQueued(props: &CorrectQueuedProps) -> Html {
    let (t, queue) = (use_i18n(), use_queue());
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    let Errand::HandOver(card) = &props.queued.errand else {
        return Html::default();
    };
    let on_registered = {
        let (queue, on_done) = (queue, props.on_done.clone());
        let reference = card.client_reference;
        Callback::from(move |_| {
            let (queue, on_done) = (queue.clone(), on_done.clone());
            yew::platform::spawn_local(async move {
                // What is left behind stays on the page as refused, and can be discarded there.
                let _ = queue.discard(reference).await;
                on_done.emit(());
            });
        })
    };
    let render = {
        let (queued, person, card) = (props.queued.clone(), person.clone(), card.clone());
        let (language, on_waits) = (t.language(), props.on_done.clone());
        Callback::from(move |known: Rc<Known>| {
            let mut entered = known.entered(card.facts.as_ref(), person.today, language);
            entered.client_reference = browser::random_uuid();
            if let Some(day) = card.issued_on {
                entered.issued_on = format_date(day);
            }
            let corrects = Corrects {
                queued: queued.clone(),
                entered,
            };
            html! {
                <BacklogForm
                    person={person.clone()}
                    {corrects}
                    on_registered={on_registered.clone()}
                    on_waits={on_waits.clone()}
                />
            }
        })
    };
    html! { <WithKnown facts={card.facts.clone()} {render} /> }
}
