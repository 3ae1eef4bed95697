//! The coordinators of areas.

use shared::coordinators::{Coordinator, CreateCoordinator, UpdateCoordinator};
use shared::ids::{AreaId, CoordinatorId};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The coordinators of an area, by name.
pub async fn list_coordinators(
    area: AreaId,
    page: &PageQuery,
) -> Result<Page<Coordinator>, ApiError> {
    Call::new(Method::Get, format!("/areas/{area}/coordinators"))
        .query(page)
        .send()
        .await
}

/// Names a coordinator.
pub async fn create_coordinator(
    area: AreaId,
    new: &CreateCoordinator,
) -> Result<Coordinator, ApiError> {
    Call::new(Method::Post, format!("/areas/{area}/coordinators"))
        .json(new)
        .send()
        .await
}

/// Changes a coordinator's entry.
pub async fn update_coordinator(
    id: CoordinatorId,
    wanted: &UpdateCoordinator,
) -> Result<Coordinator, ApiError> {
    Call::new(Method::Put, format!("/coordinators/{id}"))
        .json(wanted)
        .send()
        .await
}

/// Takes a coordinator's entry away.
pub async fn delete_coordinator(id: CoordinatorId) -> Result<(), ApiError> {
    Call::new(Method::Delete, format!("/coordinators/{id}"))
        .send()
        .await
}
