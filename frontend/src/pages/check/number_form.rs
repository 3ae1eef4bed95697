//! The box for the number and what stays for the next cards: the day, what the card gives, and what the occasion is called.

use std::rc::Rc;

use shared::card_validity::CardValidity;
use shared::session::Session;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::details::Details;
use super::door::{Door, DoorEvent};
use super::entered::Entered;
use super::failure::CheckFailure;
use super::occasion::Occasion;
use super::use_entered::UseEntered;
use crate::api::card_validity::check_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::components::button::Button;
use crate::components::card_number_field::{CardNumberField, hand_in};
use crate::dates::parse_date;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::use_i18n;
use crate::state::errand::should_wait;
use crate::state::queue::use_queue;

#[derive(Properties, PartialEq)]
pub(super) struct NumberFormProps {
    pub(super) form: UseForm<Entered>,
    pub(super) uses: UseForm<UseEntered>,
    pub(super) person: Rc<Session>,
    pub(super) door: Door,
    /// Enter in the empty box records the use of the card in question.
    pub(super) records: bool,
    /// The box.
    pub(super) input: NodeRef,
    pub(super) on_event: Callback<DoorEvent>,
}

/// What came of a number.
enum Answer {
    Judged(Box<CardValidity>),
    /// The register could not be reached.
    Unasked,
}

/// The box, and what stays for the next cards.
#[component]
pub(super) fn NumberForm(props: &NumberFormProps) -> Html {
    let t = use_i18n();
    let (form, input) = (&props.form, &props.input);
    use_focus_back(input);
    use_effect_with(
        (form.failure().is_some(), input.clone()),
        |(has_failed, input)| {
            // The number stays for another try; the next reading takes its place.
            if *has_failed {
                focus(input);
                select(input);
            }
        },
    );
    let on_submit = use_check(props);
    let on_escape = {
        let (on_event, is_empty) = (props.on_event.clone(), form.value().number.is_empty());
        // The first Escape empties the box, the second puts the verdict away.
        Callback::from(move |()| {
            if is_empty {
                on_event.emit(DoorEvent::PutAway);
            }
        })
    };
    let on_empty_enter = props.records.then(|| {
        let id = props.uses.id();
        Callback::from(move |()| browser::submit(&format!("#{id}")))
    });
    let on_done = {
        let input = input.clone();
        Callback::from(move |()| focus(&input))
    };
    html! {
        <form id={form.id()} class="check__form sheet" novalidate=true onsubmit={on_submit} aria-busy={form.is_busy().to_string()}>
            if let Some(venue) = &props.person.venue {
                <p class="check__venue">{ t.format("check-venue", &[("venue", t.text(&venue.name).as_str().into())]) }</p>
            }
            <CardNumberField
                field={number_field(form)}
                label={t.get("check-number")}
                hint={t.get("check-number-hint")}
                takes_focus=true
                input_ref={input.clone()}
                sends_when_read=true
                {on_escape}
                {on_empty_enter}
            />
            <Button is_submit=true is_busy={form.is_busy()} icon="search">{ t.get("check-submit") }</Button>
            <Occasion form={form.clone()} today={props.person.today} on_done={on_done.clone()} />
            <Details form={props.uses.clone()} {on_done} />
            if let Some(error) = form.failure() {
                <CheckFailure error={error.clone()} />
            }
        </form>
    }
}

/// Asks for the verdict on the number; when the register cannot be reached, its use can be noted down all the same.
#[hook]
fn use_check(props: &NumberFormProps) -> Callback<SubmitEvent> {
    let may_wait = use_queue().is_open();
    let venue = props.person.venue.as_ref().map(|venue| venue.id);
    let (form, input) = (props.form.clone(), props.input.clone());
    let (door, on_event, today) = (
        props.door.clone(),
        props.on_event.clone(),
        props.person.today,
    );
    let asked = move |entered: Entered| async move {
        let answer = match check_card(&entered.request(venue)).await {
            Ok(verdict) => Answer::Judged(Box::new(verdict)),
            Err(error) if may_wait && should_wait(&error) => Answer::Unasked,
            Err(error) => return Err(error),
        };
        Ok::<_, ApiError>((entered, answer))
    };
    let done = {
        let (form, input) = (form.clone(), input.clone());
        move |(entered, answer): (Entered, Answer)| {
            let number = entered.request(None).card_number;
            let Some(reference) = door.waiting_for(&number).or_else(browser::random_uuid) else {
                return;
            };
            on_event.emit(match answer {
                Answer::Judged(verdict) => DoorEvent::Judged {
                    reference,
                    number,
                    verdict,
                },
                Answer::Unasked => DoorEvent::Unasked {
                    reference,
                    number,
                    day: parse_date(&entered.occasion).unwrap_or(today),
                },
            });
            empty_box(&form, entered.number);
            focus(&input);
        }
    };
    let on_submit = form.on_submit(asked, done);
    on_submit.reform(move |event: SubmitEvent| {
        // What is read while the answer is on its way takes the number's place.
        select(&input);
        event
    })
}

/// Empties the box, unless another number has been read meanwhile.
fn empty_box(form: &UseForm<Entered>, asked: String) {
    let number = form.field(
        "/card_number",
        |entered| entered.number.clone(),
        |entered, asked: String| {
            if entered.number == asked {
                entered.number.clear();
            }
        },
    );
    number.on_input.emit(asked);
}

/// Puts a number into the box again, and asks for it.
pub(super) fn put_back(form: &UseForm<Entered>, input: &NodeRef, number: String) {
    number_field(form).on_input.emit(number);
    hand_in(input, true);
}

fn number_field(form: &UseForm<Entered>) -> Field<String> {
    form.field(
        "/card_number",
        |entered| entered.number.clone(),
        |entered, text| entered.number = text,
    )
}

/// Gives the box the focus.
pub(super) fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        drop(input.focus());
    }
}

fn select(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        input.select();
    }
}

/// Gives the box the focus when the person comes back to the window and nothing else has it.
#[hook]
fn use_focus_back(input: &NodeRef) {
    use_effect_with(input.clone(), |input| {
        let input = input.clone();
        let listener = browser::window().map(|window| {
            gloo_events::EventListener::new(&window, "focus", move |_| {
                if browser::focused().is_none_or(|element| element.tag_name() == "BODY") {
                    focus(&input);
                }
            })
        });
        move || drop(listener)
    });
}
