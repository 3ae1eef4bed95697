//! One use that the register has refused: why, and the ways out of it.

use yew::prelude::*;

use super::refused::{use_discard, why};
use super::told;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::pages::cards::grouped;
use crate::state::errand::{Errand, Queued, refused_for};
use crate::state::queue::use_queue;

#[derive(Properties)]
pub(super) struct RefusedVisitProps {
    pub(super) queued: Queued,
}

impl PartialEq for RefusedVisitProps {
    fn eq(&self, other: &Self) -> bool {
        self.queued.errand.reference() == other.queued.errand.reference()
            && self.queued.refusal == other.queued.refusal
    }
}

/// Why, and what can be done: to send it again, as a card may be registered late, or to let it go.
#[component]
pub(super) fn RefusedVisit(props: &RefusedVisitProps) -> Html {
    let t = use_i18n();
    let queue = use_queue();
    let discard = use_discard(props.queued.clone());
    let Errand::Visit(visit) = &props.queued.errand else {
        return Html::default();
    };
    let again = {
        let queued = Queued {
            refusal: None,
            ..props.queued.clone()
        };
        Callback::from(move |()| {
            let (queue, queued) = (queue.clone(), queued.clone());
            yew::platform::spawn_local(async move {
                if queue.put_back(queued).await.is_ok() {
                    queue.send();
                }
            });
        })
    };
    let number = grouped(&visit.card_number);
    let title = t.format("queue-number", &[("number", number.as_str().into())]);
    let reason = props.queued.refusal.as_ref().and_then(refused_for);
    html! {
        <article class="sheet queue__refused" aria-label={title}>
            <h3 class="card-number">{ number }</h3>
            <p>
                { told(&t, visit) }
                if let Some(day) = visit.occasion_date { { " · " }{ t.date(day) } }
            </p>
            <Notification kind={NotificationKind::Error}>
                if let Some(reason) = reason {
                    <p><strong>{ t.get(&format!("check-reason-{}", reason.as_str())) }</strong></p>
                    <p>{ t.get("queue-visit-refused-text") }</p>
                } else {
                    { why(&t, &props.queued) }
                }
            </Notification>
            <div class="actions">
                <Button kind={ButtonKind::Secondary} icon="refresh" on_press={again}>{ t.get("queue-send-again") }</Button>
                <Button kind={ButtonKind::Supplementary} icon="cross" on_press={discard}>{ t.get("queue-discard") }</Button>
            </div>
        </article>
    }
}
