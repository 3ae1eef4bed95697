//! What happens to a visit after it was recorded: used, cancelled, undone.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, VisitId};
use shared::problem::ProblemCode;
use shared::visits::Change;
use uuid::Uuid;

use super::{Recorded, describe_one, standing, standing_use};
use crate::app::AppState;
use crate::auth::visits::ChangeVisits;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::visits::Step;
use crate::error::ApiResult;

/// What is asked of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// To mark it as used.
    Use,
    /// To cancel the reservation.
    Cancel,
    /// To undo the use.
    Undo,
}

impl What {
    const fn operation(self) -> &'static str {
        match self {
            Self::Use => "use_visit",
            Self::Cancel => "cancel_visit",
            Self::Undo => "undo_visit",
        }
    }
}

/// Does something to a visit; what was done before is not done again.
///
/// # Errors
/// 404 for another's visit, 409 when it does not stand so that it can be done.
pub async fn change(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    changer: &ChangeVisits,
    id: VisitId,
    what: What,
) -> ApiResult<Recorded> {
    let (today, now) = (state.clock().today(), state.clock().now());
    let changed = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let row = db::visits::lock(conn, id).await?;
            let row = row.filter(|row| changer.includes(row));
            let row = row.ok_or(ProblemCode::NotFound)?;
            let events = db::visits::events(conn, &[row.id]).await?;
            let standing = standing(&row, &events)?;
            let change = match what {
                What::Use => standing.using(today)?,
                What::Cancel => standing.cancelling()?,
                What::Undo => standing.undoing(today, changer.undoes_at_any_time())?,
            };
            if change == Change::Already {
                return Ok(false);
            }
            let used = standing_use(&row, &events).map(|event| event.id);
            add(conn, row.id, what, used, (changer.by, now)).await?;
            NewAuditEvent::done_by(changer.by, what.operation(), now)
                .in_area(row.area_id.map(AreaId))
                .about(Subject::Visit, row.id)
                .insert(conn)
                .await?;
            ApiResult::Ok(true)
        })
        .await?;
    let row = db::visits::find(conn, id).await?;
    Ok(Recorded {
        visit: describe_one(state, conn, row.ok_or(ProblemCode::NotFound)?).await?,
        replayed: !changed,
    })
}

/// Adds the step to the ledger, and what figures keep of it.
async fn add(
    conn: &mut AsyncPgConnection,
    visit: Uuid,
    what: What,
    used: Option<Uuid>,
    record: (db::Actor, chrono::DateTime<chrono::Utc>),
) -> ApiResult<()> {
    let (step, undoes) = match what {
        What::Use => (Step::Used, None),
        What::Cancel => (Step::Cancelled, None),
        What::Undo => (Step::Used, used),
    };
    db::visits::add_events(conn, &[(visit, step, undoes)], record).await?;
    match what {
        What::Use => db::visit_stamps::insert(conn, &[visit]).await?,
        What::Undo => db::visit_stamps::remove(conn, &[visit]).await?,
        What::Cancel => {}
    }
    Ok(())
}
