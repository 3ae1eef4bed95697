//! Preparing a group visit.

use shared::group_visit_checks::{CheckGroupVisit, GroupVisitCheck};

use super::client::{Call, Method};
use super::error::ApiError;

/// Asks which of the members' cards are valid on the day of a visit.
pub async fn check_group_visit(input: &CheckGroupVisit) -> Result<GroupVisitCheck, ApiError> {
    Call::new(Method::Post, "/group-visit-checks")
        .json(input)
        .send()
        .await
}
