//! The coarse stamps of handings-out: what reaches them while they are still linked to the facts of a card.

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::facts::age_group;
use shared::ids::CardId;
use uuid::Uuid;

use super::facts::quarter_start;
use super::ledgers::IssuanceRow;
use super::schema::{background_facts, issuance_stamps};
use super::visit_stamps;

/// Brings the age groups of all of a card's stamps, those of its visits too, in line with a year of birth: nobody is born twice.
///
/// # Errors
/// When the database fails.
pub async fn set_birth_year(
    conn: &mut AsyncPgConnection,
    card: CardId,
    birth_year: i32,
) -> QueryResult<()> {
    let stamps: Vec<(Uuid, NaiveDate)> = issuance_stamps::table
        .filter(issuance_stamps::card_id.eq(card.0))
        .select((issuance_stamps::id, issuance_stamps::quarter_start))
        .load(conn)
        .await?;
    for (id, quarter) in stamps {
        diesel::update(issuance_stamps::table.find(id))
            .set(issuance_stamps::age_group.eq(age_group(birth_year, quarter.year())))
            .execute(conn)
            .await?;
    }
    visit_stamps::set_birth_year(conn, card, birth_year).await
}

/// Sets the municipality of one handing-out's stamp, and of the visits since: the holder lived elsewhere before, maybe.
///
/// # Errors
/// When the database fails.
pub async fn set_municipality(
    conn: &mut AsyncPgConnection,
    handed_out: &IssuanceRow,
    (from, to): (Option<&str>, Option<&str>),
) -> QueryResult<()> {
    if let Some(id) = find(conn, handed_out, from).await? {
        diesel::update(issuance_stamps::table.find(id))
            .set(issuance_stamps::municipality_code.eq(to))
            .execute(conn)
            .await?;
    }
    let since = quarter_start(handed_out.issued_on);
    visit_stamps::set_municipality(conn, CardId(handed_out.card_id), since, to).await
}

/// Takes away the stamp of a handing-out that was undone, with the municipality that the holder told then.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    conn: &mut AsyncPgConnection,
    handed_out: &IssuanceRow,
    municipality_code: Option<&str>,
) -> QueryResult<()> {
    if let Some(id) = find(conn, handed_out, municipality_code).await? {
        diesel::delete(issuance_stamps::table.find(id))
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Takes away the facts of a card that counts as never handed out, and its stamps with them.
///
/// # Errors
/// When the database fails.
pub async fn remove_with_facts(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<()> {
    diesel::delete(issuance_stamps::table.filter(issuance_stamps::card_id.eq(card.0)))
        .execute(conn)
        .await?;
    diesel::delete(background_facts::table.find(card.0))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes away the facts of a card of which no handing-out has a stamp: those that told them were undone.
///
/// # Errors
/// When the database fails.
pub async fn remove_facts_without(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<()> {
    let stamped = issuance_stamps::table.filter(issuance_stamps::card_id.eq(card.0));
    diesel::delete(background_facts::table.find(card.0))
        .filter(diesel::dsl::not(diesel::dsl::exists(stamped)))
        .execute(conn)
        .await?;
    Ok(())
}

/// The stamp of a handing-out. A card may have several of one kind, site and quarter: then one with this municipality.
async fn find(
    conn: &mut AsyncPgConnection,
    handed_out: &IssuanceRow,
    municipality_code: Option<&str>,
) -> QueryResult<Option<Uuid>> {
    let is_same = issuance_stamps::municipality_code.is_not_distinct_from(municipality_code);
    issuance_stamps::table
        .filter(issuance_stamps::card_id.eq(handed_out.card_id))
        .filter(issuance_stamps::issuance_kind.eq(&handed_out.kind))
        .filter(issuance_stamps::quarter_start.eq(quarter_start(handed_out.issued_on)))
        .filter(issuance_stamps::site_id.eq(handed_out.site_id))
        .order(is_same.desc())
        .select(issuance_stamps::id)
        .first(conn)
        .await
        .optional()
}
