//! Recording the use of the card in question: who comes along, and one press.

use std::rc::Rc;

use shared::cards::CardKind;
use shared::problem::ProblemCode;
use shared::session::Session;
use shared::visits::{RecordVisit, VisitKind, VisitState, has_more_children};
use yew::prelude::*;

use super::door::{DoorEvent, Entry, Outcome};
use super::use_entered::{MOST_CHILDREN, MOST_COMPANIONS, MOST_WORKERS, UseEntered};
use crate::api::error::ApiError;
use crate::api::visits::record_visit;
use crate::components::button::Button;
use crate::components::icon::Icon;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::number_stepper::NumberStepper;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::{I18n, use_i18n};
use crate::state::errand::{Errand, should_wait};
use crate::state::queue::{Queue, use_queue};

#[derive(Properties, PartialEq)]
pub(super) struct RecordProps {
    pub(super) form: UseForm<UseEntered>,
    pub(super) entry: Entry,
    pub(super) person: Rc<Session>,
    /// Something became of the use.
    pub(super) on_became: Callback<DoorEvent>,
}

/// Who comes along, and the button that records the use; Enter in the empty box presses it.
#[component]
pub(super) fn Record(props: &RecordProps) -> Html {
    let t = use_i18n();
    let (form, entry) = (&props.form, &props.entry);
    let on_submit = use_record(props);
    let is_reserved = entry.card.day > props.person.today;
    let (button, hint) = match (&entry.verdict, is_reserved) {
        (None, _) => ("check-record-later", "check-record-later-hint"),
        (Some(_), true) => ("check-reserve", "check-record-hint"),
        (Some(_), false) => ("check-record", "check-record-hint"),
    };
    html! {
        <form id={form.id()} class="record sheet" novalidate=true onsubmit={on_submit} aria-busy={form.is_busy().to_string()}>
            <h2 class="record__title">{ t.get("check-record-title") }</h2>
            <Along form={form.clone()} entry={entry.clone()} />
            if let Some(error) = form.failure() {
                { failure(&t, error) }
            }
            <div class="record__send">
                <Button is_submit=true is_busy={form.is_busy()} icon="check">{ t.get(button) }</Button>
                <p class="check__note">{ t.get(hint) }</p>
            </div>
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct AlongProps {
    form: UseForm<UseEntered>,
    entry: Entry,
}

/// Who comes along.
#[component]
fn Along(props: &AlongProps) -> Html {
    let t = use_i18n();
    let (form, entry) = (&props.form, &props.entry);
    let is_community = entry.card.kind == Some(CardKind::Community);
    let takes_children = form.value().kind != VisitKind::CoursePlace;
    let children = if is_community {
        "visit-field-clients"
    } else {
        "visit-field-children"
    };
    html! {
        <>
            <div class="record__along">
                if is_community {
                    <NumberStepper
                        field={field(form, "/holders", |e| e.holders.clone(), |e, text| e.holders = text)}
                        label={t.get("visit-field-workers")}
                        min=1
                        max={u32::from(MOST_WORKERS)}
                    />
                }
                if takes_children {
                    <NumberStepper
                        field={field(form, "/children", |e| e.children.clone(), |e, text| e.children = text)}
                        label={t.get(children)}
                        max={u32::from(MOST_CHILDREN)}
                    />
                }
                <NumberStepper
                    field={field(form, "/companions", |e| e.companions.clone(), |e, text| e.companions = text)}
                    label={t.get("visit-field-companions")}
                    max={u32::from(MOST_COMPANIONS)}
                />
            </div>
            <div role="status">
                if let Some(registered) = too_many_children(form.value(), entry) {
                    <p class="record__more">
                        <Icon name="alert-circle-fill" />
                        <span>{ t.format("check-more-children", &[("count", registered.into())]) }</span>
                    </p>
                }
            </div>
        </>
    }
}

/// The registered number of children when more come along.
fn too_many_children(entered: &UseEntered, entry: &Entry) -> Option<u8> {
    let given = entry.verdict.as_ref()?.entitlement?;
    let guests = entered.guests(&entry.card)?;
    given
        .children
        .max
        .filter(|_| has_more_children(&given, guests.children))
}

fn field(
    form: &UseForm<UseEntered>,
    pointer: &'static str,
    get: fn(&UseEntered) -> String,
    set: fn(&mut UseEntered, String),
) -> Field<String> {
    form.field(pointer, get, set)
}

/// Records the use, or leaves it to be sent when the register cannot be reached.
#[hook]
fn use_record(props: &RecordProps) -> Callback<SubmitEvent> {
    let queue = use_queue();
    let venue = props.person.venue.as_ref().map(|venue| venue.id);
    let (card, today) = (props.entry.card.clone(), props.person.today);
    let (reference, on_became) = (card.reference, props.on_became.clone());
    let send = move |entered: UseEntered| {
        let (queue, request) = (queue.clone(), entered.request(&card, venue, today));
        let guests = entered.guests(&card);
        async move {
            let outcome = record(&queue, request.ok_or(ApiError::Decode)?).await?;
            Ok((outcome, guests.ok_or(ApiError::Decode)?))
        }
    };
    props.form.on_submit(send, move |(outcome, guests)| {
        on_became.emit(DoorEvent::Became(reference, outcome, guests));
    })
}

async fn record(queue: &Queue, request: RecordVisit) -> Result<Outcome, ApiError> {
    match record_visit(&request).await {
        Ok(visit) if visit.state == VisitState::Reserved => Ok(Outcome::Reserved(visit.id)),
        Ok(visit) => Ok(Outcome::Recorded(visit.id)),
        Err(error) if should_wait(&error) => match queue.add(Errand::Visit(request)).await {
            Ok(()) => Ok(Outcome::Waits),
            Err(_) => Err(error),
        },
        Err(error) => Err(error),
    }
}

fn failure(t: &I18n, error: &ApiError) -> Html {
    let mut text = t.error(error);
    if error.code() == Some(ProblemCode::ClientReferenceReused) {
        text.title = t.get("check-recorded-before");
        text.advice = t.get("check-recorded-before-text");
    }
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert" takes_focus=true>
            <p>{ text.advice }</p>
            if let Some(request_id) = text.request_id {
                <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
            }
        </Notification>
    }
}
