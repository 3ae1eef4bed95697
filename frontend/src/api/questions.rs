//! The optional questions about a holder.

use shared::ids::QuestionId;
use shared::page::Page;
use shared::questions::{CreateQuestion, Question, QuestionFilter, UpdateQuestion};

use super::client::{Call, Method};
use super::error::ApiError;

/// The questions of the national questionnaire.
pub async fn list_questions(filter: &QuestionFilter) -> Result<Page<Question>, ApiError> {
    Call::new(Method::Get, "/questions")
        .query(filter)
        .send()
        .await
}

/// Adds a question.
pub async fn create_question(new: &CreateQuestion) -> Result<Question, ApiError> {
    Call::new(Method::Post, "/questions").json(new).send().await
}

/// Changes a question.
pub async fn update_question(
    id: QuestionId,
    wanted: &UpdateQuestion,
) -> Result<Question, ApiError> {
    Call::new(Method::Put, format!("/questions/{id}"))
        .json(wanted)
        .send()
        .await
}
