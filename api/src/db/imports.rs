//! Imports that were written, and what is in the register of what a file names.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, SiteId, UserId, VenueId};
use uuid::Uuid;

use super::schema::{areas, imports, organisations, postal_codes, sites, users, venues};

/// An import to note as written.
pub struct NewImport<'a> {
    /// Its id.
    pub id: Uuid,
    /// The area.
    pub area: AreaId,
    /// What the caller knows it by.
    pub client_reference: Uuid,
    /// Hash of the file.
    pub content_hash: &'a [u8],
    /// How many rows it adds.
    pub rows_written: i32,
    /// The account.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

/// The Finnish name of an area, held until the transaction ends: imports into it are written one after the other.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn hold_area(conn: &mut AsyncPgConnection, id: AreaId) -> QueryResult<String> {
    areas::table
        .find(id.0)
        .select(areas::name_fi)
        .for_no_key_update()
        .first(conn)
        .await
}

/// Whether there is such an area.
///
/// # Errors
/// When the database fails.
pub async fn is_area(conn: &mut AsyncPgConnection, id: AreaId) -> QueryResult<bool> {
    diesel::select(exists(areas::table.find(id.0)))
        .get_result(conn)
        .await
}

/// The hash of the file that was written with a reference, if one was.
///
/// # Errors
/// When the database fails.
pub async fn find_hash(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    client_reference: Uuid,
) -> QueryResult<Option<Vec<u8>>> {
    imports::table
        .filter(imports::area_id.eq(area.0))
        .filter(imports::client_reference.eq(client_reference))
        .select(imports::content_hash)
        .first(conn)
        .await
        .optional()
}

/// Notes an import; false when one with its reference was there.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewImport<'_>) -> QueryResult<bool> {
    let written = diesel::insert_into(imports::table)
        .values((
            imports::id.eq(new.id),
            imports::area_id.eq(new.area.0),
            imports::client_reference.eq(new.client_reference),
            imports::content_hash.eq(new.content_hash),
            imports::rows_written.eq(new.rows_written),
            imports::imported_by.eq(new.by.0),
            imports::imported_at.eq(new.at),
        ))
        .on_conflict((imports::area_id, imports::client_reference))
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(written == 1)
}

/// An organisation that a file names.
#[derive(Clone, Debug, Queryable)]
pub struct NamedOrganisation {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The area that looks after it, if one does.
    pub area_id: Option<Uuid>,
    /// Whether it hands out cards.
    pub distributes_cards: bool,
    /// Whether it runs venues.
    pub runs_venues: bool,
    /// Whether it has a site in the area.
    pub has_site: bool,
    /// Whether it has a venue in the area.
    pub has_venue: bool,
}

/// The organisations of these names, of all areas.
///
/// # Errors
/// When the database fails.
pub async fn organisations_named(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    names: &[&str],
) -> QueryResult<Vec<NamedOrganisation>> {
    let its_sites = sites::table
        .filter(sites::organisation_id.eq(organisations::id))
        .filter(sites::area_id.eq(area.0));
    let its_venues = venues::table
        .filter(venues::organisation_id.eq(organisations::id))
        .filter(venues::area_id.eq(area.0));
    organisations::table
        .filter(organisations::name.eq_any(names))
        .select((
            organisations::id,
            organisations::name,
            organisations::area_id,
            organisations::distributes_cards,
            organisations::runs_venues,
            exists(its_sites),
            exists(its_venues),
        ))
        .load(conn)
        .await
}

/// Locks organisations in the order of their ids until the transaction ends, as `organisations::lock` does one.
///
/// # Errors
/// When the database fails.
pub async fn hold_owners(
    conn: &mut AsyncPgConnection,
    owners: &[OrganisationId],
) -> QueryResult<()> {
    organisations::table
        .filter(organisations::id.eq_any(owners.iter().map(|owner| owner.0)))
        .select(organisations::id)
        .order(organisations::id)
        .for_no_key_update()
        .load::<Uuid>(conn)
        .await?;
    Ok(())
}

/// A site or venue of an organisation: its id, its area, and its name, which of a venue is the Finnish one.
pub type NamedPlace = (Uuid, Uuid, Option<Uuid>, String);

/// The sites of these organisations: organisation, site, area, name.
///
/// # Errors
/// When the database fails.
pub async fn sites_of(
    conn: &mut AsyncPgConnection,
    owners: &[OrganisationId],
) -> QueryResult<Vec<NamedPlace>> {
    let owners = owners.iter().map(|owner| owner.0);
    sites::table
        .filter(sites::organisation_id.eq_any(owners))
        .select((
            sites::organisation_id,
            sites::id,
            sites::area_id.nullable(),
            sites::name,
        ))
        .load(conn)
        .await
}

/// The venues of these organisations: organisation, venue, area, Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn venues_of(
    conn: &mut AsyncPgConnection,
    owners: &[OrganisationId],
) -> QueryResult<Vec<NamedPlace>> {
    let owners = owners.iter().map(|owner| owner.0);
    venues::table
        .filter(venues::organisation_id.eq_any(owners))
        .select((
            venues::organisation_id,
            venues::id,
            venues::area_id,
            venues::name_fi,
        ))
        .load(conn)
        .await
}

/// The accounts of these user names, each with its site or venue.
///
/// # Errors
/// When the database fails.
pub async fn accounts_named(
    conn: &mut AsyncPgConnection,
    usernames: &[&str],
) -> QueryResult<Vec<(String, Option<SiteId>, Option<VenueId>)>> {
    let rows: Vec<(String, Option<Uuid>, Option<Uuid>)> = users::table
        .filter(users::username.eq_any(usernames))
        .select((users::username, users::site_id, users::venue_id))
        .load(conn)
        .await?;
    let scoped = rows
        .into_iter()
        .map(|(name, site, venue)| (name, site.map(SiteId), venue.map(VenueId)));
    Ok(scoped.collect())
}

/// All postal codes.
///
/// # Errors
/// When the database fails.
pub async fn postal_codes(conn: &mut AsyncPgConnection) -> QueryResult<Vec<String>> {
    postal_codes::table
        .select(postal_codes::code)
        .load(conn)
        .await
}
