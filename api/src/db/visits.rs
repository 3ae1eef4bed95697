//! Visits: uses of cards at venues, and the ledger of what happened to them.

mod list;
mod new;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{ApiClientId, AreaId, CardId, VenueId, VisitId};
use shared::verdict::Reason;
use shared::visits::{VisitKind, VisitState};
use uuid::Uuid;

use super::Actor;
use super::Visible;
use super::prepared::Prepared;
use super::rows::{small, word};
use super::schema::{visit_events, visits};

pub use list::list;
pub use new::{NewVisit, insert};

/// Whose visits are one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitsOf {
    /// Those at a venue.
    Venue(VenueId),
    /// Those that an API client recorded.
    Client(ApiClientId),
}

/// A visit.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = visits, check_for_backend(diesel::pg::Pg))]
pub struct VisitRow {
    /// Its id.
    pub id: Uuid,
    /// The venue.
    pub venue_id: Uuid,
    /// The venue's area, as stamped.
    pub area_id: Option<Uuid>,
    /// The card; none once it has long been over.
    pub card_id: Option<Uuid>,
    card_kind: String,
    kind: String,
    holders: i32,
    children: i32,
    companions: i32,
    /// The day of the occasion.
    pub occasion_date: NaiveDate,
    /// What the occasion is called.
    pub event_title: Option<String>,
    /// The caller's own id.
    pub external_id: Option<String>,
    reason: String,
    /// Whether more children came along than were registered.
    pub more_children: bool,
    state: String,
    /// The caller's reference; none when it is a part of a group visit.
    pub client_reference: Option<Uuid>,
    /// The group visit that it is a part of.
    pub group_visit_id: Option<Uuid>,
    /// Hash of the request.
    pub content_hash: Option<Vec<u8>>,
    /// The API client that recorded it.
    pub client_id: Option<Uuid>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Whether that was on a later day than the occasion.
    pub late_entry: bool,
}

impl VisitRow {
    /// Whose card it was.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn card_kind(&self) -> QueryResult<shared::cards::CardKind> {
        word("visits.card_kind", &self.card_kind)
    }

    /// What the card gave.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn kind(&self) -> QueryResult<VisitKind> {
        word("visits.kind", &self.kind)
    }

    /// The verdict's reason.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn reason(&self) -> QueryResult<Reason> {
        word("visits.reason", &self.reason)
    }

    /// Its state by the ledger.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn state(&self) -> QueryResult<VisitState> {
        word("visits.state", &self.state)
    }

    /// Holders, children and companions.
    ///
    /// # Errors
    /// When one does not fit.
    pub fn counts(&self) -> QueryResult<(u8, u8, u8)> {
        Ok((
            small("visits.holders", self.holders)?,
            small("visits.children", self.children)?,
            small("visits.companions", self.companions)?,
        ))
    }
}

impl Visible<VisitsOf> {
    /// Whether a visit is among them.
    #[must_use]
    pub fn includes(self, row: &VisitRow) -> bool {
        self.reaches(row.venue_id, row.area_id, row.client_id)
    }

    /// Whether what was recorded at a venue, in an area, by an API client or none is among them.
    #[must_use]
    pub fn reaches(self, at: Uuid, within: Option<Uuid>, by: Option<Uuid>) -> bool {
        match self {
            Self::All => true,
            Self::OfArea(AreaId(area)) => within == Some(area),
            Self::Own(VisitsOf::Venue(VenueId(venue))) => at == venue,
            Self::Own(VisitsOf::Client(ApiClientId(client))) => by == Some(client),
        }
    }
}

/// A step of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was set aside.
    Reserved,
    /// It was used.
    Used,
    /// The reservation was cancelled.
    Cancelled,
}

impl Step {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Used => "used",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A row of the ledger.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = visit_events, check_for_backend(diesel::pg::Pg))]
pub struct EventRow {
    /// Its id.
    pub id: Uuid,
    /// The visit.
    pub visit_id: Uuid,
    step: String,
    /// The row that it takes back.
    pub undoes_id: Option<Uuid>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl EventRow {
    /// Whether it tells of a use.
    #[must_use]
    pub fn is_use(&self) -> bool {
        self.step == Step::Used.as_str()
    }
}

/// A visit, if there is one of this id.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: VisitId) -> QueryResult<Option<VisitRow>> {
    visits::table
        .find(id.0)
        .select(VisitRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// A visit that nobody else changes until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: VisitId) -> QueryResult<Option<VisitRow>> {
    visits::table
        .find(id.0)
        .select(VisitRow::as_select())
        .for_no_key_update()
        .first(conn)
        .await
        .optional()
}

/// The visits that were recorded under some references: by the venue's accounts, or by an API client.
///
/// # Errors
/// When the database fails.
pub async fn find_by_references(
    conn: &mut AsyncPgConnection,
    of: VisitsOf,
    references: &[Uuid],
) -> QueryResult<Vec<VisitRow>> {
    let query = visits::table
        .filter(visits::client_reference.eq_any(references))
        .select(VisitRow::as_select())
        .into_boxed();
    let query = match of {
        VisitsOf::Venue(venue) => query
            .filter(visits::venue_id.eq(venue.0))
            .filter(visits::client_id.is_null()),
        VisitsOf::Client(client) => query.filter(visits::client_id.eq(client.0)),
    };
    query.load(conn).await
}

/// Whether a visit was ever recorded with a card.
///
/// # Errors
/// When the database fails.
pub async fn has_any_of(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<bool> {
    let of_card = visits::table.filter(visits::card_id.eq(card.0));
    diesel::select(diesel::dsl::exists(of_card))
        .get_result(conn)
        .await
}

/// What happened to some visits, in the order in which it was recorded.
///
/// # Errors
/// When the database fails.
pub async fn events(conn: &mut AsyncPgConnection, ids: &[Uuid]) -> QueryResult<Vec<EventRow>> {
    visit_events::table
        .filter(visit_events::visit_id.eq_any(ids))
        .order((visit_events::recorded_at, visit_events::id))
        .select(EventRow::as_select())
        .load(conn)
        .await
}

/// Adds a step to the ledger of visits; with `undoes` it takes that row back.
///
/// # Errors
/// When the database fails.
pub async fn add_events(
    conn: &mut AsyncPgConnection,
    steps: &[(Uuid, Step, Option<Uuid>)],
    (by, at): (Actor, DateTime<Utc>),
) -> QueryResult<()> {
    let row = |(visit, step, undoes): &(Uuid, Step, Option<Uuid>)| {
        (
            visit_events::id.eq(Uuid::now_v7()),
            visit_events::visit_id.eq(*visit),
            visit_events::step.eq(step.as_str()),
            visit_events::undoes_id.eq(*undoes),
            visit_events::recorded_by.eq(by.user()),
            visit_events::client_id.eq(by.client()),
            visit_events::recorded_at.eq(at),
        )
    };
    let query = diesel::insert_into(visit_events::table);
    match steps {
        [one] => Prepared(query.values(row(one))).execute(conn).await?,
        many => {
            let rows: Vec<_> = many.iter().map(row).collect();
            query.values(rows).execute(conn).await?
        }
    };
    Ok(())
}

#[derive(QueryableByName)]
struct Gone {
    #[diesel(sql_type = BigInt)]
    gone: i64,
}

/// Takes away what links visits to cards that have been over for their time; how many had a link.
///
/// # Errors
/// When the database fails, or the ledgers are locked.
pub async fn forget_cards(conn: &mut AsyncPgConnection, cards: &[Uuid]) -> QueryResult<i64> {
    let gone: Gone = diesel::sql_query(include_str!("visits_forget.sql"))
        .bind::<Array<SqlUuid>, _>(cards)
        .get_result(conn)
        .await?;
    Ok(gone.gone)
}
