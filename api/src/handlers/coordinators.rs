//! Area coordinators.

use actix_web::{delete, get, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::coordinators::{Coordinator, CreateCoordinator, UpdateCoordinator};
use shared::ids::{AreaId, CoordinatorId};
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::{NoContent, Stored};
use crate::app::AppState;
use crate::auth::require::{Coordinate, Staff};
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::coordinators::CoordinatorRow;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn trail(
    state: &AppState,
    who: Coordinate,
    operation: &'static str,
    row: &CoordinatorRow,
) -> NewAuditEvent {
    NewAuditEvent::by(who.user, operation, state.clock().now())
        .in_area(AreaId(row.area_id))
        .about(Subject::Coordinator, row.id)
        .named(&row.name)
}

/// List an area's coordinators
///
/// By name, with their contact details. For the area's own staff and the national administrator.
#[utoipa::path(tag = "areas", params(AreaId, PageQuery), security(("session" = [])), responses((status = 200, description = "A page of coordinators", body = Page<Coordinator>)))]
#[get("/areas/{id}/coordinators")]
pub async fn list_coordinators(
    staff: Require<Staff>,
    id: Path<AreaId>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Coordinator>>> {
    let is_network = staff.0.scope == Scope::Network;
    if !is_network && staff.0.scope.area() != Some(id.0) {
        return Err(ProblemCode::NotFound.into());
    }
    let with_account = is_network || matches!(staff.0.scope, Scope::Area(_));
    let (place, limit) = (after(&query.0)?, rows_wanted(&query.0));
    let conn = &mut *state.db().await?;
    db::areas::find(conn, id.0, state.clock().today()).await?;
    let rows = db::coordinators::list(conn, id.0, place, limit).await?;
    let place = |row: &CoordinatorRow| (row.name.clone(), row.id);
    let rows = page(&query.0, rows, place, |row| {
        row.into_coordinator(with_account)
    });
    Ok(Json(rows.try_collect()?))
}

/// Name a coordinator
///
/// The account is made apart. For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(AreaId), security(("session" = [])), responses(
    (status = 201, description = "Named", body = Coordinator, headers(("Location" = String, description = "Address of the entry"))),
))]
#[post("/areas/{id}/coordinators")]
pub async fn create_coordinator(
    who: Require<Coordinate>,
    id: Path<AreaId>,
    state: State,
    body: Json<CreateCoordinator>,
) -> ApiResult<Stored<Coordinator>> {
    who.0.check(id.0)?;
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            db::areas::lock(conn, id.0).await?;
            let new = CoordinatorId(Uuid::now_v7());
            let row = db::coordinators::insert(conn, new, id.0, &body.0).await?;
            trail(&state, who.0, "create_coordinator", &row)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    let body = row.into_coordinator(true)?;
    let location = format!("/api/v1/coordinators/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// Change a coordinator's entry
///
/// With the person's account, if there is one, its side and name are changed too. For the national administrator and the
/// area's coordinators.
#[utoipa::path(tag = "areas", params(CoordinatorId), security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Coordinator),
    (status = 409, description = "Changed meanwhile"),
))]
#[put("/coordinators/{id}")]
pub async fn update_coordinator(
    who: Require<Coordinate>,
    id: Path<CoordinatorId>,
    state: State,
    body: Json<UpdateCoordinator>,
) -> ApiResult<Json<Coordinator>> {
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let present = db::coordinators::lock(conn, id.0).await?;
            who.0.check(AreaId(present.area_id))?;
            let UpdateCoordinator {
                version,
                coordinator,
            } = &body.0;
            let row = db::coordinators::update(conn, id.0, *version, coordinator).await?;
            let row = row.ok_or(ProblemCode::ChangedMeanwhile)?;
            trail(&state, who.0, "update_coordinator", &row)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    Ok(Json(row.into_coordinator(true)?))
}

/// Take a coordinator's entry away
///
/// One whose account is not locked stays. For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(CoordinatorId), security(("session" = [])), responses(
    (status = 204, description = "Taken away"),
    (status = 409, description = "The person's account is not locked"),
))]
#[delete("/coordinators/{id}")]
pub async fn delete_coordinator(
    who: Require<Coordinate>,
    id: Path<CoordinatorId>,
    state: State,
) -> ApiResult<NoContent> {
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::coordinators::lock(conn, id.0).await?;
        who.0.check(AreaId(row.area_id))?;
        if !db::coordinators::delete(conn, &row).await? {
            return Err(ProblemCode::InUse.into());
        }
        trail(&state, who.0, "delete_coordinator", &row)
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(NoContent::default())
}
