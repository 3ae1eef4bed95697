//! Commitments and checklists: the overview, and one organisation.

mod checklist_page;
mod list_page;

pub use checklist_page::ChecklistPage;
pub use list_page::ChecklistsPage;
