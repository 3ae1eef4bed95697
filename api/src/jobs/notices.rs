//! Brings the notices that follow from what stands in the register up to date.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;

use crate::db::derived_notices::{Round, renew};
use crate::db::locks::{self, Work};

/// One round; none when another process is at it.
///
/// # Errors
/// When the database fails.
pub async fn run(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<Option<Round>> {
    if !locks::take(conn, Work::Notices).await? {
        return Ok(None);
    }
    let round = renew(conn, today, now).await;
    locks::give_back(conn, Work::Notices).await?;
    round.map(Some)
}
