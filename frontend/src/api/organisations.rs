//! Organisations.

use shared::organisations::Organisation;
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The organisations that the account may see.
pub async fn list_organisations(page: &PageQuery) -> Result<Page<Organisation>, ApiError> {
    Call::new(Method::Get, "/organisations")
        .query(page)
        .send()
        .await
}
