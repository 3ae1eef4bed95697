//! The audit trail.

use shared::audit_events::{AuditEvent, AuditFilter, ExportAuditEvents};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The entries that the account may read.
pub async fn list_audit_events(
    page: &PageQuery,
    filter: &AuditFilter,
) -> Result<Page<AuditEvent>, ApiError> {
    Call::new(Method::Get, "/audit-events")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// The entries as the text of a CSV file.
pub async fn export_audit_events(wanted: &ExportAuditEvents) -> Result<String, ApiError> {
    Call::new(Method::Post, "/audit-events/export")
        .json(wanted)
        .text()
        .await
}
