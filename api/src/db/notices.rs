//! Notices: what the register tells a coordinator, site or venue on its home page.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Map, Value};
use shared::ids::{AreaId, SiteId, VenueId};
use uuid::Uuid;

use super::schema::notices;

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
    /// Names the occasion, such as `pilot_shortened:<site>:<day>`: the same occasion raises one notice.
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
