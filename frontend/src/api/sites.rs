//! Sites: where cards are handed out.

use serde::Serialize;
use shared::ids::SiteId;
use shared::page::Page;
use shared::sites::{CreateSite, Site, UpdateSite};

use super::client::{Call, Method};
use super::error::ApiError;

/// The sites that the account may see; `query` is page and filters.
pub async fn list_sites(query: &impl Serialize) -> Result<Page<Site>, ApiError> {
    Call::new(Method::Get, "/sites").query(query).send().await
}

/// One site.
pub async fn find_site(id: SiteId) -> Result<Site, ApiError> {
    Call::new(Method::Get, format!("/sites/{id}")).send().await
}

/// Adds a site.
pub async fn create_site(new: &CreateSite) -> Result<Site, ApiError> {
    Call::new(Method::Post, "/sites").json(new).send().await
}

/// Changes a site.
pub async fn update_site(id: SiteId, changed: &UpdateSite) -> Result<Site, ApiError> {
    Call::new(Method::Put, format!("/sites/{id}"))
        .json(changed)
        .send()
        .await
}
