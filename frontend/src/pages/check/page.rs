//! The page of the door: a card is checked, its use recorded, and the next one comes. The box keeps the focus all the while,
//! as a scanner needs it: Enter in the empty box records the use of the card that was found valid.

use std::rc::Rc;

use shared::session::Session;
use yew::prelude::*;

use super::door::{Door, DoorEvent, Entry};
use super::entered::Entered;
use super::history::History;
use super::number_form::{NumberForm, focus, put_back};
use super::record::Record;
use super::recorded::Recorded;
use super::unasked::Unasked;
use super::use_entered::UseEntered;
use super::verdict::VerdictView;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::{UseForm, use_light_form};
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// Checking cards at the door and recording their use.
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

/// The box, the card in question, and the last cards.
#[component]
fn Check(props: &CheckProps) -> Html {
    let t = use_i18n();
    let today = props.person.today;
    let door = use_reducer(Door::default);
    let input = use_node_ref();
    let form = use_light_form("check", Entered::default, Entered::check);
    let uses = use_light_form("visit", UseEntered::default, {
        let door = door.clone();
        move |entered: &UseEntered| entered.errors(door.open().map(|entry| &entry.card), today)
    });
    let on_event = {
        let (door, uses) = (door.dispatcher(), uses.clone());
        Callback::from(move |event: DoorEvent| {
            if event.is_another_card() {
                begin_anew(&uses);
            }
            door.dispatch(event);
        })
    };
    // What became of a use: the next card may come.
    let on_became = {
        let (on_event, input) = (on_event.clone(), input.clone());
        Callback::from(move |event: DoorEvent| {
            on_event.emit(event);
            focus(&input);
        })
    };
    // A try that gave no verdict leaves the one before: it must not be taken for the card in hand.
    let is_past =
        !form.value().number.is_empty() || !form.errors().is_empty() || form.failure().is_some();
    let open = door.open().filter(|_| !is_past).cloned();
    let on_again = {
        let (form, input) = (form.clone(), input.clone());
        Callback::from(move |number| put_back(&form, &input, number))
    };
    html! {
        <div class="page check">
            <PageTitle text={t.get("check-title")} takes_focus=false />
            <div class="check__columns">
                <NumberForm
                    {form}
                    uses={uses.clone()}
                    person={props.person.clone()}
                    door={(*door).clone()}
                    records={open.is_some()}
                    {input}
                    {on_event}
                />
                <div class="check__result">
                    <Verdict entry={door.latest().cloned()} count={door.count} person={props.person.clone()} {is_past} {on_again} />
                    if let Some(entry) = open {
                        <Record key={door.count} form={uses} {entry} person={props.person.clone()} on_became={on_became.clone()} />
                    }
                    <div role="status">
                        if let Some(entry) = door.latest().filter(|entry| entry.outcome.is_some()) {
                            <Recorded key={door.count} entry={entry.clone()} on_became={on_became.clone()} />
                        }
                    </div>
                </div>
                <History entries={door.entries.clone()} {on_became} />
            </div>
        </div>
    }
}

/// The occasion stays for the next card, who came along does not.
fn begin_anew(uses: &UseForm<UseEntered>) {
    // What stands in the form by then, not what was drawn last.
    let all = uses.field("", Clone::clone, |entered: &mut UseEntered, _| {
        *entered = std::mem::take(entered).next();
    });
    all.on_input.emit(UseEntered::default());
}

#[derive(Properties, PartialEq)]
struct VerdictProps {
    entry: Option<Entry>,
    /// Told anew for each card, also when it says the same.
    count: u32,
    person: Rc<Session>,
    is_past: bool,
    /// The number is to be asked for again.
    on_again: Callback<String>,
}

/// The verdict on the card in question, read out when it comes.
#[component]
fn Verdict(props: &VerdictProps) -> Html {
    let today = props.person.today;
    let is_past = props.is_past;
    let shown = props.entry.as_ref().map(|entry| match &entry.verdict {
        Some(verdict) => {
            html! { <VerdictView key={props.count} verdict={verdict.clone()} {today} {is_past} /> }
        }
        None => {
            let number = entry.card.number.clone();
            let on_again = props.on_again.reform(move |()| number.clone());
            let waits = entry.is_open();
            html! { <Unasked key={props.count} {waits} {is_past} {on_again} /> }
        }
    });
    html! {
        <div class="check__verdict" aria-live="assertive" aria-atomic="true">{ shown }</div>
    }
}
