//! The checklist of the year.

use shared::checklists::{
    AnswerChecklist, Checklist, ChecklistFilter, ChecklistQuery, ChecklistSummary,
};
use shared::ids::OrganisationId;
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// How organisations stand in a year.
pub async fn list_checklists(
    page: &PageQuery,
    filter: &ChecklistFilter,
) -> Result<Page<ChecklistSummary>, ApiError> {
    Call::new(Method::Get, "/checklists")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// An organisation's checklist of a year.
pub async fn find_checklist(
    organisation: OrganisationId,
    query: &ChecklistQuery,
) -> Result<Checklist, ApiError> {
    Call::new(
        Method::Get,
        format!("/organisations/{organisation}/checklist"),
    )
    .query(query)
    .send()
    .await
}

/// Says when an item was done, or takes that back.
pub async fn answer_checklist(
    organisation: OrganisationId,
    answer: &AnswerChecklist,
) -> Result<Checklist, ApiError> {
    Call::new(
        Method::Put,
        format!("/organisations/{organisation}/checklist"),
    )
    .json(answer)
    .send()
    .await
}
