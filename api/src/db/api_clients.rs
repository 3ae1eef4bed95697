//! API clients and their keys.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{ApiClientId, OrganisationId, VenueId};
use uuid::Uuid;

use super::schema::{api_client_venues, api_clients, api_keys};

/// A key that stands.
#[derive(Clone, Debug, QueryableByName)]
pub struct KeyRow {
    /// The client that it belongs to.
    #[diesel(sql_type = SqlUuid)]
    pub client_id: Uuid,
    /// What it may do.
    #[diesel(sql_type = Array<SqlText>)]
    pub scopes: Vec<String>,
    /// The venues that it may speak for.
    #[diesel(sql_type = Array<SqlUuid>)]
    pub venues: Vec<Uuid>,
}

/// A new client with its first key.
pub struct NewClient<'a> {
    /// The organisation that it belongs to.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: &'a str,
    /// What may be shown of the key.
    pub prefix: &'a str,
    /// The key's hash.
    pub key_hash: &'a [u8],
    /// What the key may do.
    pub scopes: &'a [&'a str],
    /// The venues that it may speak for.
    pub venues: &'a [VenueId],
}

/// The key with this hash, if it is neither revoked nor past its last moment. Notes its use, once a minute.
///
/// # Errors
/// When the database fails.
pub async fn use_key(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<Option<KeyRow>> {
    diesel::sql_query(include_str!("api_key.sql"))
        .bind::<Binary, _>(hash)
        .bind::<Timestamptz, _>(now)
        .get_result(conn)
        .await
        .optional()
}

/// Adds a client with a key and its venues.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewClient<'_>) -> QueryResult<ApiClientId> {
    let client = Uuid::now_v7();
    diesel::insert_into(api_clients::table)
        .values((
            api_clients::id.eq(client),
            api_clients::organisation_id.eq(new.organisation.0),
            api_clients::name.eq(new.name),
        ))
        .execute(conn)
        .await?;
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::id.eq(Uuid::now_v7()),
            api_keys::client_id.eq(client),
            api_keys::prefix.eq(new.prefix),
            api_keys::key_hash.eq(new.key_hash),
            api_keys::scopes.eq(new.scopes),
        ))
        .execute(conn)
        .await?;
    let venues: Vec<_> = new
        .venues
        .iter()
        .map(|venue| {
            (
                api_client_venues::client_id.eq(client),
                api_client_venues::venue_id.eq(venue.0),
            )
        })
        .collect();
    diesel::insert_into(api_client_venues::table)
        .values(venues)
        .execute(conn)
        .await?;
    Ok(ApiClientId(client))
}
