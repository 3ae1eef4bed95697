//! Work that one process at a time does, however many serve the register.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

/// Work that is done by one at a time; the number is the lock's name in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Removing what was kept for its time.
    Retention,
    /// Bringing the derived notices up to date.
    Notices,
}

impl Work {
    const fn key(self) -> i64 {
        match self {
            Self::Retention => 0x6b6b_0001,
            Self::Notices => 0x6b6b_0002,
        }
    }
}

#[derive(QueryableByName)]
struct Taken {
    #[diesel(sql_type = Bool)]
    taken: bool,
}

/// Takes the work for this connection; false when another process is at it. Give it back, whatever came of the work.
///
/// # Errors
/// When the database fails.
pub async fn take(conn: &mut AsyncPgConnection, work: Work) -> QueryResult<bool> {
    ask(conn, "select pg_try_advisory_lock($1) as taken", work).await
}

/// Gives the work back.
///
/// # Errors
/// When the database fails.
pub async fn give_back(conn: &mut AsyncPgConnection, work: Work) -> QueryResult<()> {
    ask(conn, "select pg_advisory_unlock($1) as taken", work).await?;
    Ok(())
}

async fn ask(conn: &mut AsyncPgConnection, sql: &str, work: Work) -> QueryResult<bool> {
    let answer: Taken = diesel::sql_query(sql)
        .bind::<BigInt, _>(work.key())
        .get_result(conn)
        .await?;
    Ok(answer.taken)
}
