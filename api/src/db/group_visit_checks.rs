//! What the verdicts on many numbers need, in one round trip: cards, stock and areas, and no venue.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Jsonb, Nullable, Text as SqlText};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;

use super::card_validity::{AreaFindings, CardFindings};
use super::rows::json;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<Jsonb>)]
    card: Option<Value>,
    #[diesel(sql_type = Bool)]
    is_in_stock: bool,
    #[diesel(sql_type = Jsonb)]
    areas: Value,
}

/// What a verdict on a number rests on where no venue is named.
pub struct NumberFindings {
    /// The card that holds the number.
    pub card: Option<CardFindings>,
    /// Whether the number is in a stock.
    pub is_in_stock: bool,
    /// The areas of the card's handings-out.
    pub areas: Vec<AreaFindings>,
}

/// Looks up numbers, in their order. What cannot be a card number is looked up as nothing.
///
/// # Errors
/// When the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    numbers: &[Option<&str>],
) -> QueryResult<Vec<NumberFindings>> {
    let numbers: Vec<_> = numbers
        .iter()
        .map(|number| number.unwrap_or_default())
        .collect();
    let rows: Vec<Row> = diesel::sql_query(include_str!("group_visit_checks.sql"))
        .bind::<Array<SqlText>, _>(numbers)
        .load(conn)
        .await?;
    let read = |row: Row| {
        Ok(NumberFindings {
            card: row.card.map(|card| json("cards", card)).transpose()?,
            is_in_stock: row.is_in_stock,
            areas: json("area_terms.terms", row.areas)?,
        })
    };
    rows.into_iter().map(read).collect()
}
