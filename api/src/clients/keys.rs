//! Keys of clients: made, shown once, revoked.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::api_keys::{ApiKey, ApiKeyState, CreateApiKey, LIVE_KEYS_MAX, NewApiKey, day_after};
use shared::ids::{ApiClientId, ApiKeyId};
use shared::problem::ProblemCode;

use super::{find_managed, last_day, trail};
use crate::app::AppState;
use crate::auth::api_clients::KeepClients;
use crate::auth::api_key::{self, Mode};
use crate::clock::day_start;
use crate::db;
use crate::db::api_keys::{ApiKeyRow, NewKey};
use crate::error::{ApiError, ApiResult};

/// A key as it is told.
#[must_use]
pub fn describe(state: &AppState, row: ApiKeyRow) -> ApiKey {
    ApiKey {
        id: ApiKeyId(row.id),
        client_id: ApiClientId(row.client_id),
        prefix: row.prefix,
        state: ApiKeyState::at(state.clock().now(), row.revoked_at, row.expires_at),
        created_at: row.created_at,
        expires_on: row.expires_at.map(last_day),
        revoked_at: row.revoked_at,
        last_used_at: row.last_used_at,
    }
}

/// The keys of a client that the keeper may make keys for.
///
/// # Errors
/// 404 for another's client.
pub async fn list(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<Vec<ApiKey>> {
    let row = super::find(state, conn, keeper, id).await?;
    if !keeper.manages(super::standing(keeper, &row)?) {
        return Err(ProblemCode::NotYourClient.into());
    }
    let rows = db::api_keys::list(conn, id).await?;
    Ok(rows.into_iter().map(|row| describe(state, row)).collect())
}

/// Makes a key. Two are accepted at once, so that programs can change over.
///
/// # Errors
/// 404 for another's client, 409 when it has two keys, 422 for a day that is past or too far away.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
    input: CreateApiKey,
) -> ApiResult<NewApiKey> {
    let last_day = input
        .last_day(state.clock().today())
        .map_err(|error| ApiError::invalid(vec![error]))?;
    let (key, row) = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let client = find_managed(state, conn, keeper, id).await?;
            let key = api_key::generate(Mode::of(client.is_test));
            let key = key.map_err(|error| ApiError::internal(&error))?;
            let hash = api_key::hash(&key).ok_or(ProblemCode::Internal)?;
            let now = state.clock().now();
            let live = db::api_keys::count_live(conn, id, now).await?;
            if usize::try_from(live).unwrap_or(usize::MAX) >= LIVE_KEYS_MAX {
                return Err(ProblemCode::TooManyKeys.into());
            }
            let new = NewKey {
                client: id,
                prefix: &api_key::shown_prefix(&key),
                hash: &hash,
                expires_at: day_start(day_after(last_day)),
                by: keeper.user,
                at: now,
            };
            let row = db::api_keys::insert(conn, &new).await?;
            trail(state, keeper, "create_api_key", &client)
                .with("key", row.prefix.as_str())
                .insert(conn)
                .await?;
            ApiResult::Ok((key, row))
        })
        .await?;
    Ok(NewApiKey {
        key,
        api_key: describe(state, row),
    })
}

/// Revokes a key at once. Doing it again changes nothing.
///
/// # Errors
/// 404 for a key of another's client.
pub async fn revoke(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiKeyId,
) -> ApiResult<ApiKey> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let key = db::api_keys::find(conn, id).await?;
        let client = find_managed(state, conn, keeper, ApiClientId(key.client_id)).await?;
        if db::api_keys::revoke(conn, id, state.clock().now()).await? {
            trail(state, keeper, "revoke_api_key", &client)
                .with("key", key.prefix.as_str())
                .insert(conn)
                .await?;
        }
        let row = db::api_keys::find(conn, id).await?;
        Ok(describe(state, row))
    })
    .await
}
