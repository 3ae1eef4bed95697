//! Commitments and checklists: the overview, and one organisation.

mod checklist_page;
mod commit_form;
mod commitment;
mod day_form;
mod item;
mod items;
mod list_page;
mod ticks;
mod years;

pub use checklist_page::{ChecklistOf, ChecklistPage};
pub use list_page::ChecklistsPage;
