//! The venues: where the card works, and the pages of those who look after them.

mod filter;
mod list_page;
mod new_page;
mod public;
mod venue_page;

pub use list_page::ManageVenuesPage;
pub use new_page::NewVenuePage;
pub use public::VenuesPage;
pub use venue_page::ManageVenuePage;
