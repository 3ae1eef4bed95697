//! Venues.

use chrono::NaiveDate;
use diesel::dsl::{InnerJoin, IntoBoxed};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, VenueId};
use shared::opening::Opening;
use shared::venues::{PublicVenue, StaffVenueFilter, Venue, VenueFilter};
use uuid::Uuid;

use super::Visible;
use super::rows::{text, word};
use super::schema::{area_municipalities, areas, municipalities, organisations, venues};
use super::search::pattern;

/// A venue.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = venues, check_for_backend(Pg))]
pub struct VenueRow {
    /// Its id.
    pub id: Uuid,
    /// The organisation that runs it.
    pub organisation_id: Uuid,
    /// Its area; none for a pop-up venue outside every area.
    pub area_id: Option<Uuid>,
    category: String,
    pop_up: bool,
    /// Its Finnish name, by which lists are ordered.
    pub name_fi: String,
    name_sv: String,
    name_en: String,
    offer_fi: String,
    offer_sv: String,
    offer_en: String,
    street_address: Option<String>,
    postal_code: Option<String>,
    municipality_code: String,
    home_page: Option<String>,
    opens_on: NaiveDate,
    closes_on: Option<NaiveDate>,
    gives_tickets: bool,
    gives_course_places: bool,
    tickets_per_occasion: Option<i32>,
    courses_per_year: Option<i32>,
    note: String,
    /// Counted up by each change.
    pub version: i32,
}

/// A venue with the name of its organisation.
#[derive(Clone, Debug, Queryable)]
pub struct StaffVenueRow {
    /// The venue.
    pub venue: VenueRow,
    organisation_name: String,
}

impl StaffVenueRow {
    /// The venue as staff see it, with the coordinators' note only for them.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_venue(self, shows_note: bool) -> QueryResult<Venue> {
        let row = self.venue;
        Ok(Venue {
            id: VenueId(row.id),
            organisation_id: OrganisationId(row.organisation_id),
            organisation_name: self.organisation_name,
            area_id: row.area_id.map(AreaId),
            pop_up: row.pop_up,
            category: word("venues.category", &row.category)?,
            name: text(row.name_fi, row.name_sv, row.name_en),
            street_address: row.street_address,
            postal_code: row.postal_code,
            municipality_code: row.municipality_code,
            home_page: row.home_page,
            opens_on: row.opens_on,
            closes_on: row.closes_on,
            gives_tickets: row.gives_tickets,
            gives_course_places: row.gives_course_places,
            tickets_per_occasion: row.tickets_per_occasion,
            courses_per_year: row.courses_per_year,
            offer: text(row.offer_fi, row.offer_sv, row.offer_en),
            note: shows_note.then_some(row.note),
            version: row.version,
        })
    }
}

/// A venue with the names around it.
#[derive(Clone, Debug, Queryable)]
pub struct PublicVenueRow {
    /// The venue.
    pub venue: VenueRow,
    area: Option<(String, String, String)>,
    municipality: (String, String),
}

impl PublicVenueRow {
    /// The venue as anybody sees it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_public(self) -> QueryResult<PublicVenue> {
        let (row, (town, town_sv)) = (self.venue, self.municipality);
        let address = match &row.street_address {
            Some(street) => format!("{street}, {town}"),
            None => town.clone(),
        };
        Ok(PublicVenue {
            id: VenueId(row.id),
            name: text(row.name_fi, row.name_sv, row.name_en),
            area_id: row.area_id.map(AreaId),
            area_name: self.area.map(|(fi, sv, en)| text(fi, sv, en)),
            category: word("venues.category", &row.category)?,
            address: Some(address),
            street_address: row.street_address,
            // In English a municipality has its Finnish name.
            municipality: text(town.clone(), town_sv, town),
            opens_on: row.opens_on,
            closes_on: row.closes_on,
            home_page: row.home_page,
            gives_tickets: row.gives_tickets,
            gives_course_places: row.gives_course_places,
            tickets_per_occasion: row.tickets_per_occasion,
            courses_per_year: row.courses_per_year,
            offer: text(row.offer_fi, row.offer_sv, row.offer_en),
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
    (filter, today): (&StaffVenueFilter, NaiveDate),
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<StaffVenueRow>> {
    let mut query = filtered(visible_to(visible), filter, today)
        .select((VenueRow::as_select(), organisations::name))
        .order((venues::name_fi, venues::id))
        .limit(limit);
    if let Some((name, id)) = after {
        // The first condition is what an index can go on from.
        query = query
            .filter(venues::name_fi.ge(name.clone()))
            .filter(venues::name_fi.gt(name).or(venues::id.gt(id)));
    }
    query.load(conn).await
}

fn filtered(
    mut query: IntoBoxed<'static, Joined, Pg>,
    filter: &StaffVenueFilter,
    today: NaiveDate,
) -> IntoBoxed<'static, Joined, Pg> {
    if let Some(area) = filter.area_id {
        query = query.filter(venues::area_id.eq(area.0));
    }
    if let Some(organisation) = filter.organisation_id {
        query = query.filter(venues::organisation_id.eq(organisation.0));
    }
    if let Some(category) = filter.category {
        query = query.filter(venues::category.eq(category.as_str()));
    }
    if let Some(part) = &filter.q {
        // As it stands in the index.
        let names = diesel::dsl::sql::<diesel::sql_types::Text>(
            "(venues.name_fi || ' ' || venues.name_sv || ' ' || venues.name_en)",
        );
        query = query.filter(names.ilike(pattern(part)));
    }
    let ended = venues::closes_on.lt(today).assume_not_null();
    match filter.state {
        Some(Opening::Coming) => query.filter(venues::opens_on.gt(today)),
        Some(Opening::Closed) => query.filter(ended),
        Some(Opening::Open) => query
            .filter(venues::opens_on.le(today))
            .filter(venues::closes_on.is_null().or(diesel::dsl::not(ended))),
        None => query,
    }
}

/// One venue, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<VenueId>,
    id: VenueId,
) -> QueryResult<StaffVenueRow> {
    visible_to(visible)
        .filter(venues::id.eq(id.0))
        .select((VenueRow::as_select(), organisations::name))
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
            (municipalities::name_fi, municipalities::name_sv),
        ))
        .order((venues::name_fi, venues::id))
        .limit(limit)
        .into_boxed();
    if let Some(area) = filter.area_id {
        // A pop-up venue belongs to no area, but stands in a municipality of one.
        let own = area_municipalities::table
            .filter(area_municipalities::area_id.eq(area.0))
            .filter(
                area_municipalities::left_on
                    .is_null()
                    .or(area_municipalities::left_on.ge(today)),
            )
            .select(area_municipalities::municipality_code);
        let pop_up = venues::area_id
            .is_null()
            .and(venues::municipality_code.eq_any(own));
        query = query.filter(venues::area_id.eq(area.0).or(pop_up));
    }
    if let Some(category) = filter.category {
        query = query.filter(venues::category.eq(category.as_str()));
    }
    if let Some((name, id)) = after {
        query = query
            .filter(venues::name_fi.ge(name.clone()))
            .filter(venues::name_fi.gt(name).or(venues::id.gt(id)));
    }
    query.load(conn).await
}

type Joined = InnerJoin<venues::table, organisations::table>;

fn visible_to(visible: Visible<VenueId>) -> IntoBoxed<'static, Joined, Pg> {
    let query = venues::table.inner_join(organisations::table).into_boxed();
    match visible {
        Visible::All => query,
        Visible::OfArea(area) => query.filter(venues::area_id.eq(area.0)),
        Visible::Own(venue) => query.filter(venues::id.eq(venue.0)),
    }
}
