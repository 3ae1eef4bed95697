//! The optional questions about a holder.

use shared::page::{Page, PageQuery};
use shared::questions::Question;

use super::client::{Call, Method};
use super::error::ApiError;

/// The questions of the national questionnaire.
pub async fn list_questions(page: &PageQuery) -> Result<Page<Question>, ApiError> {
    Call::new(Method::Get, "/questions")
        .query(page)
        .send()
        .await
}
