//! Adding and changing venues.

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{OrganisationId, VenueId};
use shared::venues::{CreateVenue, UpdateVenueGives};
use uuid::Uuid;

use super::organisations::told;
use super::schema::venues;

/// What can be created and changed, except what it gives.
#[derive(Clone, Debug, AsChangeset, Insertable)]
#[diesel(table_name = venues, treat_none_as_null = true)]
struct Columns<'a> {
    organisation_id: Uuid,
    area_id: Option<Uuid>,
    category: &'a str,
    pop_up: bool,
    name_fi: &'a str,
    name_sv: &'a str,
    name_en: &'a str,
    street_address: Option<&'a str>,
    postal_code: Option<&'a str>,
    municipality_code: &'a str,
    opens_on: NaiveDate,
    closes_on: Option<NaiveDate>,
    note: &'a str,
}

impl<'a> From<&'a CreateVenue> for Columns<'a> {
    fn from(input: &'a CreateVenue) -> Self {
        Self {
            organisation_id: input.organisation_id.0,
            area_id: input.area_id.map(|area| area.0),
            category: input.category.as_str(),
            pop_up: input.pop_up,
            name_fi: input.name.fi.trim(),
            name_sv: input.name.sv.trim(),
            name_en: input.name.en.trim(),
            street_address: told(input.street_address.as_deref()),
            postal_code: told(input.postal_code.as_deref()),
            municipality_code: &input.municipality_code,
            opens_on: input.opens_on,
            closes_on: input.closes_on,
            note: input.note.trim(),
        }
    }
}

/// What it gives.
#[derive(Clone, Debug, AsChangeset, Insertable)]
#[diesel(table_name = venues, treat_none_as_null = true)]
struct GivesColumns<'a> {
    gives_tickets: bool,
    gives_course_places: bool,
    tickets_per_occasion: Option<i32>,
    courses_per_year: Option<i32>,
    offer_fi: &'a str,
    offer_sv: &'a str,
    offer_en: &'a str,
    home_page: Option<&'a str>,
}

impl<'a> From<&'a CreateVenue> for GivesColumns<'a> {
    fn from(input: &'a CreateVenue) -> Self {
        Self {
            gives_tickets: input.gives_tickets,
            gives_course_places: input.gives_course_places,
            tickets_per_occasion: input.tickets_per_occasion,
            courses_per_year: input.courses_per_year,
            offer_fi: input.offer.fi.trim(),
            offer_sv: input.offer.sv.trim(),
            offer_en: input.offer.en.trim(),
            home_page: told(input.home_page.as_deref()),
        }
    }
}

impl<'a> From<&'a UpdateVenueGives> for GivesColumns<'a> {
    fn from(input: &'a UpdateVenueGives) -> Self {
        Self {
            gives_tickets: input.gives_tickets,
            gives_course_places: input.gives_course_places,
            tickets_per_occasion: input.tickets_per_occasion,
            courses_per_year: input.courses_per_year,
            offer_fi: input.offer.fi.trim(),
            offer_sv: input.offer.sv.trim(),
            offer_en: input.offer.en.trim(),
            home_page: told(input.home_page.as_deref()),
        }
    }
}

/// Adds a venue; none when the organisation has one of the Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    input: &CreateVenue,
) -> QueryResult<Option<VenueId>> {
    let id: Option<Uuid> = diesel::insert_into(venues::table)
        .values((
            venues::id.eq(Uuid::now_v7()),
            Columns::from(input),
            GivesColumns::from(input),
        ))
        .on_conflict((venues::organisation_id, venues::name_fi))
        .do_nothing()
        .returning(venues::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(VenueId))
}

/// Whether another venue of the organisation has the Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn is_name_taken(
    conn: &mut AsyncPgConnection,
    id: VenueId,
    organisation: OrganisationId,
    name: &str,
) -> QueryResult<bool> {
    let others = venues::table
        .filter(venues::organisation_id.eq(organisation.0))
        .filter(venues::name_fi.eq(name.trim()))
        .filter(venues::id.ne(id.0));
    diesel::select(exists(others)).get_result(conn).await
}

/// Changes a venue of that version; false when it has another one by now.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: VenueId,
    version: i32,
    input: &CreateVenue,
) -> QueryResult<bool> {
    let of_version = venues::id.eq(id.0).and(venues::version.eq(version));
    let changed = diesel::update(venues::table.filter(of_version))
        .set((
            Columns::from(input),
            GivesColumns::from(input),
            venues::version.eq(venues::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Changes what a venue of that version gives; false when it has another one by now.
///
/// # Errors
/// When the database fails.
pub async fn update_gives(
    conn: &mut AsyncPgConnection,
    id: VenueId,
    input: &UpdateVenueGives,
) -> QueryResult<bool> {
    let of_version = venues::id.eq(id.0).and(venues::version.eq(input.version));
    let changed = diesel::update(venues::table.filter(of_version))
        .set((
            GivesColumns::from(input),
            venues::version.eq(venues::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}
