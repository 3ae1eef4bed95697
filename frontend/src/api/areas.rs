//! Areas, as staff see them.

use shared::areas::Area;
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The areas that the account may see.
pub async fn list_areas(page: &PageQuery) -> Result<Page<Area>, ApiError> {
    Call::new(Method::Get, "/areas").query(page).send().await
}

/// One area.
pub async fn find_area(id: AreaId) -> Result<Area, ApiError> {
    Call::new(Method::Get, format!("/areas/{id}")).send().await
}
