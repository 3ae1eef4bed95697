//! The pages. A page asks for its data, and puts components together.

pub mod accessibility;
pub mod api_clients;
pub mod areas;
pub mod audit_events;
pub mod backlog_import;
pub mod cards;
pub mod check;
pub mod checklists;
pub mod community_cards;
pub mod contacts;
pub mod group_visit_checks;
pub mod group_visits;
pub mod hand_over;
pub mod help;
pub mod home;
pub mod identify;
pub mod imports;
pub mod manage;
pub mod materials;
pub mod network;
pub mod not_found;
pub mod notices;
pub mod organisations;
pub mod our_part;
pub mod own_card;
pub mod paper_form;
mod places;
pub mod practice;
pub mod privacy;
pub mod questions;
pub mod queue;
pub mod session;
pub mod sites;
pub mod staff_home;
pub mod statistics;
pub mod stocks;
pub mod till;
pub mod users;
pub mod venues;
pub mod visits;

#[cfg(test)]
mod tests;
