//! Signing in, the password, and the account's own settings.

pub mod password;
pub mod profile;
pub mod second_factor;
mod second_factor_enrol;
pub mod sign_in;
