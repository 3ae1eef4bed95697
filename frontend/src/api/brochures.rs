//! The brochures of areas.

use shared::brochures::{Brochure, BrochureFilter, CreateBrochure, UpdateBrochure};
use shared::ids::{AreaId, BrochureId};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The brochures of an area, the latest year first.
pub async fn list_brochures(
    area: AreaId,
    page: &PageQuery,
    filter: BrochureFilter,
) -> Result<Page<Brochure>, ApiError> {
    Call::new(Method::Get, format!("/areas/{area}/brochures"))
        .query(&filter)
        .query(page)
        .send()
        .await
}

/// Adds the brochure of a year.
pub async fn create_brochure(area: AreaId, new: &CreateBrochure) -> Result<Brochure, ApiError> {
    Call::new(Method::Post, format!("/areas/{area}/brochures"))
        .json(new)
        .send()
        .await
}

/// Changes a brochure.
pub async fn update_brochure(
    id: BrochureId,
    wanted: &UpdateBrochure,
) -> Result<Brochure, ApiError> {
    Call::new(Method::Put, format!("/brochures/{id}"))
        .json(wanted)
        .send()
        .await
}

/// Takes a brochure away.
pub async fn delete_brochure(id: BrochureId) -> Result<(), ApiError> {
    Call::new(Method::Delete, format!("/brochures/{id}"))
        .send()
        .await
}
