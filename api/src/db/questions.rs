//! The national questionnaire.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{OptionId, QuestionId};
use shared::questions::{Question, QuestionOption};
use uuid::Uuid;

use super::rows::text;
use super::schema::{question_options, questions};

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = questions, check_for_backend(diesel::pg::Pg))]
struct QuestionRow {
    id: Uuid,
    code: String,
    text_fi: String,
    text_sv: String,
    text_en: String,
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
}

impl From<OptionRow> for QuestionOption {
    fn from(row: OptionRow) -> Self {
        Self {
            id: OptionId(row.id),
            code: row.code,
            text: text(row.text_fi, row.text_sv, row.text_en),
        }
    }
}

/// The questions that are asked today, with the options that are offered, in the form's order.
///
/// # Errors
/// When the database fails.
pub async fn list(conn: &mut AsyncPgConnection) -> QueryResult<Vec<Question>> {
    let rows: Vec<QuestionRow> = questions::table
        .filter(questions::retired_at.is_null())
        .order((questions::position, questions::code))
        .select(QuestionRow::as_select())
        .load(conn)
        .await?;
    let options: Vec<OptionRow> = OptionRow::belonging_to(&rows)
        .filter(question_options::retired_at.is_null())
        .order((question_options::position, question_options::code))
        .select(OptionRow::as_select())
        .load(conn)
        .await?;
    let by_question = options.grouped_by(&rows);
    Ok(rows
        .into_iter()
        .zip(by_question)
        .map(|(row, options)| Question {
            id: QuestionId(row.id),
            code: row.code,
            text: text(row.text_fi, row.text_sv, row.text_en),
            options: options.into_iter().map(QuestionOption::from).collect(),
        })
        .collect())
}
