//! Visits: recorded one by one or many at once, used, cancelled and undone.

mod batch;
mod change;
mod group;
mod record;

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::ids::{GroupVisitId, VenueId, VisitId};
use shared::verdict::Reason;
use shared::visits::{Visit, VisitFlag, VisitStanding, undoable_until};
use uuid::Uuid;

pub use batch::record_many;
pub use change::{What, change};
pub use group::{describe_group, record_group, undo_group};
pub use record::record;

use crate::app::AppState;
use crate::clock::civil_day;
use crate::db;
use crate::db::visits::{EventRow, VisitRow};
use crate::error::ApiResult;

/// A visit, and whether the same request was there before.
pub struct Recorded {
    /// The visit.
    pub visit: Visit,
    /// Whether nothing was left to do.
    pub replayed: bool,
}

/// Visits as the API tells them.
///
/// # Errors
/// When the database fails, or holds a word that the program does not know.
pub async fn describe(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    rows: Vec<VisitRow>,
) -> ApiResult<Vec<Visit>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let events = db::visits::events(conn, &ids).await?;
    let today = state.clock().today();
    let visits: QueryResult<_> = rows
        .into_iter()
        .map(|row| told(state, row, &events, today))
        .collect();
    Ok(visits?)
}

/// One visit as the API tells it.
async fn describe_one(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    row: VisitRow,
) -> ApiResult<Visit> {
    let events = db::visits::events(conn, &[row.id]).await?;
    Ok(told(state, row, &events, state.clock().today())?)
}

fn told(
    state: &AppState,
    row: VisitRow,
    events: &[EventRow],
    today: NaiveDate,
) -> QueryResult<Visit> {
    let standing = standing(&row, events)?;
    let (holders, children, companions) = row.counts()?;
    let reason = row.reason()?;
    let flags = [
        (row.more_children, VisitFlag::MoreChildren),
        (reason != Reason::Ok, VisitFlag::CardNotValid),
    ];
    Ok(Visit {
        id: VisitId(row.id),
        venue_id: VenueId(row.venue_id),
        card: row
            .card_id
            .map(|card| state.card_at_venue(row.venue_id, card)),
        card_kind: row.card_kind()?,
        kind: row.kind()?,
        state: standing.state_on(today),
        holders,
        children,
        companions,
        occasion_date: row.occasion_date,
        event_title: row.event_title,
        external_id: row.external_id,
        client_reference: row.client_reference,
        group_visit_id: row.group_visit_id.map(GroupVisitId),
        reason,
        flags: flags
            .into_iter()
            .filter_map(|(is_set, flag)| is_set.then_some(flag))
            .collect(),
        late_entry: row.late_entry,
        recorded_at: row.recorded_at,
        undoable_until: standing.used_on.map(undoable_until),
    })
}

/// The use that stands, if there is one.
fn standing_use<'a>(row: &VisitRow, events: &'a [EventRow]) -> Option<&'a EventRow> {
    let own = |event: &&EventRow| event.visit_id == row.id;
    let is_undone = |event: &EventRow| events.iter().any(|undo| undo.undoes_id == Some(event.id));
    events
        .iter()
        .filter(own)
        .find(|event| event.is_use() && event.undoes_id.is_none() && !is_undone(event))
}

/// How a visit stands by its ledger.
fn standing(row: &VisitRow, events: &[EventRow]) -> QueryResult<VisitStanding> {
    let mut own = events.iter().filter(|event| event.visit_id == row.id);
    Ok(VisitStanding {
        stored: row.state()?,
        occasion: row.occasion_date,
        used_on: standing_use(row, events).map(|event| civil_day(event.recorded_at)),
        was_undone: own.any(|event| event.undoes_id.is_some()),
    })
}
