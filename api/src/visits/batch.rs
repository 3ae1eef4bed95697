//! Recording many visits at once: each is judged for itself, and all that can be are stored together.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::CardNumber;
use shared::field_errors::field_errors;
use shared::ids::VenueId;
use shared::problem::{FieldError, ProblemCode};
use shared::verdict::Reason;
use shared::visits::{
    RecordVisit, RecordedAs, Retry, Visit, VisitOutcome, VisitResult, VisitResults, retry_after,
    visit_errors,
};
use uuid::Uuid;
use validator::Validate;

use super::describe;
use super::record::{Accepted, Refusal, accept, card_refused, is_same, new_visit, tell_of};
use crate::app::AppState;
use crate::auth::visits::{RecordVisits, venue_of};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_validity::Findings;
use crate::db::visits::VisitRow;
use crate::error::ApiResult;
use crate::validity;

/// A visit of a batch on its way.
struct Item<'a> {
    request: &'a RecordVisit,
    hash: Vec<u8>,
    number: Option<CardNumber>,
    venue: Result<VenueId, Vec<FieldError>>,
}

/// Records many visits. Those that are used have already happened: they are judged as of their day, and one whose card
/// was not valid is recorded and flagged.
///
/// # Errors
/// When the database fails: then none is recorded, and all can be sent again.
pub async fn record_many(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    requests: &[RecordVisit],
) -> ApiResult<VisitResults> {
    let today = state.clock().today();
    let items: ApiResult<Vec<Item<'_>>> = requests
        .iter()
        .map(|request| item(state, recorder, request, today))
        .collect();
    let items = items?;
    let references: Vec<Uuid> = requests
        .iter()
        .map(|request| request.client_reference)
        .collect();
    let before = by_reference(conn, recorder, &references).await?;
    let mut refused = HashMap::new();
    let judged = judge(state, conn, recorder, &items, &before, &mut refused).await?;
    let stored = store(state, conn, recorder, judged).await?;
    let mut rows = by_reference(conn, recorder, &references).await?;
    // Described once each, though a reference may stand in the batch twice.
    let hashes: HashMap<Uuid, VisitRow> = rows.clone();
    let described = describe(state, conn, rows.drain().map(|(_, row)| row).collect()).await?;
    let visits: HashMap<Uuid, Visit> = described
        .into_iter()
        .filter_map(|visit| Some((visit.client_reference?, visit)))
        .collect();
    let mut fresh: HashSet<Uuid> = stored.into_iter().collect();
    let results = items.iter().enumerate().map(|(place, item)| {
        let reference = item.request.client_reference;
        let row = hashes.get(&reference);
        match (row, visits.get(&reference)) {
            (Some(row), Some(visit)) if is_same(row, &item.hash) => {
                recorded((reference, visit), fresh.remove(&row.id))
            }
            (Some(_), _) => refusal(reference, ProblemCode::ClientReferenceReused, None, vec![]),
            _ => refused.remove(&place).map_or_else(
                || refusal(reference, ProblemCode::Internal, None, vec![]),
                |why| not_recorded(reference, why),
            ),
        }
    });
    let items: Vec<VisitResult> = results.collect();
    for item in &items {
        state.count_visit(item.outcome);
    }
    Ok(VisitResults { items })
}

fn item<'a>(
    state: &AppState,
    recorder: &RecordVisits,
    request: &'a RecordVisit,
    today: NaiveDate,
) -> ApiResult<Item<'a>> {
    let mut errors = match request.validate() {
        Ok(()) => Vec::new(),
        Err(found) => field_errors(&found, ""),
    };
    errors.extend(visit_errors(request, today));
    let venue = match venue_of(&recorder.venues, request.venue_id, "/venue_id") {
        Ok(venue) if errors.is_empty() => Ok(venue),
        Ok(_) => Err(errors),
        Err(wrong) => {
            errors.extend(wrong.errors);
            Err(errors)
        }
    };
    Ok(Item {
        request,
        hash: state.content_hash(request)?,
        number: CardNumber::parse(&request.card_number).ok(),
        venue,
    })
}

async fn by_reference(
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    references: &[Uuid],
) -> QueryResult<HashMap<Uuid, VisitRow>> {
    let rows = db::visits::find_by_references(conn, recorder.own, references).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.client_reference?, row)))
        .collect())
}

type Ready<'a> = Vec<(&'a Item<'a>, VenueId, Findings, Accepted)>;

/// Judges those that are not there yet, the first of each reference; says of the others by their place why not.
async fn judge<'a>(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    items: &'a [Item<'a>],
    before: &HashMap<Uuid, VisitRow>,
    refused: &mut HashMap<usize, Refusal>,
) -> ApiResult<Ready<'a>> {
    let today = state.clock().today();
    let mut asked = Vec::new();
    for (place, item) in items.iter().enumerate() {
        match &item.venue {
            _ if before.contains_key(&item.request.client_reference) => {}
            Ok(venue) => asked.push((place, item, *venue)),
            Err(errors) => {
                refused.insert(place, Refusal::Invalid(errors.clone()));
            }
        }
    }
    let numbers: Vec<_> = asked
        .iter()
        .map(|(_, item, venue)| (item.number.clone(), *venue))
        .collect();
    let found = validity::find_many(state, conn, &numbers).await?;
    let (mut ready, mut taken) = (Vec::new(), HashSet::new());
    for ((place, item, venue), findings) in asked.into_iter().zip(found) {
        let has_happened = item.request.state == RecordedAs::Used;
        match accept(item.request, &findings, today, has_happened) {
            Ok(accepted) => {
                if taken.insert(item.request.client_reference) {
                    ready.push((item, venue, findings, accepted));
                }
            }
            Err(refusal) => {
                if let Refusal::Card(reason) = refusal {
                    let shown = (venue, item.number.as_ref());
                    tell_of(state, conn, recorder, shown, reason).await;
                }
                refused.insert(place, refusal);
            }
        }
    }
    Ok(ready)
}

/// Stores what was accepted, with one row in the trail for all, and gives the ids of what is new.
async fn store(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    recorder: &RecordVisits,
    ready: Ready<'_>,
) -> QueryResult<Vec<Uuid>> {
    if ready.is_empty() {
        return Ok(Vec::new());
    }
    let mut areas: Vec<_> = ready
        .iter()
        .map(|(_, _, findings, _)| findings.venue.area_id)
        .collect();
    areas.dedup();
    let area = match areas.as_slice() {
        [only] => *only,
        _ => None,
    };
    let mut venues: Vec<_> = ready.iter().map(|(_, venue, ..)| *venue).collect();
    venues.dedup();
    let new: Vec<_> = ready
        .iter()
        .map(|(item, venue, findings, accepted)| {
            let what = (item.request, *venue, findings);
            new_visit(state, recorder, what, accepted, &item.hash)
        })
        .collect();
    let now = state.clock().now();
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let stored = db::visits::insert(conn, new).await?;
        if !stored.is_empty() {
            let event = NewAuditEvent::done_by(recorder.asker.into(), "record_visits", now)
                .in_area(area)
                .with("visits", stored.len());
            let event = match venues.as_slice() {
                [only] => event.about(Subject::Venue, only.0),
                _ => event,
            };
            event.insert(conn).await?;
        }
        Ok(stored)
    })
    .await
}

fn recorded((client_reference, visit): (Uuid, &Visit), is_new: bool) -> VisitResult {
    VisitResult {
        client_reference,
        outcome: VisitOutcome::of(visit, !is_new),
        retry: Retry::Never,
        visit: Some(visit.clone()),
        code: None,
        reason: Some(visit.reason),
        errors: Vec::new(),
    }
}

fn not_recorded(reference: Uuid, why: Refusal) -> VisitResult {
    match why {
        Refusal::Invalid(errors) => refusal(reference, ProblemCode::ValidationFailed, None, errors),
        Refusal::Card(reason) => {
            let errors = vec![card_refused(reason)];
            refusal(reference, ProblemCode::CardRefused, Some(reason), errors)
        }
    }
}

fn refusal(
    client_reference: Uuid,
    code: ProblemCode,
    reason: Option<Reason>,
    errors: Vec<FieldError>,
) -> VisitResult {
    VisitResult {
        client_reference,
        outcome: VisitOutcome::Refused,
        retry: reason.map_or(Retry::Never, retry_after),
        visit: None,
        code: Some(code),
        reason,
        errors,
    }
}
