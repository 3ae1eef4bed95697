//! The sites: the list, a new one, one of them.

mod fields;
mod list_page;
mod new_page;
mod site_page;

pub use list_page::SitesPage;
pub use new_page::NewSitePage;
pub use site_page::SitePage;
