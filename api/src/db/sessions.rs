//! Sessions: one row for each, asked on every request, so that ending one works at once.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{SessionId, UserId};
use uuid::Uuid;

use super::prepared::Prepared;
use super::schema::sessions;
pub use super::session_description::describe;

/// What a request's access token must stand on.
#[derive(Clone, Debug, QueryableByName)]
pub struct StandingRow {
    /// The account's role.
    #[diesel(sql_type = SqlText)]
    pub role: String,
    /// True until the one-time password has been changed.
    #[diesel(sql_type = Bool)]
    pub must_change_password: bool,
    /// True for the personal account of the organisation's contact person.
    #[diesel(sql_type = Bool)]
    pub is_contact_person: bool,
    /// Whether the network requires a second factor of the role.
    #[diesel(sql_type = Bool)]
    pub second_factor_required: bool,
    /// Whether the account has one.
    #[diesel(sql_type = Bool)]
    pub has_second_factor: bool,
    /// Whether the session practises.
    #[diesel(sql_type = Bool)]
    pub practises: bool,
    /// The coordinator's own area, or the area of the site or venue.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub area_id: Option<Uuid>,
    /// The distributor's site.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub site_id: Option<Uuid>,
    /// The venue account's venue.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub venue_id: Option<Uuid>,
    /// The organisation of the site or venue.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub organisation_id: Option<Uuid>,
}

/// A session, as refreshing needs it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
pub struct SessionRow {
    /// Its account.
    pub user_id: Uuid,
    /// Hash of the refresh token that is good now.
    pub refresh_hash: Vec<u8>,
    /// Hash of the one before.
    pub previous_refresh_hash: Option<Vec<u8>>,
    /// When it was changed.
    pub rotated_at: Option<DateTime<Utc>>,
    /// When the session began.
    pub created_at: DateTime<Utc>,
    /// When it ends unless it is refreshed.
    pub expires_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Begins a session.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    (id, user): (SessionId, UserId),
    refresh_hash: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id.0),
            sessions::user_id.eq(user.0),
            sessions::refresh_hash.eq(refresh_hash),
            sessions::created_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Who rides on a session, if it stands and the account is not locked.
///
/// # Errors
/// When the database fails.
pub async fn standing(
    conn: &mut AsyncPgConnection,
    (id, user): (SessionId, UserId),
    now: DateTime<Utc>,
) -> QueryResult<Option<StandingRow>> {
    let query = diesel::sql_query(include_str!("session_standing.sql"))
        .bind::<SqlUuid, _>(id.0)
        .bind::<SqlUuid, _>(user.0)
        .bind::<Timestamptz, _>(now);
    Prepared(query).get_result(conn).await.optional()
}

/// A session by its id.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: SessionId) -> QueryResult<Option<SessionRow>> {
    sessions::table
        .find(id.0)
        .select(SessionRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// Puts a new refresh token in place of the old one; false when another request was faster.
///
/// # Errors
/// When the database fails.
pub async fn rotate(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    (old, new): (&[u8], &[u8]),
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> QueryResult<bool> {
    let changed = diesel::update(sessions::table.find(id.0))
        .filter(sessions::refresh_hash.eq(old))
        .filter(sessions::ended_at.is_null())
        .set((
            sessions::refresh_hash.eq(new),
            sessions::previous_refresh_hash.eq(Some(old)),
            sessions::rotated_at.eq(Some(now)),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn end(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let ended = diesel::update(
        sessions::table
            .find(id.0)
            .filter(sessions::ended_at.is_null()),
    )
    .set(sessions::ended_at.eq(now))
    .execute(conn)
    .await?;
    Ok(ended > 0)
}

/// Ends all sessions of an account.
///
/// # Errors
/// When the database fails.
pub async fn end_all(
    conn: &mut AsyncPgConnection,
    user: UserId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(
        sessions::table
            .filter(sessions::user_id.eq(user.0))
            .filter(sessions::ended_at.is_null()),
    )
    .set(sessions::ended_at.eq(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes the sessions that ended or ran out before a moment.
///
/// # Errors
/// When the database fails.
pub async fn remove_old(conn: &mut AsyncPgConnection, before: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(before)))
        .execute(conn)
        .await
}
