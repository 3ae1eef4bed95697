//! What the register knows of card numbers: whose card holds one, in whose stock it lies. For one number or many.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Date, Int4, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::CardKind;
use shared::ids::{AreaId, CardId, SiteId};
use uuid::Uuid;

use super::rows::word;
use super::schema::cards;
use super::stocks::Stocked;

/// What is known of a number.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownNumber {
    /// Where it lies, whether or not it has been handed out since.
    pub stocked: Option<Stocked>,
    /// The card that holds it.
    pub holder: Option<NumberHolder>,
}

/// The card that holds a number.
#[derive(Clone, Copy, Debug)]
pub struct NumberHolder {
    /// The site that registered it.
    pub site: SiteId,
    /// Its kind.
    pub kind: CardKind,
    /// The day on which it was first handed out with this number.
    pub issued_on: Option<NaiveDate>,
    /// The last valid day that was printed then.
    pub printed_last_day: Option<NaiveDate>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<SqlUuid>)]
    stock_area: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    stock_site: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    stock_kind: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    card_site: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    card_kind: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    issued_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    printed_last_day: Option<NaiveDate>,
}

impl Row {
    fn into_known(self) -> QueryResult<KnownNumber> {
        let stocked = match (self.stock_area, self.stock_kind) {
            (Some(area), Some(kind)) => Some(Stocked {
                area: AreaId(area),
                site: self.stock_site.map(SiteId),
                kind: word("stocks.kind", &kind)?,
            }),
            _ => None,
        };
        let holder = match (self.card_site, self.card_kind) {
            (Some(site), Some(kind)) => Some(NumberHolder {
                site: SiteId(site),
                kind: word("cards.kind", &kind)?,
                issued_on: self.issued_on,
                printed_last_day: self.printed_last_day,
            }),
            _ => None,
        };
        Ok(KnownNumber { stocked, holder })
    }
}

/// What is known of numbers, in their order.
///
/// # Errors
/// When the database fails.
pub async fn known(
    conn: &mut AsyncPgConnection,
    numbers: &[&str],
) -> QueryResult<Vec<KnownNumber>> {
    let rows: Vec<Row> = diesel::sql_query(include_str!("card_numbers.sql"))
        .bind::<Array<SqlText>, _>(numbers)
        .load(conn)
        .await?;
    rows.into_iter().map(Row::into_known).collect()
}

/// Whether one of these numbers lies in another site's stock, or with the area.
///
/// # Errors
/// When the database fails.
pub async fn lie_elsewhere(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    numbers: &[&str],
) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Answer {
        #[diesel(sql_type = Bool)]
        lie_elsewhere: bool,
    }
    let answer: Answer = diesel::sql_query(
        "select exists (select from stock_numbers n join stocks k on k.id = n.stock_id \
         where n.number = any($1) and k.site_id is distinct from $2) as lie_elsewhere",
    )
    .bind::<Array<SqlText>, _>(numbers)
    .bind::<SqlUuid, _>(site.0)
    .get_result(conn)
    .await?;
    Ok(answer.lie_elsewhere)
}

/// Frees the number of a card: it is nobody's, or another card's, from now on.
///
/// # Errors
/// When the database fails.
pub async fn free_number(
    conn: &mut AsyncPgConnection,
    id: CardId,
    at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(cards::table.find(id.0))
        .set(cards::number_freed_at.eq(at))
        .execute(conn)
        .await?;
    Ok(())
}

/// Withdraws a card that counts as never handed out: its number is free, and what its request told is forgotten.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(
    conn: &mut AsyncPgConnection,
    id: CardId,
    at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(cards::table.find(id.0))
        .set((
            cards::number_freed_at.eq(at),
            cards::content_hash.eq(None::<Vec<u8>>),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Registrations that hold the same numbers of this many wait for the one that takes its number back.
const PARTS: i32 = 64;
/// By which the locks on numbers are told from others in the database.
const LOCKS: i32 = 0x6b6b_0003;

/// Has one who takes this number back wait until the transaction ends. Registrations do not wait for each other.
///
/// # Errors
/// When the database fails.
pub(super) async fn announce(conn: &mut AsyncPgConnection, number: &str) -> QueryResult<()> {
    diesel::sql_query("select pg_advisory_xact_lock_shared($1, hashtext($2) & ($3 - 1))")
        .bind::<Int4, _>(LOCKS)
        .bind::<SqlText, _>(number)
        .bind::<Int4, _>(PARTS)
        .execute(conn)
        .await?;
    Ok(())
}

/// The same for all numbers.
///
/// # Errors
/// When the database fails.
pub(super) async fn announce_all(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    diesel::sql_query(
        "select pg_advisory_xact_lock_shared($1, part) from generate_series(0, $2 - 1) part",
    )
    .bind::<Int4, _>(LOCKS)
    .bind::<Int4, _>(PARTS)
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives a card its number back; false when another card holds it by now. Call it with the card locked.
///
/// Registrations of the number wait meanwhile: two cards with one number would violate a constraint, and PostgreSQL's
/// log would quote the number.
///
/// # Errors
/// When the database fails.
pub async fn take_number_back(conn: &mut AsyncPgConnection, id: CardId) -> QueryResult<bool> {
    diesel::sql_query(
        "select pg_advisory_xact_lock($1, hashtext(number) & ($2 - 1)) from cards where id = $3",
    )
    .bind::<Int4, _>(LOCKS)
    .bind::<Int4, _>(PARTS)
    .bind::<SqlUuid, _>(id.0)
    .execute(conn)
    .await?;
    let taken = diesel::sql_query(
        "update cards c set number_freed_at = null where c.id = $1 \
         and not exists (select from cards o where o.number = c.number and o.number_freed_at is null)",
    )
    .bind::<SqlUuid, _>(id.0)
    .execute(conn)
    .await?;
    Ok(taken == 1)
}
