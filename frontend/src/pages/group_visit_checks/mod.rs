//! Preparing a group visit: the members' numbers one after the other, a verdict for each on the day of the visit.

mod draft;
mod entered;
mod group;
mod members;
mod page;
mod sheet;

pub use group::ending;
pub use page::GroupVisitPage;
