//! The venues: where the card works, and the pages of those who look after them.

mod entered;
mod fields;
mod filter;
mod gives;
mod list_page;
mod municipality;
mod new_page;
mod own_page;
mod public;
mod venue_page;

pub use list_page::ManageVenuesPage;
pub use new_page::NewVenuePage;
pub use own_page::OwnVenuePage;
pub use public::VenuesPage;
pub use venue_page::ManageVenuePage;
