//! Areas of the network.

use actix_web::get;
use shared::areas::Area;
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};

use crate::auth::Require;
use crate::auth::require::Staff;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List the areas
///
/// All areas of the network, by their Finnish name. For all staff.
#[utoipa::path(tag = "areas", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of areas", body = Page<Area>)))]
#[get("/areas")]
pub async fn list_areas(
    _staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Area>>> {
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let rows = db::areas::list(conn, today, after(&query.0)?, rows_wanted(&query.0)).await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.name_fi.clone(), row.id),
        |row| row.into_area(today),
    );
    Ok(Json(rows.try_collect()?))
}

/// Find an area
///
/// With its rules and how it stands today. For all staff.
#[utoipa::path(tag = "areas", params(AreaId), security(("session" = [])), responses((status = 200, description = "The area", body = Area)))]
#[get("/areas/{id}")]
pub async fn find_area(
    _staff: Require<Staff>,
    id: Path<AreaId>,
    state: State,
) -> ApiResult<Json<Area>> {
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let row = db::areas::find(conn, id.0, today).await?;
    Ok(Json(row.into_area(today)?))
}
