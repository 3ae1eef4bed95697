//! The register's API: one function per operation, in a file per noun. Only `client` speaks HTTP.

pub mod area_periods;
pub mod areas;
pub mod audit_events;
pub mod brochures;
pub mod card_actions;
pub mod card_validity;
pub mod cards;
pub mod checklists;
mod client;
pub mod commitments;
pub mod coordinators;
pub mod error;
pub mod imports;
pub mod materials;
pub mod municipalities;
pub mod network;
pub mod notices;
pub mod organisations;
pub mod public;
pub mod questions;
pub mod second_factor;
pub mod session;
pub mod sites;
pub mod statistics;
pub mod stocks;
pub mod users;
pub mod venues;
