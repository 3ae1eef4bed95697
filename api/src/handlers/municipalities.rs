//! Finland's municipalities.

use actix_web::get;
use shared::municipalities::Municipalities;

use crate::auth::Require;
use crate::auth::require::Staff;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, State};

/// List the municipalities
///
/// All municipalities of Finland, by their Finnish name. For all staff.
#[utoipa::path(tag = "municipalities", security(("session" = [])), responses((status = 200, description = "The municipalities", body = Municipalities)))]
#[get("/municipalities")]
pub async fn list_municipalities(
    _staff: Require<Staff>,
    state: State,
) -> ApiResult<Json<Municipalities>> {
    let items = db::municipalities::list(&mut *state.db().await?).await?;
    Ok(Json(Municipalities { items }))
}
