//! Group visits: a verdict on each card, a visit for each that is valid, one undo for all.

mod receipt;
mod undo;

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::group_visits::{GroupVisit, RecordGroupVisit, group_visit_errors};
use shared::ids::{GroupVisitId, VenueId};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::verdict::Reason;
use shared::visits::{RecordVisit, RecordedAs, VisitKind, VisitOutcome};
use uuid::Uuid;

pub use receipt::describe_group;
pub use undo::undo_group;

use super::record::{Accepted, Refusal, accept, card_refused, new_visit, tell_of};
use crate::app::AppState;
use crate::auth::visits::{RecordVisits, venue_of};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_validity::Findings;
use crate::db::group_visits::NewGroupVisit;
use crate::db::visits::NewVisit;
use crate::error::{ApiError, ApiResult, refuse};
use crate::validity;

/// A group visit, and whether the same request was there before.
pub struct RecordedGroup {
    /// The group visit.
    pub group: GroupVisit,
    /// Whether nothing was left to do.
    pub replayed: bool,
}

/// A card of a group: where it stands in the request, the kind that it has to be, and the visit that it makes.
struct Shown {
    pointer: String,
    kind: CardKind,
    visit: RecordVisit,
}

/// Records a group visit: each card that is valid makes a visit.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 with each card's reason when none gives a ticket.
pub async fn record_group(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordGroupVisit,
) -> ApiResult<RecordedGroup> {
    let recorded = record_or_replay(state, conn, recorder, request).await?;
    let group = &recorded.group;
    for verdict in std::iter::once(&group.community_card).chain(&group.members) {
        state.count_visit(match (verdict.valid, recorded.replayed) {
            (_, true) => VisitOutcome::Replayed,
            (true, false) => VisitOutcome::Recorded,
            (false, false) => VisitOutcome::Refused,
        });
    }
    Ok(recorded)
}

async fn record_or_replay(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordGroupVisit,
) -> ApiResult<RecordedGroup> {
    let venue = venue_of(&recorder.venues, request.venue_id, "/venue_id")?;
    let hash = state.content_hash(request)?;
    if let Some(recorded) = replay(state, conn, recorder, request, &hash).await? {
        return Ok(recorded);
    }
    refuse(group_visit_errors(request, state.clock().today()))?;
    let shown = shown(request);
    let judged = judge(state, conn, recorder, venue, &shown).await?;
    let id = Uuid::new_v4();
    if !store(
        state,
        conn,
        recorder,
        (id, venue, request),
        (&shown, &judged),
        &hash,
    )
    .await?
    {
        // Another request was faster by a moment: the same one, or another under its reference.
        let recorded = replay(state, conn, recorder, request, &hash).await?;
        return recorded.ok_or_else(|| ProblemCode::Internal.into());
    }
    let row = db::group_visits::find(conn, GroupVisitId(id)).await?;
    Ok(RecordedGroup {
        group: describe_group(state, conn, row.ok_or(ProblemCode::Internal)?).await?,
        replayed: false,
    })
}

async fn replay(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordGroupVisit,
    hash: &[u8],
) -> ApiResult<Option<RecordedGroup>> {
    let reference = request.client_reference;
    let row = db::group_visits::find_by_reference(conn, recorder.own, reference).await?;
    let Some(row) = row else { return Ok(None) };
    if row
        .content_hash
        .as_deref()
        .is_some_and(|stored| stored != hash)
    {
        return Err(ProblemCode::ClientReferenceReused.into());
    }
    Ok(Some(RecordedGroup {
        group: describe_group(state, conn, row).await?,
        replayed: true,
    }))
}

/// The cards in the order of the request: the community card, then the members' own.
fn shown(request: &RecordGroupVisit) -> Vec<Shown> {
    let visit = |card_number: &str, holders, children, companions| RecordVisit {
        client_reference: request.client_reference,
        card_number: card_number.to_owned(),
        venue_id: request.venue_id,
        kind: VisitKind::Ticket,
        state: RecordedAs::Used,
        holders,
        children,
        companions,
        occasion_date: request.occasion_date,
        event_title: request.event_title.clone(),
        external_id: request.external_id.clone(),
    };
    let community = &request.community_card;
    let community = Shown {
        pointer: "/community_card/card_number".to_owned(),
        kind: CardKind::Community,
        visit: visit(
            &community.card_number,
            community.staff,
            community.clients,
            0,
        ),
    };
    let members = request.members.iter().enumerate();
    let members = members.map(|(place, member)| Shown {
        pointer: format!("/members/{place}/card_number"),
        kind: CardKind::Personal,
        visit: visit(&member.card_number, 1, member.children, member.companions),
    });
    std::iter::once(community).chain(members).collect()
}

type Judged = Vec<(Findings, Result<Accepted, Reason>)>;

/// Judges each card.
async fn judge(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    venue: VenueId,
    shown: &[Shown],
) -> ApiResult<Judged> {
    let today = state.clock().today();
    let numbers: Vec<_> = shown
        .iter()
        .map(|card| (CardNumber::parse(&card.visit.card_number).ok(), venue))
        .collect();
    let found = validity::find_many(state, conn, &numbers).await?;
    let (mut judged, mut refused, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for ((card, findings), (number, _)) in shown.iter().zip(found).zip(&numbers) {
        let outcome = match accept(&card.visit, &findings, today, false) {
            Ok(accepted) if accepted.card_kind == card.kind => Ok(accepted),
            // The community card in a member's place, or a member's in its.
            Ok(_) | Err(Refusal::Invalid(_)) => {
                wrong.push(FieldError::new(&card.pointer, FieldCode::NotAllowed));
                continue;
            }
            Err(Refusal::Card(reason)) => {
                tell_of(state, conn, recorder, (venue, number.as_ref()), reason).await;
                let error = card_refused(reason);
                refused.push(FieldError {
                    pointer: card.pointer.clone(),
                    ..error
                });
                Err(reason)
            }
        };
        judged.push((findings, outcome));
    }
    refuse(wrong)?;
    if refused.len() == shown.len() {
        return Err(ApiError {
            errors: refused,
            ..ProblemCode::CardRefused.into()
        });
    }
    Ok(judged)
}

/// Stores the group with its visits; false when its reference is taken.
async fn store(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    (id, venue, request): (Uuid, VenueId, &RecordGroupVisit),
    (shown, judged): (&[Shown], &Judged),
    hash: &[u8],
) -> ApiResult<bool> {
    let (today, now) = (state.clock().today(), state.clock().now());
    let area = judged
        .first()
        .and_then(|(findings, _)| findings.venue.area_id);
    let of = |outcome: &Result<Accepted, Reason>| {
        let reason = outcome.as_ref().map(|accepted| accepted.reason);
        reason.unwrap_or_else(|refused| *refused)
    };
    let group = NewGroupVisit {
        id,
        venue,
        area,
        occasion: request.occasion_date.unwrap_or(today),
        event_title: request.event_title.as_deref(),
        external_id: request.external_id.as_deref(),
        reasons: judged.iter().map(|(_, outcome)| of(outcome)).collect(),
        client_reference: request.client_reference,
        content_hash: hash,
        record: (recorder.asker.into(), now),
    };
    let places = (0_i32..).zip(shown.iter().zip(judged));
    let new: Vec<_> = places
        .filter_map(|(place, (card, (findings, outcome)))| {
            let accepted = outcome.as_ref().ok()?;
            let what = (&card.visit, venue, findings);
            Some(NewVisit {
                client_reference: None,
                group: Some((id, place)),
                ..new_visit(state, recorder, what, accepted, hash)
            })
        })
        .collect();
    let stored = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            if !db::group_visits::insert(conn, &group).await? {
                return Ok(false);
            }
            let visits = db::visits::insert(conn, new).await?.len();
            NewAuditEvent::done_by(recorder.asker.into(), "record_group_visit", now)
                .in_area(area)
                .about(Subject::Venue, venue.0)
                .with("visits", visits)
                .insert(conn)
                .await?;
            diesel::QueryResult::Ok(true)
        })
        .await?;
    Ok(stored)
}
