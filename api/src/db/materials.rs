//! Materials for staff, national and of areas.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, MaterialId};
use shared::links::Links;
use shared::materials::{Material, MaterialAudience, MaterialFilter, MaterialInput};
use uuid::Uuid;

use super::rows::{text, word};
use super::schema::{areas, materials};

/// A material.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = materials, check_for_backend(diesel::pg::Pg))]
pub struct MaterialRow {
    /// Its id.
    pub id: Uuid,
    kind: String,
    audience: String,
    /// Its area; none for the national ones.
    pub area_id: Option<Uuid>,
    /// Its place, by which lists are ordered.
    pub position: i32,
    title_fi: String,
    title_sv: String,
    title_en: String,
    url_fi: String,
    url_sv: Option<String>,
    url_en: Option<String>,
    version: i32,
}

impl MaterialRow {
    /// What it is called in Finnish.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.title_fi
    }
}

/// A material with the name of its area.
#[derive(Clone, Debug, Queryable)]
pub struct NamedMaterialRow {
    /// The material.
    pub material: MaterialRow,
    area: Option<(String, String, String)>,
}

impl NamedMaterialRow {
    /// The material as staff see it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_material(self) -> QueryResult<Material> {
        let row = self.material;
        Ok(Material {
            id: MaterialId(row.id),
            kind: word("materials.kind", &row.kind)?,
            audience: word("materials.audience", &row.audience)?,
            area_id: row.area_id.map(AreaId),
            area_name: self.area.map(|(fi, sv, en)| text(fi, sv, en)),
            title: text(row.title_fi, row.title_sv, row.title_en),
            links: Links {
                fi: row.url_fi,
                sv: row.url_sv,
                en: row.url_en,
            },
            version: row.version,
        })
    }
}

/// Whose materials one sees.
#[derive(Clone, Copy, Debug)]
pub struct Shelf {
    /// All areas', or those of one: with none only the national ones.
    pub area: Option<Option<AreaId>>,
    /// Those for this audience and for all staff; without one, everybody's.
    pub audience: Option<MaterialAudience>,
}

/// Materials in their order, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    shelf: Shelf,
    filter: MaterialFilter,
    after: Option<(i32, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<NamedMaterialRow>> {
    let mut query = materials::table
        .left_join(areas::table)
        .select((
            MaterialRow::as_select(),
            (areas::name_fi, areas::name_sv, areas::name_en).nullable(),
        ))
        .order((materials::position, materials::id))
        .limit(limit)
        .into_boxed();
    for area in [shelf.area, filter.area_id.map(Some)].into_iter().flatten() {
        query = match area {
            Some(area) => query.filter(
                materials::area_id
                    .is_null()
                    .or(materials::area_id.is_not_distinct_from(area.0)),
            ),
            None => query.filter(materials::area_id.is_null()),
        };
    }
    if let Some(audience) = shelf.audience {
        let audiences = [MaterialAudience::All.as_str(), audience.as_str()];
        query = query.filter(materials::audience.eq_any(audiences));
    }
    if let Some(audience) = filter.audience {
        query = query.filter(materials::audience.eq(audience.as_str()));
    }
    if let Some((position, id)) = after {
        let later = materials::position.gt(position);
        let same = materials::position.eq(position);
        query = query.filter(later.or(same.and(materials::id.gt(id))));
    }
    query.load(conn).await
}

/// One material with the name of its area.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: MaterialId) -> QueryResult<NamedMaterialRow> {
    materials::table
        .left_join(areas::table)
        .filter(materials::id.eq(id.0))
        .select((
            MaterialRow::as_select(),
            (areas::name_fi, areas::name_sv, areas::name_en).nullable(),
        ))
        .first(conn)
        .await
}

/// One material; until the transaction ends nobody else changes it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: MaterialId) -> QueryResult<MaterialRow> {
    materials::table
        .find(id.0)
        .select(MaterialRow::as_select())
        .for_update()
        .first(conn)
        .await
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = materials, treat_none_as_null = true)]
struct Values<'a> {
    kind: &'a str,
    audience: &'a str,
    title_fi: &'a str,
    title_sv: &'a str,
    title_en: &'a str,
    url_fi: &'a str,
    url_sv: Option<&'a str>,
    url_en: Option<&'a str>,
}

impl<'a> From<&'a MaterialInput> for Values<'a> {
    fn from(material: &'a MaterialInput) -> Self {
        Self {
            kind: material.kind.as_str(),
            audience: material.audience.as_str(),
            title_fi: material.title.fi.trim(),
            title_sv: material.title.sv.trim(),
            title_en: material.title.en.trim(),
            url_fi: &material.links.fi,
            url_sv: material.links.sv.as_deref(),
            url_en: material.links.en.as_deref(),
        }
    }
}

/// Adds a material.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    id: MaterialId,
    area: Option<AreaId>,
    new: &MaterialInput,
) -> QueryResult<()> {
    diesel::insert_into(materials::table)
        .values((
            materials::id.eq(id.0),
            materials::area_id.eq(area.map(|area| area.0)),
            Values::from(new),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Changes a material of a version; false when the version is another.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: MaterialId,
    version: i32,
    wanted: &MaterialInput,
) -> QueryResult<bool> {
    let present = materials::table
        .find(id.0)
        .filter(materials::version.eq(version));
    let updated = diesel::update(present)
        .set((
            Values::from(wanted),
            materials::version.eq(materials::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(updated == 1)
}

/// Takes a material away.
///
/// # Errors
/// When the database fails.
pub async fn delete(conn: &mut AsyncPgConnection, id: MaterialId) -> QueryResult<()> {
    diesel::delete(materials::table.find(id.0))
        .execute(conn)
        .await?;
    Ok(())
}
