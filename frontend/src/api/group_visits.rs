//! Group visits, recorded and undone as a whole.

use shared::group_visits::{GroupVisit, RecordGroupVisit};
use shared::ids::GroupVisitId;

use super::client::{Call, Method};
use super::error::ApiError;

/// Records a group visit; the same `client_reference` again gives the same one.
pub async fn record_group_visit(group: &RecordGroupVisit) -> Result<GroupVisit, ApiError> {
    Call::new(Method::Post, "/group-visits")
        .json(group)
        .send()
        .await
}

/// One group visit.
pub async fn find_group_visit(id: GroupVisitId) -> Result<GroupVisit, ApiError> {
    Call::new(Method::Get, format!("/group-visits/{id}"))
        .send()
        .await
}

/// Undoes all of a group visit.
pub async fn undo_group_visit(id: GroupVisitId) -> Result<GroupVisit, ApiError> {
    Call::new(Method::Post, format!("/group-visits/{id}/undo"))
        .send()
        .await
}
