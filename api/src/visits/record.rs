//! Recording a visit: looked up by its reference, judged, stored; all or nothing.

use chrono::NaiveDate;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::ids::{AreaId, CardId, VenueId};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::verdict::Reason;
use shared::visits::{RecordVisit, VisitOutcome, has_more_children, visit_errors};
use uuid::Uuid;

use super::{Recorded, describe_one};
use crate::app::AppState;
use crate::auth::visits::{RecordVisits, venue_of};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_validity::Findings;
use crate::db::visits::{NewVisit, VisitRow};
use crate::error::{ApiError, ApiResult, refuse};
use crate::validity::{self, Watched};

/// Why a visit is not recorded.
pub(super) enum Refusal {
    /// Members are wrong.
    Invalid(Vec<FieldError>),
    /// The card gives no ticket.
    Card(Reason),
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(errors) => Self::invalid(errors),
            Refusal::Card(reason) => Self {
                errors: vec![card_refused(reason)],
                ..ProblemCode::CardRefused.into()
            },
        }
    }
}

/// Names the card as what gives no ticket, with the verdict's reason.
pub(super) fn card_refused(reason: Reason) -> FieldError {
    FieldError::new("/card_number", FieldCode::CardRefused).with("reason", reason.as_str())
}

/// A visit whose card was judged, and that is to be recorded.
pub(super) struct Accepted {
    card: CardId,
    /// Whose card it is.
    pub(super) card_kind: CardKind,
    card_area: AreaId,
    /// The verdict's reason.
    pub(super) reason: Reason,
    more_children: bool,
}

/// Judges a visit. One that has already happened is recorded whatever the verdict, when there is such a card.
pub(super) fn accept(
    request: &RecordVisit,
    findings: &Findings,
    today: NaiveDate,
    has_happened: bool,
) -> Result<Accepted, Refusal> {
    let occasion = request.occasion_date.unwrap_or(today);
    let judged = validity::judge(findings, &request.card_number, today, occasion);
    let reason = judged.verdict.reason;
    let handed_out = judged.card.zip(judged.verdict.card);
    let is_taken = judged.entitlement.is_some() || has_happened;
    let Some(((card, card_area), checked)) = handed_out.filter(|_| is_taken) else {
        return Err(Refusal::Card(reason));
    };
    if checked.kind == CardKind::Personal && request.holders > 1 {
        let error = FieldError::new("/holders", FieldCode::OutOfRange);
        return Err(Refusal::Invalid(vec![error.with("max", 1)]));
    }
    let given = judged.entitlement;
    Ok(Accepted {
        card,
        card_kind: checked.kind,
        card_area,
        reason,
        more_children: given.is_some_and(|given| has_more_children(&given, request.children)),
    })
}

/// The row that a visit makes.
pub(super) fn new_visit<'a>(
    state: &AppState,
    recorder: &RecordVisits,
    (request, venue, findings): (&'a RecordVisit, VenueId, &Findings),
    accepted: &Accepted,
    content_hash: &'a [u8],
) -> NewVisit<'a> {
    NewVisit {
        id: Uuid::new_v4(),
        venue,
        place: findings.venue,
        card: accepted.card,
        card_kind: accepted.card_kind,
        card_area: accepted.card_area,
        kind: request.kind,
        recorded_as: request.state,
        counts: (request.holders, request.children, request.companions),
        occasion: request
            .occasion_date
            .unwrap_or_else(|| state.clock().today()),
        event_title: request.event_title.as_deref(),
        external_id: request.external_id.as_deref(),
        reason: accepted.reason,
        more_children: accepted.more_children,
        client_reference: Some(request.client_reference),
        group: None,
        content_hash,
        by: recorder.asker.into(),
        at: state.clock().now(),
    }
}

/// Whether a visit under the same reference is the same; what has lost its hash is taken for it.
pub(super) fn is_same(row: &VisitRow, content_hash: &[u8]) -> bool {
    row.content_hash
        .as_deref()
        .is_none_or(|stored| stored == content_hash)
}

/// Counts a number that does not exist, and tells those whom a refused card concerns.
pub(super) async fn tell_of(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    (venue, number): (VenueId, Option<&CardNumber>),
    reason: Reason,
) {
    let watched = Watched {
        asker: recorder.asker,
        venue,
        number,
    };
    validity::watch(state, conn, watched, reason).await;
}

/// Records a visit.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 with the reason when the card gives no ticket.
pub async fn record(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordVisit,
) -> ApiResult<Recorded> {
    let recorded = record_or_replay(state, conn, recorder, request).await;
    state.count_visit(match &recorded {
        Ok(Recorded { visit, replayed }) => VisitOutcome::of(visit, *replayed),
        Err(_) => VisitOutcome::Refused,
    });
    recorded
}

async fn record_or_replay(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordVisit,
) -> ApiResult<Recorded> {
    let venue = venue_of(&recorder.venues, request.venue_id, "/venue_id")?;
    let hash = state.content_hash(request)?;
    if let Some(visit) = replay(state, conn, recorder, request, &hash).await? {
        return Ok(visit);
    }
    let (today, now) = (state.clock().today(), state.clock().now());
    refuse(visit_errors(request, today))?;
    let number = CardNumber::parse(&request.card_number).ok();
    let findings = validity::find(state, conn, number.as_ref(), venue).await?;
    let accepted = match accept(request, &findings, today, false) {
        Ok(accepted) => accepted,
        Err(refusal) => {
            if let Refusal::Card(reason) = refusal {
                tell_of(state, conn, recorder, (venue, number.as_ref()), reason).await;
            }
            return Err(refusal.into());
        }
    };
    let new = new_visit(
        state,
        recorder,
        (request, venue, &findings),
        &accepted,
        &hash,
    );
    let (id, area) = (new.id, findings.venue.area_id);
    let stored = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let stored = db::visits::insert(conn, vec![new]).await?;
            if !stored.is_empty() {
                NewAuditEvent::done_by(recorder.asker.into(), "record_visit", now)
                    .in_area(area)
                    .about(Subject::Visit, id)
                    .insert(conn)
                    .await?;
            }
            diesel::QueryResult::Ok(stored)
        })
        .await?;
    if stored.is_empty() {
        // Another request was faster by a moment: the same one, or another under its reference.
        let visit = replay(state, conn, recorder, request, &hash).await?;
        return visit.ok_or_else(|| ProblemCode::Internal.into());
    }
    let row = db::visits::find(conn, shared::ids::VisitId(id)).await?;
    Ok(Recorded {
        visit: describe_one(state, conn, row.ok_or(ProblemCode::Internal)?).await?,
        replayed: false,
    })
}

/// The visit that was recorded under the request's reference, when it was the same.
async fn replay(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    request: &RecordVisit,
    hash: &[u8],
) -> ApiResult<Option<Recorded>> {
    let references = [request.client_reference];
    let rows = db::visits::find_by_references(conn, recorder.own, &references).await?;
    let Some(row) = rows.into_iter().next() else {
        return Ok(None);
    };
    if !is_same(&row, hash) {
        return Err(ProblemCode::ClientReferenceReused.into());
    }
    Ok(Some(Recorded {
        visit: describe_one(state, conn, row).await?,
        replayed: true,
    }))
}
