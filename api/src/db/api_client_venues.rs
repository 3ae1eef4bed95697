//! The venues that API clients may speak for.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{ApiClientId, AreaId, UserId, VenueId};
use uuid::Uuid;

use super::Visible;
use super::schema::{api_client_venues, venues};

/// Venues of a client that are listed at most.
const LISTED: i64 = 5000;

/// A venue that a client may speak for: its id, its names, its area, and since when.
pub type GrantRow = (Uuid, (String, String, String), Option<Uuid>, DateTime<Utc>);

/// The venues of a client that one may see, by their Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    client: ApiClientId,
    visible: Visible<VenueId>,
) -> QueryResult<Vec<GrantRow>> {
    let mut query = api_client_venues::table
        .inner_join(venues::table)
        .filter(api_client_venues::client_id.eq(client.0))
        .select((
            venues::id,
            (venues::name_fi, venues::name_sv, venues::name_en),
            venues::area_id,
            api_client_venues::granted_at,
        ))
        .order((venues::name_fi, venues::id))
        .limit(LISTED)
        .into_boxed();
    query = match visible {
        Visible::All => query,
        Visible::OfArea(area) => query.filter(venues::area_id.eq(area.0)),
        Visible::Own(venue) => query.filter(venues::id.eq(venue.0)),
    };
    query.load(conn).await
}

/// A venue's organisation, area and Finnish name.
pub struct Granted {
    /// The organisation that runs it.
    pub organisation: Uuid,
    /// Its area.
    pub area: Option<AreaId>,
    /// Its Finnish name.
    pub name: String,
}

/// A venue that one may grant, which stays as it is until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn find_venue(
    conn: &mut AsyncPgConnection,
    visible: Visible<VenueId>,
    id: VenueId,
) -> QueryResult<Option<Granted>> {
    let row: Option<(Uuid, Option<Uuid>, String)> = venues::table
        .find(id.0)
        .select((venues::organisation_id, venues::area_id, venues::name_fi))
        .for_key_share()
        .first(conn)
        .await
        .optional()?;
    let found = row.map(|(organisation, area, name)| Granted {
        organisation,
        area: area.map(AreaId),
        name,
    });
    Ok(found.filter(|venue| match visible {
        Visible::All => true,
        Visible::OfArea(area) => venue.area == Some(area),
        Visible::Own(own) => own == id,
    }))
}

/// Grants a venue to a client; false when it was granted before.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    client: ApiClientId,
    venue: VenueId,
    (by, at): (UserId, DateTime<Utc>),
) -> QueryResult<bool> {
    let added = diesel::insert_into(api_client_venues::table)
        .values((
            api_client_venues::client_id.eq(client.0),
            api_client_venues::venue_id.eq(venue.0),
            api_client_venues::granted_at.eq(at),
            api_client_venues::granted_by.eq(by.0),
        ))
        .on_conflict((api_client_venues::client_id, api_client_venues::venue_id))
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(added == 1)
}

/// Takes a venue from a client; false when it had it not.
///
/// # Errors
/// When the database fails.
pub async fn delete(
    conn: &mut AsyncPgConnection,
    client: ApiClientId,
    venue: VenueId,
) -> QueryResult<bool> {
    let gone = diesel::delete(api_client_venues::table.find((client.0, venue.0)))
        .execute(conn)
        .await?;
    Ok(gone == 1)
}
