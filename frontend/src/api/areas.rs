//! Areas, as staff see them.

use shared::areas::{Area, AreaFilter, CreateArea, UpdateArea};
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::retention::{RetentionEffect, RetentionQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The areas of the network that a filter lets through.
pub async fn list_areas(page: &PageQuery, filter: &AreaFilter) -> Result<Page<Area>, ApiError> {
    Call::new(Method::Get, "/areas")
        .query(filter)
        .query(page)
        .send()
        .await
}

/// One area.
pub async fn find_area(id: AreaId) -> Result<Area, ApiError> {
    Call::new(Method::Get, format!("/areas/{id}")).send().await
}

/// How many cards another time of keeping facts would touch.
pub async fn find_retention_effect(
    id: AreaId,
    query: &RetentionQuery,
) -> Result<RetentionEffect, ApiError> {
    Call::new(Method::Get, format!("/areas/{id}/retention-effect"))
        .query(query)
        .send()
        .await
}

/// Founds an area.
pub async fn create_area(new: &CreateArea) -> Result<Area, ApiError> {
    Call::new(Method::Post, "/areas").json(new).send().await
}

/// Changes what an area is and its rules.
pub async fn update_area(id: AreaId, wanted: &UpdateArea) -> Result<Area, ApiError> {
    Call::new(Method::Put, format!("/areas/{id}"))
        .json(wanted)
        .send()
        .await
}
