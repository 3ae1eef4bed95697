//! Tests of the API through HTTP, on a real PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says why"
)]

mod api_client_venues;
mod api_clients;
mod api_keys;
mod area_periods;
mod areas;
mod audit_events;
mod authorisation;
mod brochures;
mod card_actions;
mod card_imports;
mod card_states;
mod card_validity;
mod cards;
mod checklists;
mod commitments;
mod community_cards;
mod conformance_report;
mod coordinators;
mod device_key;
mod errors;
mod group_visit_checks;
mod group_visits;
mod guide;
mod headers;
mod health;
mod imports;
mod limits;
mod materials;
mod metrics;
mod migrations;
mod municipalities;
mod network;
mod notices;
mod offline_list;
mod openapi;
mod openapi_examples;
mod organisations;
mod practice;
mod problems;
mod process;
mod public;
mod questions;
mod request_limits;
mod retention;
mod schema;
mod second_factor;
mod security_txt;
mod session;
mod sites;
mod statistics;
mod stocks;
mod test_mode;
mod users;
mod venues;
mod visits;
