//! Venues.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, VenueId};
use shared::venues::{PublicVenue, Venue, VenueFilter};
use uuid::Uuid;

use super::Visible;
use super::rows::{text, word};
use super::schema::{areas, municipalities, venues};

/// A venue.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = venues, check_for_backend(diesel::pg::Pg))]
pub struct VenueRow {
    /// Its id.
    pub id: Uuid,
    organisation_id: Uuid,
    area_id: Option<Uuid>,
    category: String,
    /// Its Finnish name, by which lists are ordered.
    pub name_fi: String,
    name_sv: String,
    name_en: String,
    offer_fi: String,
    offer_sv: String,
    offer_en: String,
    street_address: Option<String>,
    opens_on: NaiveDate,
    closes_on: Option<NaiveDate>,
}

impl VenueRow {
    /// The venue as staff see it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_venue(self) -> QueryResult<Venue> {
        Ok(Venue {
            id: VenueId(self.id),
            organisation_id: OrganisationId(self.organisation_id),
            area_id: self.area_id.map(AreaId),
            category: word("venues.category", &self.category)?,
            name: text(self.name_fi, self.name_sv, self.name_en),
            opens_on: self.opens_on,
            closes_on: self.closes_on,
            offer: text(self.offer_fi, self.offer_sv, self.offer_en),
        })
    }
}

/// A venue with the names around it.
#[derive(Clone, Debug, Queryable)]
pub struct PublicVenueRow {
    /// The venue.
    pub venue: VenueRow,
    area: Option<(String, String, String)>,
    municipality: String,
}

impl PublicVenueRow {
    /// The venue as anybody sees it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_public(self) -> QueryResult<PublicVenue> {
        let street = self.venue.street_address.clone();
        let venue = self.venue.into_venue()?;
        let town = self.municipality;
        Ok(PublicVenue {
            id: venue.id,
            name: venue.name,
            area_id: venue.area_id,
            area_name: self.area.map(|(fi, sv, en)| text(fi, sv, en)),
            category: venue.category,
            address: Some(street.map_or(town.clone(), |street| format!("{street}, {town}"))),
            opens_on: venue.opens_on,
            closes_on: venue.closes_on,
            offer: venue.offer,
        })
    }
}

/// Venues by their Finnish name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<VenueId>,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<VenueRow>> {
    let mut query = visible_to(visible)
        .select(VenueRow::as_select())
        .order((venues::name_fi, venues::id))
        .limit(limit);
    if let Some((name, id)) = after {
        let later = venues::name_fi.gt(name.clone());
        query = query.filter(later.or(venues::name_fi.eq(name).and(venues::id.gt(id))));
    }
    query.load(conn).await
}

/// One venue, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<VenueId>,
    id: VenueId,
) -> QueryResult<VenueRow> {
    visible_to(visible)
        .filter(venues::id.eq(id.0))
        .select(VenueRow::as_select())
        .first(conn)
        .await
}

/// The venues that accept cards on a day or will later, by their Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn list_public(
    conn: &mut AsyncPgConnection,
    filter: &VenueFilter,
    today: NaiveDate,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<PublicVenueRow>> {
    let mut query = venues::table
        .left_join(areas::table)
        .inner_join(municipalities::table)
        .filter(venues::closes_on.is_null().or(venues::closes_on.ge(today)))
        .select((
            VenueRow::as_select(),
            (areas::name_fi, areas::name_sv, areas::name_en).nullable(),
            municipalities::name_fi,
        ))
        .order((venues::name_fi, venues::id))
        .limit(limit)
        .into_boxed();
    if let Some(area) = filter.area_id {
        query = query.filter(venues::area_id.eq(area.0));
    }
    if let Some(category) = filter.category {
        query = query.filter(venues::category.eq(category.as_str()));
    }
    if let Some((name, id)) = after {
        let later = venues::name_fi.gt(name.clone());
        query = query.filter(later.or(venues::name_fi.eq(name).and(venues::id.gt(id))));
    }
    query.load(conn).await
}

fn visible_to(visible: Visible<VenueId>) -> venues::BoxedQuery<'static, diesel::pg::Pg> {
    let query = venues::table.into_boxed();
    match visible {
        Visible::All => query,
        Visible::OfArea(area) => query.filter(venues::area_id.eq(area.0)),
        Visible::Own(venue) => query.filter(venues::id.eq(venue.0)),
    }
}
