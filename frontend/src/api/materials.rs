//! Materials for staff.

use shared::ids::MaterialId;
use shared::materials::{CreateMaterial, Material, MaterialFilter, UpdateMaterial};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The materials that the account sees, in their order.
pub async fn list_materials(
    page: &PageQuery,
    filter: MaterialFilter,
) -> Result<Page<Material>, ApiError> {
    Call::new(Method::Get, "/materials")
        .query(&filter)
        .query(page)
        .send()
        .await
}

/// Adds a material.
pub async fn create_material(new: &CreateMaterial) -> Result<Material, ApiError> {
    Call::new(Method::Post, "/materials").json(new).send().await
}

/// Changes a material.
pub async fn update_material(
    id: MaterialId,
    wanted: &UpdateMaterial,
) -> Result<Material, ApiError> {
    Call::new(Method::Put, format!("/materials/{id}"))
        .json(wanted)
        .send()
        .await
}

/// Takes a material away.
pub async fn delete_material(id: MaterialId) -> Result<(), ApiError> {
    Call::new(Method::Delete, format!("/materials/{id}"))
        .send()
        .await
}
