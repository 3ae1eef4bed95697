//! The cards that end soon.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Integer, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::{CardFilter, CardKind};
use shared::ids::SiteId;
use uuid::Uuid;

use super::CardStateRow;
use crate::db::Visible;

/// Valid cards whose last day as it stands is within some days of a day, by their printed days, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list_ending(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    (filter, within): (&CardFilter, u16),
    today: NaiveDate,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<CardStateRow>> {
    let (area, own_site) = visible.columns();
    let (day, id) = after.unzip();
    diesel::sql_query(include_str!("ending.sql"))
        .bind::<Date, _>(today)
        .bind::<Nullable<SqlUuid>, _>(area)
        .bind::<Nullable<SqlUuid>, _>(own_site)
        .bind::<Nullable<SqlUuid>, _>(filter.site_id.map(|site| site.0))
        .bind::<Nullable<SqlText>, _>(filter.kind.map(CardKind::as_str))
        .bind::<Integer, _>(i32::from(within))
        .bind::<Nullable<Bool>, _>(filter.shortened)
        .bind::<Nullable<Date>, _>(day)
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<BigInt, _>(limit)
        .bind::<Nullable<SqlText>, _>(filter.state.map(shared::cards::CardState::as_str))
        .load(conn)
        .await
}
