//! What the register tells the signed-in person: on the start page, and all of it.

mod item;
mod list_page;
mod panel;
mod use_done;
mod words;

pub use list_page::NoticesPage;
pub use panel::NoticesPanel;
