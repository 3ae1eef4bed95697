//! Importing an area in one go.

use actix_web::post;
use shared::imports::{ImportArea, ImportResult};

use super::reply::Replayable;
use crate::auth::Require;
use crate::auth::require::Coordinate;
use crate::error::ApiResult;
use crate::extract::{LongJson, State};
use crate::imports;

/// Import an area
///
/// Adds organisations, sites, venues and accounts of a file: all rows, or none when one is refused; a dry run writes
/// nothing. What is there already is left as it is. Each account's one-time password is told in this answer alone.
/// Sending the same file again, with the same `client_reference`, writes nothing more and answers with
/// `Idempotent-Replayed: true`. The national administrator; coordinators for their own area.
#[utoipa::path(tag = "imports", request_body = ImportArea, security(("session" = [])), responses(
    (status = 200, description = "What becomes of each row", body = ImportResult, headers(("Idempotent-Replayed" = String, description = "`true` when it was written before by the same request"))),
    (status = 404, description = "No such area"),
    (status = 409, description = "Something of the same name was added meanwhile"),
))]
#[post("/imports")]
pub async fn import_area(
    coordinator: Require<Coordinate>,
    state: State,
    body: LongJson<ImportArea>,
) -> ApiResult<Replayable<ImportResult>> {
    let imported = imports::import(&state, coordinator.0, &body.0).await?;
    Ok(Replayable {
        body: imported.result,
        replayed: imported.replayed,
    })
}
