//! Unused numbers that go on to another site or come back to the area.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId, StockId};
use uuid::Uuid;

use crate::db::rows::word;
use crate::db::schema::{stock_numbers, stocks};

/// A batch that numbers are taken from.
#[derive(Clone, Copy, Debug)]
pub struct Batch {
    /// The area that gave it.
    pub area: AreaId,
    /// The site that has it; none when it lies with the area.
    pub site: Option<SiteId>,
    /// For which kind of card its numbers are.
    pub kind: CardKind,
}

/// A batch, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn find_batch(conn: &mut AsyncPgConnection, id: StockId) -> QueryResult<Option<Batch>> {
    let row: Option<(Uuid, Option<Uuid>, String)> = stocks::table
        .find(id.0)
        .select((stocks::area_id, stocks::site_id, stocks::kind))
        .first(conn)
        .await
        .optional()?;
    row.map(|(area, site, kind)| {
        Ok(Batch {
            area: AreaId(area),
            site: site.map(SiteId),
            kind: word("stocks.kind", &kind)?,
        })
    })
    .transpose()
}

/// The free numbers of a batch in the order of the pile. Until the transaction ends nobody hands them out or moves them.
///
/// # Errors
/// When the database fails.
pub async fn lock_free(conn: &mut AsyncPgConnection, id: StockId) -> QueryResult<Vec<String>> {
    let mut locked: Vec<(i32, String)> = stock_numbers::table
        .filter(stock_numbers::stock_id.eq(id.0))
        .filter(stock_numbers::is_free)
        .select((stock_numbers::position, stock_numbers::number))
        .order(stock_numbers::number)
        .for_update()
        .load(conn)
        .await?;
    locked.sort_unstable();
    Ok(locked.into_iter().map(|(_, number)| number).collect())
}

/// What is left of a batch.
#[derive(Clone, Debug)]
pub struct Left {
    /// The batch.
    pub stock: StockId,
    /// For which kind of card its numbers are.
    pub kind: CardKind,
    /// Its free numbers in the order of the pile.
    pub numbers: Vec<String>,
}

/// What is left of a site's batches that are of an area, the oldest first. Until the transaction ends nobody hands the
/// numbers out or moves them.
///
/// # Errors
/// When the database fails.
pub async fn lock_left(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    area: AreaId,
) -> QueryResult<Vec<Left>> {
    let mut locked: Vec<(Uuid, i32, String, String)> = stock_numbers::table
        .inner_join(stocks::table)
        .filter(stocks::site_id.eq(site.0))
        .filter(stocks::area_id.eq(area.0))
        .filter(stock_numbers::is_free)
        .select((
            stocks::id,
            stock_numbers::position,
            stocks::kind,
            stock_numbers::number,
        ))
        .order(stock_numbers::number)
        .for_update()
        .load(conn)
        .await?;
    locked.sort_unstable();
    let mut left: Vec<Left> = Vec::new();
    for (stock, _, kind, number) in locked {
        let stock = StockId(stock);
        match left.last_mut().filter(|left| left.stock == stock) {
            Some(left) => left.numbers.push(number),
            None => left.push(Left {
                stock,
                kind: word("stocks.kind", &kind)?,
                numbers: vec![number],
            }),
        }
    }
    Ok(left)
}

/// Waits until nobody else hands out or moves these numbers; then until the transaction ends nobody does.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, numbers: &[&str]) -> QueryResult<()> {
    stock_numbers::table
        .filter(stock_numbers::number.eq_any(numbers))
        .select(stock_numbers::number)
        .order(stock_numbers::number)
        .for_update()
        .load::<String>(conn)
        .await?;
    Ok(())
}

#[derive(QueryableByName)]
struct LyingRow {
    #[diesel(sql_type = BigInt)]
    place: i64,
    #[diesel(sql_type = SqlUuid)]
    stock_id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    area_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    site_id: Option<Uuid>,
    #[diesel(sql_type = SqlText)]
    kind: String,
    #[diesel(sql_type = Bool)]
    is_free: bool,
}

/// Where a number lies now.
#[derive(Clone, Copy, Debug)]
pub struct Lying {
    /// Its place among those that were asked about, from 0 on.
    pub place: usize,
    /// Its batch.
    pub stock: StockId,
    /// What that is.
    pub batch: Batch,
    /// Whether no card holds it.
    pub is_free: bool,
}

impl LyingRow {
    fn into_lying(self) -> QueryResult<Lying> {
        Ok(Lying {
            place: usize::try_from(self.place - 1).unwrap_or_default(),
            stock: StockId(self.stock_id),
            batch: Batch {
                area: AreaId(self.area_id),
                site: self.site_id.map(SiteId),
                kind: word("stocks.kind", &self.kind)?,
            },
            is_free: self.is_free,
        })
    }
}

/// Where these numbers lie; those that lie nowhere are left out.
///
/// # Errors
/// When the database fails.
pub async fn lying(conn: &mut AsyncPgConnection, numbers: &[&str]) -> QueryResult<Vec<Lying>> {
    let rows: Vec<LyingRow> = diesel::sql_query(
        "select u.place, n.stock_id, k.area_id, k.site_id, k.kind, n.is_free \
         from unnest($1) with ordinality as u (number, place) \
         join stock_numbers n on n.number = u.number \
         join stocks k on k.id = n.stock_id \
         order by u.place",
    )
    .bind::<Array<SqlText>, _>(numbers)
    .load(conn)
    .await?;
    rows.into_iter().map(LyingRow::into_lying).collect()
}

/// Lays numbers into a batch, in this order.
///
/// # Errors
/// When the database fails.
pub async fn take(
    conn: &mut AsyncPgConnection,
    stock: StockId,
    numbers: &[&str],
) -> QueryResult<usize> {
    diesel::sql_query(
        "update stock_numbers n set stock_id = $2, position = u.place \
         from unnest($1) with ordinality as u (number, place) where n.number = u.number",
    )
    .bind::<Array<SqlText>, _>(numbers)
    .bind::<SqlUuid, _>(stock.0)
    .execute(conn)
    .await
}
