//! Checking a card at the door: number in, verdict out, ready for the next.

mod entered;
mod entitlement;
mod failure;
mod history;
mod occasion;
mod page;
#[cfg(test)]
mod tests;
mod verdict;

pub use page::CheckPage;
