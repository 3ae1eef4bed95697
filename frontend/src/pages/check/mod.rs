//! At the door: number in, verdict out, the use recorded, ready for the next.

mod details;
mod door;
mod entered;
mod entitlement;
mod failure;
mod history;
mod number_form;
mod occasion;
mod page;
mod record;
mod recorded;
#[cfg(test)]
mod tests;
mod unasked;
mod use_entered;
mod verdict;

pub use page::CheckPage;
