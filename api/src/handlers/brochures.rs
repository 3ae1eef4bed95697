//! Brochures of areas.

use actix_web::{delete, get, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::brochures::{Brochure, BrochureFilter, CreateBrochure, UpdateBrochure};
use shared::ids::{AreaId, BrochureId};
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::{NoContent, Stored};
use crate::app::AppState;
use crate::auth::Require;
use crate::auth::require::{Coordinate, Staff};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::brochures::BrochureRow;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn trail(
    state: &AppState,
    who: Coordinate,
    operation: &'static str,
    row: &BrochureRow,
) -> NewAuditEvent {
    NewAuditEvent::by(who.user, operation, state.clock().now())
        .in_area(AreaId(row.area_id))
        .about(Subject::Brochure, row.id)
        .with("year", row.year)
}

/// List an area's brochures
///
/// The latest year first. For all staff.
#[utoipa::path(tag = "areas", params(AreaId, PageQuery, BrochureFilter), security(("session" = [])), responses((status = 200, description = "A page of brochures", body = Page<Brochure>)))]
#[get("/areas/{id}/brochures")]
pub async fn list_brochures(
    _staff: Require<Staff>,
    id: Path<AreaId>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<BrochureFilter>,
) -> ApiResult<Json<Page<Brochure>>> {
    let (place, limit) = (after(&query.0)?, rows_wanted(&query.0));
    let conn = &mut *state.db().await?;
    db::areas::find(conn, id.0, state.clock().today()).await?;
    let rows = db::brochures::list(conn, id.0, filter.0.year, place, limit).await?;
    let place = |row: &BrochureRow| (row.year, row.id);
    Ok(Json(page(&query.0, rows, place, Brochure::from)))
}

/// Add a brochure
///
/// An area has one a year. For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(AreaId), security(("session" = [])), responses(
    (status = 201, description = "Added", body = Brochure, headers(("Location" = String, description = "Address of the brochure"))),
    (status = 409, description = "The area has a brochure of this year"),
))]
#[post("/areas/{id}/brochures")]
pub async fn create_brochure(
    who: Require<Coordinate>,
    id: Path<AreaId>,
    state: State,
    body: Json<CreateBrochure>,
) -> ApiResult<Stored<Brochure>> {
    who.0.check(id.0)?;
    let CreateBrochure { year, links } = &body.0;
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            db::areas::lock(conn, id.0).await?;
            let new = BrochureId(Uuid::now_v7());
            let row = db::brochures::insert(conn, new, id.0, *year, links).await?;
            let row = row.ok_or_else(|| ApiError::taken("/year"))?;
            trail(&state, who.0, "create_brochure", &row)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    let body = Brochure::from(row);
    let location = format!("/api/v1/brochures/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// Change a brochure
///
/// For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(BrochureId), security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Brochure),
    (status = 409, description = "Changed meanwhile, or the area has another brochure of this year"),
))]
#[put("/brochures/{id}")]
pub async fn update_brochure(
    who: Require<Coordinate>,
    id: Path<BrochureId>,
    state: State,
    body: Json<UpdateBrochure>,
) -> ApiResult<Json<Brochure>> {
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let row = update(conn, who.0, id.0, &body.0).await?;
            trail(&state, who.0, "update_brochure", &row)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    Ok(Json(Brochure::from(row)))
}

async fn update(
    conn: &mut AsyncPgConnection,
    who: Coordinate,
    id: BrochureId,
    wanted: &UpdateBrochure,
) -> ApiResult<BrochureRow> {
    let area = AreaId(db::brochures::lock(conn, id).await?.area_id);
    who.check(area)?;
    db::areas::lock(conn, area).await?;
    if db::brochures::has_another(conn, area, wanted.year, id).await? {
        return Err(ApiError::taken("/year"));
    }
    let UpdateBrochure {
        version,
        year,
        links,
    } = wanted;
    let row = db::brochures::update(conn, id, *version, *year, links).await?;
    row.ok_or_else(|| ProblemCode::ChangedMeanwhile.into())
}

/// Take a brochure away
///
/// For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(BrochureId), security(("session" = [])), responses((status = 204, description = "Taken away")))]
#[delete("/brochures/{id}")]
pub async fn delete_brochure(
    who: Require<Coordinate>,
    id: Path<BrochureId>,
    state: State,
) -> ApiResult<NoContent> {
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::brochures::lock(conn, id.0).await?;
        who.0.check(AreaId(row.area_id))?;
        db::brochures::delete(conn, id.0).await?;
        trail(&state, who.0, "delete_brochure", &row)
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(NoContent::default())
}
