//! Areas, as they stand on a day.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Date, Int4, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::areas::{Area, AreaState, PublicArea};
use shared::ids::AreaId;
use uuid::Uuid;

use super::rows::{small, text, word};

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
    minimum_holder_age: i32,
    /// Whether cards may be registered whose number is in no stock.
    #[diesel(sql_type = Bool)]
    pub accepts_unstocked: bool,
    #[diesel(sql_type = SqlText)]
    state: String,
    /// The pilot's end as it stands.
    #[diesel(sql_type = Nullable<Date>)]
    pub pilot_end: Option<NaiveDate>,
}

impl AreaRow {
    /// The area as staff see it.
    ///
    /// # Errors
    /// When the database holds a word or number that the program does not know.
    pub fn into_area(self, today: NaiveDate) -> QueryResult<Area> {
        Ok(Area {
            id: AreaId(self.id),
            state: self.state(today)?,
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
        })
    }

    /// The area as anybody sees it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_public(self, today: NaiveDate) -> QueryResult<PublicArea> {
        let area = self.into_area(today)?;
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

    /// A pilot whose last day is past has ended, whether or not somebody has said so.
    fn state(&self, today: NaiveDate) -> QueryResult<AreaState> {
        let recorded: AreaState = word("area_periods.state", &self.state)?;
        let over = self.pilot_end.is_some_and(|end| end < today);
        Ok(match recorded {
            AreaState::Ended if !over => AreaState::Pilot,
            AreaState::Pilot if over => AreaState::Ended,
            state => state,
        })
    }
}

/// Areas by their Finnish name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    today: NaiveDate,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<AreaRow>> {
    let (name, id) = after.unzip();
    diesel::sql_query(include_str!("areas.sql"))
        .bind::<Date, _>(today)
        .bind::<Nullable<SqlUuid>, _>(None::<Uuid>)
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(id)
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
        .bind::<BigInt, _>(1)
        .get_result(conn)
        .await
}
