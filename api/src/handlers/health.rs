//! Health checks, for whoever keeps the service running.

use actix_web::get;
use shared::health::Health;
use shared::problem::ProblemCode;

use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, State};

/// The process runs
///
/// Whatever state the database is in.
#[utoipa::path(tag = "health", security(()), responses((status = 200, description = "It runs", body = Health)))]
#[get("/livez")]
pub async fn livez() -> Json<Health> {
    Json(Health::ok())
}

/// The service can answer
///
/// 503 while the database cannot be reached.
#[utoipa::path(tag = "health", security(()), responses((status = 200, description = "It can answer", body = Health)))]
#[get("/readyz")]
pub async fn readyz(state: State) -> ApiResult<Json<Health>> {
    let conn = &mut *state.db().await?;
    if db::network::find(conn).await.is_err() {
        return Err(ProblemCode::Unavailable.into());
    }
    Ok(Json(Health::ok()))
}
