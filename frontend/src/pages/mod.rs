//! The pages. A page asks for its data, and puts components together.

pub mod accessibility;
pub mod areas;
pub mod cards;
pub mod check;
pub mod hand_over;
pub mod help;
pub mod home;
pub mod not_found;
pub mod privacy;
pub mod session;
pub mod staff_home;
pub mod statistics;
pub mod venues;

#[cfg(test)]
mod tests;
