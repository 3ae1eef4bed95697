//! What goes when it has been kept for its time: background facts of cards, and rows of the audit trail.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use shared::ids::AreaId;
use shared::retention::{RetentionEffect, kept_since};
use uuid::Uuid;

use super::rows::small;
use super::schema::{areas, former_facts, network};

/// Most rows that one statement takes away.
pub const BATCH: usize = 1000;

/// How long facts are kept in an area.
#[derive(Clone, Debug)]
pub struct AreaRetention {
    /// The area.
    pub area: AreaId,
    /// Its Finnish name.
    pub name: String,
    /// Months after a card's last valid day.
    pub months: i32,
}

#[derive(QueryableByName)]
struct Card {
    #[diesel(sql_type = SqlUuid)]
    card_id: Uuid,
}

#[derive(QueryableByName)]
struct Gone {
    #[diesel(sql_type = BigInt)]
    gone: i64,
}

/// How long each area keeps facts: as it has set, else as the network has.
///
/// # Errors
/// When the database fails.
pub async fn areas(conn: &mut AsyncPgConnection) -> QueryResult<Vec<AreaRetention>> {
    let usual: i32 = network::table
        .select(network::retention_months)
        .first(conn)
        .await?;
    let rows: Vec<(Uuid, String, Option<i32>)> = areas::table
        .select((areas::id, areas::name_fi, areas::retention_months))
        .order((areas::name_fi, areas::id))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, months)| AreaRetention {
            area: AreaId(id),
            name,
            months: months.unwrap_or(usual),
        })
        .collect())
}

/// How many cards of an area would lose their facts today if they were kept for so many months, or as the network has it.
///
/// # Errors
/// When the database fails.
pub async fn effect(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    months: Option<u32>,
    today: NaiveDate,
) -> QueryResult<RetentionEffect> {
    let months = match months {
        Some(months) => months,
        None => small(
            "network.retention_months",
            network::table
                .select(network::retention_months)
                .first(conn)
                .await?,
        )?,
    };
    let before = kept_since(today, months);
    let cards = cards_over(conn, area, before, today).await?.len();
    Ok(RetentionEffect {
        cards: u32::try_from(cards).unwrap_or(u32::MAX),
        before,
    })
}

/// Months that the audit trail is kept.
///
/// # Errors
/// When the database fails.
pub async fn audit_months(conn: &mut AsyncPgConnection) -> QueryResult<i32> {
    network::table
        .select(network::audit_retention_months)
        .first(conn)
        .await
}

/// The cards of an area that have facts, or visits that lead to them, and whose last valid day, as it stands today, lies before a day.
///
/// # Errors
/// When the database fails.
pub async fn cards_over(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    before: NaiveDate,
    today: NaiveDate,
) -> QueryResult<Vec<Uuid>> {
    let cards: Vec<Card> = diesel::sql_query(include_str!("retention.sql"))
        .bind::<SqlUuid, _>(area.0)
        .bind::<Date, _>(before)
        .bind::<Date, _>(today)
        .load(conn)
        .await?;
    Ok(cards.into_iter().map(|card| card.card_id).collect())
}

/// Lets the ledgers be shortened until the transaction ends. Nobody but the job of retention may.
///
/// # Errors
/// When the database fails.
pub async fn unlock_ledgers(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    conn.batch_execute("set local kaikukanta.retention = 'on'")
        .await
}

/// Takes away rows of the audit trail from before a moment, at most one batch; how many went.
///
/// # Errors
/// When the database fails, or the ledgers are locked.
pub async fn remove_audit_events(
    conn: &mut AsyncPgConnection,
    before: DateTime<Utc>,
) -> QueryResult<i64> {
    let gone: Gone = diesel::sql_query(
        "with old as (select id from audit_events where at < $1 order by at, id limit $2), \
         removed as (delete from audit_events e using old where e.id = old.id returning e.id) \
         select count(*) as gone from removed",
    )
    .bind::<Timestamptz, _>(before)
    .bind::<BigInt, _>(i64::try_from(BATCH).unwrap_or(i64::MAX))
    .get_result(conn)
    .await?;
    Ok(gone.gone)
}

/// Takes away the facts that were kept for the undoing of what was done before a day.
///
/// # Errors
/// When the database fails.
pub async fn remove_former_facts(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
) -> QueryResult<usize> {
    diesel::delete(former_facts::table.filter(former_facts::kept_on.lt(today)))
        .execute(conn)
        .await
}

/// Deletes the facts of cards; how many had some. Answers and what was kept for an undo go with them, stamps lose their
/// link, and the hashes of the requests that told them are cleared, also on the cards that these replaced.
///
/// # Errors
/// When the database fails.
pub async fn delete_facts(conn: &mut AsyncPgConnection, cards: &[Uuid]) -> QueryResult<i64> {
    let gone: Gone = diesel::sql_query(include_str!("facts_delete.sql"))
        .bind::<Array<SqlUuid>, _>(cards)
        .get_result(conn)
        .await?;
    Ok(gone.gone)
}
