//! Visits: recorded, listed, used, cancelled and undone.

use actix_web::{get, post};
use chrono::{DateTime, NaiveDate, Utc};
use diesel_async::AsyncPgConnection;
use shared::ids::VisitId;
use shared::page::{Page, PageQuery};
use shared::problem::{FieldCode, ProblemCode};
use shared::visits::{RecordVisit, RecordVisits, Visit, VisitFilter, VisitResults};
use uuid::Uuid;

use super::reply::{MultiStatus, Replayable, Stored};
use crate::app::AppState;
use crate::auth::Require;
use crate::auth::key_limits::Units;
use crate::auth::visits::{self as permission, ChangeVisits, ReadVisits, UndoVisits};
use crate::db;
use crate::db::Visible;
use crate::db::visits::VisitsOf;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, LongJson, Path, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::visits::{What, change, describe, record, record_many};

/// Record a visit
///
/// A ticket, a course place or a season pass, reserved or used. Sending the same again, with the same
/// `client_reference`, answers 200 with the same visit and `Idempotent-Replayed: true`: an answer that was lost can be
/// asked for without doubling. A card that gives no ticket is refused with 409 and the verdict's `reason` in `errors`;
/// more children than are registered are recorded and flagged. Venues, and API keys with the scope `visits:write`.
#[utoipa::path(tag = "visits", security(("session" = []), ("api_key" = [])), responses(
    (status = 201, description = "Recorded", body = Visit, headers(("Location" = String, description = "Address of the visit"))),
    (status = 200, description = "Recorded before by the same request", body = Visit, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The card gives no ticket"),
))]
#[post("/visits")]
pub async fn record_visit(
    recorder: Require<permission::RecordVisits>,
    state: State,
    body: Json<RecordVisit>,
) -> ApiResult<Stored<Visit>> {
    let conn = &mut *state.db().await?;
    let recorded = record(&state, conn, &recorder.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/visits/{}", recorded.visit.id),
        body: recorded.visit,
        replayed: recorded.replayed,
    })
}

/// Record many visits
///
/// Up to 500, such as a door without a network has kept, each with a result of its own: `outcome`, and in `retry`
/// whether it is worth sending again. Those that are used have already happened: they are judged as of their day, and
/// one whose card was not valid is recorded and flagged, not refused. A number that is in no register is refused, as
/// there is no card. Venues, and API keys with the scope `visits:write`.
#[utoipa::path(tag = "visits", request_body = RecordVisits, security(("session" = []), ("api_key" = [])), responses(
    (status = 207, description = "A result for each visit, in their order", body = VisitResults),
))]
#[post("/visits/batch")]
pub async fn record_visits(
    recorder: Require<permission::RecordVisits>,
    units: Units,
    state: State,
    body: LongJson<RecordVisits>,
) -> ApiResult<MultiStatus<VisitResults>> {
    units.charge_items(body.0.visits.len())?;
    let conn = &mut *state.db().await?;
    let results = record_many(&state, conn, &recorder.0, &body.0.visits).await?;
    Ok(MultiStatus(results))
}

/// List visits
///
/// The latest occasion first. Venues' accounts see those at the venue, API keys with the scope `visits:read` those
/// that their client recorded. Coordinators and the national administrator name a venue.
#[utoipa::path(tag = "visits", params(VisitFilter, PageQuery), security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "A page of visits", body = Page<Visit>),
    (status = 404, description = "There is no such venue, or it is another area's"),
))]
#[get("/visits")]
pub async fn list_visits(
    reader: Require<ReadVisits>,
    state: State,
    filter: Query<VisitFilter>,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Visit>>> {
    let place: Option<(NaiveDate, DateTime<Utc>, Uuid)> = after(&query.0)?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let of = whose(conn, reader.0, &filter.0).await?;
    let wanted = rows_wanted(&query.0);
    let rows = db::visits::list(conn, of, &filter.0, today, place, wanted).await?;
    let found = page(
        &query.0,
        rows,
        |row| (row.occasion_date, row.recorded_at, row.id),
        |row| row,
    );
    Ok(Json(Page {
        items: describe(&state, conn, found.items).await?,
        next_cursor: found.next_cursor,
    }))
}

/// Whose visits are listed: one's own, or those at the venue that one names.
async fn whose(
    conn: &mut AsyncPgConnection,
    reader: ReadVisits,
    filter: &VisitFilter,
) -> ApiResult<VisitsOf> {
    let visible = match reader.0 {
        Visible::Own(own) => return Ok(own),
        Visible::OfArea(area) => Visible::OfArea(area),
        Visible::All => Visible::All,
    };
    let venue = filter
        .venue_id
        .ok_or_else(|| ApiError::field("/venue_id", FieldCode::Required))?;
    db::venues::find(conn, visible, venue).await?;
    Ok(VisitsOf::Venue(venue))
}

/// Find a visit
///
/// Venues' accounts find those at the venue, API keys with the scope `visits:read` those that their client recorded,
/// coordinators those in their area, the national administrator all.
#[utoipa::path(tag = "visits", params(VisitId), security(("session" = []), ("api_key" = [])), responses((status = 200, description = "The visit", body = Visit)))]
#[get("/visits/{id}")]
pub async fn find_visit(
    reader: Require<ReadVisits>,
    id: Path<VisitId>,
    state: State,
) -> ApiResult<Json<Visit>> {
    let conn = &mut *state.db().await?;
    let row = db::visits::find(conn, id.0).await?;
    let row = row.filter(|row| reader.0.0.includes(row));
    let rows = row.into_iter().collect();
    let mut visits = describe(&state, conn, rows).await?.into_iter();
    let visit = visits.next().ok_or(ProblemCode::NotFound)?;
    Ok(Json(visit))
}

/// Use a reserved visit
///
/// From then on it counts, on the occasion's day. When it is used already, the answer is the visit with
/// `Idempotent-Replayed: true`. One that has lapsed is recorded anew. Venues, and API keys with the scope
/// `visits:write` for what their client recorded.
#[utoipa::path(tag = "visits", params(VisitId), security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "Used", body = Visit, headers(("Idempotent-Replayed" = String, description = "`true` when it was used before"))),
    (status = 409, description = "It has lapsed, or was cancelled or undone"),
))]
#[post("/visits/{id}/use")]
pub async fn use_visit(
    recorder: Require<permission::RecordVisits>,
    id: Path<VisitId>,
    state: State,
) -> ApiResult<Replayable<Visit>> {
    changed(&state, &recorder.0.into(), id.0, What::Use).await
}

/// Cancel a reserved visit
///
/// When it is cancelled already, the answer is the visit with `Idempotent-Replayed: true`. Venues, and API keys with
/// the scope `visits:write` for what their client recorded.
#[utoipa::path(tag = "visits", params(VisitId), security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "Cancelled", body = Visit, headers(("Idempotent-Replayed" = String, description = "`true` when it was cancelled before"))),
    (status = 409, description = "It was used: that can be undone"),
))]
#[post("/visits/{id}/cancellation")]
pub async fn cancel_visit(
    recorder: Require<permission::RecordVisits>,
    id: Path<VisitId>,
    state: State,
) -> ApiResult<Replayable<Visit>> {
    changed(&state, &recorder.0.into(), id.0, What::Cancel).await
}

/// Undo the use of a visit
///
/// As if it had not been; one that had been reserved is reserved again. Venues, and API keys with the scope
/// `visits:write` for what their client recorded, within 7 days after the use was recorded; coordinators those in
/// their area and the national administrator all at any time. When it is undone already, the answer is the visit with
/// `Idempotent-Replayed: true`.
#[utoipa::path(tag = "visits", params(VisitId), security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "Undone", body = Visit, headers(("Idempotent-Replayed" = String, description = "`true` when it was undone before"))),
    (status = 409, description = "It is not used, or the time for undoing is over"),
))]
#[post("/visits/{id}/undo")]
pub async fn undo_visit(
    undoer: Require<UndoVisits>,
    id: Path<VisitId>,
    state: State,
) -> ApiResult<Replayable<Visit>> {
    changed(&state, &undoer.0.0, id.0, What::Undo).await
}

async fn changed(
    state: &AppState,
    changer: &ChangeVisits,
    id: VisitId,
    what: What,
) -> ApiResult<Replayable<Visit>> {
    let conn = &mut *state.db().await?;
    let recorded = change(state, conn, changer, id, what).await?;
    Ok(Replayable {
        body: recorded.visit,
        replayed: recorded.replayed,
    })
}
