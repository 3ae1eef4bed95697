//! How areas stand from a day on, and what a pilot's end does to their cards.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::area_periods::{NewAreaPeriod, PilotEndEffect, ShortenedAtSite};
use shared::ids::{AreaId, SiteId, UserId};
use uuid::Uuid;

#[derive(QueryableByName)]
struct ShortenedRow {
    #[diesel(sql_type = SqlUuid)]
    site_id: Uuid,
    #[diesel(sql_type = SqlText)]
    site_name: String,
    #[diesel(sql_type = BigInt)]
    cards: i64,
}

/// The cards of an area, valid on a day, that another end of its pilot would shorten.
///
/// # Errors
/// When the database fails.
pub async fn effect(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    today: NaiveDate,
    end: NaiveDate,
) -> QueryResult<PilotEndEffect> {
    let rows: Vec<ShortenedRow> = diesel::sql_query(include_str!("pilot_end_effect.sql"))
        .bind::<Date, _>(today)
        .bind::<SqlUuid, _>(area.0)
        .bind::<Date, _>(end)
        .load(conn)
        .await?;
    let sites: Vec<_> = rows
        .into_iter()
        .map(|row| ShortenedAtSite {
            site_id: SiteId(row.site_id),
            site_name: row.site_name,
            cards: u32::try_from(row.cards).unwrap_or(u32::MAX),
        })
        .collect();
    let cards = sites.iter().map(|site| site.cards).sum();
    Ok(PilotEndEffect { cards, sites })
}

/// Adds to the ledger how an area stands from a day on. Of several rows of a day the last one counts, also when the
/// clock has not moved between them.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    new: NewAreaPeriod,
    today: NaiveDate,
    by: UserId,
    at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::sql_query(
        "insert into area_periods (id, area_id, state, pilot_end, known_from, recorded_at, recorded_by) \
         select $1, $2, $3, $4, $5, greatest($6, max(p.recorded_at) + interval '1 microsecond'), $7 \
         from area_periods p where p.area_id = $2 and p.known_from = $5",
    )
    .bind::<SqlUuid, _>(Uuid::now_v7())
    .bind::<SqlUuid, _>(area.0)
    .bind::<SqlText, _>(new.state.as_str())
    .bind::<Nullable<Date>, _>(new.pilot_end)
    .bind::<Date, _>(today)
    .bind::<Timestamptz, _>(at)
    .bind::<SqlUuid, _>(by.0)
    .execute(conn)
    .await?;
    Ok(())
}
