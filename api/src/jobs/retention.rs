//! Takes away what was kept for its time, and leaves figures of it in the audit trail.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::retention::kept_since;

use crate::clock::{civil_day, day_start};
use crate::db::audit_events::NewAuditEvent;
use crate::db::locks::{self, Work};
use crate::db::retention::{self, AreaRetention, BATCH};
use crate::db::visits;

/// Name of the job in the audit trail.
const OPERATION: &str = "retention";

/// What a run took away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Areas whose cards lost their facts, by Finnish name, with how many cards did.
    pub facts: Vec<(String, i64)>,
    /// Visits that lost the link to their card.
    pub visits: i64,
    /// Rows of the audit trail.
    pub audit_events: i64,
}

/// Takes away the facts of cards that have been over for the area's time with the links of visits to them, and the rows of the audit trail that are
/// older than the network's. None when another process is at it.
///
/// # Errors
/// When the database fails; what was taken away before that has its figures.
pub async fn run(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<Option<Removed>> {
    if !locks::take(conn, Work::Retention).await? {
        return Ok(None);
    }
    let removed = remove(conn, now).await;
    locks::give_back(conn, Work::Retention).await?;
    removed.map(Some)
}

async fn remove(conn: &mut AsyncPgConnection, now: DateTime<Utc>) -> QueryResult<Removed> {
    let today = civil_day(now);
    let mut removed = Removed::default();
    // Without a figure: what was corrected is in the trail already.
    retention::remove_former_facts(conn, today).await?;
    for area in retention::areas(conn).await? {
        let (facts, visits) = remove_facts(conn, &area, today, now).await?;
        if facts > 0 {
            removed.facts.push((area.name, facts));
        }
        removed.visits += visits;
    }
    removed.audit_events = remove_audit_events(conn, today, now).await?;
    Ok(removed)
}

/// The facts of an area's cards and the links of visits to them, in one transaction with their figures, in statements of
/// bounded size.
async fn remove_facts(
    conn: &mut AsyncPgConnection,
    area: &AreaRetention,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<(i64, i64)> {
    let before = kept_since(today, months(area.months));
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let cards = retention::cards_over(conn, area.area, before, today).await?;
        retention::unlock_ledgers(conn).await?;
        let (mut facts, mut linked) = (0, 0);
        for batch in cards.chunks(BATCH) {
            facts += retention::delete_facts(conn, batch).await?;
            linked += visits::forget_cards(conn, batch).await?;
        }
        if facts + linked > 0 {
            let mut event = NewAuditEvent::of_the_register(OPERATION, now)
                .in_area(area.area)
                .about(Subject::Area, area.area.0)
                .named(&area.name);
            for (name, count) in [("facts", facts), ("visits", linked)] {
                if count > 0 {
                    event = event.with(name, count);
                }
            }
            event
                .with("before", before.to_string())
                .insert(conn)
                .await?;
        }
        Ok((facts, linked))
    })
    .await
}

async fn remove_audit_events(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<i64> {
    let before = kept_since(today, months(retention::audit_months(conn).await?));
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        retention::unlock_ledgers(conn).await?;
        let mut count = 0;
        loop {
            let gone = retention::remove_audit_events(conn, day_start(before)).await?;
            if gone == 0 {
                break;
            }
            count += gone;
        }
        if count > 0 {
            NewAuditEvent::of_the_register(OPERATION, now)
                .with("audit_events", count)
                .with("before", before.to_string())
                .insert(conn)
                .await?;
        }
        Ok(count)
    })
    .await
}

/// The database holds 1 to 240.
fn months(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
