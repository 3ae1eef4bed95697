//! Notices: what the register tells the people of the network, an area, a site or a venue.

use actix_web::{delete, get, post};
use chrono::{DateTime, Utc};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::NoticeId;
use shared::notices::{Notice, NoticeCount, NoticeFilter};
use shared::page::{Page, PageQuery};

use crate::auth::require::Staff;
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::notice_rows::{NoticePlace, NoticeRow};
use crate::db::notices::Recipient;
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
/// Those to the account's own network, area, site or venue. Open ones when nothing is said: what cannot wait first, by
/// kind, and of each kind the latest first. Those that are done: the latest first.
#[utoipa::path(tag = "notices", params(PageQuery, NoticeFilter), security(("session" = [])), responses((status = 200, description = "A page of notices", body = Page<Notice>)))]
#[get("/notices")]
pub async fn list_notices(
    reader: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<NoticeFilter>,
) -> ApiResult<Json<Page<Notice>>> {
    let place: Option<NoticePlace> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let own = recipient(reader.0.scope);
    let rows = db::notice_rows::list(conn, own, &filter.0, place, rows_wanted(&query.0)).await?;
    let rows = page(&query.0, rows, NoticeRow::place, NoticeRow::into_notice);
    Ok(Json(rows.try_collect()?))
}

/// Count the notices
///
/// How many wait for the account's own network, area, site or venue, in all and of each kind.
#[utoipa::path(tag = "notices", security(("session" = [])), responses((status = 200, description = "How many wait", body = NoticeCount)))]
#[get("/notices/count")]
pub async fn count_notices(reader: Require<Staff>, state: State) -> ApiResult<Json<NoticeCount>> {
    let conn = &mut *state.db().await?;
    let count = db::notice_rows::count_open(conn, recipient(reader.0.scope)).await?;
    Ok(Json(count))
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
        let found = db::notice_rows::find(conn, own, id).await?;
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
        let row = db::notice_rows::find(conn, own, id).await?;
        Ok::<_, ApiError>(Json(row.into_notice()?))
    })
    .await
}
