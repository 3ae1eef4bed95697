//! A group visit as its receipt.

use std::collections::HashMap;

use diesel_async::AsyncPgConnection;
use shared::group_visits::{GroupVerdict, GroupVisit};
use shared::ids::{GroupVisitId, VenueId};
use shared::problem::ProblemCode;
use shared::verdict::Reason;
use shared::visits::{Visit, VisitState};

use super::super::describe;
use crate::app::AppState;
use crate::db;
use crate::db::group_visits::GroupVisitRow;
use crate::error::ApiResult;

/// A group visit as the API tells it.
///
/// # Errors
/// When the database fails, or holds a word that the program does not know.
pub async fn describe_group(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    row: GroupVisitRow,
) -> ApiResult<GroupVisit> {
    let (places, rows): (Vec<_>, Vec<_>) = db::group_visits::visits_of(conn, row.id)
        .await?
        .into_iter()
        .unzip();
    let visits = describe(state, conn, rows).await?;
    let used = || {
        visits
            .iter()
            .filter(|visit| visit.state == VisitState::Used)
    };
    let adults = used().map(|visit| u32::from(visit.holders)).sum();
    let children = used().map(|visit| u32::from(visit.children)).sum();
    let undoable_until = used().filter_map(|visit| visit.undoable_until).min();
    let mut by_place: HashMap<i32, Visit> = places.into_iter().flatten().zip(visits).collect();
    let reasons = (0_i32..).zip(row.reasons()?);
    let mut verdicts = reasons.map(|(place, reason)| GroupVerdict {
        valid: reason == Reason::Ok,
        reason,
        visit: by_place.remove(&place),
    });
    let community_card = verdicts.next().ok_or(ProblemCode::Internal)?;
    Ok(GroupVisit {
        id: GroupVisitId(row.id),
        venue_id: VenueId(row.venue_id),
        occasion_date: row.occasion_date,
        community_card,
        members: verdicts.collect(),
        event_title: row.event_title,
        external_id: row.external_id,
        client_reference: row.client_reference,
        recorded_at: row.recorded_at,
        adults,
        children,
        undoable_until,
    })
}
