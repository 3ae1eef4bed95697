//! Checking a card at the door. After each verdict the box is empty and has the focus again, as a scanner needs it.

use std::rc::Rc;

use shared::card_validity::CardValidity;
use shared::session::Session;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::entered::Entered;
use super::failure::CheckFailure;
use super::history::{History, Past};
use super::occasion::Occasion;
use super::verdict::VerdictView;
use crate::api::card_validity::check_card;
use crate::browser;
use crate::components::button::Button;
use crate::components::card_number_field::CardNumberField;
use crate::components::page_title::PageTitle;
use crate::dates::finnish_time;
use crate::hooks::use_form::{UseForm, use_light_form};
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// How many verdicts the page remembers.
const REMEMBERED: usize = 10;

/// Checking a card at the door.
#[component]
pub fn CheckPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <Check {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct CheckProps {
    person: Rc<Session>,
}

/// The verdicts of this page, the latest first, numbered so that the same verdict twice is read out twice.
#[derive(Clone, Debug, Default, PartialEq)]
struct Verdicts {
    latest: Option<Rc<CardValidity>>,
    count: u32,
    past: Vec<Past>,
}

enum VerdictEvent {
    Came(Box<CardValidity>),
    PutAway,
}

impl Reducible for Verdicts {
    type Action = VerdictEvent;

    fn reduce(self: Rc<Self>, event: VerdictEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            VerdictEvent::Came(verdict) => {
                let past = Past {
                    at: finnish_time(verdict.as_of).time(),
                    reason: verdict.reason,
                };
                next.past.insert(0, past);
                next.past.truncate(REMEMBERED);
                next.count = next.count.wrapping_add(1);
                next.latest = Some(Rc::from(verdict));
            }
            VerdictEvent::PutAway => next.latest = None,
        }
        Rc::new(next)
    }
}

/// The box, the verdict, and the last verdicts.
#[component]
fn Check(props: &CheckProps) -> Html {
    let t = use_i18n();
    let form = use_light_form("check", Entered::default, Entered::check);
    let verdicts = use_reducer(Verdicts::default);
    let input = use_node_ref();
    use_focus_back(&input);
    use_effect_with(
        (form.failure().is_some(), input.clone()),
        |(has_failed, input)| {
            // The number stays for another try; the next reading takes its place.
            if *has_failed {
                focus(input);
                if let Some(input) = input.cast::<HtmlInputElement>() {
                    input.select();
                }
            }
        },
    );

    let venue = props.person.venue.as_ref();
    let venue_id = venue.map(|venue| venue.id);
    let on_submit = form.on_submit(
        move |entered: Entered| async move { check_card(&entered.request(venue_id)).await },
        {
            let (form, verdicts, input) = (form.clone(), verdicts.clone(), input.clone());
            move |verdict: CardValidity| {
                verdicts.dispatch(VerdictEvent::Came(Box::new(verdict)));
                empty_box(&form);
                focus(&input);
            }
        },
    );
    let on_escape = {
        let (verdicts, is_empty) = (verdicts.clone(), form.value().number.is_empty());
        // The first Escape empties the box, the second puts the verdict away.
        Callback::from(move |()| {
            if is_empty {
                verdicts.dispatch(VerdictEvent::PutAway);
            }
        })
    };
    let number = form.field(
        "/card_number",
        |entered| entered.number.clone(),
        |entered, text| entered.number = text,
    );
    // A try that gave no verdict leaves the one before: it must not be taken for the card in hand.
    let is_past = !number.value.is_empty() || !form.errors().is_empty() || form.failure().is_some();
    html! {
        <div class="page check">
            <PageTitle text={t.get("check-title")} takes_focus=false />
            <div class="check__columns">
                <form id={form.id()} class="check__form sheet" novalidate=true onsubmit={on_submit} aria-busy={form.is_busy().to_string()}>
                    if let Some(venue) = venue {
                        <p class="check__venue">{ t.format("check-venue", &[("venue", t.text(&venue.name).as_str().into())]) }</p>
                    }
                    <CardNumberField
                        field={number}
                        label={t.get("check-number")}
                        hint={t.get("check-number-hint")}
                        takes_focus=true
                        input_ref={input.clone()}
                        sends_when_read=true
                        {on_escape}
                    />
                    <Button is_submit=true is_busy={form.is_busy()} icon="search">{ t.get("check-submit") }</Button>
                    <Occasion form={form.clone()} today={props.person.today} on_done={Callback::from(move |()| focus(&input))} />
                    if let Some(error) = form.failure() {
                        <CheckFailure error={error.clone()} />
                    }
                </form>
                <div class="check__verdict" aria-live="assertive" aria-atomic="true">
                    if let Some(verdict) = &verdicts.latest {
                        <VerdictView key={verdicts.count} verdict={verdict.clone()} today={props.person.today} {is_past} />
                    }
                </div>
                <History past={verdicts.past.clone()} />
            </div>
        </div>
    }
}

fn empty_box(form: &UseForm<Entered>) {
    let number = form.field(
        "/card_number",
        |entered| entered.number.clone(),
        |entered, text| entered.number = text,
    );
    number.on_input.emit(String::new());
}

fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        drop(input.focus());
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
