//! Batches with their counts, their numbers, and what sites have left.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Int4, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId, StockId};
use shared::stocks::{
    SiteStock, SiteStockFilter, Stock, StockFilter, StockNumber, StockNumberFilter,
};
use uuid::Uuid;

use crate::db::Visible;
use crate::db::rows::{small, word};
use crate::db::schema::stock_numbers;

/// A batch with its counts.
#[derive(Clone, Debug, QueryableByName)]
pub struct StockRow {
    /// Its id, by which lists are ordered.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The area that gave it.
    #[diesel(sql_type = SqlUuid)]
    pub area_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    site_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    site_name: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    organisation_name: Option<String>,
    #[diesel(sql_type = SqlText)]
    kind: String,
    #[diesel(sql_type = SqlText)]
    source: String,
    #[diesel(sql_type = Date)]
    given_on: NaiveDate,
    #[diesel(sql_type = Int4)]
    given: i32,
    #[diesel(sql_type = Int4)]
    free: i32,
    #[diesel(sql_type = Int4)]
    handed_out: i32,
}

impl StockRow {
    /// The batch as staff see it.
    ///
    /// # Errors
    /// When the database holds a word or number that the program does not know.
    pub fn into_stock(self) -> QueryResult<Stock> {
        Ok(Stock {
            id: StockId(self.id),
            area_id: AreaId(self.area_id),
            site_id: self.site_id.map(SiteId),
            site_name: self.site_name,
            organisation_name: self.organisation_name,
            kind: word("stocks.kind", &self.kind)?,
            source: word("stocks.source", &self.source)?,
            given_on: self.given_on,
            given: small("stocks.given", self.given)?,
            free: small("stock_numbers.is_free", self.free)?,
            handed_out: small("stock_numbers.is_free", self.handed_out)?,
        })
    }
}

/// The columns by which rows are seen: the area, the site.
const fn columns(visible: Visible<SiteId>) -> (Option<Uuid>, Option<Uuid>) {
    match visible {
        Visible::All => (None, None),
        Visible::OfArea(area) => (Some(area.0), None),
        Visible::Own(site) => (None, Some(site.0)),
    }
}

async fn load(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    id: Option<StockId>,
    filter: &StockFilter,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<StockRow>> {
    let (area, site) = columns(visible);
    diesel::sql_query(include_str!("list.sql"))
        .bind::<Nullable<SqlUuid>, _>(area)
        .bind::<Nullable<SqlUuid>, _>(site)
        .bind::<Nullable<SqlUuid>, _>(id.map(|id| id.0))
        .bind::<Nullable<SqlUuid>, _>(filter.area_id.map(|area| area.0))
        .bind::<Nullable<SqlUuid>, _>(filter.site_id.map(|site| site.0))
        .bind::<Nullable<SqlText>, _>(filter.kind.map(CardKind::as_str))
        .bind::<Nullable<Bool>, _>(filter.with_area)
        .bind::<Nullable<SqlUuid>, _>(after)
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await
}

/// Batches, the latest first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    filter: &StockFilter,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<StockRow>> {
    load(conn, visible, None, filter, after, limit).await
}

/// One batch, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    id: StockId,
) -> QueryResult<StockRow> {
    let rows = load(conn, visible, Some(id), &StockFilter::default(), None, 1).await?;
    rows.into_iter().next().ok_or(diesel::NotFound)
}

/// A number of a batch.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = stock_numbers, check_for_backend(diesel::pg::Pg))]
pub struct StockNumberRow {
    number: String,
    is_free: bool,
    /// Its place in the batch, by which they are ordered.
    pub position: i32,
}

impl From<StockNumberRow> for StockNumber {
    fn from(row: StockNumberRow) -> Self {
        Self {
            card_number: row.number,
            is_handed_out: !row.is_free,
        }
    }
}

/// The numbers of a batch in the order of the pile, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn numbers(
    conn: &mut AsyncPgConnection,
    stock: StockId,
    filter: &StockNumberFilter,
    after: Option<i32>,
    limit: i64,
) -> QueryResult<Vec<StockNumberRow>> {
    let mut query = stock_numbers::table
        .filter(stock_numbers::stock_id.eq(stock.0))
        .select(StockNumberRow::as_select())
        .order(stock_numbers::position)
        .limit(limit)
        .into_boxed();
    if let Some(free) = filter.free {
        query = query.filter(stock_numbers::is_free.eq(free));
    }
    if let Some(after) = after {
        query = query.filter(stock_numbers::position.gt(after));
    }
    query.load(conn).await
}

/// The first and the last number of a batch; none when it is empty.
///
/// # Errors
/// When the database fails.
pub async fn ends(
    conn: &mut AsyncPgConnection,
    stock: StockId,
) -> QueryResult<Option<(String, String)>> {
    let of_batch = || stock_numbers::table.filter(stock_numbers::stock_id.eq(stock.0));
    let first: Option<String> = of_batch()
        .order(stock_numbers::position)
        .select(stock_numbers::number)
        .first(conn)
        .await
        .optional()?;
    let last: Option<String> = of_batch()
        .order(stock_numbers::position.desc())
        .select(stock_numbers::number)
        .first(conn)
        .await
        .optional()?;
    Ok(first.zip(last))
}

/// What a site has left.
#[derive(Clone, Debug, QueryableByName)]
pub struct SiteStockRow {
    /// Id of the site.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Its name, by which lists are ordered.
    #[diesel(sql_type = SqlText)]
    pub name: String,
    #[diesel(sql_type = SqlText)]
    organisation_name: String,
    #[diesel(sql_type = SqlUuid)]
    area_id: Uuid,
    #[diesel(sql_type = Int4)]
    personal: i32,
    #[diesel(sql_type = Int4)]
    community: i32,
    #[diesel(sql_type = Bool)]
    is_low: bool,
}

impl SiteStockRow {
    /// As staff see it.
    ///
    /// # Errors
    /// When a count is none.
    pub fn into_site_stock(self) -> QueryResult<SiteStock> {
        Ok(SiteStock {
            site_id: SiteId(self.id),
            site_name: self.name,
            organisation_name: self.organisation_name,
            area_id: AreaId(self.area_id),
            personal: small("stock_numbers.is_free", self.personal)?,
            community: small("stock_numbers.is_free", self.community)?,
            is_low: self.is_low,
        })
    }
}

/// What sites have left, by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn site_stocks(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    filter: &SiteStockFilter,
    today: NaiveDate,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<SiteStockRow>> {
    let (area, site) = columns(visible);
    let (name, id) = after.unzip();
    diesel::sql_query(include_str!("site_stocks.sql"))
        .bind::<Nullable<SqlUuid>, _>(area)
        .bind::<Nullable<SqlUuid>, _>(site)
        .bind::<Nullable<SqlUuid>, _>(filter.area_id.map(|area| area.0))
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<BigInt, _>(limit)
        .bind::<Date, _>(today)
        .load(conn)
        .await
}
