//! What the offline list rests on: the venues of a client, the areas, and all cards that may be valid.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Jsonb, Text as SqlText};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::TryStreamExt;
use serde_json::Value;
use shared::ids::{AreaId, VenueId};
use shared::text::Text;
use uuid::Uuid;

use super::card_validity::CardFindings;
use super::rows::json;
use super::schema::{areas, venues};

/// A venue of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfflineVenue {
    /// The venue.
    pub id: VenueId,
    /// Its area; none for a pop-up venue.
    pub area: Option<AreaId>,
    /// Whether that area keeps to itself.
    pub is_local_only: bool,
}

/// The venues among some that are not closed for good on a day, by their ids.
///
/// # Errors
/// When the database fails.
pub async fn venues(
    conn: &mut AsyncPgConnection,
    among: &[VenueId],
    day: NaiveDate,
) -> QueryResult<Vec<OfflineVenue>> {
    let ids: Vec<Uuid> = among.iter().map(|venue| venue.0).collect();
    let rows: Vec<(Uuid, Option<Uuid>, Option<bool>)> = venues::table
        .left_join(areas::table)
        .filter(venues::id.eq_any(ids))
        .filter(venues::closes_on.is_null().or(venues::closes_on.ge(day)))
        .order(venues::id)
        .select((venues::id, venues::area_id, areas::local_only.nullable()))
        .load(conn)
        .await?;
    let venue = |(id, area, local): (Uuid, Option<Uuid>, Option<bool>)| OfflineVenue {
        id: VenueId(id),
        area: area.map(AreaId),
        is_local_only: local.unwrap_or_default(),
    };
    Ok(rows.into_iter().map(venue).collect())
}

/// An area with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedArea {
    /// The area.
    pub id: AreaId,
    /// Its name.
    pub name: Text,
}

/// All areas, by name.
///
/// # Errors
/// When the database fails.
pub async fn areas(conn: &mut AsyncPgConnection) -> QueryResult<Vec<NamedArea>> {
    let rows: Vec<(Uuid, String, String, String)> = areas::table
        .order((areas::name_fi, areas::id))
        .select((areas::id, areas::name_fi, areas::name_sv, areas::name_en))
        .load(conn)
        .await?;
    let area = |(id, fi, sv, en)| NamedArea {
        id: AreaId(id),
        name: Text { fi, sv, en },
    };
    Ok(rows.into_iter().map(area).collect())
}

/// How far the feed of changes has come: another pair once anything has changed that a verdict may rest on. What is read
/// afterwards is that far at least.
///
/// The latest transaction of which everything is there, and how much of later ones is.
///
/// # Errors
/// When the database fails.
pub async fn position(conn: &mut AsyncPgConnection) -> QueryResult<(i64, i64)> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        complete: i64,
        #[diesel(sql_type = BigInt)]
        beyond: i64,
    }
    let row: Row = diesel::sql_query(
        "select \
            coalesce((select max(c.txid) from card_changes c where c.txid < h.txid), 0) as complete, \
            (select count(*) from card_changes c where c.txid >= h.txid) as beyond \
         from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as txid) h",
    )
    .get_result(conn)
    .await?;
    Ok((row.complete, row.beyond))
}

/// A card that may be valid.
pub struct OfflineCard {
    /// Its number.
    pub number: String,
    /// Whether the number is one of a printed series.
    pub is_in_series: bool,
    /// What its verdict rests on.
    pub card: CardFindings,
}

#[derive(QueryableByName)]
struct CardRow {
    #[diesel(sql_type = SqlText)]
    number: String,
    #[diesel(sql_type = Bool)]
    is_in_series: bool,
    #[diesel(sql_type = Jsonb)]
    card: Value,
}

/// Goes through all cards that may be valid on a day, one after the other, in no order.
///
/// # Errors
/// When the database fails.
pub async fn for_each_card(
    conn: &mut AsyncPgConnection,
    day: NaiveDate,
    mut look: impl FnMut(&OfflineCard),
) -> QueryResult<()> {
    let mut rows = diesel::sql_query(include_str!("offline_list.sql"))
        .bind::<Date, _>(day)
        .load_stream::<CardRow>(conn)
        .await?;
    while let Some(row) = rows.try_next().await? {
        look(&OfflineCard {
            number: row.number,
            is_in_series: row.is_in_series,
            card: json("cards", row.card)?,
        });
    }
    Ok(())
}
