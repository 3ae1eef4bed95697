//! The audit trail of the last days.

use std::collections::HashMap;

use chrono::Duration;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::audit_events::Subject;
use shared::ids::AreaId;
use uuid::Uuid;

use super::administration::{Desk, areas_by_prefix};
use crate::db::audit_events::NewAuditEvent;
use crate::db::schema::{organisations, sites, venues};

/// Hours ago, account, operation, prefix of the area, kind and name of the thing.
type Entry = (
    i64,
    &'static str,
    &'static str,
    &'static str,
    Subject,
    &'static str,
);

#[rustfmt::skip]
const ENTRIES: [Entry; 12] = [
    (340, "kaikukeskus", "update_area", "VAK", Subject::Area, "Vantaa ja Kerava"),
    (312, "espoo.vastuu", "create_organisation", "ESP", Subject::Organisation, "Satupolun kohtaamispaikka ry"),
    (311, "espoo.vastuu", "create_site", "ESP", Subject::Site, "Kohtaamispaikka Satupolku"),
    (290, "vantaa.vastuu", "update_venue", "VAK", Subject::Venue, "Tarukankaan konserttitalo"),
    (262, "espoo.kulttuuri", "update_venue", "ESP", Subject::Venue, "Tarinatalon teatteri"),
    (215, "espoo.vastuu", "change_contact_person", "ESP", Subject::Organisation, "Tarurannan seurakunta"),
    (190, "espoo.vastuu", "create_user", "ESP", Subject::User, "espoo.uusi"),
    (168, "espoo.yhteys", "answer_checklist", "ESP", Subject::Organisation, "Satulammen hyvinvointipalvelut"),
    (120, "vantaa.vastuu", "create_brochure", "VAK", Subject::Area, "Vantaa ja Kerava"),
    (75, "espoo.kulttuuri", "create_brochure", "ESP", Subject::Area, "Espoo"),
    (44, "vantaa.jakaja", "sign_in", "VAK", Subject::User, "vantaa.jakaja"),
    (20, "espoo.jakaja", "sign_in", "ESP", Subject::User, "espoo.jakaja"),
];

/// Adds the entries.
///
/// # Errors
/// When the database fails.
pub(super) async fn insert(conn: &mut AsyncPgConnection, desk: &Desk<'_>) -> QueryResult<()> {
    let areas = areas_by_prefix(conn).await?;
    let things = things(conn).await?;
    for (hours, username, operation, prefix, subject, name) in ENTRIES {
        let area = areas.get(prefix).copied();
        let id = match subject {
            Subject::Area => area,
            Subject::User => desk.accounts.get(name).map(|user| user.0),
            _ => things.get(name).copied(),
        };
        let by = desk.account(Some(username));
        let event = NewAuditEvent::by(by, operation, desk.now - Duration::hours(hours));
        let event = event.in_area(area.map(AreaId)).named(name);
        let event = match id {
            Some(id) => event.about(subject, id),
            None => continue,
        };
        event.insert(conn).await?;
    }
    Ok(())
}

/// Organisations, sites and venues by their names, which are all different.
async fn things(conn: &mut AsyncPgConnection) -> QueryResult<HashMap<String, Uuid>> {
    let mut found: Vec<(String, Uuid)> = organisations::table
        .select((organisations::name, organisations::id))
        .load(conn)
        .await?;
    let sites: Vec<(String, Uuid)> = sites::table
        .select((sites::name, sites::id))
        .load(conn)
        .await?;
    let venues: Vec<(String, Uuid)> = venues::table
        .select((venues::name_fi, venues::id))
        .load(conn)
        .await?;
    found.extend(sites);
    found.extend(venues);
    Ok(found.into_iter().collect())
}
