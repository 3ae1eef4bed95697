//! Group visits: recorded, found and undone as a whole.

use actix_web::{get, post};
use shared::group_visits::{GroupVisit, RecordGroupVisit};
use shared::ids::GroupVisitId;
use shared::problem::ProblemCode;

use super::reply::{Replayable, Stored};
use crate::auth::Require;
use crate::auth::visits::{ReadVisits, RecordVisits, UndoVisits};
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, State};
use crate::visits::{describe_group, record_group, undo_group};

/// Record a group visit
///
/// A worker with a community card, under-age clients who need no card, and members with cards of their own. Each card gets a
/// verdict, and each that is valid a used visit; the answer is the receipt. When no card is valid nothing is recorded, and
/// 409 names the reason of each. Sending the same again, with the same `client_reference`, answers 200 with the same
/// group visit and `Idempotent-Replayed: true`. Venues, and API keys with the scope `visits:write`.
#[utoipa::path(tag = "group-visits", security(("session" = []), ("api_key" = [])), responses(
    (status = 201, description = "Recorded", body = GroupVisit, headers(("Location" = String, description = "Address of the group visit"))),
    (status = 200, description = "Recorded before by the same request", body = GroupVisit, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "No card gives a ticket"),
))]
#[post("/group-visits")]
pub async fn record_group_visit(
    recorder: Require<RecordVisits>,
    state: State,
    body: Json<RecordGroupVisit>,
) -> ApiResult<Stored<GroupVisit>> {
    let conn = &mut *state.db().await?;
    let recorded = record_group(&state, conn, &recorder.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/group-visits/{}", recorded.group.id),
        body: recorded.group,
        replayed: recorded.replayed,
    })
}

/// Find a group visit
///
/// Venues' accounts find those at the venue, API keys with the scope `visits:read` those that their client recorded,
/// coordinators those in their area, the national administrator all.
#[utoipa::path(tag = "group-visits", params(GroupVisitId), security(("session" = []), ("api_key" = [])), responses((status = 200, description = "The group visit", body = GroupVisit)))]
#[get("/group-visits/{id}")]
pub async fn find_group_visit(
    reader: Require<ReadVisits>,
    id: Path<GroupVisitId>,
    state: State,
) -> ApiResult<Json<GroupVisit>> {
    let conn = &mut *state.db().await?;
    let row = db::group_visits::find(conn, id.0).await?;
    let visible = reader.0.0;
    let row = row
        .filter(|row| visible.reaches(row.venue_id, row.area_id, row.client_id))
        .ok_or(ProblemCode::NotFound)?;
    Ok(Json(describe_group(&state, conn, row).await?))
}

/// Undo a group visit
///
/// All its visits that are used, as if they had not been; who may and for how long is as for one visit. When nothing of
/// it is used any more, the answer is the group visit with `Idempotent-Replayed: true`.
#[utoipa::path(tag = "group-visits", params(GroupVisitId), security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "Undone", body = GroupVisit, headers(("Idempotent-Replayed" = String, description = "`true` when it was undone before"))),
    (status = 409, description = "The time for undoing is over"),
))]
#[post("/group-visits/{id}/undo")]
pub async fn undo_group_visit(
    undoer: Require<UndoVisits>,
    id: Path<GroupVisitId>,
    state: State,
) -> ApiResult<Replayable<GroupVisit>> {
    let conn = &mut *state.db().await?;
    let undone = undo_group(&state, conn, &undoer.0.0, id.0).await?;
    Ok(Replayable {
        body: undone.group,
        replayed: undone.replayed,
    })
}
