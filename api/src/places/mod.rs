//! Creating and changing organisations, sites and venues.

mod checks;
pub mod organisations;
pub mod sites;
pub mod venues;
