//! What test keys have recorded goes after its time.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::test_mode::TEST_DAYS;

use crate::db;

/// Takes away what was stored too long ago; how many visits went.
///
/// # Errors
/// When the database fails.
pub async fn run(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<usize> {
    db::sandbox::sweep(conn, now - TimeDelta::days(TEST_DAYS)).await
}
