//! Keys of API clients. The key itself is shown once; only its hash is kept.

use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Bool, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::api_clients::{ApiClientKind, ApiScope};
use shared::ids::{ApiClientId, ApiKeyId, UserId};
use uuid::Uuid;

use super::api_clients::scopes;
use super::prepared::Prepared;
use super::rows::word;
use super::schema::{api_clients, api_keys, organisations};

/// Keys that are listed at most.
const LISTED: i64 = 100;

/// A key, and how it stands.
#[derive(Clone, Debug, QueryableByName)]
pub struct KeyRow {
    /// The key.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The client that it belongs to.
    #[diesel(sql_type = SqlUuid)]
    pub client_id: Uuid,
    #[diesel(sql_type = SqlText)]
    kind: String,
    /// Whether its client sees test data.
    #[diesel(sql_type = Bool)]
    pub is_test: bool,
    #[diesel(sql_type = Array<SqlText>)]
    scopes: Vec<String>,
    /// Whether it was revoked.
    #[diesel(sql_type = Bool)]
    pub is_revoked: bool,
    /// Whether its last moment has passed.
    #[diesel(sql_type = Bool)]
    pub is_expired: bool,
    /// Whether its client is suspended.
    #[diesel(sql_type = Bool)]
    pub is_suspended: bool,
    /// The venues that it may speak for.
    #[diesel(sql_type = Array<SqlUuid>)]
    pub venues: Vec<Uuid>,
}

impl KeyRow {
    /// Whose program it is.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn kind(&self) -> QueryResult<ApiClientKind> {
        word("api_clients.kind", &self.kind)
    }

    /// What the key may do.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn scopes(&self) -> QueryResult<Vec<ApiScope>> {
        scopes(&self.scopes)
    }
}

/// What a key is told of itself.
#[derive(Clone, Debug, Queryable)]
pub struct OwnRow {
    /// Its first characters.
    pub prefix: String,
    /// The moment from which it is not accepted any more.
    pub expires_at: Option<DateTime<Utc>>,
    kind: String,
    /// Name of its client.
    pub name: String,
    /// Name of the client's organisation.
    pub organisation_name: String,
}

impl OwnRow {
    /// Whose program it is.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn kind(&self) -> QueryResult<ApiClientKind> {
        word("api_clients.kind", &self.kind)
    }
}

/// A key, without its hash.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = api_keys, check_for_backend(Pg))]
pub struct ApiKeyRow {
    /// Its id.
    pub id: Uuid,
    /// The client that it belongs to.
    pub client_id: Uuid,
    /// Its first characters.
    pub prefix: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The moment from which it is not accepted any more.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A key to add.
pub struct NewKey<'a> {
    /// The client that it belongs to.
    pub client: ApiClientId,
    /// What may be shown of it.
    pub prefix: &'a str,
    /// Its hash.
    pub hash: &'a [u8],
    /// The moment from which it is not accepted any more.
    pub expires_at: DateTime<Utc>,
    /// The account that makes it.
    pub by: UserId,
    /// When it is made.
    pub at: DateTime<Utc>,
}

/// The key with this hash, however it stands. Notes the use of one that is accepted, once a minute.
///
/// # Errors
/// When the database fails.
pub async fn use_key(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    now: DateTime<Utc>,
) -> QueryResult<Option<KeyRow>> {
    let query = diesel::sql_query(include_str!("api_keys.sql"))
        .bind::<Binary, _>(hash)
        .bind::<Timestamptz, _>(now);
    Prepared(query).get_result(conn).await.optional()
}

/// What a key is told of itself.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find_own(conn: &mut AsyncPgConnection, id: ApiKeyId) -> QueryResult<OwnRow> {
    api_keys::table
        .inner_join(api_clients::table.inner_join(organisations::table))
        .filter(api_keys::id.eq(id.0))
        .select((
            api_keys::prefix,
            api_keys::expires_at,
            api_clients::kind,
            api_clients::name,
            organisations::name,
        ))
        .first(conn)
        .await
}

/// The keys of a client, the latest made first: at most a hundred.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    client: ApiClientId,
) -> QueryResult<Vec<ApiKeyRow>> {
    api_keys::table
        .filter(api_keys::client_id.eq(client.0))
        .select(ApiKeyRow::as_select())
        .order((api_keys::created_at.desc(), api_keys::id.desc()))
        .limit(LISTED)
        .load(conn)
        .await
}

/// One key.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: ApiKeyId) -> QueryResult<ApiKeyRow> {
    api_keys::table
        .find(id.0)
        .select(ApiKeyRow::as_select())
        .first(conn)
        .await
}

/// How many keys of a client are accepted at a moment.
///
/// # Errors
/// When the database fails.
pub async fn count_live(
    conn: &mut AsyncPgConnection,
    client: ApiClientId,
    now: DateTime<Utc>,
) -> QueryResult<i64> {
    api_keys::table
        .filter(api_keys::client_id.eq(client.0))
        .filter(api_keys::revoked_at.is_null())
        .filter(
            api_keys::expires_at
                .is_null()
                .or(api_keys::expires_at.gt(now)),
        )
        .count()
        .get_result(conn)
        .await
}

/// Adds a key.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewKey<'_>) -> QueryResult<ApiKeyRow> {
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::id.eq(Uuid::now_v7()),
            api_keys::client_id.eq(new.client.0),
            api_keys::prefix.eq(new.prefix),
            api_keys::key_hash.eq(new.hash),
            api_keys::created_at.eq(new.at),
            api_keys::expires_at.eq(new.expires_at),
            api_keys::created_by.eq(new.by.0),
        ))
        .returning(ApiKeyRow::as_returning())
        .get_result(conn)
        .await
}

/// Revokes a key; false when it was revoked before.
///
/// # Errors
/// When the database fails.
pub async fn revoke(
    conn: &mut AsyncPgConnection,
    id: ApiKeyId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let standing = api_keys::table
        .find(id.0)
        .filter(api_keys::revoked_at.is_null());
    let changed = diesel::update(standing)
        .set(api_keys::revoked_at.eq(now))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}
