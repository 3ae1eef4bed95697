//! Organisations.

use diesel::dsl::{And, exists, sql};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId};
use shared::organisations::{
    ContactPerson, ContactPersonInput, CreateOrganisation, Organisation, OrganisationFilter,
    OrganisationKind,
};
use uuid::Uuid;

use super::Visible;
use super::schema::{organisations, sites, venues};
use super::search::pattern;

/// An organisation.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = organisations, check_for_backend(diesel::pg::Pg))]
pub struct OrganisationRow {
    /// Its id.
    pub id: Uuid,
    /// The area that looks after it, if one does.
    pub area_id: Option<Uuid>,
    /// Its name, by which lists are ordered.
    pub name: String,
    /// Whether it hands out cards.
    pub distributes_cards: bool,
    /// Whether it runs venues.
    pub runs_venues: bool,
    /// Whether it sells tickets.
    pub sells_tickets: bool,
    /// Name of the contact person.
    pub contact_name: String,
    contact_title: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
    note: String,
    /// Counted up by each change.
    pub version: i32,
}

impl OrganisationRow {
    /// The organisation, with the coordinators' note only for them.
    #[must_use]
    pub fn into_organisation(self, shows_note: bool) -> Organisation {
        Organisation {
            id: OrganisationId(self.id),
            area_id: self.area_id.map(AreaId),
            name: self.name,
            distributes_cards: self.distributes_cards,
            runs_venues: self.runs_venues,
            sells_tickets: self.sells_tickets,
            contact_person: ContactPerson {
                name: self.contact_name,
                title: self.contact_title,
                email: self.contact_email,
                phone: self.contact_phone,
            },
            note: shows_note.then_some(self.note),
            version: self.version,
        }
    }
}

/// The contact person's columns.
#[derive(Clone, Debug, AsChangeset, Insertable)]
#[diesel(table_name = organisations, treat_none_as_null = true)]
struct ContactColumns<'a> {
    contact_name: &'a str,
    contact_title: Option<&'a str>,
    contact_email: Option<&'a str>,
    contact_phone: Option<&'a str>,
}

impl<'a> From<&'a ContactPersonInput> for ContactColumns<'a> {
    fn from(person: &'a ContactPersonInput) -> Self {
        Self {
            contact_name: person.name.trim(),
            contact_title: told(person.title.as_deref()),
            contact_email: told(person.email.as_deref()),
            contact_phone: told(person.phone.as_deref()),
        }
    }
}

/// What can be created and changed.
#[derive(Clone, Debug, AsChangeset, Insertable)]
#[diesel(table_name = organisations, treat_none_as_null = true)]
struct Columns<'a> {
    area_id: Option<Uuid>,
    name: &'a str,
    distributes_cards: bool,
    runs_venues: bool,
    sells_tickets: bool,
    note: &'a str,
}

impl<'a> From<&'a CreateOrganisation> for Columns<'a> {
    fn from(input: &'a CreateOrganisation) -> Self {
        Self {
            area_id: input.area_id.map(|area| area.0),
            name: input.name.trim(),
            distributes_cards: input.distributes_cards,
            runs_venues: input.runs_venues,
            sells_tickets: input.sells_tickets,
            note: input.note.trim(),
        }
    }
}

/// A text that says something.
pub(super) fn told(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Organisations by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<OrganisationId>,
    filter: &OrganisationFilter,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<OrganisationRow>> {
    let mut query = visible_to(visible)
        .select(OrganisationRow::as_select())
        .order((organisations::name, organisations::id))
        .limit(limit);
    if let Some(area) = filter.area_id {
        query = query.filter(of_area(area));
    }
    query = match filter.kind {
        Some(OrganisationKind::DistributesCards) => query.filter(organisations::distributes_cards),
        Some(OrganisationKind::RunsVenues) => query.filter(organisations::runs_venues),
        Some(OrganisationKind::SellsTickets) => query.filter(organisations::sells_tickets),
        None => query,
    };
    if let Some(part) = &filter.q {
        query = query.filter(organisations::name.ilike(pattern(part)));
    }
    if let Some((name, id)) = after {
        // The first condition is what an index can go on from.
        query = query
            .filter(organisations::name.ge(name.clone()))
            .filter(organisations::name.gt(name).or(organisations::id.gt(id)));
    }
    query.load(conn).await
}

/// One organisation, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<OrganisationId>,
    id: OrganisationId,
) -> QueryResult<OrganisationRow> {
    visible_to(visible)
        .filter(organisations::id.eq(id.0))
        .select(OrganisationRow::as_select())
        .first(conn)
        .await
}

/// Locks an organisation until the transaction ends: its places are added and renamed one after the other.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: OrganisationId) -> QueryResult<()> {
    organisations::table
        .find(id.0)
        .select(organisations::id)
        .for_no_key_update()
        .first::<Uuid>(conn)
        .await?;
    Ok(())
}

/// Adds an organisation; none when the name is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    input: &CreateOrganisation,
) -> QueryResult<Option<OrganisationId>> {
    let id: Option<Uuid> = diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(Uuid::now_v7()),
            Columns::from(input),
            ContactColumns::from(&input.contact_person),
        ))
        .on_conflict(organisations::name)
        .do_nothing()
        .returning(organisations::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(OrganisationId))
}

/// Lets organisations be added and renamed one after the other until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock_names(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    diesel::sql_query("select pg_advisory_xact_lock(hashtext('organisations.name'))")
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether another organisation has the name.
///
/// # Errors
/// When the database fails.
pub async fn is_name_taken(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    name: &str,
) -> QueryResult<bool> {
    let others = organisations::table
        .filter(organisations::name.eq(name.trim()))
        .filter(organisations::id.ne(id.0));
    diesel::select(exists(others)).get_result(conn).await
}

/// Whether an organisation has sites, and whether it has venues, also closed ones.
///
/// # Errors
/// When the database fails.
pub async fn has_places(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
) -> QueryResult<(bool, bool)> {
    let its_sites = sites::table.filter(sites::organisation_id.eq(id.0));
    let its_venues = venues::table.filter(venues::organisation_id.eq(id.0));
    diesel::select((exists(its_sites), exists(its_venues)))
        .get_result(conn)
        .await
}

type OfVersion =
    And<diesel::dsl::Eq<organisations::id, Uuid>, diesel::dsl::Eq<organisations::version, i32>>;

fn of_version(id: OrganisationId, version: i32) -> OfVersion {
    organisations::id
        .eq(id.0)
        .and(organisations::version.eq(version))
}

/// Changes an organisation of that version; none when it has another one by now.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    version: i32,
    input: &CreateOrganisation,
) -> QueryResult<Option<OrganisationRow>> {
    diesel::update(organisations::table.filter(of_version(id, version)))
        .set((
            Columns::from(input),
            ContactColumns::from(&input.contact_person),
            organisations::version.eq(organisations::version + 1),
        ))
        .returning(OrganisationRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Changes the contact person of an organisation of that version; none when it has another one by now.
///
/// # Errors
/// When the database fails.
pub async fn update_contact_person(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    version: i32,
    person: &ContactPersonInput,
) -> QueryResult<Option<OrganisationRow>> {
    diesel::update(organisations::table.filter(of_version(id, version)))
        .set((
            ContactColumns::from(person),
            organisations::version.eq(organisations::version + 1),
        ))
        .returning(OrganisationRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

type Condition = Box<
    dyn BoxableExpression<organisations::table, diesel::pg::Pg, SqlType = diesel::sql_types::Bool>,
>;

/// Those that an area looks after, and those with a site or venue in it.
///
/// Their ids are gathered first, from indexes alone. With `or` the database would go along the names of the whole
/// network until the area's fill a page.
fn of_area(area: AreaId) -> Condition {
    use diesel::sql_types::{Bool, Uuid as SqlUuid};
    Box::new(
        sql::<Bool>("organisations.id = any(array(select id from organisations where area_id = ")
            .bind::<SqlUuid, _>(area.0)
            .sql(" union select organisation_id from sites where area_id = ")
            .bind::<SqlUuid, _>(area.0)
            .sql(" union select organisation_id from venues where area_id = ")
            .bind::<SqlUuid, _>(area.0)
            .sql("))"),
    )
}

fn visible_to(
    visible: Visible<OrganisationId>,
) -> organisations::BoxedQuery<'static, diesel::pg::Pg> {
    let query = organisations::table.into_boxed();
    match visible {
        Visible::All => query,
        Visible::Own(id) => query.filter(organisations::id.eq(id.0)),
        Visible::OfArea(area) => query.filter(of_area(area)),
    }
}
