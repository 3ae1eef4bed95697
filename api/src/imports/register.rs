//! What the register has of what a file names, with the ids to write it by.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::ids::{AreaId, OrganisationId, SiteId, VenueId};
use shared::imports::plan::{Known, KnownOrganisation, Place};
use shared::imports::{Context, Entry, ImportKind, Row};
use uuid::Uuid;

use crate::db;
use crate::db::imports::NamedPlace;

/// Ids by the names in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    /// Of the organisations.
    pub(super) organisations: BTreeMap<String, OrganisationId>,
    /// Of the sites.
    pub(super) sites: BTreeMap<Place, SiteId>,
    /// Of the venues.
    pub(super) venues: BTreeMap<Place, VenueId>,
}

/// What there is in the register, and by which ids.
pub(super) struct Found {
    /// What there is.
    pub(super) known: Known,
    /// The ids.
    pub(super) ids: Ids,
}

/// What rows are read by.
pub(super) async fn context(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    today: NaiveDate,
) -> QueryResult<Context> {
    let mut municipalities = BTreeMap::new();
    for municipality in db::municipalities::list(conn).await? {
        for name in [
            &municipality.name_fi,
            &municipality.name_sv,
            &municipality.code,
        ] {
            municipalities.insert(name.to_lowercase(), municipality.code.clone());
        }
    }
    let postal_codes = db::imports::postal_codes(conn).await?.into_iter().collect();
    Ok(Context {
        area,
        today,
        municipalities,
        postal_codes,
    })
}

/// Looks up what the rows name.
pub(super) async fn look_up(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    rows: &[Row],
) -> QueryResult<Found> {
    let (mut known, mut ids) = (Known::default(), Ids::default());
    // PostgreSQL has no texts with a zero byte, and would fail.
    let possible = |name: &&str| !name.contains('\0');
    let names: BTreeSet<&str> = rows.iter().map(|row| row.organisation.as_str()).collect();
    let names: Vec<&str> = names.into_iter().filter(possible).collect();
    let mut owners = BTreeMap::new();
    for row in db::imports::organisations_named(conn, area, &names).await? {
        let is_own = row.area_id == Some(area.0);
        let organisation = KnownOrganisation {
            is_own,
            is_usable: is_own || row.has_site || row.has_venue,
            distributes_cards: row.distributes_cards,
            runs_venues: row.runs_venues,
        };
        known.organisations.insert(row.name.clone(), organisation);
        owners.insert(row.id, row.name.clone());
        ids.organisations.insert(row.name, OrganisationId(row.id));
    }
    let owner_ids: Vec<_> = owners.keys().copied().map(OrganisationId).collect();
    for row in db::imports::sites_of(conn, &owner_ids).await? {
        if let Some((place, id, is_own)) = place(&owners, area, row) {
            known.sites.insert(place.clone(), is_own);
            ids.sites.insert(place, SiteId(id));
        }
    }
    for row in db::imports::venues_of(conn, &owner_ids).await? {
        if let Some((place, id, is_own)) = place(&owners, area, row) {
            known.venues.insert(place.clone(), is_own);
            ids.venues.insert(place, VenueId(id));
        }
    }
    known.accounts = accounts(conn, rows, &ids).await?;
    Ok(Found { known, ids })
}

/// A site or venue by names, its id, and whether it belongs to the area.
fn place(
    owners: &BTreeMap<Uuid, String>,
    area: AreaId,
    (owner, id, its_area, name): NamedPlace,
) -> Option<(Place, Uuid, bool)> {
    let owner = owners.get(&owner)?.clone();
    Some(((owner, name), id, its_area == Some(area.0)))
}

async fn accounts(
    conn: &mut AsyncPgConnection,
    rows: &[Row],
    ids: &Ids,
) -> QueryResult<BTreeMap<String, Option<(ImportKind, Place)>>> {
    let usernames = rows.iter().filter_map(|row| match &row.entry {
        Some(Entry::Account(new)) => Some(new.username.as_str()),
        _ => None,
    });
    let usernames: Vec<&str> = usernames.filter(|name| !name.contains('\0')).collect();
    let sites: BTreeMap<SiteId, &Place> =
        ids.sites.iter().map(|(place, id)| (*id, place)).collect();
    let venues: BTreeMap<VenueId, &Place> =
        ids.venues.iter().map(|(place, id)| (*id, place)).collect();
    let rows = db::imports::accounts_named(conn, &usernames).await?;
    let known = rows.into_iter().map(|(username, site, venue)| {
        let site = site.and_then(|site| sites.get(&site));
        let venue = venue.and_then(|venue| venues.get(&venue));
        let place = match (site, venue) {
            (Some(place), _) => Some((ImportKind::Site, (*place).clone())),
            (None, Some(place)) => Some((ImportKind::Venue, (*place).clone())),
            (None, None) => None,
        };
        (username, place)
    });
    Ok(known.collect())
}
