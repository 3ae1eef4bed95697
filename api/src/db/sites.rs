//! Sites.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, SiteId};
use shared::sites::Site;
use uuid::Uuid;

use super::Visible;
use super::schema::sites;

/// A site.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sites, check_for_backend(diesel::pg::Pg))]
pub struct SiteRow {
    /// Its id.
    pub id: Uuid,
    area_id: Uuid,
    organisation_id: Uuid,
    /// Its name, by which lists are ordered.
    pub name: String,
    /// First day on which it hands out cards.
    pub opened_on: NaiveDate,
    /// Last day, if there is one.
    pub closed_on: Option<NaiveDate>,
}

impl From<SiteRow> for Site {
    fn from(row: SiteRow) -> Self {
        Self {
            id: SiteId(row.id),
            name: row.name,
            organisation_id: OrganisationId(row.organisation_id),
            area_id: AreaId(row.area_id),
            opened_on: row.opened_on,
            closed_on: row.closed_on,
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
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<SiteRow>> {
    let mut query = visible_to(visible)
        .select(SiteRow::as_select())
        .order((sites::name, sites::id))
        .limit(limit);
    if let Some((name, id)) = after {
        let later = sites::name.gt(name.clone());
        query = query.filter(later.or(sites::name.eq(name).and(sites::id.gt(id))));
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

fn visible_to(visible: Visible<SiteId>) -> sites::BoxedQuery<'static, diesel::pg::Pg> {
    let query = sites::table.into_boxed();
    match visible {
        Visible::All => query,
        Visible::OfArea(area) => query.filter(sites::area_id.eq(area.0)),
        Visible::Own(site) => query.filter(sites::id.eq(site.0)),
    }
}
