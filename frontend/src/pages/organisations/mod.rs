//! The organisations: the list, a new one, one of them.

mod contact_person;
mod fields;
mod list_page;
mod new_page;
mod organisation_page;
mod places;

pub use list_page::OrganisationsPage;
pub use new_page::NewOrganisationPage;
pub use organisation_page::OrganisationPage;
