//! What became of the use of the card in question, with the way to take it back in the same place.

use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::Link;

use super::door::{DoorEvent, Entry, Outcome, kind_of};
use crate::api::error::ApiError;
use crate::api::visits::{cancel_visit, undo_visit};
use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::hooks::use_doing::use_doing;
use crate::i18n::use_i18n;
use crate::pages::visits::who;
use crate::routes::Route;
use crate::state::queue::{Queue, use_queue};
use crate::state::toasts::{Toast, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct RecordedProps {
    pub(super) entry: Entry,
    /// Something became of the use.
    pub(super) on_became: Callback<DoorEvent>,
}

/// The key of what became of a use.
pub(super) const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Recorded(_) => "check-recorded",
        Outcome::Reserved(_) => "check-reserved",
        Outcome::Waits => "check-waits",
        Outcome::Undone => "check-undone",
    }
}

/// What became of the use.
#[component]
pub(super) fn Recorded(props: &RecordedProps) -> Html {
    let t = use_i18n();
    let Some((outcome, guests)) = props.entry.outcome else {
        return Html::default();
    };
    let icon = match outcome {
        Outcome::Recorded(_) | Outcome::Reserved(_) => "check-circle-fill",
        Outcome::Waits => "clock",
        Outcome::Undone => "arrow-undo",
    };
    html! {
        <div class="recorded sheet">
            <Icon name={icon} size="l" />
            <div class="recorded__words">
                <p class="recorded__what">{ t.get(outcome_key(outcome)) }</p>
                if outcome == Outcome::Undone {
                    <p>{ t.get("check-undone-text") }</p>
                } else {
                    <p>{ who(&t, kind_of(&props.entry.card), guests) }</p>
                }
                if outcome == Outcome::Waits {
                    <Link<Route> to={Route::Queue} classes="link">{ t.get("hand-over-waits-link") }</Link<Route>>
                }
            </div>
            <Undo entry={props.entry.clone()} on_became={props.on_became.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct UndoProps {
    pub(super) entry: Entry,
    /// It was taken back.
    pub(super) on_became: Callback<DoorEvent>,
    /// What it is about, among others of its kind; heard, not seen.
    #[prop_or_default]
    pub(super) about: Option<AttrValue>,
}

/// Takes the use back; nothing when there is nothing to take back.
#[component]
pub(super) fn Undo(props: &UndoProps) -> Html {
    let t = use_i18n();
    let (doing, queue, toasts) = (use_doing(), use_queue(), use_toasts());
    use_effect_with(doing.failure().cloned(), {
        let (t, toasts) = (t.clone(), toasts);
        move |failure| {
            if let Some(error) = failure.as_ref().filter(|error| !error.is_session_over()) {
                let text = t.error(error);
                toasts.show(Toast::new(format!("{}. {}", text.title, text.advice)));
            }
        }
    });
    let reference = props.entry.card.reference;
    let is_kept = queue
        .waiting()
        .iter()
        .any(|queued| queued.errand.reference() == reference);
    let Some((outcome, guests)) = props.entry.outcome else {
        return Html::default();
    };
    // What was sent meanwhile is among the uses of the venue.
    if outcome == Outcome::Undone || (outcome == Outcome::Waits && !is_kept) {
        return Html::default();
    }
    let on_press = {
        let (doing, on_became) = (doing.clone(), props.on_became.clone());
        let queue = Rc::new(queue);
        Callback::from(move |()| {
            let (queue, on_became) = (queue.clone(), on_became.clone());
            doing.run(take_back(queue, outcome, reference), move |()| {
                on_became.emit(DoorEvent::Became(reference, Outcome::Undone, guests));
            });
        })
    };
    html! {
        <Button kind={ButtonKind::Secondary} is_small=true icon="arrow-undo" is_busy={doing.is_busy()} {on_press}>
            { t.get("check-undo") }
            if let Some(about) = &props.about {
                <span class="visually-hidden">{ ": " }{ about }</span>
            }
        </Button>
    }
}

async fn take_back(
    queue: Rc<Queue>,
    outcome: Outcome,
    reference: uuid::Uuid,
) -> Result<(), ApiError> {
    match outcome {
        Outcome::Recorded(id) => undo_visit(id).await.map(drop),
        Outcome::Reserved(id) => cancel_visit(id).await.map(drop),
        Outcome::Waits => match queue.discard(reference).await {
            Ok(true) => Ok(()),
            _ => Err(ApiError::Decode),
        },
        Outcome::Undone => Ok(()),
    }
}
