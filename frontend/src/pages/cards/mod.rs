//! The cards of the site or area, and the page of one card.

mod card_facts;
mod card_page;
mod card_view;
mod delete_facts;
mod issuances;
mod list;
mod list_page;
mod query;
mod search;

pub use card_page::CardPage;
pub use list::grouped;
pub use list_page::CardsPage;
pub use query::CardsQuery;
