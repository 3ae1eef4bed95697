//! Editing the national questionnaire: looked at under a lock, checked, written; all or nothing.

use chrono::{DateTime, Utc};
use diesel_async::AsyncPgConnection;
use shared::audit_events::Subject;
use shared::ids::{QuestionId, UserId};
use shared::limits::{ANSWERS_MAX, OPTIONS_MAX};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::questions::{
    CreateQuestion, NOT_TOLD, OptionInput, Question, UpdateQuestion, check_options, not_told,
};

use crate::db::audit_events::NewAuditEvent;
use crate::db::questions::{self, Wanted};
use crate::error::{ApiError, ApiResult, refuse};

/// Adds a question after the others. Call it in a transaction.
///
/// # Errors
/// 409 when the code is taken, 422 for what is wrong with its options.
pub async fn create(
    conn: &mut AsyncPgConnection,
    by: UserId,
    now: DateTime<Utc>,
    new: &CreateQuestion,
) -> ApiResult<Question> {
    let mut options = new.options.clone();
    if !options
        .iter()
        .any(|option| option.code.as_deref() == Some(NOT_TOLD))
    {
        options.push(not_told());
    }
    refuse(check_options(&[], &options))?;
    refuse_too_many(options.len())?;
    questions::lock(conn).await?;
    let known = questions::list(conn, Wanted::All).await?;
    refuse_too_long(&known, "/code")?;
    let position = i32::try_from(known.len()).unwrap_or(i32::MAX - 1) + 1;
    let id = questions::insert(conn, &new.code, &new.text, position)
        .await?
        .ok_or_else(|| ApiError::taken("/code"))?;
    write_options(conn, id, &options, now).await?;
    let question = find(conn, id).await?;
    trail("create_question", by, now, &question)
        .insert(conn)
        .await?;
    Ok(question)
}

/// Makes a question what it shall be. Call it in a transaction.
///
/// # Errors
/// 404 without such a question, 409 when it is of another version, 422 for what is wrong with its options.
pub async fn update(
    conn: &mut AsyncPgConnection,
    by: UserId,
    now: DateTime<Utc>,
    id: QuestionId,
    wanted: &UpdateQuestion,
) -> ApiResult<Question> {
    questions::lock(conn).await?;
    let known = questions::list(conn, Wanted::All).await?;
    let was = known.iter().find(|question| question.id == id);
    let was = was.ok_or(ProblemCode::NotFound)?;
    if was.version != wanted.version {
        return Err(ProblemCode::ChangedMeanwhile.into());
    }
    refuse(check_options(&was.options, &wanted.options))?;
    if was.retired && !wanted.retired {
        refuse_too_long(&known, "/retired")?;
    }
    questions::update(conn, id, &wanted.text).await?;
    questions::retire(conn, id, wanted.retired.then_some(now)).await?;
    let left = drop_options(conn, was, &wanted.options, now).await?;
    refuse_too_many(wanted.options.len() + left)?;
    write_options(conn, id, &wanted.options, now).await?;
    move_to(conn, &known, id, wanted.position).await?;
    let question = find(conn, id).await?;
    trail("update_question", by, now, &question)
        .with("retired", question.retired)
        .insert(conn)
        .await?;
    Ok(question)
}

fn refuse_too_many(options: usize) -> ApiResult<()> {
    if u64::try_from(options).is_ok_and(|count| count <= OPTIONS_MAX) {
        return Ok(());
    }
    let error = FieldError::new("/options", FieldCode::TooLong).with("max", OPTIONS_MAX);
    refuse(vec![error])
}

/// With one card no more questions can be answered.
fn refuse_too_long(known: &[Question], pointer: &str) -> ApiResult<()> {
    let asked = known.iter().filter(|question| !question.retired).count();
    if u64::try_from(asked).is_ok_and(|count| count < ANSWERS_MAX) {
        return Ok(());
    }
    let error = FieldError::new(pointer, FieldCode::OutOfRange).with("max", ANSWERS_MAX);
    refuse(vec![error])
}

/// Takes away what is left out: what is in use is retired, and counted.
async fn drop_options(
    conn: &mut AsyncPgConnection,
    was: &Question,
    wanted: &[OptionInput],
    now: DateTime<Utc>,
) -> ApiResult<usize> {
    let mut retired = 0;
    let is_left_out = |id| wanted.iter().all(|option| option.id != Some(id));
    for option in was.options.iter().filter(|option| is_left_out(option.id)) {
        if option.in_use == Some(false) {
            questions::delete_option(conn, option.id).await?;
        } else {
            questions::retire_option(conn, option.id, Some(now)).await?;
            retired += 1;
        }
    }
    Ok(retired)
}

/// Writes the options in their order.
async fn write_options(
    conn: &mut AsyncPgConnection,
    question: QuestionId,
    options: &[OptionInput],
    now: DateTime<Utc>,
) -> ApiResult<()> {
    for (position, option) in (1..).zip(options) {
        let retired_at = option.retired.then_some(now);
        if let Some(id) = option.id {
            questions::update_option(conn, id, &option.text, position).await?;
            questions::retire_option(conn, id, retired_at).await?;
        } else if let Some(code) = &option.code {
            let text = &option.text;
            questions::insert_option(conn, question, code, text, position, retired_at).await?;
        }
    }
    Ok(())
}

/// Puts a question at a place, and the others around it.
async fn move_to(
    conn: &mut AsyncPgConnection,
    known: &[Question],
    id: QuestionId,
    position: i32,
) -> ApiResult<()> {
    let others = known.iter().map(|question| question.id);
    let mut order: Vec<_> = others.filter(|other| *other != id).collect();
    let place = usize::try_from(position - 1).unwrap_or_default();
    order.insert(place.min(order.len()), id);
    for (position, id) in (1..).zip(order) {
        questions::place(conn, id, position).await?;
    }
    Ok(())
}

async fn find(conn: &mut AsyncPgConnection, id: QuestionId) -> ApiResult<Question> {
    let known = questions::list(conn, Wanted::All).await?;
    let found = known.into_iter().find(|question| question.id == id);
    Ok(found.ok_or(ProblemCode::NotFound)?)
}

fn trail(
    operation: &'static str,
    by: UserId,
    now: DateTime<Utc>,
    question: &Question,
) -> NewAuditEvent {
    NewAuditEvent::by(by, operation, now)
        .about(Subject::Question, question.id.0)
        .named(&question.text.fi)
}
