//! The life of a session: begun by a password, kept alive by a rotating refresh token.

use actix_web::cookie::Cookie;
use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncPgConnection;
use shared::ids::{SessionId, UserId};
use shared::problem::ProblemCode;
use shared::session::Session;
use uuid::Uuid;

use super::token::{hash_refresh_token, new_refresh_token, session_of_refresh_token};
use crate::app::AppState;
use crate::db;
use crate::db::sessions::SessionRow;
use crate::error::{ApiError, ApiResult};

/// How long a session lasts without use.
pub const IDLE: TimeDelta = TimeDelta::minutes(60);
/// How long a session lasts at the most: a working day.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);
/// How long the refresh token before the present one is still taken: two tabs may refresh at once.
pub const GRACE: TimeDelta = TimeDelta::seconds(60);

/// A session with the cookies that carry it.
pub struct Carried {
    /// Who is signed in.
    pub session: Session,
    /// The cookies to set.
    pub cookies: Vec<Cookie<'static>>,
}

/// Begins a session for an account whose password was right.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    user: UserId,
) -> ApiResult<Carried> {
    let id = SessionId(Uuid::now_v7());
    let now = state.clock().now();
    let (token, hash) = new_refresh_token(id).map_err(|error| ApiError::internal(&error))?;
    db::sessions::insert(conn, (id, user), &hash, now, now + IDLE).await?;
    carry(state, conn, (id, user), Some(token)).await
}

/// Keeps a session alive with its refresh token.
///
/// # Errors
/// 401 when the token is not good any more. A token that was replaced more than a minute ago has
/// been copied: whoever has the copy, the session ends.
pub async fn refresh(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    token: &str,
) -> ApiResult<Carried> {
    let id = session_of_refresh_token(token).ok_or(ProblemCode::SessionEnded)?;
    let row = db::sessions::find(conn, id)
        .await?
        .ok_or(ProblemCode::SessionEnded)?;
    let now = state.clock().now();
    let hash = hash_refresh_token(token);
    let user = UserId(row.user_id);
    if row.ended_at.is_some()
        || row.expires_at <= now
        || db::sessions::standing(conn, (id, user), now)
            .await?
            .is_none()
    {
        return Err(ProblemCode::SessionEnded.into());
    }
    if row.refresh_hash == hash {
        let (token, new_hash) =
            new_refresh_token(id).map_err(|error| ApiError::internal(&error))?;
        let expires_at = (now + IDLE).min(row.created_at + LONGEST);
        let rotated = db::sessions::rotate(conn, id, (&hash, &new_hash), now, expires_at).await?;
        if rotated {
            return carry(state, conn, (id, user), Some(token)).await;
        }
        // Another tab was faster by a moment, and its answer carries the new token; or the session has just ended.
        let standing = db::sessions::standing(conn, (id, user), now).await?;
        standing.ok_or(ProblemCode::SessionEnded)?;
        return carry(state, conn, (id, user), None).await;
    }
    if is_within_grace(&row, &hash, now) {
        return carry(state, conn, (id, user), None).await;
    }
    db::sessions::end(conn, id, now).await?;
    Err(ProblemCode::SessionEnded.into())
}

/// Ends the session that a refresh token is for, and tells whose it was; does nothing when the token is not good, or the
/// session has ended already.
///
/// # Errors
/// When the database fails.
pub async fn end_by_refresh_token(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    token: &str,
) -> ApiResult<Option<UserId>> {
    let Some(id) = session_of_refresh_token(token) else {
        return Ok(None);
    };
    let hash = hash_refresh_token(token);
    let row = db::sessions::find(conn, id).await?;
    let Some(row) = row.filter(|row| {
        row.refresh_hash == hash || row.previous_refresh_hash.as_ref() == Some(&hash)
    }) else {
        return Ok(None);
    };
    let ended = db::sessions::end(conn, id, state.clock().now()).await?;
    Ok(ended.then_some(UserId(row.user_id)))
}

fn is_within_grace(row: &SessionRow, hash: &[u8], now: DateTime<Utc>) -> bool {
    row.previous_refresh_hash.as_deref() == Some(hash)
        && row.rotated_at.is_some_and(|at| now - at <= GRACE)
}

async fn carry(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    (id, user): (SessionId, UserId),
    refresh_token: Option<String>,
) -> ApiResult<Carried> {
    let now = state.clock().now();
    let access = state
        .tokens()
        .sign(user, id, now)
        .map_err(|error| ApiError::internal(&error))?;
    let cookies = state.cookies();
    let mut set = vec![cookies.access(access)];
    set.extend(refresh_token.map(|token| cookies.refresh(token)));
    let session = db::sessions::describe(conn, id, state.clock().today(), now).await?;
    Ok(Carried {
        session,
        cookies: set,
    })
}
