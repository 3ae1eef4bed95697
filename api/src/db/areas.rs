//! Areas, as they stand on a day.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{
    BigInt, Bool, Date, Int4, Jsonb, Nullable, Text as SqlText, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use shared::areas::{Area, AreaFilter, AreaKind, AreaState, PublicArea};
use shared::ids::AreaId;
use uuid::Uuid;

use super::rows::{json, small, text, word};
use super::schema::areas;

/// An area with its standing on the day that was asked for.
#[derive(Clone, Debug, QueryableByName)]
pub struct AreaRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlText)]
    kind: String,
    /// Its Finnish name, by which lists are ordered.
    #[diesel(sql_type = SqlText)]
    pub name_fi: String,
    #[diesel(sql_type = SqlText)]
    name_sv: String,
    #[diesel(sql_type = SqlText)]
    name_en: String,
    #[diesel(sql_type = SqlText)]
    code_prefix: String,
    #[diesel(sql_type = Nullable<SqlText>)]
    home_page: Option<String>,
    #[diesel(sql_type = Bool)]
    local_only: bool,
    #[diesel(sql_type = Int4)]
    validity_months: i32,
    #[diesel(sql_type = Bool)]
    issue_day_counts: bool,
    #[diesel(sql_type = Int4)]
    child_age_limit: i32,
    #[diesel(sql_type = Int4)]
    client_age_limit: i32,
    #[diesel(sql_type = Int4)]
    minimum_holder_age: i32,
    #[diesel(sql_type = Nullable<Int4>)]
    retention_months: Option<i32>,
    #[diesel(sql_type = Int4)]
    stock_low_at: i32,
    /// Counted up by each update.
    #[diesel(sql_type = Int4)]
    pub version: i32,
    /// Whether cards may be registered whose number is in no stock.
    #[diesel(sql_type = Bool)]
    pub accepts_unstocked: bool,
    /// Whether its sites may renew each other's cards.
    #[diesel(sql_type = Bool)]
    pub renewal_elsewhere: bool,
    #[diesel(sql_type = SqlText)]
    state: String,
    /// The pilot's end as it stands.
    #[diesel(sql_type = Nullable<Date>)]
    pub pilot_end: Option<NaiveDate>,
    #[diesel(sql_type = Jsonb)]
    municipalities: Value,
}

impl AreaRow {
    /// The area as staff see it.
    ///
    /// # Errors
    /// When the database holds a word or number that the program does not know.
    pub fn into_area(self) -> QueryResult<Area> {
        Ok(Area {
            id: AreaId(self.id),
            state: word("area_periods.state", &self.state)?,
            kind: word("areas.kind", &self.kind)?,
            name: text(self.name_fi, self.name_sv, self.name_en),
            pilot_end: self.pilot_end,
            local_only: self.local_only,
            prefix: self.code_prefix,
            home_page: self.home_page,
            validity_months: small("areas.validity_months", self.validity_months)?,
            issue_day_counts: self.issue_day_counts,
            minimum_holder_age: small("areas.minimum_holder_age", self.minimum_holder_age)?,
            child_age_limit: small("areas.child_age_limit", self.child_age_limit)?,
            client_age_limit: small("areas.client_age_limit", self.client_age_limit)?,
            retention_months: self
                .retention_months
                .map(|months| small("areas.retention_months", months))
                .transpose()?,
            accepts_unstocked: self.accepts_unstocked,
            renewal_elsewhere: self.renewal_elsewhere,
            stock_low_at: small("areas.stock_low_at", self.stock_low_at)?,
            municipalities: json("area_municipalities", self.municipalities)?,
            version: self.version,
        })
    }

    /// The area as anybody sees it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_public(self) -> QueryResult<PublicArea> {
        let area = self.into_area()?;
        Ok(PublicArea {
            id: area.id,
            name: area.name,
            kind: area.kind,
            state: area.state,
            pilot_end: area.pilot_end,
            local_only: area.local_only,
            home_page: area.home_page,
        })
    }
}

/// Areas by their Finnish name, as they stand on a day, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    filter: &AreaFilter,
    today: NaiveDate,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<AreaRow>> {
    let (name, id) = after.unzip();
    let part = filter.q.as_deref().map(str::trim);
    diesel::sql_query(include_str!("areas.sql"))
        .bind::<Date, _>(today)
        .bind::<Nullable<SqlUuid>, _>(None::<Uuid>)
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<Nullable<SqlText>, _>(filter.state.map(AreaState::as_str))
        .bind::<Nullable<SqlText>, _>(filter.kind.map(AreaKind::as_str))
        .bind::<Nullable<SqlText>, _>(part.filter(|part| !part.is_empty()))
        .bind::<Nullable<SqlText>, _>(filter.municipality.as_deref())
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await
}

/// One area.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    id: AreaId,
    today: NaiveDate,
) -> QueryResult<AreaRow> {
    diesel::sql_query(include_str!("areas.sql"))
        .bind::<Date, _>(today)
        .bind::<Nullable<SqlUuid>, _>(Some(id.0))
        .bind::<Nullable<SqlText>, _>(None::<String>)
        .bind::<Nullable<SqlUuid>, _>(None::<Uuid>)
        .bind::<Nullable<SqlText>, _>(None::<&str>)
        .bind::<Nullable<SqlText>, _>(None::<&str>)
        .bind::<Nullable<SqlText>, _>(None::<&str>)
        .bind::<Nullable<SqlText>, _>(None::<&str>)
        .bind::<BigInt, _>(1)
        .get_result(conn)
        .await
}

/// Whether there is such an area; until the transaction ends nobody else changes it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: AreaId) -> QueryResult<()> {
    areas::table
        .find(id.0)
        .select(areas::id)
        .for_update()
        .first::<Uuid>(conn)
        .await?;
    Ok(())
}

/// Lets nobody else add or rename an area until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock_names(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    diesel::sql_query("lock table areas in share row exclusive mode")
        .execute(conn)
        .await?;
    Ok(())
}

/// The letters with which each area's generated numbers begin.
///
/// # Errors
/// When the database fails.
pub async fn prefixes(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(AreaId, String)>> {
    let rows: Vec<(Uuid, String)> = areas::table
        .select((areas::id, areas::code_prefix))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, prefix)| (AreaId(id), prefix))
        .collect())
}

/// Whether another area than this one has the Finnish name, and whether one has the prefix. Ask under `lock_names`.
///
/// # Errors
/// When the database fails.
pub async fn taken(
    conn: &mut AsyncPgConnection,
    id: AreaId,
    name_fi: &str,
    prefix: &str,
) -> QueryResult<(bool, bool)> {
    let others = areas::table.filter(areas::id.ne(id.0));
    let name = others.filter(areas::name_fi.eq(name_fi));
    let prefix = others.filter(areas::code_prefix.eq(prefix));
    diesel::select((diesel::dsl::exists(name), diesel::dsl::exists(prefix)))
        .get_result(conn)
        .await
}
