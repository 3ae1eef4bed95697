//! Whom to remind: the cards that end soon, and those that a shortened pilot ends early. Lists to print and to have at hand
//! when clients come.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::cards::{CardFilter, CardSummary, ENDS_SOON_DAYS};
use shared::page::{Page, PageQuery};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::grouped;
use crate::api::cards::list_cards;
use crate::components::back_link::BackLink;
use crate::components::entity_list::EntityList;
use crate::components::page_title::PageTitle;
use crate::components::print_button::PrintButton;
use crate::components::table::Column;
use crate::hooks::use_query::{ListQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// How many cards stand on one page, which is also what is printed at once.
const PAGE: u32 = 200;

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reminder {
    Ending,
    Shortened,
}

impl Reminder {
    const fn route(self) -> Route {
        match self {
            Self::Ending => Route::EndingCards,
            Self::Shortened => Route::ShortenedCards,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Ending => Self::Shortened,
            Self::Shortened => Self::Ending,
        }
    }

    /// The keys of its title, of what it is for, and of what stands there when it is empty.
    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Ending => ["ending-title", "ending-lead", "ending-empty"],
            Self::Shortened => ["shortened-title", "shortened-lead", "shortened-empty"],
        }
    }

    fn filter(self) -> CardFilter {
        match self {
            Self::Ending => CardFilter {
                ends_within: Some(ENDS_SOON_DAYS),
                ..CardFilter::default()
            },
            Self::Shortened => CardFilter {
                shortened: Some(true),
                ..CardFilter::default()
            },
        }
    }
}

/// The page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct ReminderQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

impl ListQuery for ReminderQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// The cards that end within 30 days.
#[component]
pub fn EndingCardsPage() -> Html {
    html! { <ReminderPage reminder={Reminder::Ending} /> }
}

/// The cards that a shortened pilot ends before the day that is written in them.
#[component]
pub fn ShortenedCardsPage() -> Html {
    html! { <ReminderPage reminder={Reminder::Shortened} /> }
}

#[derive(Properties, PartialEq)]
struct ReminderPageProps {
    reminder: Reminder,
}

#[component]
fn ReminderPage(props: &ReminderPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let reminder = props.reminder;
    let query = use_query::<ReminderQuery>(reminder.route());
    let cards = use_remote(
        (reminder, query.value.clone()),
        |(reminder, query)| async move {
            let page = PageQuery {
                limit: Some(PAGE),
                cursor: query.cursor,
            };
            list_cards(&page, &reminder.filter()).await
        },
    );
    let Some(person) = session.session() else {
        return Html::default();
    };
    let ([title, lead, empty], other) = (reminder.words(), reminder.other());
    let [other_title, ..] = other.words();
    let today = person.today;
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<CardSummary>>| {
            page.items.iter().map(|card| row(&t, card, today)).collect()
        })
    };
    let has_cards = cards.data().is_some_and(|page| !page.items.is_empty());
    let days = [("days", u32::from(ENDS_SOON_DAYS).into())];
    html! {
        <div class="page cards">
            <BackLink to={Route::Cards} text={t.get("card-back")} />
            <PageTitle text={t.get(title)} lead={t.format(lead, &days)} />
            <p class="cards__printed-on">{ t.format("reminder-printed-on", &[("date", t.date(today).as_str().into())]) }</p>
            <div class="form__buttons no-print">
                if has_cards {
                    <PrintButton text={t.get("reminder-print")} />
                }
                <Link<Route> to={other.route()} classes="link">{ t.get(other_title) }</Link<Route>>
            </div>
            <EntityList<CardSummary>
                list={cards}
                caption={t.get(title)}
                columns={columns(&t)}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                empty={html! { <p>{ t.get(empty) }</p> }}
            />
        </div>
    }
}

fn columns(t: &I18n) -> Vec<Column> {
    [
        "cards-column-number",
        "reminder-ends",
        "card-printed-day",
        "cards-column-kind",
    ]
    .map(|key| Column::text(t.get(key)))
    .to_vec()
}

fn row(t: &I18n, card: &CardSummary, today: NaiveDate) -> Vec<Html> {
    let last = card.effective_last_valid_day;
    let left = last.signed_duration_since(today).num_days();
    vec![
        html! {
            <Link<Route> to={Route::Card { id: card.id }} classes="card-number">{ grouped(&card.card_number) }</Link<Route>>
        },
        html! {
            <>
                <strong>{ t.date(last) }</strong>{ " " }
                <span class="entries__note">{ t.format("reminder-days-left", &[("days", left.into())]) }</span>
            </>
        },
        html! { { t.date(card.last_valid_day) } },
        html! { { t.get(&format!("card-kind-{}", card.kind.as_str())) } },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_asks_for_its_own_cards_and_leads_to_the_other() {
        let (ending, shortened) = (Reminder::Ending.filter(), Reminder::Shortened.filter());
        assert_eq!((ending.ends_within, ending.shortened), (Some(30), None));
        assert_eq!(
            (shortened.ends_within, shortened.shortened),
            (None, Some(true))
        );
        assert_eq!(Reminder::Ending.other().route(), Route::ShortenedCards);
        assert_eq!(Reminder::Shortened.other().route(), Route::EndingCards);
    }
}
