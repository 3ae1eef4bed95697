//! The national questionnaire.

use actix_web::{get, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::ids::QuestionId;
use shared::page::Page;
use shared::problem::ProblemCode;
use shared::questions::{CreateQuestion, Question, QuestionFilter, UpdateQuestion};

use super::reply::Stored;
use crate::auth::require::{Administer, Staff};
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::questions::Wanted;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::questionnaire;

/// List the optional questions
///
/// The questions that are asked today, in the form's order; with `retired=true` all that have ever been asked, by which
/// a card's answers are read. The national administrator is told which options are in use. For all staff. There is one
/// page.
#[utoipa::path(tag = "questions", params(QuestionFilter), security(("session" = [])), responses((status = 200, description = "The questions", body = Page<Question>)))]
#[get("/questions")]
pub async fn list_questions(
    staff: Require<Staff>,
    state: State,
    filter: Query<QuestionFilter>,
) -> ApiResult<Json<Page<Question>>> {
    let wanted = match (filter.0.retired, staff.0.scope) {
        (Some(true), Scope::Network) => Wanted::All,
        (Some(true), _) => Wanted::Ever,
        _ => Wanted::Asked,
    };
    let items = db::questions::list(&mut *state.db().await?, wanted).await?;
    Ok(Json(Page {
        items,
        next_cursor: None,
    }))
}

/// Find an optional question
///
/// Only while it is asked; the national administrator finds all. For all staff.
#[utoipa::path(tag = "questions", params(QuestionId), security(("session" = [])), responses((status = 200, description = "The question", body = Question)))]
#[get("/questions/{id}")]
pub async fn find_question(
    staff: Require<Staff>,
    id: Path<QuestionId>,
    state: State,
) -> ApiResult<Json<Question>> {
    let wanted = match staff.0.scope {
        Scope::Network => Wanted::All,
        _ => Wanted::Asked,
    };
    let items = db::questions::list(&mut *state.db().await?, wanted).await?;
    let found = items.into_iter().find(|question| question.id == id.0);
    Ok(Json(found.ok_or(ProblemCode::NotFound)?))
}

/// Add an optional question
///
/// It is asked from now on, after the others. The option `not_told` is added when it is not among the options. The
/// national administrator only.
#[utoipa::path(tag = "questions", security(("session" = [])), responses(
    (status = 201, description = "Added", body = Question, headers(("Location" = String, description = "Address of the question"))),
    (status = 409, description = "The code is taken"),
))]
#[post("/questions")]
pub async fn create_question(
    administrator: Require<Administer>,
    state: State,
    body: Json<CreateQuestion>,
) -> ApiResult<Stored<Question>> {
    let (by, now) = (administrator.0.user, state.clock().now());
    let conn = &mut *state.db().await?;
    let body = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            questionnaire::create(conn, by, now, &body.0).await
        })
        .await?;
    let location = format!("/api/v1/questions/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// Change an optional question
///
/// Its words, its place, whether it is asked, and its options. Codes keep their meaning and cannot be changed; an
/// option that is in use is retired, not removed; `not_told` is always offered. The national administrator only.
#[utoipa::path(tag = "questions", params(QuestionId), security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Question),
    (status = 409, description = "Somebody else has changed it meanwhile"),
))]
#[put("/questions/{id}")]
pub async fn update_question(
    administrator: Require<Administer>,
    id: Path<QuestionId>,
    state: State,
    body: Json<UpdateQuestion>,
) -> ApiResult<Json<Question>> {
    let (by, now) = (administrator.0.user, state.clock().now());
    let conn = &mut *state.db().await?;
    let question = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            questionnaire::update(conn, by, now, id.0, &body.0).await
        })
        .await?;
    Ok(Json(question))
}
