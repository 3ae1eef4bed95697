//! The ledgers of cards: handings-out and inactivations. Rows are added, never changed.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::{InactivationReason, IssuanceKind};
use shared::ids::{CardId, UserId};
use uuid::Uuid;

use super::cards::Place;
use super::schema::{inactivations, issuances};

/// A handing-out that stands.
#[derive(Clone, QueryableByName)]
#[diesel(table_name = issuances, check_for_backend(diesel::pg::Pg))]
pub struct IssuanceRow {
    /// Its id.
    pub id: Uuid,
    /// The card.
    pub card_id: Uuid,
    /// First, renewal or replacement.
    pub kind: String,
    /// The day.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// The area that was stamped on it.
    pub area_id: Uuid,
    /// The organisation that was stamped on it.
    pub organisation_id: Uuid,
    /// The site that was stamped on it.
    pub site_id: Uuid,
    /// The account that entered it.
    pub recorded_by: Uuid,
    /// When it was entered.
    pub recorded_at: DateTime<Utc>,
    /// Whether it was entered on a later day.
    pub late_entry: bool,
}

/// An inactivation that stands.
#[derive(Clone, QueryableByName)]
#[diesel(table_name = inactivations, check_for_backend(diesel::pg::Pg))]
pub struct InactivationRow {
    /// Its id.
    pub id: Uuid,
    /// Why.
    pub reason: String,
    /// First day on which the card does not work.
    pub inactive_from: NaiveDate,
}

/// A handing-out to record.
pub struct NewIssuance {
    /// The card.
    pub card: CardId,
    /// First, renewal or replacement.
    pub kind: IssuanceKind,
    /// The day.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// Where it happened.
    pub place: Place,
    /// The account that records it.
    pub recorded_by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Records a handing-out, and gives its id.
///
/// # Errors
/// When the database fails.
pub async fn insert_issuance(conn: &mut AsyncPgConnection, new: &NewIssuance) -> QueryResult<Uuid> {
    let id = Uuid::now_v7();
    diesel::insert_into(issuances::table)
        .values((
            issuances::id.eq(id),
            issuances::card_id.eq(new.card.0),
            issuances::kind.eq(new.kind.as_str()),
            issuances::issued_on.eq(new.issued_on),
            issuances::printed_last_day.eq(new.printed_last_day),
            issuances::area_id.eq(new.place.area.0),
            issuances::organisation_id.eq(new.place.organisation.0),
            issuances::site_id.eq(new.place.site.0),
            issuances::recorded_by.eq(new.recorded_by.0),
            issuances::recorded_at.eq(new.at),
        ))
        .execute(conn)
        .await?;
    Ok(id)
}

/// Takes back a handing-out: a row of its own that repeats its kind, days and places.
///
/// # Errors
/// When the database fails.
pub async fn undo_issuance(
    conn: &mut AsyncPgConnection,
    id: Uuid,
    (by, at): (UserId, DateTime<Utc>),
) -> QueryResult<()> {
    diesel::sql_query(
        "insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
         undoes_id, recorded_by, recorded_at) \
         select $2, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, id, $3, $4 \
         from standing_issuances where id = $1",
    )
    .bind::<SqlUuid, _>(id)
    .bind::<SqlUuid, _>(Uuid::now_v7())
    .bind::<SqlUuid, _>(by.0)
    .bind::<Timestamptz, _>(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes back an inactivation: a row of its own that repeats its reason and day.
///
/// # Errors
/// When the database fails.
pub async fn undo_inactivation(
    conn: &mut AsyncPgConnection,
    id: Uuid,
    (by, at): (UserId, DateTime<Utc>),
) -> QueryResult<()> {
    diesel::sql_query(
        "insert into inactivations (id, card_id, reason, inactive_from, undoes_id, recorded_by, recorded_at) \
         select $2, card_id, reason, inactive_from, id, $3, $4 from standing_inactivations where id = $1",
    )
    .bind::<SqlUuid, _>(id)
    .bind::<SqlUuid, _>(Uuid::now_v7())
    .bind::<SqlUuid, _>(by.0)
    .bind::<Timestamptz, _>(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a card out of use, and gives the id of the row.
///
/// # Errors
/// When the database fails.
pub async fn inactivate(
    conn: &mut AsyncPgConnection,
    card: CardId,
    reason: InactivationReason,
    (by, at): (UserId, DateTime<Utc>),
    inactive_from: NaiveDate,
) -> QueryResult<Uuid> {
    let id = Uuid::now_v7();
    diesel::insert_into(inactivations::table)
        .values((
            inactivations::id.eq(id),
            inactivations::card_id.eq(card.0),
            inactivations::reason.eq(reason.as_str()),
            inactivations::inactive_from.eq(inactive_from),
            inactivations::recorded_by.eq(by.0),
            inactivations::recorded_at.eq(at),
        ))
        .execute(conn)
        .await?;
    Ok(id)
}

/// A card's handings-out that stand, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn issuances(conn: &mut AsyncPgConnection, id: CardId) -> QueryResult<Vec<IssuanceRow>> {
    diesel::sql_query(
        "select * from standing_issuances where card_id = $1 \
         order by issued_on desc, recorded_at desc, id desc",
    )
    .bind::<SqlUuid, _>(id.0)
    .load(conn)
    .await
}

/// A card's inactivations that stand, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn inactivations(
    conn: &mut AsyncPgConnection,
    id: CardId,
) -> QueryResult<Vec<InactivationRow>> {
    diesel::sql_query(
        "select * from standing_inactivations where card_id = $1 \
         order by inactive_from, recorded_at, id",
    )
    .bind::<SqlUuid, _>(id.0)
    .load(conn)
    .await
}
