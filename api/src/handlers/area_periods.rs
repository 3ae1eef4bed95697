//! How areas stand: in pilot, permanent, ended.

use actix_web::{get, post};
use shared::area_periods::{AreaPeriodSaved, NewAreaPeriod, PilotEndEffect, PilotEndQuery};
use shared::ids::AreaId;

use crate::areas;
use crate::auth::Require;
use crate::auth::require::{Administer, Coordinate};
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};

/// Ask what another end of the pilot would do
///
/// How many cards that are valid today it would shorten, in all and at each site; it changes nothing. Prolonging a
/// pilot lengthens no card. For the national administrator and the area's coordinators.
#[utoipa::path(tag = "areas", params(AreaId, PilotEndQuery), security(("session" = [])), responses((status = 200, description = "What it would do", body = PilotEndEffect)))]
#[get("/areas/{id}/pilot-end-effect")]
pub async fn find_pilot_end_effect(
    who: Require<Coordinate>,
    id: Path<AreaId>,
    query: Query<PilotEndQuery>,
    state: State,
) -> ApiResult<Json<PilotEndEffect>> {
    who.0.check(id.0)?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    db::areas::find(conn, id.0, today).await?;
    let effect = db::area_periods::effect(conn, id.0, today, query.0.pilot_end).await?;
    Ok(Json(effect))
}

/// Change how an area stands
///
/// From today on: in pilot until a day, permanent, or ended with a last day. A shortened pilot shortens its cards, and
/// each site that has such cards gets a notice. The national administrator only.
#[utoipa::path(tag = "areas", params(AreaId), security(("session" = [])), responses((status = 200, description = "Changed", body = AreaPeriodSaved)))]
#[post("/areas/{id}/periods")]
pub async fn create_area_period(
    admin: Require<Administer>,
    id: Path<AreaId>,
    state: State,
    body: Json<NewAreaPeriod>,
) -> ApiResult<Json<AreaPeriodSaved>> {
    let conn = &mut *state.db().await?;
    let saved = areas::change_period(&state, conn, admin.0.user, id.0, body.0).await?;
    Ok(Json(saved))
}
