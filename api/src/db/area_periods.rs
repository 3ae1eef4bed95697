//! How areas stand from a day on, and what a pilot's end does to their cards.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, BigInt, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
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

impl From<ShortenedRow> for ShortenedAtSite {
    fn from(row: ShortenedRow) -> Self {
        Self {
            site_id: SiteId(row.site_id),
            site_name: row.site_name,
            cards: u32::try_from(row.cards).unwrap_or(u32::MAX),
        }
    }
}

/// The cards of sites, valid on a day, that end before their written day.
///
/// # Errors
/// When the database fails.
pub async fn still_shortened(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
    sites: &[SiteId],
) -> QueryResult<Vec<ShortenedAtSite>> {
    let sites: Vec<_> = sites.iter().map(|site| site.0).collect();
    let rows: Vec<ShortenedRow> = diesel::sql_query(include_str!("pilot_still_shortened.sql"))
        .bind::<Date, _>(today)
        .bind::<Array<SqlUuid>, _>(sites)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
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
    let sites: Vec<ShortenedAtSite> = rows.into_iter().map(Into::into).collect();
    let cards = sites.iter().map(|site| site.cards).sum();
    Ok(PilotEndEffect { cards, sites })
}

/// Adds to the ledger how an area stands from a day on, and tells the row's id. Of several rows of a day the last one counts, also when the
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
) -> QueryResult<Uuid> {
    let id = Uuid::now_v7();
    diesel::sql_query(
        "insert into area_periods (id, area_id, state, pilot_end, known_from, recorded_at, recorded_by) \
         select $1, $2, $3, $4, $5, greatest($6, max(p.recorded_at) + interval '1 microsecond'), $7 \
         from area_periods p where p.area_id = $2 and p.known_from = $5",
    )
    .bind::<SqlUuid, _>(id)
    .bind::<SqlUuid, _>(area.0)
    .bind::<SqlText, _>(new.state.as_str())
    .bind::<Nullable<Date>, _>(new.pilot_end)
    .bind::<Date, _>(today)
    .bind::<Timestamptz, _>(at)
    .bind::<SqlUuid, _>(by.0)
    .execute(conn)
    .await?;
    Ok(id)
}
