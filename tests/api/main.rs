//! Tests of the API through HTTP, on a real PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says why"
)]

mod authorisation;
mod card_states;
mod card_validity;
mod cards;
mod migrations;
mod process;
mod schema;
mod session;
