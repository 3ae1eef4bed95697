//! Practice cards: the schema beside the register's own, and what an account has there.
//!
//! Every query about cards runs there unchanged, on a connection that looks for its tables in the schema `practice` first.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Timestamptz, Uuid as SqlUuid};
use diesel_async::pooled_connection::deadpool::BuildError;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{SessionId, SiteId, UserId};

use super::Pool;
use super::schema::sessions;

/// Prepares connections that find the practice tables before the register's own; none is made yet.
///
/// # Errors
/// When the pool's settings contradict each other.
pub fn pool(url: &str, size: usize) -> Result<Pool, BuildError> {
    super::pool_with_path(url, size, "set search_path to practice, public")
}

/// The practice site of an account: nobody else's.
#[must_use]
pub const fn site_of(user: UserId) -> SiteId {
    SiteId(user.0)
}

/// Has a session practise, or no more.
///
/// # Errors
/// When the database fails.
pub async fn switch(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    practises: bool,
) -> QueryResult<bool> {
    let changed = diesel::update(sessions::table.find(session.0))
        .filter(sessions::practises.ne(practises))
        .set(sessions::practises.eq(practises))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Whether an account has practice cards.
///
/// # Errors
/// When the database fails.
pub async fn has_stock(conn: &mut AsyncPgConnection, user: UserId) -> QueryResult<bool> {
    let row: Found = diesel::sql_query(
        "select exists (select from practice.stocks where site_id = $1) as found",
    )
    .bind::<SqlUuid, _>(user.0)
    .get_result(conn)
    .await?;
    Ok(row.found)
}

/// Takes away what accounts have practised that have no session in practice any more.
///
/// # Errors
/// When the database fails.
pub async fn sweep(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<()> {
    for statement in include_str!("practice_sweep.sql").split(";\n") {
        diesel::sql_query(statement)
            .bind::<Timestamptz, _>(now)
            .execute(conn)
            .await?;
    }
    Ok(())
}
