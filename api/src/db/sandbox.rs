//! Test data of API clients: the schema beside the register's own.
//!
//! Every query about visits runs there unchanged, on a connection that looks for its tables in the schema `sandbox` first.

use chrono::{DateTime, Utc};
use diesel::sql_types::{Timestamptz, Uuid as SqlUuid};
use diesel_async::pooled_connection::deadpool::BuildError;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use shared::ids::ApiClientId;

use super::Pool;

/// Prepares connections that find the tables of test data before the register's own; none is made yet.
///
/// # Errors
/// When the pool's settings contradict each other.
pub fn pool(url: &str, size: usize) -> Result<Pool, BuildError> {
    super::pool_with_path(url, size, "set search_path to sandbox, public")
}

/// Takes away all that a client has recorded.
///
/// # Errors
/// When the database fails.
pub async fn reset(conn: &mut AsyncPgConnection, client: ApiClientId) -> diesel::QueryResult<()> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        for table in ["visits", "group_visits"] {
            diesel::sql_query(format!("delete from sandbox.{table} where client_id = $1"))
                .bind::<SqlUuid, _>(client.0)
                .execute(conn)
                .await?;
        }
        Ok(())
    })
    .await
}

/// Takes away what was recorded before a moment.
///
/// # Errors
/// When the database fails.
pub async fn sweep(
    conn: &mut AsyncPgConnection,
    before: DateTime<Utc>,
) -> diesel::QueryResult<usize> {
    let removed = diesel::sql_query("delete from sandbox.visits where stored_at < $1")
        .bind::<Timestamptz, _>(before)
        .execute(conn)
        .await?;
    diesel::sql_query(
        "delete from sandbox.group_visits g \
         where not exists (select from sandbox.visits v where v.group_visit_id = g.id)",
    )
    .execute(conn)
    .await?;
    Ok(removed)
}
