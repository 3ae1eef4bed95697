//! What figures keep of a holder's facts for each used visit: linked to the facts and the visit while the facts are there.

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::facts::{AGE_GROUPS, age_group};
use shared::ids::CardId;
use uuid::Uuid;

use super::prepared::Prepared;
use super::schema::visit_stamps;

/// Stamps those of some visits that are used, whose cards have facts.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, visits: &[Uuid]) -> QueryResult<()> {
    let (lowest, groups): (Vec<i64>, Vec<&str>) = AGE_GROUPS.into_iter().unzip();
    let query = diesel::sql_query(include_str!("visit_stamps.sql"))
        .bind::<Array<SqlUuid>, _>(visits)
        .bind::<Array<BigInt>, _>(lowest)
        .bind::<Array<SqlText>, _>(groups);
    Prepared(query).execute(conn).await?;
    Ok(())
}

/// Takes away the stamps of visits whose use was undone.
///
/// # Errors
/// When the database fails.
pub async fn remove(conn: &mut AsyncPgConnection, visits: &[Uuid]) -> QueryResult<()> {
    diesel::delete(visit_stamps::table.filter(visit_stamps::visit_id.eq_any(visits)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Brings the age groups of a card's stamps in line with a year of birth: nobody is born twice.
///
/// # Errors
/// When the database fails.
pub async fn set_birth_year(
    conn: &mut AsyncPgConnection,
    card: CardId,
    birth_year: i32,
) -> QueryResult<()> {
    let quarters: Vec<NaiveDate> = visit_stamps::table
        .filter(visit_stamps::card_id.eq(card.0))
        .select(visit_stamps::quarter_start)
        .distinct()
        .load(conn)
        .await?;
    for quarter in quarters {
        let of_quarter = visit_stamps::table
            .filter(visit_stamps::card_id.eq(card.0))
            .filter(visit_stamps::quarter_start.eq(quarter));
        diesel::update(of_quarter)
            .set(visit_stamps::age_group.eq(age_group(birth_year, quarter.year())))
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Sets the municipality of a card's stamps from a quarter on.
///
/// # Errors
/// When the database fails.
pub async fn set_municipality(
    conn: &mut AsyncPgConnection,
    card: CardId,
    from: NaiveDate,
    municipality_code: Option<&str>,
) -> QueryResult<()> {
    let of_card = visit_stamps::table
        .filter(visit_stamps::card_id.eq(card.0))
        .filter(visit_stamps::quarter_start.ge(from));
    diesel::update(of_card)
        .set(visit_stamps::municipality_code.eq(municipality_code))
        .execute(conn)
        .await?;
    Ok(())
}
