//! The register in PostgreSQL: one file per noun, rows in, rows out. Knows nothing of HTTP.
//!
//! Functions take a connection, so that they compose in a transaction. Queries that the DSL
//! would make unreadable lie beside their file as `.sql`.

mod actor;
pub mod api_client_venues;
pub mod api_clients;
pub mod api_keys;
pub mod area_periods;
pub mod area_values;
pub mod areas;
pub mod audit_events;
pub mod brochures;
pub mod card_actions;
pub mod card_imports;
pub mod card_numbers;
pub mod card_validity;
pub mod cards;
pub mod checklists;
pub mod commitments;
pub mod community_cards;
pub mod coordinators;
pub mod derived_notices;
pub mod facts;
pub mod group_visits;
pub mod imports;
pub mod ledgers;
pub mod locks;
pub mod materials;
pub mod migrations;
pub mod municipalities;
pub mod network;
pub mod notice_rows;
pub mod notices;
pub mod offline_list;
pub mod organisations;
pub mod practice;
mod prepared;
pub mod questions;
pub mod retention;
pub mod rows;
pub mod sandbox;
/// The tables.
#[rustfmt::skip]
#[expect(clippy::doc_markdown, reason = "generated from the database, whose comments it carries")]
pub mod schema;
mod search;
pub mod second_factor;
mod session_description;
pub mod sessions;
pub mod sites;
pub mod stamps;
pub mod statistics;
pub mod stocks;
pub mod users;
pub mod venue_changes;
pub mod venues;
mod visible;
pub mod visit_stamps;
pub mod visits;

pub use actor::Actor;
pub use visible::Visible;

use std::time::Duration;

use diesel::result::ConnectionError;
use diesel_async::pooled_connection::deadpool::{self, BuildError};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig};
use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};

/// Connections to the database.
pub type Pool = deadpool::Pool<AsyncPgConnection>;

/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Prepares connections to a database; none is made yet.
///
/// # Errors
/// When the pool's settings contradict each other.
pub fn pool(url: &str, size: usize) -> Result<Pool, BuildError> {
    pool_of(AsyncDieselConnectionManager::new(url), size)
}

/// Prepares connections that look for their tables along another path; none is made yet.
fn pool_with_path(url: &str, size: usize, path: &'static str) -> Result<Pool, BuildError> {
    let mut config = ManagerConfig::default();
    config.custom_setup = Box::new(move |url| {
        Box::pin(async move {
            let mut conn = AsyncPgConnection::establish(url).await?;
            conn.batch_execute(path)
                .await
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(conn)
        })
    });
    pool_of(
        AsyncDieselConnectionManager::new_with_config(url, config),
        size,
    )
}

fn pool_of(
    manager: AsyncDieselConnectionManager<AsyncPgConnection>,
    size: usize,
) -> Result<Pool, BuildError> {
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(PATIENCE))
        .create_timeout(Some(PATIENCE))
        .recycle_timeout(Some(PATIENCE))
        .runtime(::deadpool::Runtime::Tokio1)
        .build()
}
