//! Community cards: what they are for, which are out, lending them and taking them back.

mod card_item;
mod explanation;
mod loan_form;
mod loans;
mod page;
mod use_steps;

pub use page::CommunityCardsPage;
