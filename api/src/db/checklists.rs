//! The checklist of the year: its items, organisations' answers, and how organisations stand.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    BigInt, Bool, Date, Int4, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel::upsert::excluded;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::checklists::{
    AnswerChecklist, ChecklistAnswer, ChecklistFilter, ChecklistItem, ChecklistState,
    ChecklistSummary,
};
use shared::ids::{AreaId, ChecklistItemId, OrganisationId, UserId};
use uuid::Uuid;

use super::rows::{text, word};
use super::schema::{checklist_answers, checklist_items, organisations};

/// The item that a recorded commitment answers.
pub const COMMITMENT: &str = "commitment";

/// A year, and which commitment counts in it.
#[derive(Clone, Copy, Debug)]
pub struct Year<'a> {
    /// The year.
    pub year: i32,
    /// The version that the commitment must be to; any that was made until the year's end when there is none.
    pub version: Option<&'a str>,
}

/// An item with its answer.
#[derive(QueryableByName)]
struct ItemRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlText)]
    code: String,
    #[diesel(sql_type = SqlText)]
    section: String,
    #[diesel(sql_type = Bool)]
    asks_day: bool,
    #[diesel(sql_type = SqlText)]
    text_fi: String,
    #[diesel(sql_type = SqlText)]
    text_sv: String,
    #[diesel(sql_type = SqlText)]
    text_en: String,
    #[diesel(sql_type = Nullable<SqlText>)]
    url: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    done_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<SqlText>)]
    answered_by: Option<String>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    answered_at: Option<DateTime<Utc>>,
}

impl ItemRow {
    fn into_item(self) -> QueryResult<ChecklistItem> {
        let answer = self.done_on.zip(self.answered_at);
        Ok(ChecklistItem {
            id: ChecklistItemId(self.id),
            section: word("checklist_items.section", &self.section)?,
            asks_day: self.asks_day,
            by_commitment: self.code == COMMITMENT,
            code: self.code,
            text: text(self.text_fi, self.text_sv, self.text_en),
            url: self.url,
            answer: answer.map(|(done_on, answered_at)| ChecklistAnswer {
                done_on,
                answered_by: self.answered_by.unwrap_or_default(),
                answered_at,
            }),
        })
    }
}

/// An organisation's checklist of a year; none for one that hands out no cards.
///
/// # Errors
/// When the database fails.
pub async fn items(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    year: Year<'_>,
) -> QueryResult<Vec<ChecklistItem>> {
    let rows: Vec<ItemRow> = diesel::sql_query(include_str!("checklist_items.sql"))
        .bind::<SqlUuid, _>(organisation.0)
        .bind::<Int4, _>(year.year)
        .bind::<Nullable<SqlText>, _>(year.version)
        .load(conn)
        .await?;
    rows.into_iter().map(ItemRow::into_item).collect()
}

/// The code of an item that an organisation ticks in a year; none when it has no such item.
///
/// # Errors
/// When the database fails.
pub async fn code_to_tick(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    answer: &AnswerChecklist,
) -> QueryResult<Option<String>> {
    let distributes = organisations::table
        .filter(organisations::id.eq(organisation.0))
        .filter(organisations::distributes_cards);
    checklist_items::table
        .find(answer.item_id.0)
        .filter(checklist_items::code.ne(COMMITMENT))
        .filter(checklist_items::first_year.le(answer.year))
        .filter(
            checklist_items::last_year
                .is_null()
                .or(checklist_items::last_year.ge(answer.year)),
        )
        .filter(diesel::dsl::exists(distributes))
        .select(checklist_items::code)
        .first(conn)
        .await
        .optional()
}

/// Sets an answer or takes it back; false when it is so already.
///
/// # Errors
/// When the database fails.
pub async fn answer(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    answer: &AnswerChecklist,
    (by, at): (UserId, DateTime<Utc>),
) -> QueryResult<bool> {
    let key = (organisation.0, answer.year, answer.item_id.0);
    let Some(day) = answer.done_on else {
        let removed = diesel::delete(checklist_answers::table.find(key))
            .execute(conn)
            .await?;
        return Ok(removed == 1);
    };
    let upsert = diesel::insert_into(checklist_answers::table)
        .values((
            checklist_answers::organisation_id.eq(key.0),
            checklist_answers::year.eq(key.1),
            checklist_answers::item_id.eq(key.2),
            checklist_answers::done_on.eq(day),
            checklist_answers::answered_by.eq(by.0),
            checklist_answers::answered_at.eq(at),
        ))
        .on_conflict((
            checklist_answers::organisation_id,
            checklist_answers::year,
            checklist_answers::item_id,
        ))
        .do_update()
        .set((
            checklist_answers::done_on.eq(excluded(checklist_answers::done_on)),
            checklist_answers::answered_by.eq(excluded(checklist_answers::answered_by)),
            checklist_answers::answered_at.eq(excluded(checklist_answers::answered_at)),
        ));
    let is_other = checklist_answers::done_on.ne(excluded(checklist_answers::done_on));
    let changed = diesel::query_dsl::methods::FilterDsl::filter(upsert, is_other)
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// How an organisation stands in a year.
#[derive(QueryableByName)]
pub struct SummaryRow {
    /// The organisation.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Its name, by which lists are ordered.
    #[diesel(sql_type = SqlText)]
    pub name: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    area_id: Option<Uuid>,
    #[diesel(sql_type = Bool)]
    distributes_cards: bool,
    #[diesel(sql_type = Nullable<SqlText>)]
    committed_version: Option<String>,
    #[diesel(sql_type = Bool)]
    is_committed: bool,
    #[diesel(sql_type = Int4)]
    done: i32,
    #[diesel(sql_type = Int4)]
    total: i32,
    #[diesel(sql_type = Nullable<Date>)]
    instructed_on: Option<NaiveDate>,
}

impl From<SummaryRow> for ChecklistSummary {
    fn from(row: SummaryRow) -> Self {
        Self {
            organisation_id: OrganisationId(row.id),
            organisation_name: row.name,
            area_id: row.area_id.map(AreaId),
            distributes_cards: row.distributes_cards,
            committed_version: row.committed_version,
            is_committed: row.is_committed,
            done: row.done,
            total: row.total,
            instructed_on: row.instructed_on,
        }
    }
}

/// How organisations stand in a year, by name from after a place on: those that an area looks after, or all.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    own_area: Option<AreaId>,
    (year, filter): (Year<'_>, &ChecklistFilter),
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<SummaryRow>> {
    let (name, id) = after.unzip();
    diesel::sql_query(include_str!("checklists.sql"))
        .bind::<Int4, _>(year.year)
        .bind::<Nullable<SqlText>, _>(year.version)
        .bind::<Nullable<SqlUuid>, _>(own_area.map(|area| area.0))
        .bind::<Nullable<SqlUuid>, _>(filter.area_id.map(|area| area.0))
        .bind::<Nullable<SqlText>, _>(filter.state.map(ChecklistState::as_str))
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await
}
