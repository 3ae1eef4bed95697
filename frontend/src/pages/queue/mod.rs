//! What waits on this device for the network, and what the register has refused of it.

mod refused;
mod refused_visit;

use shared::cards::CardKind;
use shared::visits::RecordVisit;
use uuid::Uuid;
use yew::prelude::*;

use self::refused::{Refused, use_discard};
use self::refused_visit::RefusedVisit;
use crate::browser;
use crate::browser::store::lasts;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::page_title::PageTitle;
use crate::components::table::{Column, Table};
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;
use crate::pages::visits::{Guests, what, who};
use crate::state::errand::{Errand, Queued};
use crate::state::queue::{Queue, use_queue};

/// What waits on this device.
#[component]
pub fn QueuePage() -> Html {
    let t = use_i18n();
    let queue = use_queue();
    // The one that is shown as a form, by its reference: what is shown is what is printed.
    let printed = use_state_eq(|| None::<Uuid>);
    let refused: Vec<_> = queue.refused().into_iter().cloned().collect();
    html! {
        <div class="page page--prints-part queue">
            <PageTitle text={t.get("queue-title")} lead={t.get("queue-lead")} />
            if queue.count() == 0 {
                <Notification kind={NotificationKind::Success} title={t.get("queue-empty")}>
                    <p>{ t.get("queue-empty-text") }</p>
                </Notification>
            }
            if queue.unreadable() > 0 {
                <Notification
                    kind={NotificationKind::Error}
                    title={t.format("queue-unreadable", &[("count", queue.unreadable().into())])}
                >
                    <p>{ t.get("queue-unreadable-text") }</p>
                </Notification>
            }
            if !refused.is_empty() {
                <section class="section" aria-labelledby="queue-refused">
                    <h2 id="queue-refused" tabindex="-1">{ t.get("queue-refused-title") }</h2>
                    <p class="prose">{ t.get(if has_hand_over(&refused) { "queue-refused-text" } else { "queue-refused-visits-text" }) }</p>
                    { for refused.into_iter().map(|queued| {
                        let reference = queued.errand.reference();
                        let key = reference.to_string();
                        let is_printed = *printed == Some(reference);
                        let printed = printed.setter();
                        let on_print = Callback::from(move |()| printed.set(Some(reference)));
                        match queued.errand {
                            Errand::HandOver(_) => html! { <Refused {key} {queued} {is_printed} {on_print} /> },
                            Errand::Visit(_) => html! { <RefusedVisit {key} {queued} /> },
                        }
                    }) }
                </section>
            }
            <Waiting {queue} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct WaitingProps {
    queue: Queue,
}

/// What will be sent, and when.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let t = use_i18n();
    let queue = &props.queue;
    let is_lasting = use_state_eq(|| true);
    use_effect_with(queue.count(), {
        let is_lasting = is_lasting.setter();
        move |_| {
            yew::platform::spawn_local(async move { is_lasting.set(lasts().await) });
        }
    });
    let waiting = queue.waiting();
    if waiting.is_empty() {
        return Html::default();
    }
    let columns = vec![
        Column::text(t.get("hand-over-number")),
        Column::text(t.get("queue-column-kind")),
        Column::text(t.get("queue-column-day")),
        Column::text(t.get("queue-column-discard")),
    ];
    let (title, text) = if has_hand_over(waiting.iter().copied()) {
        ("queue-works-when-sent", "queue-works-when-sent-text")
    } else {
        ("queue-visits-when-sent", "queue-visits-when-sent-text")
    };
    let rows: Vec<_> = waiting.into_iter().map(|queued| row(&t, queued)).collect();
    let send = {
        let queue = queue.clone();
        Callback::from(move |()| queue.send())
    };
    html! {
        <section class="section" aria-labelledby="queue-waiting">
            <h2 id="queue-waiting">{ t.get("queue-waiting") }</h2>
            <Notification kind={NotificationKind::Alert} title={t.get(title)}>
                <p>{ t.get(text) }</p>
                if !browser::is_online() {
                    <p>{ t.get("queue-offline") }</p>
                }
                if !*is_lasting {
                    <p>{ t.get("queue-not-lasting") }</p>
                }
            </Notification>
            <Table caption={t.get("queue-waiting")} hides_caption=true {columns} {rows} stacks=true />
            <div class="actions no-print">
                <Button kind={ButtonKind::Secondary} icon="refresh" is_busy={queue.is_sending()} on_press={send}>
                    if queue.is_sending() { { t.get("sending") } } else { { t.get("queue-send") } }
                </Button>
            </div>
        </section>
    }
}

/// Whether a card was handed over; at venues cards are used.
fn has_hand_over<'a>(queued: impl IntoIterator<Item = &'a Queued>) -> bool {
    let mut queued = queued.into_iter();
    queued.any(|queued| matches!(queued.errand, Errand::HandOver(_)))
}

/// What a use was, and who came.
fn told(t: &I18n, visit: &RecordVisit) -> String {
    let guests = Guests {
        holders: visit.holders,
        children: visit.children,
        companions: visit.companions,
    };
    // Which card it is, is not known yet.
    format!(
        "{}: {}",
        what(t, visit.kind),
        who(t, CardKind::Personal, guests)
    )
}

fn row(t: &I18n, queued: &Queued) -> Vec<Html> {
    let (kind, day) = match &queued.errand {
        Errand::HandOver(card) => (kind(t, card.kind).to_string(), card.issued_on),
        Errand::Visit(visit) => (told(t, visit), visit.occasion_date),
    };
    vec![
        html! { <span class="card-number">{ grouped(queued.errand.card_number()) }</span> },
        html! { { kind } },
        html! { { day.map(|day| t.date(day)).unwrap_or_default() } },
        html! { <Discard queued={queued.clone()} /> },
    ]
}

#[derive(Properties)]
struct DiscardProps {
    queued: Queued,
}

impl PartialEq for DiscardProps {
    fn eq(&self, other: &Self) -> bool {
        self.queued.errand.reference() == other.queued.errand.reference()
    }
}

/// Takes one out of the queue, for who has entered it wrongly.
#[component]
fn Discard(props: &DiscardProps) -> Html {
    let t = use_i18n();
    let number = grouped(props.queued.errand.card_number());
    let label = t.format(
        "queue-discard-number",
        &[("number", number.as_str().into())],
    );
    let discard = use_discard(props.queued.clone());
    html! {
        <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" class="no-print" on_press={discard}>
            { t.get("queue-discard") }
            <span class="visually-hidden">{ " " }{ label }</span>
        </Button>
    }
}

fn kind(t: &I18n, kind: CardKind) -> AttrValue {
    t.get(&format!("card-kind-{}", kind.as_str()))
}
