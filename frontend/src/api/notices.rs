//! Notices to the own network, area, site or venue.

use shared::ids::NoticeId;
use shared::notices::{Notice, NoticeCount, NoticeFilter};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The notices that the account has.
pub async fn list_notices(
    page: &PageQuery,
    filter: &NoticeFilter,
) -> Result<Page<Notice>, ApiError> {
    Call::new(Method::Get, "/notices")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// How many wait.
pub async fn count_notices() -> Result<NoticeCount, ApiError> {
    Call::new(Method::Get, "/notices/count").send().await
}

/// Marks a notice as done.
pub async fn finish_notice(id: NoticeId) -> Result<Notice, ApiError> {
    Call::new(Method::Post, format!("/notices/{id}/done"))
        .send()
        .await
}

/// Takes back that a notice is done.
pub async fn reopen_notice(id: NoticeId) -> Result<Notice, ApiError> {
    Call::new(Method::Delete, format!("/notices/{id}/done"))
        .send()
        .await
}
