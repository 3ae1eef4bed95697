//! Sites.

use chrono::NaiveDate;
use diesel::dsl::{InnerJoin, IntoBoxed, exists};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, SiteId};
use shared::opening::Opening;
use shared::sites::{CreateSite, Site, SiteFilter};
use uuid::Uuid;

use super::Visible;
use super::schema::{organisations, sites};
use super::search::pattern;

/// A site.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sites, check_for_backend(Pg))]
pub struct SiteRow {
    /// Its id.
    pub id: Uuid,
    /// The area that it belongs to.
    pub area_id: Uuid,
    /// The organisation that it belongs to.
    pub organisation_id: Uuid,
    /// Its name, by which lists are ordered.
    pub name: String,
    /// First day on which it hands out cards.
    pub opened_on: NaiveDate,
    /// Last day, if there is one.
    pub closed_on: Option<NaiveDate>,
    /// Counted up by each change.
    pub version: i32,
    #[diesel(select_expression = organisations::name)]
    organisation_name: String,
}

impl From<SiteRow> for Site {
    fn from(row: SiteRow) -> Self {
        Self {
            id: SiteId(row.id),
            name: row.name,
            organisation_id: OrganisationId(row.organisation_id),
            organisation_name: row.organisation_name,
            area_id: AreaId(row.area_id),
            opened_on: row.opened_on,
            closed_on: row.closed_on,
            version: row.version,
        }
    }
}

/// What can be created and changed.
#[derive(Clone, Debug, AsChangeset, Insertable)]
#[diesel(table_name = sites, treat_none_as_null = true)]
struct Columns<'a> {
    area_id: Uuid,
    organisation_id: Uuid,
    name: &'a str,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
}

impl<'a> From<&'a CreateSite> for Columns<'a> {
    fn from(input: &'a CreateSite) -> Self {
        Self {
            area_id: input.area_id.0,
            organisation_id: input.organisation_id.0,
            name: input.name.trim(),
            opened_on: input.opened_on,
            closed_on: input.closed_on,
        }
    }
}

/// Sites by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    (filter, today): (&SiteFilter, NaiveDate),
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<SiteRow>> {
    let mut query = visible_to(visible)
        .select(SiteRow::as_select())
        .order((sites::name, sites::id))
        .limit(limit);
    if let Some(area) = filter.area_id {
        query = query.filter(sites::area_id.eq(area.0));
    }
    if let Some(organisation) = filter.organisation_id {
        query = query.filter(sites::organisation_id.eq(organisation.0));
    }
    let ended = sites::closed_on.lt(today).assume_not_null();
    query = match filter.state {
        Some(Opening::Coming) => query.filter(sites::opened_on.gt(today)),
        Some(Opening::Closed) => query.filter(ended),
        Some(Opening::Open) => query
            .filter(sites::opened_on.le(today))
            .filter(sites::closed_on.is_null().or(diesel::dsl::not(ended))),
        None => query,
    };
    if let Some(part) = &filter.q {
        query = query.filter(sites::name.ilike(pattern(part)));
    }
    if let Some((name, id)) = after {
        // The first condition is what an index can go on from.
        query = query
            .filter(sites::name.ge(name.clone()))
            .filter(sites::name.gt(name).or(sites::id.gt(id)));
    }
    query.load(conn).await
}

/// One site, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    id: SiteId,
) -> QueryResult<SiteRow> {
    visible_to(visible)
        .filter(sites::id.eq(id.0))
        .select(SiteRow::as_select())
        .first(conn)
        .await
}

/// The area of a site, which stays so until the transaction ends.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn hold_area(conn: &mut AsyncPgConnection, id: SiteId) -> QueryResult<AreaId> {
    let area: Uuid = sites::table
        .find(id.0)
        .select(sites::area_id)
        .for_share()
        .first(conn)
        .await?;
    Ok(AreaId(area))
}

/// Adds a site; none when the organisation has one of the name.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    input: &CreateSite,
) -> QueryResult<Option<SiteId>> {
    let id: Option<Uuid> = diesel::insert_into(sites::table)
        .values((sites::id.eq(Uuid::now_v7()), Columns::from(input)))
        .on_conflict((sites::organisation_id, sites::name))
        .do_nothing()
        .returning(sites::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(SiteId))
}

/// Whether another site of the organisation has the name.
///
/// # Errors
/// When the database fails.
pub async fn is_name_taken(
    conn: &mut AsyncPgConnection,
    id: SiteId,
    organisation: OrganisationId,
    name: &str,
) -> QueryResult<bool> {
    let others = sites::table
        .filter(sites::organisation_id.eq(organisation.0))
        .filter(sites::name.eq(name.trim()))
        .filter(sites::id.ne(id.0));
    diesel::select(exists(others)).get_result(conn).await
}

/// Changes a site of that version; false when it has another one by now.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: SiteId,
    version: i32,
    input: &CreateSite,
) -> QueryResult<bool> {
    let of_version = sites::id.eq(id.0).and(sites::version.eq(version));
    let changed = diesel::update(sites::table.filter(of_version))
        .set((Columns::from(input), sites::version.eq(sites::version + 1)))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

type Joined = InnerJoin<sites::table, organisations::table>;

fn visible_to(visible: Visible<SiteId>) -> IntoBoxed<'static, Joined, Pg> {
    let query = sites::table.inner_join(organisations::table).into_boxed();
    match visible {
        Visible::All => query,
        Visible::OfArea(area) => query.filter(sites::area_id.eq(area.0)),
        Visible::Own(site) => query.filter(sites::id.eq(site.0)),
    }
}
