//! Loans of community cards: a ledger of cards that went out and came back.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, BigInt, Bool, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::community_cards::{Borrower, LoanStep};
use shared::ids::{CardId, CardLoanId, SiteId, UserId};
use uuid::Uuid;

use super::rows::word;
use super::schema::{card_loans, cards};

/// A loan as it stands.
#[derive(Clone, Debug, QueryableByName)]
pub struct LoanRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The card.
    #[diesel(sql_type = SqlUuid)]
    pub card_id: Uuid,
    #[diesel(sql_type = SqlText)]
    borrower: String,
    /// The day on which it was taken.
    #[diesel(sql_type = Date)]
    pub lent_on: NaiveDate,
    /// The account that lent it.
    #[diesel(sql_type = SqlUuid)]
    pub lent_by: Uuid,
    /// When that was recorded, by which lists are ordered.
    #[diesel(sql_type = Timestamptz)]
    pub lent_at: DateTime<Utc>,
    /// Whether it was undone.
    #[diesel(sql_type = Bool)]
    pub undone: bool,
    /// The ledger's row with which it came back.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub return_id: Option<Uuid>,
    /// The day on which it was brought back.
    #[diesel(sql_type = Nullable<Date>)]
    pub returned_on: Option<NaiveDate>,
    /// The account that took it back.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub returned_by: Option<Uuid>,
    /// When that was recorded.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub returned_at: Option<DateTime<Utc>>,
}

impl LoanRow {
    /// The role of the person who took it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn borrower(&self) -> QueryResult<Borrower> {
        word("card_loans.borrower", &self.borrower)
    }
}

/// Who writes a row of the ledger, and when.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// The card's site.
    pub site: SiteId,
    /// The account.
    pub by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Waits until nobody else lends the card or takes it back.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<()> {
    let locked = cards::table.find(card.0).select(cards::id);
    let _: Uuid = locked.for_no_key_update().first(conn).await?;
    Ok(())
}

/// The latest loan of each of some cards, those left out that were undone.
///
/// # Errors
/// When the database fails.
pub async fn latest_loans(
    conn: &mut AsyncPgConnection,
    cards: &[Uuid],
) -> QueryResult<Vec<LoanRow>> {
    diesel::sql_query(
        "select distinct on (l.card_id) l.* from card_loan_states l \
         where l.card_id = any($1) and not l.undone \
         order by l.card_id, l.lent_at desc, l.id desc",
    )
    .bind::<Array<SqlUuid>, _>(cards)
    .load(conn)
    .await
}

/// A loan by its id, of a card of a site; one that was undone, too.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find_loan(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    id: CardLoanId,
) -> QueryResult<LoanRow> {
    diesel::sql_query("select * from card_loan_states where id = $1 and site_id = $2")
        .bind::<SqlUuid, _>(id.0)
        .bind::<SqlUuid, _>(site.0)
        .get_result(conn)
        .await
}

/// The loan that a site recorded under a reference.
///
/// # Errors
/// When the database fails.
pub async fn find_by_reference(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    reference: Uuid,
) -> QueryResult<Option<LoanRow>> {
    diesel::sql_query("select * from card_loan_states where site_id = $1 and client_reference = $2")
        .bind::<SqlUuid, _>(site.0)
        .bind::<SqlUuid, _>(reference)
        .get_result(conn)
        .await
        .optional()
}

/// A card's loans, those left out that were undone, the latest first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn loans(
    conn: &mut AsyncPgConnection,
    card: CardId,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<LoanRow>> {
    let (at, id) = after.unzip();
    diesel::sql_query(
        "select * from card_loan_states where card_id = $1 and not undone \
         and (lent_at, id) < (coalesce($2::timestamptz, 'infinity'), \
         coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')) \
         order by lent_at desc, id desc limit $4",
    )
    .bind::<SqlUuid, _>(card.0)
    .bind::<Nullable<Timestamptz>, _>(at)
    .bind::<Nullable<SqlUuid>, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)
    .await
}

/// Records that a card went out; none when the site's reference is taken.
///
/// # Errors
/// When the database fails.
pub async fn lend(
    conn: &mut AsyncPgConnection,
    (card, reference): (CardId, Uuid),
    (borrower, lent_on): (Borrower, NaiveDate),
    record: Record,
) -> QueryResult<Option<CardLoanId>> {
    let id = Uuid::now_v7();
    let added = diesel::insert_into(card_loans::table)
        .values((
            card_loans::id.eq(id),
            card_loans::loan_id.eq(id),
            card_loans::card_id.eq(card.0),
            card_loans::site_id.eq(record.site.0),
            card_loans::step.eq(LoanStep::Out.as_str()),
            card_loans::borrower.eq(borrower.as_str()),
            card_loans::happened_on.eq(lent_on),
            card_loans::client_reference.eq(reference),
            card_loans::recorded_by.eq(record.by.0),
            card_loans::recorded_at.eq(record.at),
        ))
        .on_conflict((card_loans::site_id, card_loans::client_reference))
        .do_nothing()
        .execute(conn)
        .await?;
    Ok((added == 1).then_some(CardLoanId(id)))
}

/// Records that a card came back.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    conn: &mut AsyncPgConnection,
    loan: &LoanRow,
    returned_on: NaiveDate,
    record: Record,
) -> QueryResult<()> {
    diesel::insert_into(card_loans::table)
        .values((
            card_loans::id.eq(Uuid::now_v7()),
            card_loans::loan_id.eq(loan.id),
            card_loans::card_id.eq(loan.card_id),
            card_loans::site_id.eq(record.site.0),
            card_loans::step.eq(LoanStep::Back.as_str()),
            card_loans::happened_on.eq(returned_on),
            card_loans::recorded_by.eq(record.by.0),
            card_loans::recorded_at.eq(record.at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes back a row of the ledger: a new row repeats it and names it.
///
/// # Errors
/// When the database fails.
pub async fn undo(
    conn: &mut AsyncPgConnection,
    loan: &LoanRow,
    step: LoanStep,
    record: Record,
) -> QueryResult<()> {
    let (row, day, borrower) = match step {
        LoanStep::Out => (loan.id, loan.lent_on, Some(loan.borrower.as_str())),
        LoanStep::Back => (
            loan.return_id.unwrap_or(loan.id),
            loan.returned_on.unwrap_or(loan.lent_on),
            None,
        ),
    };
    diesel::insert_into(card_loans::table)
        .values((
            card_loans::id.eq(Uuid::now_v7()),
            card_loans::loan_id.eq(loan.id),
            card_loans::card_id.eq(loan.card_id),
            card_loans::site_id.eq(record.site.0),
            card_loans::step.eq(step.as_str()),
            card_loans::borrower.eq(borrower),
            card_loans::happened_on.eq(day),
            card_loans::undoes_id.eq(row),
            card_loans::recorded_by.eq(record.by.0),
            card_loans::recorded_at.eq(record.at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}
