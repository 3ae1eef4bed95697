//! Adding, changing and suspending API clients.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::api_clients::{ApiClientKind, ApiMode, ApiScope, CreateApiClient, UpdateApiClient};
use shared::ids::{ApiClientId, AreaId, OrganisationId, VenueId};
use uuid::Uuid;

use crate::db::schema::{api_client_venues, api_clients, api_keys};

/// A new client with its first key, as it comes with the installation's data.
pub struct NewClient<'a> {
    /// The organisation that it belongs to.
    pub organisation: OrganisationId,
    /// Whose data it sees.
    pub mode: ApiMode,
    /// Its name.
    pub name: &'a str,
    /// What may be shown of the key.
    pub prefix: &'a str,
    /// The key's hash.
    pub key_hash: &'a [u8],
    /// What the client may do.
    pub scopes: &'a [&'a str],
    /// The venues that it may speak for.
    pub venues: &'a [VenueId],
}

/// Scopes as the table has them: each once, in their order.
fn words(scopes: &[ApiScope]) -> Vec<&'static str> {
    let given = ApiScope::ALL
        .into_iter()
        .filter(|scope| scopes.contains(scope));
    given.map(ApiScope::as_str).collect()
}

/// Locks a client until the transaction ends, so that its keys and its venues change one after the other.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: ApiClientId) -> QueryResult<()> {
    api_clients::table
        .find(id.0)
        .select(api_clients::id)
        .for_no_key_update()
        .first::<Uuid>(conn)
        .await?;
    Ok(())
}

/// Adds a client without keys; none when its organisation has one of the name.
///
/// # Errors
/// When the database fails.
pub async fn create(
    conn: &mut AsyncPgConnection,
    input: &CreateApiClient,
) -> QueryResult<Option<ApiClientId>> {
    let id: Option<Uuid> = diesel::insert_into(api_clients::table)
        .values((
            api_clients::id.eq(Uuid::now_v7()),
            api_clients::organisation_id.eq(input.organisation_id.0),
            api_clients::kind.eq(input.kind.as_str()),
            api_clients::is_test.eq(input.mode == ApiMode::Test),
            api_clients::name.eq(input.name.trim()),
            api_clients::scopes.eq(words(&input.scopes)),
        ))
        .on_conflict((api_clients::organisation_id, api_clients::name))
        .do_nothing()
        .returning(api_clients::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(ApiClientId))
}

/// Whether another client of the organisation has the name.
///
/// # Errors
/// When the database fails.
pub async fn is_name_taken(
    conn: &mut AsyncPgConnection,
    id: ApiClientId,
    organisation: OrganisationId,
    name: &str,
) -> QueryResult<bool> {
    let others = api_clients::table
        .filter(api_clients::organisation_id.eq(organisation.0))
        .filter(api_clients::name.eq(name.trim()))
        .filter(api_clients::id.ne(id.0));
    diesel::select(diesel::dsl::exists(others))
        .get_result(conn)
        .await
}

/// Changes a client; false when the version is not the present one.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: ApiClientId,
    input: &UpdateApiClient,
) -> QueryResult<bool> {
    let present = api_clients::table
        .find(id.0)
        .filter(api_clients::version.eq(input.version));
    let changed = diesel::update(present)
        .set((
            api_clients::name.eq(input.name.trim()),
            api_clients::scopes.eq(words(&input.scopes)),
            api_clients::version.eq(api_clients::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Suspends a client, for an area or for Kaikukeskus; false when it is suspended already.
///
/// # Errors
/// When the database fails.
pub async fn suspend(
    conn: &mut AsyncPgConnection,
    id: ApiClientId,
    (area, now): (Option<AreaId>, DateTime<Utc>),
) -> QueryResult<bool> {
    let standing = api_clients::table
        .find(id.0)
        .filter(api_clients::suspended_at.is_null());
    let changed = diesel::update(standing)
        .set((
            api_clients::suspended_at.eq(now),
            api_clients::suspended_area_id.eq(area.map(|area| area.0)),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Lifts a client's suspension; false when there is none.
///
/// # Errors
/// When the database fails.
pub async fn resume(conn: &mut AsyncPgConnection, id: ApiClientId) -> QueryResult<bool> {
    let suspended = api_clients::table
        .find(id.0)
        .filter(api_clients::suspended_at.is_not_null());
    let changed = diesel::update(suspended)
        .set((
            api_clients::suspended_at.eq(None::<DateTime<Utc>>),
            api_clients::suspended_area_id.eq(None::<Uuid>),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
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
            api_clients::kind.eq(ApiClientKind::Venues.as_str()),
            api_clients::is_test.eq(new.mode == ApiMode::Test),
            api_clients::name.eq(new.name),
            api_clients::scopes.eq(new.scopes),
        ))
        .execute(conn)
        .await?;
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::id.eq(Uuid::now_v7()),
            api_keys::client_id.eq(client),
            api_keys::prefix.eq(new.prefix),
            api_keys::key_hash.eq(new.key_hash),
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
