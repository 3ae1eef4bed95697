//! Visits: uses of cards at venues.

use shared::ids::VisitId;
use shared::page::{Page, PageQuery};
use shared::visits::{RecordVisit, RecordVisits, Visit, VisitFilter, VisitResults};

use super::client::{Call, Method};
use super::error::ApiError;

/// Records a visit; the same `client_reference` again gives the same visit.
pub async fn record_visit(visit: &RecordVisit) -> Result<Visit, ApiError> {
    Call::new(Method::Post, "/visits").json(visit).send().await
}

/// Records many visits, each with a result of its own.
pub async fn record_visits(visits: &RecordVisits) -> Result<VisitResults, ApiError> {
    Call::new(Method::Post, "/visits/batch")
        .json(visits)
        .send()
        .await
}

/// The visits that the account may see.
pub async fn list_visits(page: &PageQuery, filter: &VisitFilter) -> Result<Page<Visit>, ApiError> {
    Call::new(Method::Get, "/visits")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// One visit.
pub async fn find_visit(id: VisitId) -> Result<Visit, ApiError> {
    Call::new(Method::Get, format!("/visits/{id}")).send().await
}

/// Marks a reserved visit as used.
pub async fn use_visit(id: VisitId) -> Result<Visit, ApiError> {
    Call::new(Method::Post, format!("/visits/{id}/use"))
        .send()
        .await
}

/// Cancels a reserved visit.
pub async fn cancel_visit(id: VisitId) -> Result<Visit, ApiError> {
    Call::new(Method::Post, format!("/visits/{id}/cancellation"))
        .send()
        .await
}

/// Undoes the use of a visit.
pub async fn undo_visit(id: VisitId) -> Result<Visit, ApiError> {
    Call::new(Method::Post, format!("/visits/{id}/undo"))
        .send()
        .await
}
