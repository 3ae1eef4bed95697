//! The operations of the API, one file per noun. Handlers are thin: they ask for what they need by
//! their parameters' types, call the database layer, and return a typed answer.

#![expect(
    unreachable_pub,
    reason = "actix's macros hide the function that they are given, and its `pub` with it"
)]

pub mod api_client_venues;
pub mod api_clients;
pub mod api_keys;
pub mod area_periods;
pub mod areas;
pub mod audit_events;
pub mod brochures;
pub mod card_actions;
pub mod card_imports;
pub mod card_validity;
pub mod cards;
pub mod checklists;
pub mod commitments;
pub mod community_cards;
pub mod coordinators;
pub mod device_key;
pub mod docs;
pub mod fallback;
pub mod group_visit_checks;
pub mod group_visits;
pub mod health;
pub mod imports;
pub mod materials;
pub mod metrics;
pub mod municipalities;
pub mod network;
pub mod notices;
pub mod offline_list;
pub mod organisations;
pub mod problems;
pub mod public;
pub mod questions;
pub mod reply;
pub mod second_factor;
pub mod security_txt;
pub mod session;
pub mod sites;
pub mod statistics;
pub mod stocks;
pub mod users;
pub mod venues;
pub mod visits;
