//! Who asks, and whether that one may: a type in the handler's signature.

pub mod accounts;
pub mod api_clients;
pub mod api_key;
pub mod attempts;
pub mod cookies;
mod derive;
pub mod device_key;
pub mod guessing;
pub mod key_limits;
pub mod offline_list;
pub mod one_time_password;
pub mod password;
pub mod principal;
pub mod promises;
pub mod require;
pub mod seal;
pub mod second_factor;
pub mod session;
pub mod token;
pub mod venues;
pub mod visits;

pub use principal::{Account, Key, Principal, Scope};
pub use require::Require;
