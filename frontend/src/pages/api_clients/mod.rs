//! The systems of venues and ticket shops that use the API: the list, a new one, one with its keys and venues.

mod client_page;
mod fields;
mod keys;
mod list_page;
mod new_key;
mod new_page;
mod suspension;
mod test_mode;
mod venues;
mod words;

pub use client_page::ApiClientPage;
pub use list_page::ApiClientsPage;
pub use new_page::NewApiClientPage;
