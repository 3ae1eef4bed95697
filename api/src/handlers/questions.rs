//! The national questionnaire.

use actix_web::get;
use shared::ids::QuestionId;
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use shared::questions::Question;

use crate::auth::Require;
use crate::auth::require::Staff;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};

/// List the optional questions
///
/// The questions that are asked today, in the form's order. For all staff. There is one page.
#[utoipa::path(tag = "questions", params(PageQuery), security(("session" = [])), responses((status = 200, description = "The questions", body = Page<Question>)))]
#[get("/questions")]
pub async fn list_questions(
    _staff: Require<Staff>,
    state: State,
    _query: Query<PageQuery>,
) -> ApiResult<Json<Page<Question>>> {
    let items = db::questions::list(&mut *state.db().await?).await?;
    Ok(Json(Page {
        items,
        next_cursor: None,
    }))
}

/// Find an optional question
///
/// Only while it is asked. For all staff.
#[utoipa::path(tag = "questions", params(QuestionId), security(("session" = [])), responses((status = 200, description = "The question", body = Question)))]
#[get("/questions/{id}")]
pub async fn find_question(
    _staff: Require<Staff>,
    id: Path<QuestionId>,
    state: State,
) -> ApiResult<Json<Question>> {
    let items = db::questions::list(&mut *state.db().await?).await?;
    let found = items.into_iter().find(|question| question.id == id.0);
    Ok(Json(found.ok_or(ProblemCode::NotFound)?))
}
