//! The audit trail: who did what when to which thing.

use actix_web::{get, post};
use chrono::{DateTime, NaiveDate, Utc};
use shared::audit_events::{AuditEvent, AuditFilter, EXPORT_MAX, ExportAuditEvents};
use shared::page::{Page, PageQuery};
use uuid::Uuid;

use super::reply::Csv;
use crate::auth::Require;
use crate::auth::require::Coordinate;
use crate::clock::day_start;
use crate::db;
use crate::db::audit_events::{AuditEventRow, NewAuditEvent, Wanted};
use crate::error::ApiResult;
use crate::extract::{Json, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::trail_words;

fn wanted(reader: Coordinate, filter: &AuditFilter) -> Wanted<'_> {
    Wanted {
        area: reader.area,
        from: filter.from.map(day_start),
        before: filter
            .to
            .and_then(|day: NaiveDate| day.succ_opt())
            .map(day_start),
        filter,
    }
}

/// List the audit trail
///
/// The latest first. The national administrator sees all, coordinators what was done in their area, and
/// what left it for another.
#[utoipa::path(tag = "audit-events", params(PageQuery, AuditFilter), security(("session" = [])), responses((status = 200, description = "A page of the audit trail", body = Page<AuditEvent>)))]
#[get("/audit-events")]
pub async fn list_audit_events(
    reader: Require<Coordinate>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<AuditFilter>,
) -> ApiResult<Json<Page<AuditEvent>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let wanted = wanted(reader.0, &filter.0);
    let rows = db::audit_events::list(conn, &wanted, place, rows_wanted(&query.0)).await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.at, row.id),
        AuditEventRow::into_event,
    );
    Ok(Json(rows.try_collect()?))
}

/// Take out the audit trail
///
/// The same entries as the list, as CSV (UTF-8, semicolons) with one line each: the latest 50,000 of those that are
/// asked for. Headings and words in the language of the account, times as the clocks of Finland show them; the last
/// columns are the operation's name in the API and the id of the thing. Leaves an entry of its own.
#[utoipa::path(tag = "audit-events", security(("session" = [])), responses((status = 200, description = "The entries", body = String, content_type = "text/csv")))]
#[post("/audit-events/export")]
pub async fn export_audit_events(
    reader: Require<Coordinate>,
    state: State,
    body: Json<ExportAuditEvents>,
) -> ApiResult<Csv> {
    let filter = AuditFilter::from(body.0);
    let conn = &mut *state.db().await?;
    let rows = db::audit_events::list(conn, &wanted(reader.0, &filter), None, EXPORT_MAX).await?;
    NewAuditEvent::by(reader.0.user, "export_audit_events", state.clock().now())
        .in_area(reader.0.area)
        .with("rows", rows.len())
        .insert(conn)
        .await?;
    let account = db::users::overview(conn, None, reader.0.user).await?;
    let language = account.into_user()?.language;
    let events = rows.into_iter().map(AuditEventRow::into_event);
    Csv::of(
        "audit-events",
        &trail_words::headings(language),
        events.map(|event| event.map(|event| trail_words::columns(event, language))),
    )
}
