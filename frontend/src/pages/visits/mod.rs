//! The venue's uses: what was recorded, and what may still be done about it.

mod actions;
mod list_page;
mod query;
mod words;

pub use list_page::VisitsPage;
pub use words::{Guests, odd, state_label, what, who};
