//! The cards of the site or area, the page of one card and what is done to it, and lists to work along.

mod card_facts;
mod card_page;
mod card_view;
mod delete_facts;
mod issuances;
mod list;
mod list_page;
mod query;
mod reminders;
mod tasks;
mod today;
mod undo;

pub use card_facts::CardFacts;
pub use card_page::CardPage;
pub use list::grouped;
pub use list_page::CardsPage;
pub use reminders::{EndingCardsPage, ShortenedCardsPage};
pub use tasks::CardTaskPage;
pub use today::TodayPage;
