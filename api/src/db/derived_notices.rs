//! Notices that follow from what stands in the register: raised, renewed and resolved by a job, one statement a kind.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Integer, Nullable, Text as SqlText, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::notices::{
    NoticeKind, brochure_year, checklist_year, keys_expiring_until, pilots_ending_until,
};

/// The statement around the query of each kind.
const RAISE: &str = include_str!("derived_notices/raise.sql");

/// What one round of the job did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Notices that were raised, raised again, or got other figures.
    pub raised: i64,
    /// Notices whose cause was gone.
    pub resolved: i64,
}

#[derive(QueryableByName)]
struct Counts {
    #[diesel(sql_type = BigInt)]
    raised: i64,
    #[diesel(sql_type = BigInt)]
    resolved: i64,
}

/// When a kind is due, as its query asks for it.
struct Due {
    kind: NoticeKind,
    query: &'static str,
    /// The last day that is looked at.
    until: NaiveDate,
    /// The year that is looked at; none when there is nothing to miss yet.
    year: Option<i32>,
}

fn dues(today: NaiveDate) -> [Due; 6] {
    let due = |kind, query| Due {
        kind,
        query,
        until: today,
        year: None,
    };
    [
        due(
            NoticeKind::StockLow,
            include_str!("derived_notices/stock_low.sql"),
        ),
        due(
            NoticeKind::CommitmentMissing,
            include_str!("derived_notices/commitment_missing.sql"),
        ),
        Due {
            year: checklist_year(today),
            ..due(
                NoticeKind::ChecklistMissing,
                include_str!("derived_notices/checklist_missing.sql"),
            )
        },
        Due {
            year: Some(brochure_year(today)),
            ..due(
                NoticeKind::BrochureMissing,
                include_str!("derived_notices/brochure_missing.sql"),
            )
        },
        Due {
            until: pilots_ending_until(today),
            ..due(
                NoticeKind::PilotEnding,
                include_str!("derived_notices/pilot_ending.sql"),
            )
        },
        Due {
            until: keys_expiring_until(today),
            ..due(
                NoticeKind::KeyExpiring,
                include_str!("derived_notices/key_expiring.sql"),
            )
        },
    ]
}

/// Brings the derived notices up to date. Doing it again changes nothing.
///
/// # Errors
/// When the database fails.
pub async fn renew(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<Round> {
    let mut round = Round::default();
    for due in dues(today) {
        let counts: Counts = diesel::sql_query(RAISE.replace("DUE_QUERY", due.query))
            .bind::<SqlText, _>(due.kind.as_str())
            .bind::<Timestamptz, _>(now)
            .bind::<Date, _>(today)
            .bind::<Date, _>(due.until)
            .bind::<Nullable<Integer>, _>(due.year)
            .get_result(conn)
            .await?;
        round.raised += counts.raised;
        round.resolved += counts.resolved;
    }
    Ok(round)
}
