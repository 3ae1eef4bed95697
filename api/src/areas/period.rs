//! How an area stands from today on: the ledger's new row, the trail, and a notice to each site whose cards it shortens.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use serde_json::{Map, json};
use shared::area_periods::{AreaPeriodSaved, NewAreaPeriod, PilotEndEffect, ShortenedAtSite};
use shared::areas::Area;
use shared::audit_events::Subject;
use shared::ids::{AreaId, UserId};
use shared::notices::NoticeKind;
use uuid::Uuid;

use crate::app::AppState;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::notices::{NewNotice, Recipient};
use crate::error::{ApiResult, refuse};

/// Changes how an area stands. The same standing again changes nothing and is not written down.
///
/// # Errors
/// 404 when there is no such area, 422 when state and day do not go together or the day is past.
pub async fn change_period(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    user: UserId,
    id: AreaId,
    wanted: NewAreaPeriod,
) -> ApiResult<AreaPeriodSaved> {
    let (now, today) = (state.clock().now(), state.clock().today());
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        db::areas::lock(conn, id).await?;
        let before = db::areas::find(conn, id, today).await?.into_area()?;
        refuse(wanted.errors(today, before.pilot_end))?;
        if (before.state, before.pilot_end) == (wanted.state, wanted.pilot_end) {
            let effect = PilotEndEffect::default();
            return Ok(AreaPeriodSaved {
                area: before,
                effect,
            });
        }
        let effect = match wanted.pilot_end {
            Some(end) => db::area_periods::effect(conn, id, today, end).await?,
            None => PilotEndEffect::default(),
        };
        let period = db::area_periods::insert(conn, id, wanted, today, user, now).await?;
        trail(user, &before, wanted, effect.cards, now)
            .insert(conn)
            .await?;
        let told = (period, wanted.pilot_end, now);
        tell(conn, &before, &effect.sites, told, today).await?;
        let area = db::areas::find(conn, id, today).await?.into_area()?;
        Ok(AreaPeriodSaved { area, effect })
    })
    .await
}

/// Tells the sites whose cards end earlier now. What they were told of an earlier end holds no more: sites with cards that
/// still end before their written day are told the new one instead.
async fn tell(
    conn: &mut AsyncPgConnection,
    area: &Area,
    shortened: &[ShortenedAtSite],
    (period, end, now): (Uuid, Option<NaiveDate>, DateTime<Utc>),
    today: NaiveDate,
) -> QueryResult<()> {
    let mut told_before = db::notices::resolve_shortened(conn, area.id, now).await?;
    let Some(end) = end else {
        return Ok(());
    };
    told_before.retain(|site| shortened.iter().all(|now| now.site_id != *site));
    let still = db::area_periods::still_shortened(conn, today, &told_before).await?;
    for site in shortened.iter().chain(&still) {
        db::notices::raise(conn, &notice(area, site, (period, end), now)).await?;
    }
    Ok(())
}

fn trail(
    user: UserId,
    before: &Area,
    wanted: NewAreaPeriod,
    shortened: u32,
    now: DateTime<Utc>,
) -> NewAuditEvent {
    NewAuditEvent::by(user, "create_area_period", now)
        .in_area(before.id)
        .about(Subject::Area, before.id.0)
        .named(&before.name.fi)
        .with("old_state", before.state.as_str())
        .with("old_day", json!(before.pilot_end))
        .with("new_state", wanted.state.as_str())
        .with("new_day", json!(wanted.pilot_end))
        .with("cards_shortened", shortened)
}

fn notice(
    area: &Area,
    site: &ShortenedAtSite,
    (period, end): (Uuid, NaiveDate),
    at: DateTime<Utc>,
) -> NewNotice {
    let details = [("cards", json!(site.cards)), ("pilot_end", json!(end))];
    NewNotice {
        key: format!("pilot_shortened:{period}:{}", site.site_id),
        kind: NoticeKind::PilotShortened,
        recipient: Recipient::Site(site.site_id),
        subject: Some((area.id.0, area.name.fi.clone())),
        details: Map::from_iter(details.map(|(name, value)| (name.to_owned(), value))),
        at,
    }
}
