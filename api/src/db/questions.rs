//! The national questionnaire.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{OptionId, QuestionId};
use shared::questions::{Question, QuestionOption};
use shared::validation::NameInput;
use uuid::Uuid;

use super::rows::text;
use super::schema::{background_answers, question_options, questions};

/// Which questions are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What is asked and offered now.
    Asked,
    /// What has ever been asked and offered.
    Ever,
    /// The same, and what of it is in use.
    All,
}

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = questions, check_for_backend(diesel::pg::Pg))]
struct QuestionRow {
    id: Uuid,
    code: String,
    text_fi: String,
    text_sv: String,
    text_en: String,
    position: i32,
    is_example: bool,
    retired_at: Option<DateTime<Utc>>,
    version: i32,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = question_options, belongs_to(QuestionRow, foreign_key = question_id), check_for_backend(diesel::pg::Pg))]
struct OptionRow {
    id: Uuid,
    question_id: Uuid,
    code: String,
    text_fi: String,
    text_sv: String,
    text_en: String,
    retired_at: Option<DateTime<Utc>>,
}

impl QuestionRow {
    fn into_question(self, options: Vec<QuestionOption>) -> Question {
        Question {
            id: QuestionId(self.id),
            code: self.code,
            text: text(self.text_fi, self.text_sv, self.text_en),
            position: self.position,
            is_example: self.is_example,
            retired: self.retired_at.is_some(),
            version: self.version,
            options,
        }
    }
}

impl OptionRow {
    fn into_option(self, in_use: Option<bool>) -> QuestionOption {
        QuestionOption {
            id: OptionId(self.id),
            code: self.code,
            text: text(self.text_fi, self.text_sv, self.text_en),
            retired: self.retired_at.is_some(),
            in_use,
        }
    }
}

/// The questions with their options, in the form's order.
///
/// # Errors
/// When the database fails.
pub async fn list(conn: &mut AsyncPgConnection, wanted: Wanted) -> QueryResult<Vec<Question>> {
    let mut query = questions::table.into_boxed();
    if wanted == Wanted::Asked {
        query = query.filter(questions::retired_at.is_null());
    }
    let rows: Vec<QuestionRow> = query
        .order((questions::position, questions::code))
        .select(QuestionRow::as_select())
        .load(conn)
        .await?;
    let options = options_of(conn, &rows, wanted).await?;
    Ok(rows
        .into_iter()
        .zip(options)
        .map(|(row, options)| row.into_question(options))
        .collect())
}

async fn options_of(
    conn: &mut AsyncPgConnection,
    rows: &[QuestionRow],
    wanted: Wanted,
) -> QueryResult<Vec<Vec<QuestionOption>>> {
    let mut query = OptionRow::belonging_to(rows).into_boxed();
    if wanted == Wanted::Asked {
        query = query.filter(question_options::retired_at.is_null());
    }
    let answers = background_answers::table
        .filter(background_answers::question_id.eq(question_options::question_id))
        .filter(background_answers::option_id.eq(question_options::id));
    let options: Vec<(OptionRow, bool)> = query
        .order((question_options::position, question_options::code))
        .select((OptionRow::as_select(), exists(answers)))
        .load(conn)
        .await?;
    let by_question = options.grouped_by(rows).into_iter().map(|options| {
        let tells = wanted == Wanted::All;
        let one = |(row, in_use): (OptionRow, bool)| row.into_option(tells.then_some(in_use));
        options.into_iter().map(one).collect()
    });
    Ok(by_question.collect())
}

/// Holds all questions and their options until the transaction ends, so that nobody chooses or changes one meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    let questions: Vec<Uuid> = questions::table
        .order(questions::id)
        .select(questions::id)
        .for_update()
        .load(conn)
        .await?;
    question_options::table
        .filter(question_options::question_id.eq_any(questions))
        .order(question_options::id)
        .select(question_options::id)
        .for_update()
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds a question; none when its code is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    code: &str,
    text: &NameInput,
    position: i32,
) -> QueryResult<Option<QuestionId>> {
    let id: Option<Uuid> = diesel::insert_into(questions::table)
        .values((
            questions::id.eq(Uuid::now_v7()),
            questions::code.eq(code),
            questions::position.eq(position),
            questions::text_fi.eq(&text.fi),
            questions::text_sv.eq(&text.sv),
            questions::text_en.eq(&text.en),
        ))
        .on_conflict(questions::code)
        .do_nothing()
        .returning(questions::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(QuestionId))
}

/// Writes a question's words. It is Kaikukeskus' own from then on, not an example.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: QuestionId,
    text: &NameInput,
) -> QueryResult<()> {
    diesel::update(questions::table.find(id.0))
        .set((
            questions::text_fi.eq(&text.fi),
            questions::text_sv.eq(&text.sv),
            questions::text_en.eq(&text.en),
            questions::is_example.eq(false),
            questions::version.eq(questions::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Asks a question no longer from a moment on, or again. One that is retired already keeps its moment.
///
/// # Errors
/// When the database fails.
pub async fn retire(
    conn: &mut AsyncPgConnection,
    id: QuestionId,
    at: Option<DateTime<Utc>>,
) -> QueryResult<()> {
    let differs = questions::retired_at.is_null().eq(at.is_some());
    diesel::update(questions::table.find(id.0).filter(differs))
        .set(questions::retired_at.eq(at))
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts a question at a place; one that moves is of another version.
///
/// # Errors
/// When the database fails.
pub async fn place(conn: &mut AsyncPgConnection, id: QuestionId, position: i32) -> QueryResult<()> {
    let moves = questions::position.ne(position);
    diesel::update(questions::table.find(id.0).filter(moves))
        .set((
            questions::position.eq(position),
            questions::version.eq(questions::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds an option to a question that has none of its code.
///
/// # Errors
/// When the database fails.
pub async fn insert_option(
    conn: &mut AsyncPgConnection,
    question: QuestionId,
    code: &str,
    text: &NameInput,
    position: i32,
    retired_at: Option<DateTime<Utc>>,
) -> QueryResult<()> {
    diesel::insert_into(question_options::table)
        .values((
            question_options::id.eq(Uuid::now_v7()),
            question_options::question_id.eq(question.0),
            question_options::code.eq(code),
            question_options::text_fi.eq(&text.fi),
            question_options::text_sv.eq(&text.sv),
            question_options::text_en.eq(&text.en),
            question_options::position.eq(position),
            question_options::retired_at.eq(retired_at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes an option's words and its place.
///
/// # Errors
/// When the database fails.
pub async fn update_option(
    conn: &mut AsyncPgConnection,
    id: OptionId,
    text: &NameInput,
    position: i32,
) -> QueryResult<()> {
    diesel::update(question_options::table.find(id.0))
        .set((
            question_options::text_fi.eq(&text.fi),
            question_options::text_sv.eq(&text.sv),
            question_options::text_en.eq(&text.en),
            question_options::position.eq(position),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Offers an option no longer from a moment on, or again. One that is retired already keeps its moment.
///
/// # Errors
/// When the database fails.
pub async fn retire_option(
    conn: &mut AsyncPgConnection,
    id: OptionId,
    at: Option<DateTime<Utc>>,
) -> QueryResult<()> {
    let differs = question_options::retired_at.is_null().eq(at.is_some());
    diesel::update(question_options::table.find(id.0).filter(differs))
        .set(question_options::retired_at.eq(at))
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes an option that no card's facts name.
///
/// # Errors
/// When the database fails.
pub async fn delete_option(conn: &mut AsyncPgConnection, id: OptionId) -> QueryResult<()> {
    diesel::delete(question_options::table.find(id.0))
        .execute(conn)
        .await?;
    Ok(())
}
