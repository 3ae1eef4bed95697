//! Notices: what the register tells the people of the network, an area, a site or a venue.

use actix_web::{delete, get, post};
use chrono::{DateTime, Utc};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::NoticeId;
use shared::notices::{Notice, NoticeCount, NoticeFilter};
use shared::page::{Page, PageQuery};
use uuid::Uuid;

use crate::auth::require::Staff;
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::notices::{NoticeRow, Recipient};
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// Everybody has the notices of the own network, area, site or venue, and no others.
const fn recipient(scope: Scope) -> Recipient {
    match scope {
        Scope::Network => Recipient::Network,
        Scope::Area(area) => Recipient::Area(area),
        Scope::Site { site, .. } => Recipient::Site(site),
        Scope::Venue { venue, .. } => Recipient::Venue(venue),
    }
}

/// List the notices
///
/// The latest first: those to the account's own network, area, site or venue. Open ones when nothing is said.
#[utoipa::path(tag = "notices", params(PageQuery, NoticeFilter), security(("session" = [])), responses((status = 200, description = "A page of notices", body = Page<Notice>)))]
#[get("/notices")]
pub async fn list_notices(
    reader: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<NoticeFilter>,
) -> ApiResult<Json<Page<Notice>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let wanted = filter.0.state.unwrap_or_default();
    let rows = db::notices::list(
        conn,
        recipient(reader.0.scope),
        wanted,
        place,
        rows_wanted(&query.0),
    )
    .await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.raised_at, row.id),
        NoticeRow::into_notice,
    );
    Ok(Json(rows.try_collect()?))
}

/// Count the notices
///
/// How many wait for the account's own network, area, site or venue.
#[utoipa::path(tag = "notices", security(("session" = [])), responses((status = 200, description = "How many wait", body = NoticeCount)))]
#[get("/notices/count")]
pub async fn count_notices(reader: Require<Staff>, state: State) -> ApiResult<Json<NoticeCount>> {
    let conn = &mut *state.db().await?;
    let open = db::notices::count_open(conn, recipient(reader.0.scope)).await?;
    Ok(Json(NoticeCount {
        open: u32::try_from(open).unwrap_or(u32::MAX),
    }))
}

/// Mark a notice as done
///
/// For all who have it. One that is not open stays as it is.
#[utoipa::path(tag = "notices", params(NoticeId), security(("session" = [])), responses((status = 200, description = "The notice", body = Notice)))]
#[post("/notices/{id}/done")]
pub async fn finish_notice(
    reader: Require<Staff>,
    id: Path<NoticeId>,
    state: State,
) -> ApiResult<Json<Notice>> {
    let conn = &mut *state.db().await?;
    change(conn, reader.0, id.0, Change::Finish, state.clock().now()).await
}

/// Take back that a notice is done
///
/// It stands again, for all who have it. One that nobody marked as done stays as it is.
#[utoipa::path(tag = "notices", params(NoticeId), security(("session" = [])), responses((status = 200, description = "The notice", body = Notice)))]
#[delete("/notices/{id}/done")]
pub async fn reopen_notice(
    reader: Require<Staff>,
    id: Path<NoticeId>,
    state: State,
) -> ApiResult<Json<Notice>> {
    let conn = &mut *state.db().await?;
    change(conn, reader.0, id.0, Change::Reopen, state.clock().now()).await
}

/// What happens to a notice.
#[derive(Clone, Copy)]
enum Change {
    Finish,
    Reopen,
}

/// Changes a notice of the account's own, with an entry in the trail when it did change.
async fn change(
    conn: &mut AsyncPgConnection,
    reader: Staff,
    id: NoticeId,
    change: Change,
    now: DateTime<Utc>,
) -> ApiResult<Json<Notice>> {
    let own = recipient(reader.scope);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let found = db::notices::find(conn, own, id).await?;
        let (operation, changed) = match change {
            Change::Finish => (
                "finish_notice",
                db::notices::finish(conn, id, (reader.user, now)).await?,
            ),
            Change::Reopen => ("reopen_notice", db::notices::reopen(conn, id).await?),
        };
        if changed {
            NewAuditEvent::by(reader.user, operation, now)
                .in_area(reader.scope.area())
                .about(Subject::Notice, id.0)
                .with("kind", found.kind)
                .insert(conn)
                .await?;
        }
        let row = db::notices::find(conn, own, id).await?;
        Ok::<_, ApiError>(Json(row.into_notice()?))
    })
    .await
}
