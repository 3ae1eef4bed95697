//! Second factors of accounts: a sealed secret, and the hashes of recovery codes.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;
use uuid::Uuid;

use super::schema::{recovery_codes, users};

/// The second factor of an account.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct SecondFactorRow {
    /// The account.
    pub id: Uuid,
    /// Its sealed secret, while one is in use.
    pub totp_secret: Option<Vec<u8>>,
    /// The sealed secret of one that has begun.
    pub totp_pending_secret: Option<Vec<u8>>,
    totp_confirmed_at: Option<DateTime<Utc>>,
}

impl SecondFactorRow {
    /// Whether a code is asked for.
    #[must_use]
    pub const fn is_in_use(&self) -> bool {
        self.totp_confirmed_at.is_some()
    }
}

/// The second factor of an account, held until the end of the transaction.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn hold(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<SecondFactorRow> {
    users::table
        .find(id.0)
        .select(SecondFactorRow::as_select())
        .for_no_key_update()
        .first(conn)
        .await
}

/// Begins a second factor with a sealed secret; one that is in use stands.
///
/// # Errors
/// When the database fails.
pub async fn begin(conn: &mut AsyncPgConnection, id: UserId, sealed: &[u8]) -> QueryResult<()> {
    diesel::update(users::table.find(id.0))
        .set(users::totp_pending_secret.eq(Some(sealed)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes the second factor that has begun into use, in the place of one that was: with the step of its first code, and
/// the hashes of its recovery codes.
///
/// # Errors
/// When the database fails.
pub async fn confirm(
    conn: &mut AsyncPgConnection,
    id: UserId,
    step: i64,
    code_hashes: &[Vec<u8>],
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(users::table.find(id.0))
        .set((
            users::totp_secret.eq(users::totp_pending_secret),
            users::totp_pending_secret.eq(None::<Vec<u8>>),
            users::totp_confirmed_at.eq(Some(now)),
            users::totp_last_step.eq(Some(step)),
        ))
        .execute(conn)
        .await?;
    delete_recovery_codes(conn, id).await?;
    let rows: Vec<_> = code_hashes
        .iter()
        .map(|hash| {
            (
                recovery_codes::user_id.eq(id.0),
                recovery_codes::code_hash.eq(hash),
            )
        })
        .collect();
    diesel::insert_into(recovery_codes::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends a second factor with its recovery codes, also one that has only begun.
///
/// # Errors
/// When the database fails.
pub async fn end(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<()> {
    diesel::update(users::table.find(id.0))
        .set((
            users::totp_secret.eq(None::<Vec<u8>>),
            users::totp_pending_secret.eq(None::<Vec<u8>>),
            users::totp_confirmed_at.eq(None::<DateTime<Utc>>),
            users::totp_last_step.eq(None::<i64>),
        ))
        .execute(conn)
        .await?;
    delete_recovery_codes(conn, id).await
}

async fn delete_recovery_codes(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(id.0)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a time step for good; false when it, or a later one, was taken before.
///
/// # Errors
/// When the database fails.
pub async fn use_step(conn: &mut AsyncPgConnection, id: UserId, step: i64) -> QueryResult<bool> {
    let is_new = users::totp_last_step
        .is_null()
        .or(users::totp_last_step.lt(step));
    let changed = diesel::update(users::table.find(id.0).filter(is_new))
        .set(users::totp_last_step.eq(Some(step)))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Takes a recovery code for good; false when the account has none of that hash that is good.
///
/// # Errors
/// When the database fails.
pub async fn use_recovery_code(
    conn: &mut AsyncPgConnection,
    id: UserId,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let code = recovery_codes::table
        .filter(recovery_codes::user_id.eq(id.0))
        .filter(recovery_codes::code_hash.eq(hash))
        .filter(recovery_codes::used_at.is_null());
    let changed = diesel::update(code)
        .set(recovery_codes::used_at.eq(Some(now)))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}
