//! What it takes to register a card, and how a card is told.

mod check;
mod describe;
mod grounds;
mod import;
mod register;

pub use describe::{describe, summary};
pub use import::import;
pub use register::register;
