//! Figures, each from a query of its own.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{SiteId, VenueId};
use shared::statistics::{CardsByState, MonthOfCards, MonthOfVisits, StockLeft};

#[derive(QueryableByName)]
struct MonthRow {
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = BigInt)]
    first: i64,
    #[diesel(sql_type = BigInt)]
    renewals: i64,
    #[diesel(sql_type = BigInt)]
    replacements: i64,
    #[diesel(sql_type = BigInt)]
    late_entries: i64,
}

impl From<MonthRow> for MonthOfCards {
    fn from(row: MonthRow) -> Self {
        Self {
            month: row.month,
            registered: row.first + row.renewals,
            first: row.first,
            renewals: row.renewals,
            replacements: row.replacements,
            late_entries: row.late_entries,
        }
    }
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = SqlText)]
    name: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn count_of(rows: &[CountRow], name: &str) -> i64 {
    rows.iter()
        .find(|row| row.name == name)
        .map_or(0, |row| row.count)
}

/// A site's handings-out by month, the 24 months up to a day, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn site_months(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    today: NaiveDate,
) -> QueryResult<Vec<MonthOfCards>> {
    let rows: Vec<MonthRow> = diesel::sql_query(include_str!("statistics_site_months.sql"))
        .bind::<SqlUuid, _>(site.0)
        .bind::<Date, _>(today)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(MonthOfCards::from).collect())
}

/// A site's cards by their state on a day. Numbers registered in error do not count.
///
/// # Errors
/// When the database fails.
pub async fn site_states(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    today: NaiveDate,
) -> QueryResult<CardsByState> {
    let rows: Vec<CountRow> = diesel::sql_query(
        "select c.state as name, count(*) as count from card_states($2) c \
         where c.site_id = $1 group by c.state",
    )
    .bind::<SqlUuid, _>(site.0)
    .bind::<Date, _>(today)
    .load(conn)
    .await?;
    Ok(CardsByState {
        valid: count_of(&rows, "valid"),
        expired: count_of(&rows, "expired"),
        pilot_ended: count_of(&rows, "pilot_ended"),
        inactivated: count_of(&rows, "inactivated"),
    })
}

/// A site's numbers that are not handed out.
///
/// # Errors
/// When the database fails.
pub async fn site_stock(conn: &mut AsyncPgConnection, site: SiteId) -> QueryResult<StockLeft> {
    let rows: Vec<CountRow> = diesel::sql_query(
        "select s.kind as name, count(*) as count from stocks s join stock_numbers n on n.stock_id = s.id \
         where s.site_id = $1 \
         and not exists (select from cards c where c.number = n.number and c.number_freed_at is null) \
         group by s.kind",
    )
    .bind::<SqlUuid, _>(site.0)
    .load(conn)
    .await?;
    Ok(StockLeft {
        personal: count_of(&rows, "personal"),
        community: count_of(&rows, "community"),
    })
}

#[derive(QueryableByName)]
struct VisitMonthRow {
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = BigInt)]
    adults: i64,
    #[diesel(sql_type = BigInt)]
    children: i64,
    #[diesel(sql_type = BigInt)]
    uses: i64,
    #[diesel(sql_type = BigInt)]
    course_places: i64,
    #[diesel(sql_type = BigInt)]
    season_passes: i64,
}

impl From<VisitMonthRow> for MonthOfVisits {
    fn from(row: VisitMonthRow) -> Self {
        Self {
            month: row.month,
            adults: row.adults,
            children: row.children,
            uses: row.uses,
            course_places: row.course_places,
            season_passes: row.season_passes,
        }
    }
}

/// A venue's used visits by the month of the occasion, the 24 months up to a day, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn venue_months(
    conn: &mut AsyncPgConnection,
    venue: VenueId,
    today: NaiveDate,
) -> QueryResult<Vec<MonthOfVisits>> {
    let rows: Vec<VisitMonthRow> = diesel::sql_query(include_str!("statistics_venue_months.sql"))
        .bind::<SqlUuid, _>(venue.0)
        .bind::<Date, _>(today)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(MonthOfVisits::from).collect())
}
