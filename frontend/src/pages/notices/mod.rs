//! What the register tells the signed-in person: on the start page, and all of it.

mod list_page;
mod panel;

pub use list_page::NoticesPage;
pub use panel::NoticesPanel;
