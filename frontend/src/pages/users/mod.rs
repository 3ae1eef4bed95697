//! The accounts: the list, a new one, one of them.

mod list_page;
mod new_page;
mod user_page;

pub use list_page::UsersPage;
pub use new_page::NewUserPage;
pub use user_page::UserPage;
