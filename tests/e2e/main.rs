//! Journeys through the built application in a real browser, on a real register.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed, and says why"
)]

mod accessibility;
mod api_clients;
mod api_docs;
mod areas;
mod audit_events;
mod backlog;
mod card_tasks;
mod cards;
mod check;
mod checklists;
mod console;
mod door;
mod going_along;
mod group_visits;
mod hand_over;
mod imports;
mod languages;
mod meanwhile;
mod network;
mod notices;
mod pages;
mod places;
mod programs;
mod public;
mod questions;
mod queue;
mod remote_view;
mod second_factor;
mod sign_in;
mod small_screen;
mod specification;
mod staff_pages;
mod statistics;
mod stocks;
mod users;
mod visits;
