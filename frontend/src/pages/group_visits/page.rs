//! Recording a group: its cards are read one after the other into one box, which keeps the focus.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_validity::{CardValidity, CheckCardItem, CheckCards};
use shared::group_visits::GroupVisit;
use shared::limits::NAME_MAX;
use shared::problem::{FieldCode, FieldError};
use shared::session::Session;
use uuid::Uuid;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::cards::Cards;
use super::entered::{Entered, MOST_CLIENTS, MOST_WORKERS, number_errors, read};
use super::party::{Party, PartyEvent};
use super::receipt::Receipt;
use crate::api::card_validity::check_cards;
use crate::api::error::ApiError;
use crate::api::group_visits::record_group_visit;
use crate::browser;
use crate::components::card_number_field::CardNumberField;
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::components::number_stepper::NumberStepper;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, UseForm, use_light_form};
use crate::hooks::use_remote::{Remote, use_remote};
use crate::i18n::use_i18n;
use crate::state::leave_guard::use_unsaved;
use crate::state::session::use_session;

/// Recording a group.
#[component]
pub fn RecordGroupPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <RecordGroup {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct RecordGroupProps {
    person: Rc<Session>,
}

/// The box and the cards, or the receipt.
#[component]
fn RecordGroup(props: &RecordGroupProps) -> Html {
    let t = use_i18n();
    let recorded = use_state(|| None::<Rc<GroupVisit>>);
    let on_recorded = {
        let recorded = recorded.setter();
        Callback::from(move |group: GroupVisit| recorded.set(Some(Rc::new(group))))
    };
    use_effect_with(
        recorded.as_ref().map(|group| group.undoable_until),
        |standing| {
            if standing.is_some() {
                browser::scroll_to_top();
                browser::focus("#group-record-done");
            }
        },
    );
    let on_next = {
        let recorded = recorded.setter();
        Callback::from(move |()| recorded.set(None))
    };
    html! {
        <div class="page page--prints-part group-record">
            <PageTitle text={t.get("group-record-title")} lead={t.get("group-record-title-text")} takes_focus=false />
            if let Some(group) = &*recorded {
                <Receipt group={group.clone()} on_changed={on_recorded} {on_next} />
            } else {
                <Reading person={props.person.clone()} {on_recorded} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ReadingProps {
    person: Rc<Session>,
    on_recorded: Callback<GroupVisit>,
}

/// The verdicts that came, with the day that they are about.
type Judged = (NaiveDate, Vec<(String, Rc<CardValidity>)>);

/// The box, the cards that were read, and the form that records them together.
#[component]
fn Reading(props: &ReadingProps) -> Html {
    let today = props.person.today;
    let party = use_reducer(Party::default);
    let input = use_node_ref();
    let form = use_light_form("group", || Entered::new(today), {
        let party = party.clone();
        move |entered: &Entered| {
            let mut errors = entered.errors(&party, today);
            if party.community().is_none() {
                errors.push(FieldError::new(
                    "/community_card/card_number",
                    FieldCode::Required,
                ));
            }
            errors
        }
    });
    use_unsaved(&form.id(), !party.cards.is_empty());
    let day = form.value().day(today).unwrap_or(today);
    let judged = use_remote((day, party.open(day)), |(day, numbers)| judge(day, numbers));
    use_effect_with(judged.data().cloned(), {
        let party = party.dispatcher();
        move |judged: &Option<Rc<Judged>>| {
            if let Some(judged) = judged {
                party.dispatch(PartyEvent::Judged(judged.0, judged.1.clone()));
            }
        }
    });
    let on_event = {
        let (party, input) = (party.dispatcher(), input.clone());
        Callback::from(move |event: PartyEvent| {
            party.dispatch(event);
            focus(&input);
        })
    };
    let on_lacking = {
        let input = input.clone();
        Callback::from(move |()| focus(&input))
    };
    html! {
        <>
            <NumberBox party={(*party).clone()} {input} on_number={on_event.reform(PartyEvent::Added)} />
            if matches!(judged.state, Remote::Failed(_)) {
                <RemoteView<Judged> remote={judged} render={Callback::from(|_| Html::default())} />
            }
            <Cards party={Rc::new((*party).clone())} {day} {on_event} />
            if !party.cards.is_empty() {
                <RecordForm
                    {form}
                    party={(*party).clone()}
                    person={props.person.clone()}
                    {on_lacking}
                    on_recorded={props.on_recorded.clone()}
                />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct NumberBoxProps {
    party: Party,
    input: NodeRef,
    on_number: Callback<String>,
}

/// The box for the next number.
#[component]
fn NumberBox(props: &NumberBoxProps) -> Html {
    let t = use_i18n();
    let form = use_light_form("group-number", String::new, {
        let party = props.party.clone();
        move |number: &String| number_errors(number, &party)
    });
    let number = form.field("/card_number", Clone::clone, |number, text| *number = text);
    let on_submit = {
        let (on_number, emptied) = (props.on_number.clone(), number.on_input.clone());
        form.on_submit(
            |number: String| async move { Ok(read(&number)) },
            move |number: String| {
                emptied.emit(String::new());
                on_number.emit(number);
            },
        )
    };
    let on_submit = {
        let input = props.input.clone();
        on_submit.reform(move |event: SubmitEvent| {
            // What is refused stays to be seen, and the next reading takes its place.
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.select();
            }
            event
        })
    };
    html! {
        <div class="sheet">
            <Form<String> {form} {on_submit} submit={t.get("group-record-add")} icon="plus">
                <CardNumberField
                    field={number}
                    label={t.get("check-number")}
                    hint={t.get("group-record-hint")}
                    takes_focus=true
                    sends_when_read=true
                    input_ref={props.input.clone()}
                />
            </Form<String>>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RecordFormProps {
    form: UseForm<Entered>,
    party: Party,
    person: Rc<Session>,
    /// The community card is still to be read.
    on_lacking: Callback<()>,
    on_recorded: Callback<GroupVisit>,
}

/// Who comes without a card of the own, the occasion, and the button that records all of it.
#[component]
fn RecordForm(props: &RecordFormProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let today = props.person.today;
    // One for the group, however often it is sent.
    let reference = use_memo((), |()| browser::random_uuid());
    let on_submit = {
        let (party, reference) = (props.party.clone(), *reference);
        let venue = props.person.venue.as_ref().map(|venue| venue.id);
        let on_recorded = props.on_recorded.clone();
        form.on_submit(
            move |entered: Entered| {
                let request = reference
                    .and_then(|reference: Uuid| entered.request(&party, reference, venue, today));
                async move { record_group_visit(&request.ok_or(ApiError::Decode)?).await }
            },
            move |group| on_recorded.emit(group),
        )
    };
    let lacks_community = props.party.community().is_none();
    let on_submit = {
        let on_lacking = props.on_lacking.clone();
        on_submit.reform(move |event: SubmitEvent| {
            if lacks_community {
                on_lacking.emit(());
            }
            event
        })
    };
    html! {
        <section class="sheet section" aria-labelledby="group-record-form">
            <h2 id="group-record-form">{ t.get("group-record-form") }</h2>
            if lacks_community {
                <p class="record__more">{ t.get("group-record-no-community") }</p>
            }
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("group-record-record")} icon="check">
                <div class="record__along">
                    <NumberStepper
                        field={field(form, "/community_card/staff", |e| e.workers.clone(), |e, text| e.workers = text)}
                        label={t.get("visit-field-workers")}
                        min=1
                        max={u32::from(MOST_WORKERS)}
                    />
                    <NumberStepper
                        field={field(form, "/community_card/clients", |e| e.clients.clone(), |e, text| e.clients = text)}
                        label={t.get("visit-field-clients")}
                        max={u32::from(MOST_CLIENTS)}
                    />
                </div>
                <DateField
                    field={field(form, "/occasion_date", |e| e.day.clone(), |e, text| e.day = text)}
                    label={t.get("check-occasion")}
                    {today}
                />
                <TextField
                    field={field(form, "/event_title", |e| e.title.clone(), |e, text| e.title = text)}
                    label={t.get("visit-title")}
                    hint={t.get("check-details-hint")}
                    max_length={NAME_MAX}
                    is_optional=true
                />
            </Form<Entered>>
        </section>
    }
}

fn field(
    form: &UseForm<Entered>,
    pointer: &'static str,
    get: fn(&Entered) -> String,
    set: fn(&mut Entered, String),
) -> Field<String> {
    form.field(pointer, get, set)
}

/// Asks for the verdicts on numbers that have none for the day.
async fn judge(day: NaiveDate, numbers: Vec<String>) -> Result<Judged, ApiError> {
    if numbers.is_empty() {
        return Ok((day, Vec::new()));
    }
    let items = numbers
        .iter()
        .enumerate()
        .map(|(place, number)| CheckCardItem {
            reference: place.to_string(),
            card_number: number.clone(),
            venue_id: None,
            occasion_date: Some(day),
        });
    let answer = check_cards(&CheckCards {
        items: items.collect(),
    })
    .await?;
    let verdicts = answer.items.into_iter().map(|item| Rc::new(item.verdict));
    Ok((day, numbers.into_iter().zip(verdicts).collect()))
}

fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        drop(input.focus());
    }
}
