//! What the API and the browser both know: types, rules, limits and problem codes.
//!
//! Nothing here reads a clock, a file or a network: the day is always an argument.
//! Types are JSON as the API speaks it; their field comments are the API's documentation.

pub mod area_inputs;
pub mod area_periods;
pub mod areas;
pub mod audit_events;
pub mod brochures;
pub mod card_actions;
pub mod card_imports;
pub mod card_number;
pub mod card_validity;
pub mod cards;
pub mod checklists;
pub mod commitments;
pub mod community_cards;
pub mod coordinators;
pub mod days;
pub mod device_key;
pub mod eligibility;
pub mod entitlement;
pub mod facts;
pub mod field_errors;
pub mod group_visit_checks;
pub mod health;
pub mod ids;
pub mod imports;
mod inputs;
pub mod limits;
pub mod links;
pub mod materials;
pub mod municipalities;
pub mod network;
pub mod notices;
pub mod opening;
pub mod organisations;
pub mod page;
pub mod privacy;
pub mod problem;
pub mod problem_catalogue;
pub mod questions;
pub mod retention;
pub mod second_factor;
pub mod session;
pub mod sites;
pub mod spreadsheet;
pub mod statistics;
pub mod stocks;
pub mod text;
pub mod users;
pub mod validation;
pub mod validity;
mod venue_inputs;
pub mod venues;
pub mod verdict;
pub mod verdict_messages;
pub mod visits;
