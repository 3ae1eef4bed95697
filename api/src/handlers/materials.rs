//! Materials for staff.

use actix_web::{delete, get, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, MaterialId};
use shared::materials::{
    CreateMaterial, Material, MaterialAudience, MaterialFilter, UpdateMaterial,
};
use shared::page::{Page, PageQuery};
use shared::problem::{FieldCode, ProblemCode};
use uuid::Uuid;

use super::reply::{NoContent, Stored};
use crate::app::AppState;
use crate::auth::require::{Coordinate, Staff};
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::materials::{MaterialRow, NamedMaterialRow, Shelf};
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn shelf(scope: Scope) -> Shelf {
    let audience = match scope {
        Scope::Network | Scope::Area(_) => None,
        Scope::Site { .. } => Some(MaterialAudience::Distributors),
        Scope::Venue { .. } => Some(MaterialAudience::Venues),
    };
    Shelf {
        area: (scope != Scope::Network).then(|| scope.area()),
        audience,
    }
}

fn trail(
    state: &AppState,
    who: Coordinate,
    operation: &'static str,
    row: &MaterialRow,
) -> NewAuditEvent {
    NewAuditEvent::by(who.user, operation, state.clock().now())
        .in_area(row.area_id.map(AreaId))
        .about(Subject::Material, row.id)
        .named(row.name())
}

/// List the materials
///
/// The national ones and those of one's own area, in their order. Distributors and venues see what is for them and for
/// all staff; coordinators see all of it, the national administrator all areas'.
#[utoipa::path(tag = "materials", params(PageQuery, MaterialFilter), security(("session" = [])), responses((status = 200, description = "A page of materials", body = Page<Material>)))]
#[get("/materials")]
pub async fn list_materials(
    staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<MaterialFilter>,
) -> ApiResult<Json<Page<Material>>> {
    let (place, limit) = (after(&query.0)?, rows_wanted(&query.0));
    let conn = &mut *state.db().await?;
    let rows = db::materials::list(conn, shelf(staff.0.scope), filter.0, place, limit).await?;
    let place = |row: &NamedMaterialRow| (row.material.position, row.material.id);
    let rows = page(&query.0, rows, place, NamedMaterialRow::into_material);
    Ok(Json(rows.try_collect()?))
}

/// Add a material
///
/// The national administrator adds national ones and any area's, coordinators their own area's.
#[utoipa::path(tag = "materials", security(("session" = [])), responses(
    (status = 201, description = "Added", body = Material, headers(("Location" = String, description = "Address of the material"))),
))]
#[post("/materials")]
pub async fn create_material(
    who: Require<Coordinate>,
    state: State,
    body: Json<CreateMaterial>,
) -> ApiResult<Stored<Material>> {
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            check_area(&state, conn, who.0, body.0.area_id).await?;
            let id = MaterialId(Uuid::now_v7());
            db::materials::insert(conn, id, body.0.area_id, &body.0.material).await?;
            let row = db::materials::find(conn, id).await?;
            trail(&state, who.0, "create_material", &row.material)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    let body = row.into_material()?;
    let location = format!("/api/v1/materials/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// The area that is named must be there, and a coordinator's own.
async fn check_area(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    who: Coordinate,
    area: Option<AreaId>,
) -> ApiResult<()> {
    let Some(area) = area else {
        let may = who.area.is_none();
        return may
            .then_some(())
            .ok_or_else(|| ApiError::field("/area_id", FieldCode::NotAllowed));
    };
    let unknown = || ApiError::field("/area_id", FieldCode::UnknownReference);
    who.check(area).map_err(|_another| unknown())?;
    let found = db::areas::find(conn, area, state.clock().today()).await;
    match found {
        Err(diesel::result::Error::NotFound) => Err(unknown()),
        found => Ok(found.map(|_area| ())?),
    }
}

/// Change a material
///
/// It stays where it is, national or its area's. The national administrator changes all, coordinators their own area's.
#[utoipa::path(tag = "materials", params(MaterialId), security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Material),
    (status = 409, description = "Changed meanwhile"),
))]
#[put("/materials/{id}")]
pub async fn update_material(
    who: Require<Coordinate>,
    id: Path<MaterialId>,
    state: State,
    body: Json<UpdateMaterial>,
) -> ApiResult<Json<Material>> {
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let present = db::materials::lock(conn, id.0).await?;
            who.0.check(present.area_id.map(AreaId))?;
            if !db::materials::update(conn, id.0, body.0.version, &body.0.material).await? {
                return Err(ProblemCode::ChangedMeanwhile.into());
            }
            let row = db::materials::find(conn, id.0).await?;
            trail(&state, who.0, "update_material", &row.material)
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    Ok(Json(row.into_material()?))
}

/// Take a material away
///
/// The national administrator may take all, coordinators their own area's.
#[utoipa::path(tag = "materials", params(MaterialId), security(("session" = [])), responses((status = 204, description = "Taken away")))]
#[delete("/materials/{id}")]
pub async fn delete_material(
    who: Require<Coordinate>,
    id: Path<MaterialId>,
    state: State,
) -> ApiResult<NoContent> {
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::materials::lock(conn, id.0).await?;
        who.0.check(row.area_id.map(AreaId))?;
        db::materials::delete(conn, id.0).await?;
        trail(&state, who.0, "delete_material", &row)
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(NoContent::default())
}
