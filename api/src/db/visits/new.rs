//! New visits: rows of the visits, of their ledger, and of what figures keep.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::CardKind;
use shared::ids::{AreaId, CardId, VenueId};
use shared::verdict::Reason;
use shared::visits::{RecordedAs, VisitKind};
use uuid::Uuid;

use super::{Step, add_events};
use crate::db::Actor;
use crate::db::card_validity::VenueFindings;
use crate::db::prepared::Prepared;
use crate::db::schema::visits;
use crate::db::visit_stamps;

/// A visit to record.
pub struct NewVisit<'a> {
    /// Its id (UUIDv4).
    pub id: Uuid,
    /// The venue.
    pub venue: VenueId,
    /// What is stamped of the venue.
    pub place: VenueFindings,
    /// The card.
    pub card: CardId,
    /// Whose card it is.
    pub card_kind: CardKind,
    /// The area that gave it.
    pub card_area: AreaId,
    /// What it gave.
    pub kind: VisitKind,
    /// Whether it is reserved or used.
    pub recorded_as: RecordedAs,
    /// Holders, children and companions.
    pub counts: (u8, u8, u8),
    /// The day of the occasion.
    pub occasion: NaiveDate,
    /// What the occasion is called.
    pub event_title: Option<&'a str>,
    /// The caller's own id.
    pub external_id: Option<&'a str>,
    /// The verdict's reason.
    pub reason: Reason,
    /// Whether more children come along than are registered.
    pub more_children: bool,
    /// The caller's reference; none when it is a part of a group visit.
    pub client_reference: Option<Uuid>,
    /// The group visit that it is a part of, and the place of its card in it.
    pub group: Option<(Uuid, i32)>,
    /// Hash of the request.
    pub content_hash: &'a [u8],
    /// Who records it.
    pub by: Actor,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(Insertable)]
#[diesel(table_name = visits)]
struct Values<'a> {
    id: Uuid,
    venue_id: Uuid,
    organisation_id: Uuid,
    area_id: Option<Uuid>,
    category: &'a str,
    card_id: Uuid,
    card_kind: &'a str,
    card_area_id: Uuid,
    kind: &'a str,
    holders: i32,
    children: i32,
    companions: i32,
    occasion_date: NaiveDate,
    event_title: Option<&'a str>,
    external_id: Option<&'a str>,
    reason: &'a str,
    more_children: bool,
    state: &'a str,
    client_reference: Option<Uuid>,
    group_visit_id: Option<Uuid>,
    group_place: Option<i32>,
    content_hash: &'a [u8],
    recorded_by: Option<Uuid>,
    client_id: Option<Uuid>,
    recorded_at: DateTime<Utc>,
}

impl<'a> From<&NewVisit<'a>> for Values<'a> {
    fn from(new: &NewVisit<'a>) -> Self {
        let (holders, children, companions) = new.counts;
        Self {
            id: new.id,
            venue_id: new.venue.0,
            organisation_id: new.place.organisation_id.0,
            area_id: new.place.area_id.map(|area| area.0),
            category: new.place.category.as_str(),
            card_id: new.card.0,
            card_kind: new.card_kind.as_str(),
            card_area_id: new.card_area.0,
            kind: new.kind.as_str(),
            holders: holders.into(),
            children: children.into(),
            companions: companions.into(),
            occasion_date: new.occasion,
            event_title: new.event_title,
            external_id: new.external_id,
            reason: new.reason.as_str(),
            more_children: new.more_children,
            state: new.recorded_as.as_str(),
            client_reference: new.client_reference,
            group_visit_id: new.group.map(|(id, _)| id),
            group_place: new.group.map(|(_, place)| place),
            content_hash: new.content_hash,
            recorded_by: new.by.user(),
            client_id: new.by.client(),
            recorded_at: new.at,
        }
    }
}

/// Records visits that one caller sends at once, and gives the ids of those whose reference was not taken.
///
/// In the order of their references, so that two callers who send the same wait for each other and not crosswise.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    mut new: Vec<NewVisit<'_>>,
) -> QueryResult<Vec<Uuid>> {
    new.sort_unstable_by_key(|visit| visit.client_reference);
    let record = new.iter().map(|visit| (visit.by, visit.at)).next();
    let query = diesel::insert_into(visits::table);
    let stored: Vec<Uuid> = match new.as_slice() {
        // The most usual statement, and the same but for what is not told.
        [one] => {
            let query = query.values(Values::from(one)).on_conflict_do_nothing();
            let query = Prepared(query.returning(visits::id));
            query.get_results(conn).await?
        }
        many => {
            let values: Vec<_> = many.iter().map(Values::from).collect();
            let query = query.values(values).on_conflict_do_nothing();
            query.returning(visits::id).get_results(conn).await?
        }
    };
    let Some(record) = record.filter(|_| !stored.is_empty()) else {
        return Ok(stored);
    };
    let of_new = |visit: &&NewVisit<'_>| stored.contains(&visit.id);
    let steps: Vec<_> = new
        .iter()
        .filter(of_new)
        .map(|visit| {
            let step = match visit.recorded_as {
                RecordedAs::Reserved => Step::Reserved,
                RecordedAs::Used => Step::Used,
            };
            (visit.id, step, None)
        })
        .collect();
    add_events(conn, &steps, record).await?;
    visit_stamps::insert(conn, &stored).await?;
    Ok(stored)
}
