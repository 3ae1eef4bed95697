//! Brochures of areas, one a year.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::brochures::Brochure;
use shared::ids::{AreaId, BrochureId};
use shared::links::{Links, WebLinksInput};
use uuid::Uuid;

use super::schema::brochures;

/// A brochure.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = brochures, check_for_backend(diesel::pg::Pg))]
pub struct BrochureRow {
    /// Its id.
    pub id: Uuid,
    /// Its area.
    pub area_id: Uuid,
    /// Its year, by which lists are ordered.
    pub year: i32,
    url_fi: String,
    url_sv: Option<String>,
    url_en: Option<String>,
    version: i32,
}

impl From<BrochureRow> for Brochure {
    fn from(row: BrochureRow) -> Self {
        Self {
            id: BrochureId(row.id),
            area_id: AreaId(row.area_id),
            year: row.year,
            links: Links {
                fi: row.url_fi,
                sv: row.url_sv,
                en: row.url_en,
            },
            version: row.version,
        }
    }
}

/// The brochures of an area, the latest year first, from after a place on; or the one of a year.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    year: Option<i32>,
    after: Option<(i32, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<BrochureRow>> {
    let mut query = brochures::table
        .filter(brochures::area_id.eq(area.0))
        .select(BrochureRow::as_select())
        .order(brochures::year.desc())
        .limit(limit)
        .into_boxed();
    if let Some(year) = year {
        query = query.filter(brochures::year.eq(year));
    }
    // An area has one a year.
    if let Some((year, _)) = after {
        query = query.filter(brochures::year.lt(year));
    }
    query.load(conn).await
}

/// One brochure; until the transaction ends nobody else changes it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: BrochureId) -> QueryResult<BrochureRow> {
    brochures::table
        .find(id.0)
        .select(BrochureRow::as_select())
        .for_update()
        .first(conn)
        .await
}

/// Whether an area has another brochure of a year than this one. Ask under a lock of the area.
///
/// # Errors
/// When the database fails.
pub async fn has_another(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    year: i32,
    id: BrochureId,
) -> QueryResult<bool> {
    let others = brochures::table
        .filter(brochures::area_id.eq(area.0))
        .filter(brochures::year.eq(year))
        .filter(brochures::id.ne(id.0));
    diesel::select(diesel::dsl::exists(others))
        .get_result(conn)
        .await
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = brochures, treat_none_as_null = true)]
struct Values<'a> {
    year: i32,
    url_fi: &'a str,
    url_sv: Option<&'a str>,
    url_en: Option<&'a str>,
}

impl<'a> Values<'a> {
    fn new(year: i32, links: &'a WebLinksInput) -> Self {
        Self {
            year,
            url_fi: &links.fi,
            url_sv: links.sv.as_deref(),
            url_en: links.en.as_deref(),
        }
    }
}

/// Adds a brochure; nothing when the area has one of the year.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    id: BrochureId,
    area: AreaId,
    year: i32,
    links: &WebLinksInput,
) -> QueryResult<Option<BrochureRow>> {
    diesel::insert_into(brochures::table)
        .values((
            brochures::id.eq(id.0),
            brochures::area_id.eq(area.0),
            Values::new(year, links),
        ))
        .on_conflict((brochures::area_id, brochures::year))
        .do_nothing()
        .returning(BrochureRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Changes a brochure of a version; nothing when the version is another.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: BrochureId,
    version: i32,
    year: i32,
    links: &WebLinksInput,
) -> QueryResult<Option<BrochureRow>> {
    let present = brochures::table
        .find(id.0)
        .filter(brochures::version.eq(version));
    diesel::update(present)
        .set((
            Values::new(year, links),
            brochures::version.eq(brochures::version + 1),
        ))
        .returning(BrochureRow::as_returning())
        .get_result(conn)
        .await
        .optional()
}

/// Takes a brochure away.
///
/// # Errors
/// When the database fails.
pub async fn delete(conn: &mut AsyncPgConnection, id: BrochureId) -> QueryResult<()> {
    diesel::delete(brochures::table.find(id.0))
        .execute(conn)
        .await?;
    Ok(())
}
