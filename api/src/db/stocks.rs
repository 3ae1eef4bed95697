//! Stock: card numbers that an area gave to a site. Lists are in `read`, moving on is in `moves`.

pub mod moves;
pub mod read;

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Int4, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId, StockId, UserId};
use shared::stocks::StockSource;
use uuid::Uuid;

use super::rows::word;
use super::schema::{stock_numbers, stocks};

/// Where a number lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stocked {
    /// The area that gave it.
    pub area: AreaId,
    /// The site that has it; none when it was returned and lies with the area.
    pub site: Option<SiteId>,
    /// For which kind of card it was printed.
    pub kind: CardKind,
}

/// Numbers that are given to a site by the installation's own data.
pub struct NewStock<'a> {
    /// The area that gives.
    pub area: AreaId,
    /// The site that gets.
    pub site: SiteId,
    /// For which kind of card they were printed.
    pub kind: CardKind,
    /// The day.
    pub given_on: NaiveDate,
    /// The account that gives.
    pub given_by: UserId,
    /// How the batch came to be.
    pub source: StockSource,
    /// The numbers.
    pub numbers: &'a [CardNumber],
}

/// A batch to begin.
#[derive(Clone, Copy, Debug)]
pub struct NewBatch<'a> {
    /// The area that gives.
    pub area: AreaId,
    /// The site that gets; none when the numbers come back to the area.
    pub site: Option<SiteId>,
    /// For which kind of card they are.
    pub kind: CardKind,
    /// How it came to be.
    pub source: StockSource,
    /// How many numbers it begins with.
    pub given: usize,
    /// The day.
    pub given_on: NaiveDate,
    /// The account that gives.
    pub given_by: UserId,
    /// The caller's reference, and the hash of the request.
    pub reference: Option<(Uuid, &'a [u8])>,
}

/// Where a number lies, whether or not it has been handed out since.
///
/// # Errors
/// When the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    number: &CardNumber,
) -> QueryResult<Option<Stocked>> {
    let row: Option<(Uuid, Option<Uuid>, String)> = stock_numbers::table
        .inner_join(stocks::table)
        .filter(stock_numbers::number.eq(number.as_str()))
        .select((stocks::area_id, stocks::site_id, stocks::kind))
        .first(conn)
        .await
        .optional()?;
    row.map(|(area, site, kind)| {
        Ok(Stocked {
            area: AreaId(area),
            site: site.map(SiteId),
            kind: word("stocks.kind", &kind)?,
        })
    })
    .transpose()
}

/// Gives numbers to a site. Numbers that are in stock already stay where they are.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewStock<'_>) -> QueryResult<()> {
    if new.numbers.is_empty() {
        return Ok(());
    }
    let batch = NewBatch {
        area: new.area,
        site: Some(new.site),
        kind: new.kind,
        source: new.source,
        given: new.numbers.len(),
        given_on: new.given_on,
        given_by: new.given_by,
        reference: None,
    };
    let Some(id) = begin(conn, &batch).await? else {
        return Ok(());
    };
    let numbers: Vec<_> = new.numbers.iter().map(CardNumber::as_str).collect();
    // Cards of the same data may hold them already.
    diesel::sql_query(
        "insert into stock_numbers (number, stock_id, position) \
         select u.number, $2, u.position from unnest($1) with ordinality as u (number, position) \
         on conflict do nothing",
    )
    .bind::<Array<SqlText>, _>(numbers)
    .bind::<SqlUuid, _>(id.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// The batch that was given in an area under a reference, with the hash of its request.
///
/// # Errors
/// When the database fails.
pub async fn find_by_reference(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    reference: Uuid,
) -> QueryResult<Option<(StockId, Option<Vec<u8>>)>> {
    let row: Option<(Uuid, Option<Vec<u8>>)> = stocks::table
        .filter(stocks::area_id.eq(area.0))
        .filter(stocks::client_reference.eq(reference))
        .select((stocks::id, stocks::content_hash))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(|(id, hash)| (StockId(id), hash)))
}

/// Begins a batch, without numbers yet; none when the reference is used.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    conn: &mut AsyncPgConnection,
    new: &NewBatch<'_>,
) -> QueryResult<Option<StockId>> {
    let id = Uuid::now_v7();
    let (reference, hash) = new.reference.unzip();
    let begun = diesel::insert_into(stocks::table)
        .values((
            stocks::id.eq(id),
            stocks::area_id.eq(new.area.0),
            stocks::site_id.eq(new.site.map(|site| site.0)),
            stocks::kind.eq(new.kind.as_str()),
            stocks::source.eq(new.source.as_str()),
            stocks::given.eq(i32::try_from(new.given).unwrap_or(i32::MAX)),
            stocks::given_on.eq(new.given_on),
            stocks::given_by.eq(new.given_by.0),
            stocks::client_reference.eq(reference),
            stocks::content_hash.eq(hash),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok((begun == 1).then_some(StockId(id)))
}

/// A number that is known already.
#[derive(Clone, Copy, Debug, QueryableByName)]
pub struct Known {
    /// Its place among those that were asked about, from 1 on.
    #[diesel(sql_type = BigInt)]
    pub place: i64,
    /// Whether a card holds it; else it lies in a stock.
    #[diesel(sql_type = Bool)]
    pub is_handed_out: bool,
}

/// Which of these numbers the register knows.
///
/// # Errors
/// When the database fails.
pub async fn known(conn: &mut AsyncPgConnection, numbers: &[&str]) -> QueryResult<Vec<Known>> {
    diesel::sql_query(include_str!("stocks/known.sql"))
        .bind::<Array<SqlText>, _>(numbers)
        .load(conn)
        .await
}

/// Adds numbers to a batch, from a position on, and says how many. Those that the register knows are left out.
///
/// One statement for all, in the order of the numbers whatever their order here, so that two who give the same numbers
/// wait for each other and do not lock each other out.
///
/// # Errors
/// When the database fails.
pub async fn add_numbers(
    conn: &mut AsyncPgConnection,
    stock: StockId,
    after: usize,
    numbers: &[&str],
) -> QueryResult<usize> {
    diesel::sql_query(include_str!("stocks/add_numbers.sql"))
        .bind::<Array<SqlText>, _>(numbers)
        .bind::<SqlUuid, _>(stock.0)
        .bind::<Int4, _>(i32::try_from(after).unwrap_or(i32::MAX))
        .execute(conn)
        .await
}
