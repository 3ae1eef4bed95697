//! Group visits: what was recorded by one request. Their visits are in `visits`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, GroupVisitId, VenueId};
use shared::verdict::Reason;
use uuid::Uuid;

use super::Actor;
use super::rows::word;
use super::schema::{group_visits, visits};
use super::visits::{VisitRow, VisitsOf};

/// A group visit.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = group_visits, check_for_backend(diesel::pg::Pg))]
pub struct GroupVisitRow {
    /// Its id.
    pub id: Uuid,
    /// The venue.
    pub venue_id: Uuid,
    /// The venue's area, as stamped.
    pub area_id: Option<Uuid>,
    /// The day of the occasion.
    pub occasion_date: NaiveDate,
    /// What the occasion is called.
    pub event_title: Option<String>,
    /// The caller's own id.
    pub external_id: Option<String>,
    reasons: Vec<Option<String>>,
    /// The caller's reference.
    pub client_reference: Uuid,
    /// Hash of the request.
    pub content_hash: Option<Vec<u8>>,
    /// The API client that recorded it.
    pub client_id: Option<Uuid>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl GroupVisitRow {
    /// The verdict's reason for each card.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn reasons(&self) -> QueryResult<Vec<Reason>> {
        let words = self.reasons.iter().flatten();
        words
            .map(|reason| word("group_visits.reasons", reason))
            .collect()
    }
}

/// A group visit to record.
pub struct NewGroupVisit<'a> {
    /// Its id (UUIDv4).
    pub id: Uuid,
    /// The venue.
    pub venue: VenueId,
    /// The venue's area.
    pub area: Option<AreaId>,
    /// The day of the occasion.
    pub occasion: NaiveDate,
    /// What the occasion is called.
    pub event_title: Option<&'a str>,
    /// The caller's own id.
    pub external_id: Option<&'a str>,
    /// The verdict's reason for each card.
    pub reasons: Vec<Reason>,
    /// The caller's reference.
    pub client_reference: Uuid,
    /// Hash of the request.
    pub content_hash: &'a [u8],
    /// Who records it, and when.
    pub record: (Actor, DateTime<Utc>),
}

/// Records a group visit; false when its reference is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewGroupVisit<'_>) -> QueryResult<bool> {
    let (by, at) = new.record;
    let reasons: Vec<&str> = new.reasons.iter().map(|reason| reason.as_str()).collect();
    let added = diesel::insert_into(group_visits::table)
        .values((
            group_visits::id.eq(new.id),
            group_visits::venue_id.eq(new.venue.0),
            group_visits::area_id.eq(new.area.map(|area| area.0)),
            group_visits::occasion_date.eq(new.occasion),
            group_visits::event_title.eq(new.event_title),
            group_visits::external_id.eq(new.external_id),
            group_visits::reasons.eq(reasons),
            group_visits::client_reference.eq(new.client_reference),
            group_visits::content_hash.eq(new.content_hash),
            group_visits::recorded_by.eq(by.user()),
            group_visits::client_id.eq(by.client()),
            group_visits::recorded_at.eq(at),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(added > 0)
}

/// A group visit, if there is one of this id.
///
/// # Errors
/// When the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    id: GroupVisitId,
) -> QueryResult<Option<GroupVisitRow>> {
    group_visits::table
        .find(id.0)
        .select(GroupVisitRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The group visit that was recorded under a reference: by the venue's accounts, or by an API client.
///
/// # Errors
/// When the database fails.
pub async fn find_by_reference(
    conn: &mut AsyncPgConnection,
    of: VisitsOf,
    reference: Uuid,
) -> QueryResult<Option<GroupVisitRow>> {
    let query = group_visits::table
        .filter(group_visits::client_reference.eq(reference))
        .select(GroupVisitRow::as_select())
        .into_boxed();
    let query = match of {
        VisitsOf::Venue(venue) => query
            .filter(group_visits::venue_id.eq(venue.0))
            .filter(group_visits::client_id.is_null()),
        VisitsOf::Client(client) => query.filter(group_visits::client_id.eq(client.0)),
    };
    query.first(conn).await.optional()
}

/// The visits of a group with the places of their cards, in that order.
///
/// # Errors
/// When the database fails.
pub async fn visits_of(
    conn: &mut AsyncPgConnection,
    id: Uuid,
) -> QueryResult<Vec<(Option<i32>, VisitRow)>> {
    visits::table
        .filter(visits::group_visit_id.eq(id))
        .order(visits::group_place)
        .select((visits::group_place, VisitRow::as_select()))
        .load(conn)
        .await
}

/// Keeps the visits of a group from others until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: Uuid) -> QueryResult<()> {
    let _: Vec<Uuid> = visits::table
        .filter(visits::group_visit_id.eq(id))
        .order(visits::id)
        .select(visits::id)
        .for_no_key_update()
        .load(conn)
        .await?;
    Ok(())
}
