//! Preparing a group visit.

use shared::group_visit_checks::{CheckGroupVisit, GroupVisitCheck};

use super::client;
use super::error::ApiError;

/// Asks which of the members' cards are valid on the day of a visit.
pub async fn check_group_visit(input: &CheckGroupVisit) -> Result<GroupVisitCheck, ApiError> {
    client::post("/group-visit-checks", input).await
}
