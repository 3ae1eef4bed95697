//! Notices: what the register tells a coordinator, site or venue on its home page.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Date, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Map, Value};
use shared::card_number::CardNumber;
use shared::ids::{ApiClientId, AreaId, NoticeId, SiteId, UserId, VenueId};
use shared::notices::NoticeKind;
use uuid::Uuid;

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

impl Recipient {
    /// Its id; of Kaikukeskus, which has none, the one that all indexes of lists have in its place.
    pub(super) const fn id(self) -> Uuid {
        match self {
            Self::Network => Uuid::nil(),
            Self::Area(AreaId(id)) | Self::Site(SiteId(id)) | Self::Venue(VenueId(id)) => id,
        }
    }
}

/// A notice to raise.
#[derive(Clone, Debug)]
pub struct NewNotice {
    /// Names the occasion, such as `pilot_shortened:<period>:<site>`: the same occasion raises one notice.
    pub key: String,
    /// What it tells.
    pub kind: NoticeKind,
    /// Whom it is for.
    pub recipient: Recipient,
    /// What it is about: its id and its name; never a card.
    pub subject: Option<(Uuid, String)>,
    /// The figures and days of its kind; never a fact about a holder.
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
            notices::kind.eq(new.kind.as_str()),
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

/// Tells the coordinators of a venue's area, or Kaikukeskus without one, that somebody may be guessing there: an account, or
/// a client with a key; each once a day.
///
/// # Errors
/// When the database fails.
pub async fn tell_of_guessing(
    conn: &mut AsyncPgConnection,
    (venue, client): (VenueId, Option<ApiClientId>),
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let (area, name): (Option<Uuid>, String) = venues::table
        .find(venue.0)
        .select((venues::area_id, venues::name_fi))
        .first(conn)
        .await?;
    let mut notice = guessing(area, (venue.0, name), today, now);
    if let Some(client) = client {
        notice.key = format!("{}:{client}", notice.key);
        let client = Value::from(client.to_string());
        notice.details.insert("client_id".to_owned(), client);
    }
    raise(conn, &notice).await
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
        kind: NoticeKind::Guessing,
        recipient: area.map_or(Recipient::Network, |area| Recipient::Area(AreaId(area))),
        subject: Some(place),
        details: Map::from_iter([("day".to_owned(), Value::from(today.to_string()))]),
        at: now,
    }
}
