//! Notices: what the register tells a coordinator, site or venue on its home page.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Date, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Map, Value};
use shared::card_number::CardNumber;
use shared::ids::{AreaId, NoticeId, SiteId, UserId, VenueId};
use shared::notices::{Notice, NoticeKind, NoticeState};
use uuid::Uuid;

use super::rows::{figures, word};
use super::schema::{notices, sites, venues};

/// Whom a notice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Kaikukeskus.
    Network,
    /// The coordinators of an area.
    Area(AreaId),
    /// The people of a site.
    Site(SiteId),
    /// The people of a venue.
    Venue(VenueId),
}

/// A notice to raise.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Names the occasion, such as `pilot_shortened:<period>:<site>`: the same occasion raises one notice.
    pub key: String,
    /// One of the kinds that the table knows.
    pub kind: &'static str,
    /// Whom it is for.
    pub recipient: Recipient,
    /// What it is about: its id and its name; never a card.
    pub subject: Option<(Uuid, String)>,
    /// Figures and days for its words; never a fact about a holder.
    pub details: Map<String, Value>,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Raises a notice; nothing when the same occasion raised it before.
///
/// # Errors
/// When the database fails.
pub async fn raise(conn: &mut AsyncPgConnection, new: &NewNotice) -> QueryResult<()> {
    let (area, site, venue) = match new.recipient {
        Recipient::Network => (None, None, None),
        Recipient::Area(area) => (Some(area.0), None, None),
        Recipient::Site(site) => (None, Some(site.0), None),
        Recipient::Venue(venue) => (None, None, Some(venue.0)),
    };
    let (subject, name) = new.subject.clone().unzip();
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(Uuid::now_v7()),
            notices::key.eq(&new.key),
            notices::kind.eq(new.kind),
            notices::area_id.eq(area),
            notices::site_id.eq(site),
            notices::venue_id.eq(venue),
            notices::subject_id.eq(subject),
            notices::subject_name.eq(name),
            notices::details.eq(Value::Object(new.details.clone())),
            notices::raised_at.eq(new.at),
        ))
        .on_conflict(notices::key)
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

/// Resolves what sites were told of an area's shortened pilot and nobody has done yet, as its end is another by now. Tells
/// the sites.
///
/// # Errors
/// When the database fails.
pub async fn resolve_shortened(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    now: DateTime<Utc>,
) -> QueryResult<Vec<SiteId>> {
    let open = notices::table
        .filter(notices::kind.eq(NoticeKind::PilotShortened.as_str()))
        .filter(notices::subject_id.eq(area.0))
        .filter(notices::done_at.is_null())
        .filter(notices::resolved_at.is_null());
    let sites: Vec<Option<Uuid>> = diesel::update(open)
        .set(notices::resolved_at.eq(now))
        .returning(notices::site_id)
        .get_results(conn)
        .await?;
    Ok(sites.into_iter().flatten().map(SiteId).collect())
}

/// A notice.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = notices, check_for_backend(diesel::pg::Pg))]
pub struct NoticeRow {
    /// Its id.
    pub id: Uuid,
    /// What it tells.
    pub kind: String,
    subject_id: Option<Uuid>,
    subject_name: Option<String>,
    details: Value,
    /// When it was raised, by which lists are ordered.
    pub raised_at: DateTime<Utc>,
    done_at: Option<DateTime<Utc>>,
    resolved_at: Option<DateTime<Utc>>,
}

impl NoticeRow {
    /// The notice as the API tells it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_notice(self) -> QueryResult<Notice> {
        Ok(Notice {
            id: NoticeId(self.id),
            kind: word("notices.kind", &self.kind)?,
            raised_at: self.raised_at,
            subject_id: self.subject_id,
            subject_name: self.subject_name,
            details: figures(self.details),
            done_at: self.done_at,
            resolved_at: self.resolved_at,
        })
    }
}

/// The notices of a recipient, the latest raised first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    recipient: Recipient,
    state: NoticeState,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<NoticeRow>> {
    let mut query = addressed_to(recipient)
        .select(NoticeRow::as_select())
        .order((notices::raised_at.desc(), notices::id.desc()))
        .limit(limit);
    query = match state {
        NoticeState::Open => query
            .filter(notices::done_at.is_null())
            .filter(notices::resolved_at.is_null()),
        NoticeState::Done => query.filter(
            notices::done_at
                .is_not_null()
                .or(notices::resolved_at.is_not_null()),
        ),
    };
    if let Some((at, id)) = after {
        let earlier = notices::raised_at.lt(at);
        query = query.filter(earlier.or(notices::raised_at.eq(at).and(notices::id.lt(id))));
    }
    query.load(conn).await
}

/// How many notices of a recipient are open.
///
/// # Errors
/// When the database fails.
pub async fn count_open(conn: &mut AsyncPgConnection, recipient: Recipient) -> QueryResult<i64> {
    addressed_to(recipient)
        .filter(notices::done_at.is_null())
        .filter(notices::resolved_at.is_null())
        .count()
        .get_result(conn)
        .await
}

/// One notice of a recipient.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    recipient: Recipient,
    id: NoticeId,
) -> QueryResult<NoticeRow> {
    addressed_to(recipient)
        .filter(notices::id.eq(id.0))
        .select(NoticeRow::as_select())
        .first(conn)
        .await
}

/// Marks an open notice as done; false when it is not open.
///
/// # Errors
/// When the database fails.
pub async fn finish(
    conn: &mut AsyncPgConnection,
    id: NoticeId,
    (by, at): (UserId, DateTime<Utc>),
) -> QueryResult<bool> {
    let open = notices::table
        .find(id.0)
        .filter(notices::done_at.is_null())
        .filter(notices::resolved_at.is_null());
    let changed = diesel::update(open)
        .set((notices::done_at.eq(at), notices::done_by.eq(by.0)))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Takes back that a notice is done; false when nobody marked it so.
///
/// # Errors
/// When the database fails.
pub async fn reopen(conn: &mut AsyncPgConnection, id: NoticeId) -> QueryResult<bool> {
    let done = notices::table
        .find(id.0)
        .filter(notices::done_at.is_not_null());
    let changed = diesel::update(done)
        .set((
            notices::done_at.eq(None::<DateTime<Utc>>),
            notices::done_by.eq(None::<Uuid>),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Tells the site that has a number in stock that a card of its stock was shown before it was registered: one notice a
/// day, with how often. Neither the number nor the venue is kept.
///
/// # Errors
/// When the database fails.
pub async fn tell_of_unregistered(
    conn: &mut AsyncPgConnection,
    number: &CardNumber,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::sql_query(include_str!("notices.sql"))
        .bind::<SqlUuid, _>(Uuid::now_v7())
        .bind::<SqlText, _>(number.as_str())
        .bind::<Date, _>(today)
        .bind::<Timestamptz, _>(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Tells the coordinators of a venue's area, or Kaikukeskus without one, that somebody may be guessing there; once a day.
///
/// # Errors
/// When the database fails.
pub async fn tell_of_guessing(
    conn: &mut AsyncPgConnection,
    venue: VenueId,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let (area, name): (Option<Uuid>, String) = venues::table
        .find(venue.0)
        .select((venues::area_id, venues::name_fi))
        .first(conn)
        .await?;
    raise(conn, &guessing(area, (venue.0, name), today, now)).await
}

/// Tells the coordinators of a site's area that somebody may be guessing there; once a day.
///
/// # Errors
/// When the database fails.
pub async fn tell_of_guessing_at_site(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let (area, name): (Uuid, String) = sites::table
        .find(site.0)
        .select((sites::area_id, sites::name))
        .first(conn)
        .await?;
    raise(conn, &guessing(Some(area), (site.0, name), today, now)).await
}

fn guessing(
    area: Option<Uuid>,
    place: (Uuid, String),
    today: NaiveDate,
    now: DateTime<Utc>,
) -> NewNotice {
    NewNotice {
        key: format!("guessing:{}:{today}", place.0),
        kind: NoticeKind::Guessing.as_str(),
        recipient: area.map_or(Recipient::Network, |area| Recipient::Area(AreaId(area))),
        subject: Some(place),
        details: Map::from_iter([("day".to_owned(), Value::from(today.to_string()))]),
        at: now,
    }
}

fn addressed_to(recipient: Recipient) -> notices::BoxedQuery<'static, diesel::pg::Pg> {
    let query = notices::table.into_boxed();
    let (no_area, no_site) = (notices::area_id.is_null(), notices::site_id.is_null());
    match recipient {
        Recipient::Network => query.filter(no_area.and(no_site).and(notices::venue_id.is_null())),
        Recipient::Area(area) => query.filter(notices::area_id.eq(area.0)),
        Recipient::Site(site) => query.filter(no_area.and(notices::site_id.eq(site.0))),
        Recipient::Venue(venue) => {
            query.filter(no_area.and(no_site).and(notices::venue_id.eq(venue.0)))
        }
    }
}
