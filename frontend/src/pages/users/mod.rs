//! The accounts: the list, a new one, one of them.

mod actions;
mod draft;
mod list_page;
mod new_page;
mod place_accounts;
mod places;
mod query;
pub(super) mod slip;
mod user_form;
mod user_page;
mod words;

pub use list_page::UsersPage;
pub(super) use new_page::For;
pub use new_page::NewUserPage;
pub use place_accounts::PlaceAccounts;
pub use user_page::UserPage;
