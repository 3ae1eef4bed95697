//! What it takes to register a card and to lend one, and how a card is told.

mod check;
mod describe;
mod grounds;
mod import;
mod loans;
mod register;

pub use describe::{describe, summary};
pub use import::import;
pub use loans::{Recorded, describe_loan, lend, take_back, undo};
pub use register::register;
