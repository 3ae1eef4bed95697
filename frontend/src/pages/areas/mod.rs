//! The areas: for everybody, and for those who look after them.

mod area_page;
mod brochures;
mod coordinators;
mod entered;
mod fields;
mod list_page;
mod members;
mod new_page;
mod period;
mod period_fields;
mod public;
mod rules;
mod sections;
mod words;

pub use area_page::ManageAreaPage;
pub use list_page::ManageAreasPage;
pub use new_page::NewAreaPage;
pub use public::AreasPage;
