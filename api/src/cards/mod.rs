//! What it takes to register a card, what happens to it afterwards, to lend one, and how a card is told.

pub mod care;
mod check;
mod describe;
mod grounds;
mod import;
mod loans;
mod record;
mod register;
mod search;

pub use describe::{Viewer, describe, summary};
pub use import::import;
pub use loans::{Recorded, describe_loan, lend, take_back, undo};
pub use register::register;
pub use search::{search, watch};
