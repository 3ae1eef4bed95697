//! Handing over a card: its number, the background facts, and what to write, tell and give.

mod again;
mod backlog;
mod card_step;
mod choices;
mod correct_queued;
mod done_step;
mod draft;
mod entered;
mod facts_fields;
mod facts_step;
mod failure;
mod progress;
mod questions;
mod residence;
mod slip;
mod summary;
#[cfg(test)]
mod tests;
mod ticks;

pub use self::backlog::BacklogPage;
pub use self::correct_queued::CorrectQueued;

use std::rc::Rc;

use chrono::NaiveDate;
use shared::session::{Session, SessionArea};
use uuid::Uuid;
use yew::prelude::*;

use self::card_step::CardStep;
use self::done_step::{DoneStep, Given};
use self::draft::{Kept, use_draft};
use self::entered::{Entered, Terms};
use self::facts_step::FactsStep;
use self::progress::{Progress, Step};
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::page_title::PageTitle;
use crate::dates::format_date;
use crate::hooks::use_form::{UseForm, use_form};
use crate::i18n::use_i18n;
use crate::pages::identify::{StockCard, take_picked};
use crate::state::session::use_session;

pub use self::again::{CorrectForm, GivenAgain, RenewTask};
pub(crate) use self::summary::why;

/// Handing over a card.
#[component]
pub fn HandOverPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <HandOver {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct HandOverProps {
    person: Rc<Session>,
}

/// The three steps, one after the other on one page.
#[component]
fn HandOver(props: &HandOverProps) -> Html {
    let t = use_i18n();
    let today = props.person.today;
    let area = props.person.area.clone();
    let form = use_form("hand-over", || Entered::new(today), {
        let area = area.clone();
        move |entered: &Entered| entered.check(&terms(entered, today, area.as_ref()))
    });
    let terms = terms(form.value(), today, area.as_ref());
    let is_choosing = use_state_eq(|| true);
    let done = use_state(|| None::<Given>);
    // The card whose work was brought back, by its reference.
    let restored = use_state_eq(|| None::<Uuid>);

    let on_card = {
        let (form, is_choosing) = (form.clone(), is_choosing.clone());
        Callback::from(move |card: StockCard| {
            take_card(&form, card, today);
            is_choosing.set(false);
        })
    };
    use_effect_with((), |()| questions::prepare());
    use_effect_with((), {
        let on_card = on_card.clone();
        // A card that was found on another page is the first one here.
        move |()| {
            take_picked()
                .into_iter()
                .for_each(|card| on_card.emit(card));
        }
    });
    let on_other_card = {
        let is_choosing = is_choosing.clone();
        Callback::from(move |()| is_choosing.set(true))
    };
    let on_given = {
        let done = done.clone();
        Callback::from(move |given: Given| done.set(Some(given)))
    };
    let on_next = {
        let (form, done, is_choosing) = (form.clone(), done.clone(), is_choosing.clone());
        let restored = restored.clone();
        Callback::from(move |()| {
            form.reset(Entered::new(today));
            restored.set(None);
            is_choosing.set(true);
            done.set(None);
            browser::scroll_to_top();
        })
    };

    let has_card = use_mut_ref(|| false);
    has_card.replace(form.value().card.is_some());
    let on_kept = {
        let (form, is_choosing, restored) = (form.clone(), is_choosing.clone(), restored.clone());
        let done = done.clone();
        Callback::from(move |kept: Kept| match kept {
            Kept::Entered(kept) => {
                restored.set(kept.client_reference);
                restore(&form, *kept);
                is_choosing.set(false);
            }
            Kept::Given(given) if !*has_card.borrow() => done.set(Some(given)),
            // Another card has been begun.
            Kept::Given(_) => {}
        })
    };
    let entered = form.value().card.is_some();
    let entered = entered.then(|| Kept::Entered(Box::new(form.value().clone())));
    use_draft((*done).clone().map(Kept::Given).or(entered), on_kept);

    let step = match (&*done, *is_choosing) {
        (Some(_), _) => Step::Give,
        (None, true) => Step::Card,
        (None, false) => Step::Facts,
    };
    let body = match &*done {
        Some(given) => {
            html! { <DoneStep given={given.clone()} person={props.person.clone()} {on_next} /> }
        }
        None if *is_choosing => html! {
            <CardStep role={props.person.role} keeps_page={form.value().card.is_some()} {on_card} />
        },
        None => html! {
            <>
                if restored.is_some() && *restored == form.value().client_reference { <Restored on_anew={on_next} /> }
                <FactsStep {form} {terms} {on_other_card} {on_given} />
            </>
        },
    };
    html! {
        <div class="page hand-over">
            <PageTitle text={t.get("hand-over-title")} takes_focus=false />
            <Progress {step} />
            { body }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RestoredProps {
    on_anew: Callback<()>,
}

/// Says that the work of before is here again, and lets it go.
#[component]
fn Restored(props: &RestoredProps) -> Html {
    let t = use_i18n();
    html! {
        <Notification kind={NotificationKind::Info} title={t.get("hand-over-restored")}>
            <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-undo" on_press={props.on_anew.clone()}>
                { t.get("hand-over-begin-anew") }
            </Button>
        </Notification>
    }
}

/// Brings back what was entered, unless another card has been chosen meanwhile.
fn restore(form: &UseForm<Entered>, kept: Entered) {
    let all = form.field("", Clone::clone, |entered: &mut Entered, kept| {
        if entered.card.is_none() {
            *entered = kept;
        }
    });
    all.on_input.emit(kept);
}

/// The last valid day of a card that is handed out on a day at the site of an account; none when only the register knows it.
pub fn last_day_of(issued_on: NaiveDate, person: &Session) -> Option<NaiveDate> {
    Terms::new(person.today, person.area.as_ref()).last_day(issued_on)
}

/// The rules on the register's day, which may be a later one than when the page was opened.
fn terms(entered: &Entered, today: NaiveDate, area: Option<&SessionArea>) -> Terms {
    let found_on = entered.card.as_ref().and_then(|card| card.today);
    Terms::new(found_on.map_or(today, |day| day.max(today)), area)
}

/// Puts the card into the form. Another number gets a reference of its own; the facts that are entered stay, and so does
/// the day unless it was today's by itself.
fn take_card(form: &UseForm<Entered>, card: StockCard, opened_on: NaiveDate) {
    let taken = form.field(
        "/card_number",
        |entered| entered.card.clone(),
        move |entered, card: Option<StockCard>| {
            let number = |card: &Option<StockCard>| card.as_ref().map(|card| card.number.clone());
            if number(&entered.card) != number(&card) || entered.client_reference.is_none() {
                entered.client_reference = browser::random_uuid();
            }
            let before = entered.card.as_ref().and_then(|card| card.today);
            let by_itself = before.unwrap_or(opened_on);
            let today = card.as_ref().and_then(|card| card.today);
            if let (true, Some(today)) = (entered.issue_day() == Some(by_itself), today) {
                entered.issued_on = format_date(today);
            }
            entered.card = card;
        },
    );
    taken.on_input.emit(Some(card));
}
