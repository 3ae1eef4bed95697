//! Areas of the network.

use actix_web::{get, post, put};
use shared::areas::{Area, AreaFilter, CreateArea, UpdateArea};
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::retention::{RetentionEffect, RetentionQuery};

use super::reply::Stored;
use crate::areas;
use crate::auth::Require;
use crate::auth::require::{Administer, Coordinate, Staff};
use crate::db;
use crate::db::areas::AreaRow;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List the areas
///
/// All areas of the network, by their Finnish name, as they stand today. For all staff.
#[utoipa::path(tag = "areas", params(PageQuery, AreaFilter), security(("session" = [])), responses((status = 200, description = "A page of areas", body = Page<Area>)))]
#[get("/areas")]
pub async fn list_areas(
    _staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<AreaFilter>,
) -> ApiResult<Json<Page<Area>>> {
    let today = state.clock().today();
    let (place, limit) = (after(&query.0)?, rows_wanted(&query.0));
    let conn = &mut *state.db().await?;
    let rows = db::areas::list(conn, &filter.0, today, place, limit).await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.name_fi.clone(), row.id),
        AreaRow::into_area,
    );
    Ok(Json(rows.try_collect()?))
}

/// Find an area
///
/// With its rules, its municipalities and how it stands today. For all staff.
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
    Ok(Json(row.into_area()?))
}

/// Found an area
///
/// With its rules, its municipalities, and how it begins: most areas in a pilot. The national administrator only.
#[utoipa::path(tag = "areas", security(("session" = [])), responses(
    (status = 201, description = "Founded", body = Area, headers(("Location" = String, description = "Address of the area"))),
    (status = 409, description = "The name or the prefix is another area's"),
))]
#[post("/areas")]
pub async fn create_area(
    admin: Require<Administer>,
    state: State,
    body: Json<CreateArea>,
) -> ApiResult<Stored<Area>> {
    let conn = &mut *state.db().await?;
    let row = areas::create(&state, conn, admin.0.user, &body.0).await?;
    let body = row.into_area()?;
    let location = format!("/api/v1/areas/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// Change an area
///
/// What it is and its rules, in full. Coordinators change their own area's; kind, prefix, whether it is local only, and
/// its municipalities are changed by the national administrator only and sent by others as they were read.
#[utoipa::path(tag = "areas", params(AreaId), security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Area),
    (status = 409, description = "Changed meanwhile, or the name or the prefix is another area's"),
))]
#[put("/areas/{id}")]
pub async fn update_area(
    who: Require<Coordinate>,
    id: Path<AreaId>,
    state: State,
    body: Json<UpdateArea>,
) -> ApiResult<Json<Area>> {
    let conn = &mut *state.db().await?;
    let row = areas::update(&state, conn, who.0, id.0, &body.0).await?;
    Ok(Json(row.into_area()?))
}

/// Ask what another time of keeping facts would do
///
/// How many cards of the area would lose their background facts for good, today; it changes nothing. For the national
/// administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(AreaId, RetentionQuery), security(("session" = [])), responses((status = 200, description = "What it would do", body = RetentionEffect)))]
#[get("/areas/{id}/retention-effect")]
pub async fn find_retention_effect(
    who: Require<Coordinate>,
    id: Path<AreaId>,
    query: Query<RetentionQuery>,
    state: State,
) -> ApiResult<Json<RetentionEffect>> {
    who.0.check(id.0)?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    db::areas::find(conn, id.0, today).await?;
    let effect = db::retention::effect(conn, id.0, query.0.months, today).await?;
    Ok(Json(effect))
}
