//! API clients: the programs of venues and ticket shops.

mod changes;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, BigInt, Bool, Int4, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::api_clients::{ApiClientFilter, ApiClientKind, ApiScope};
use shared::ids::{ApiClientId, AreaId, OrganisationId, VenueId};
use uuid::Uuid;

use super::rows::word;
use super::search::pattern;

pub use changes::{NewClient, create, insert, is_name_taken, lock, resume, suspend, update};

/// Who looks at clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Kaikukeskus.
    Network,
    /// An area's coordinators.
    Area(AreaId),
    /// A venue's account.
    Venue {
        /// The venue.
        venue: VenueId,
        /// Its organisation.
        organisation: OrganisationId,
    },
}

/// A client with the names and figures around it, as a viewer has it.
#[derive(Clone, Debug, QueryableByName)]
pub struct ClientRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlText)]
    kind: String,
    /// Whether it sees test data.
    #[diesel(sql_type = Bool)]
    pub is_test: bool,
    /// Its name, by which lists are ordered.
    #[diesel(sql_type = SqlText)]
    pub name: String,
    /// The organisation that it belongs to.
    #[diesel(sql_type = SqlUuid)]
    pub organisation_id: Uuid,
    /// Name of that organisation.
    #[diesel(sql_type = SqlText)]
    pub organisation_name: String,
    /// The area that looks after the organisation.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub area_id: Option<Uuid>,
    #[diesel(sql_type = Array<SqlText>)]
    scopes: Vec<String>,
    /// Since when it is suspended.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub suspended_at: Option<DateTime<Utc>>,
    /// The area that suspended it.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub suspended_area_id: Option<Uuid>,
    /// Counted up by each change.
    #[diesel(sql_type = Int4)]
    pub version: i32,
    /// How many of its keys are accepted.
    #[diesel(sql_type = Int4)]
    pub live_keys: i32,
    /// When one of its keys was last used.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub last_used_at: Option<DateTime<Utc>>,
    /// When the key that is accepted longest ends.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether it may speak for the viewer's venue.
    #[diesel(sql_type = Bool)]
    pub speaks_for_own_venue: bool,
    /// Whether it may speak for any other venue.
    #[diesel(sql_type = Bool)]
    pub speaks_for_others: bool,
    /// Whether it may speak for a venue of the viewer's area.
    #[diesel(sql_type = Bool)]
    pub speaks_in_area: bool,
}

impl ClientRow {
    /// Whose program it is.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn kind(&self) -> QueryResult<ApiClientKind> {
        word("api_clients.kind", &self.kind)
    }

    /// What it may do.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn scopes(&self) -> QueryResult<Vec<ApiScope>> {
        scopes(&self.scopes)
    }
}

/// The scopes that the words of a table name.
pub(super) fn scopes(words: &[String]) -> QueryResult<Vec<ApiScope>> {
    let scopes = words.iter().map(|text| word("api_clients.scopes", text));
    scopes.collect()
}

/// Clients by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    viewer: Viewer,
    filter: &ApiClientFilter,
    now: DateTime<Utc>,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<ClientRow>> {
    load(conn, (viewer, now), None, filter, after, limit).await
}

/// One client, if the viewer may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    viewer: Viewer,
    id: ApiClientId,
    now: DateTime<Utc>,
) -> QueryResult<ClientRow> {
    let filter = ApiClientFilter::default();
    let rows = load(conn, (viewer, now), Some(id), &filter, None, 1).await?;
    rows.into_iter()
        .next()
        .ok_or(diesel::result::Error::NotFound)
}

async fn load(
    conn: &mut AsyncPgConnection,
    (viewer, now): (Viewer, DateTime<Utc>),
    id: Option<ApiClientId>,
    filter: &ApiClientFilter,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<ClientRow>> {
    let (area, venue, organisation) = match viewer {
        Viewer::Network => (None, None, None),
        Viewer::Area(area) => (Some(area.0), None, None),
        Viewer::Venue {
            venue,
            organisation,
        } => (None, Some(venue.0), Some(organisation.0)),
    };
    let (name, place) = after.unzip();
    diesel::sql_query(include_str!("api_clients/list.sql"))
        .bind::<Nullable<SqlUuid>, _>(area)
        .bind::<Nullable<SqlUuid>, _>(venue)
        .bind::<Nullable<SqlUuid>, _>(organisation)
        .bind::<Timestamptz, _>(now)
        .bind::<Nullable<SqlUuid>, _>(id.map(|id| id.0))
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(place)
        .bind::<Nullable<SqlText>, _>(filter.kind.map(ApiClientKind::as_str))
        .bind::<Nullable<SqlUuid>, _>(filter.organisation_id.map(|id| id.0))
        .bind::<Nullable<SqlText>, _>(filter.q.as_deref().map(pattern))
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await
}
