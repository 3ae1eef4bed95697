//! Group visits at the venue: a community card, under-age clients, and members' own cards, recorded together.

mod cards;
mod entered;
mod page;
mod party;
mod receipt;

pub use page::RecordGroupPage;
