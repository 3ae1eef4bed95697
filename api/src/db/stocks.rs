//! Stock: printed numbers that an area gave to a site.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId, UserId};
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

/// Numbers that are given to a site.
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
    /// The numbers.
    pub numbers: &'a [CardNumber],
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
    let id = Uuid::now_v7();
    diesel::insert_into(stocks::table)
        .values((
            stocks::id.eq(id),
            stocks::area_id.eq(new.area.0),
            stocks::site_id.eq(new.site.0),
            stocks::kind.eq(new.kind.as_str()),
            stocks::given_on.eq(new.given_on),
            stocks::given_by.eq(new.given_by.0),
        ))
        .execute(conn)
        .await?;
    let rows: Vec<_> = new
        .numbers
        .iter()
        .map(|number| {
            (
                stock_numbers::number.eq(number.as_str()),
                stock_numbers::stock_id.eq(id),
            )
        })
        .collect();
    diesel::insert_into(stock_numbers::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}
