//! The areas: for everybody, and for those who look after them.

mod area_page;
mod list_page;
mod new_page;
mod public;

pub use area_page::ManageAreaPage;
pub use list_page::ManageAreasPage;
pub use new_page::NewAreaPage;
pub use public::AreasPage;
