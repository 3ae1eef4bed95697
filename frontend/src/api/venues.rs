//! Venues, as staff see them.

use shared::page::{Page, PageQuery};
use shared::venues::Venue;

use super::client::{Call, Method};
use super::error::ApiError;

/// The venues that the account may see.
pub async fn list_venues(page: &PageQuery) -> Result<Page<Venue>, ApiError> {
    Call::new(Method::Get, "/venues").query(page).send().await
}
