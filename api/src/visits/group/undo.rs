//! Undoing a group visit as a whole.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, GroupVisitId};
use shared::problem::ProblemCode;
use shared::visits::Change;

use super::super::{standing, standing_use};
use super::{RecordedGroup, describe_group};
use crate::app::AppState;
use crate::auth::visits::ChangeVisits;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::visits::Step;
use crate::error::ApiResult;

/// Undoes what stands of a group visit.
///
/// # Errors
/// 404 for another's, 409 when the time is over.
pub async fn undo_group(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    changer: &ChangeVisits,
    id: GroupVisitId,
) -> ApiResult<RecordedGroup> {
    let (today, now) = (state.clock().today(), state.clock().now());
    let row = db::group_visits::find(conn, id).await?;
    let row = row
        .filter(|row| changer.reaches(row.venue_id, row.area_id, row.client_id))
        .ok_or(ProblemCode::NotFound)?;
    let undone = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            db::group_visits::lock(conn, row.id).await?;
            let visits = db::group_visits::visits_of(conn, row.id).await?;
            let ids: Vec<_> = visits.iter().map(|(_, visit)| visit.id).collect();
            let events = db::visits::events(conn, &ids).await?;
            let (mut steps, mut gone) = (Vec::new(), Vec::new());
            for (_, visit) in &visits {
                let standing = standing(visit, &events)?;
                if standing.undoing(today, changer.undoes_at_any_time())? == Change::Do {
                    let used = standing_use(visit, &events).map(|event| event.id);
                    steps.push((visit.id, Step::Used, used));
                    gone.push(visit.id);
                }
            }
            if gone.is_empty() {
                return Ok(false);
            }
            db::visits::add_events(conn, &steps, (changer.by, now)).await?;
            db::visit_stamps::remove(conn, &gone).await?;
            NewAuditEvent::done_by(changer.by, "undo_group_visit", now)
                .in_area(row.area_id.map(AreaId))
                .about(Subject::Venue, row.venue_id)
                .with("visits", gone.len())
                .insert(conn)
                .await?;
            ApiResult::Ok(true)
        })
        .await?;
    Ok(RecordedGroup {
        group: describe_group(state, conn, row).await?,
        replayed: !undone,
    })
}
