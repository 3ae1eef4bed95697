//! Commitments of organisations to the operating model.

use shared::commitments::{Commitment, RecordCommitment};
use shared::ids::OrganisationId;
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// An organisation's commitments, the latest first.
pub async fn list_commitments(
    organisation: OrganisationId,
    page: &PageQuery,
) -> Result<Page<Commitment>, ApiError> {
    Call::new(
        Method::Get,
        format!("/organisations/{organisation}/commitments"),
    )
    .query(page)
    .send()
    .await
}

/// Records a commitment to the present version of the operating model.
pub async fn record_commitment(
    organisation: OrganisationId,
    commitment: &RecordCommitment,
) -> Result<Commitment, ApiError> {
    Call::new(
        Method::Post,
        format!("/organisations/{organisation}/commitments"),
    )
    .json(commitment)
    .send()
    .await
}
