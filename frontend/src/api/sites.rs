//! Sites: where cards are handed out.

use shared::ids::SiteId;
use shared::page::{Page, PageQuery};
use shared::sites::Site;

use super::client::{Call, Method};
use super::error::ApiError;

/// The sites that the account may see.
pub async fn list_sites(page: &PageQuery) -> Result<Page<Site>, ApiError> {
    Call::new(Method::Get, "/sites").query(page).send().await
}

/// One site.
pub async fn find_site(id: SiteId) -> Result<Site, ApiError> {
    Call::new(Method::Get, format!("/sites/{id}")).send().await
}
