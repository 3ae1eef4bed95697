//! Commitments of organisations to the operating model.

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::commitments::{Commitment, Promise, RecordCommitment};
use shared::ids::OrganisationId;
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::Stored;
use crate::auth::Require;
use crate::auth::promises::{Commit, ReadPromises};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::commitments::PromisingRow;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List an organisation's commitments
///
/// The latest recorded first. Who may find the organisation may list them; to others it is not found.
#[utoipa::path(tag = "commitments", params(OrganisationId, PageQuery), security(("session" = [])), responses((status = 200, description = "A page of commitments", body = Page<Commitment>)))]
#[get("/organisations/{id}/commitments")]
pub async fn list_commitments(
    reader: Require<ReadPromises>,
    id: Path<OrganisationId>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Commitment>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    db::organisations::find(conn, reader.0.visible(), id.0).await?;
    let rows = db::commitments::list(conn, id.0, place, rows_wanted(&query.0)).await?;
    Ok(Json(page(
        &query.0,
        rows,
        |row| (row.recorded_at, row.id),
        Commitment::from,
    )))
}

/// Record an organisation's commitment
///
/// To the present version of the operating model; there is one for each version. Sending the same again answers 200
/// with the one that stands and `Idempotent-Replayed: true`; another one to the same version is refused. The national
/// administrator records all, coordinators those of the organisations that their area looks after, and the contact
/// person's personal account its own organisation's. An account that people share may not.
#[utoipa::path(tag = "commitments", params(OrganisationId), security(("session" = [])), responses(
    (status = 201, description = "Recorded", body = Commitment, headers(("Location" = String, description = "Address of the organisation's commitments"))),
    (status = 200, description = "Recorded before with the same content", body = Commitment, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "There is another commitment to this version"),
))]
#[post("/organisations/{id}/commitments")]
pub async fn record_commitment(
    committer: Require<Commit>,
    id: Path<OrganisationId>,
    state: State,
    body: Json<RecordCommitment>,
) -> ApiResult<Stored<Commitment>> {
    let conn = &mut *state.db().await?;
    let organisation = db::commitments::promising(conn, id.0).await?;
    committer.0.keeper.check(id.0, organisation.area())?;
    let own = (
        organisation.contact_name.as_str(),
        organisation.contact_title.as_deref(),
    );
    let promise = body.0.complete(own, state.clock().today());
    let promise = promise.map_err(ApiError::invalid)?;
    let now = state.clock().now();
    let added = record(conn, committer.0, &organisation, &promise, now).await?;
    let row = db::commitments::find(conn, id.0, &organisation.model_version).await?;
    if !added && !row.says(&promise) {
        return Err(ProblemCode::Taken.into());
    }
    Ok(Stored {
        body: row.into(),
        location: format!("/api/v1/organisations/{}/commitments", id.0),
        replayed: !added,
    })
}

/// Stores it with its trail; false when there is one to this version.
async fn record(
    conn: &mut AsyncPgConnection,
    committer: Commit,
    organisation: &PromisingRow,
    promise: &Promise,
    now: DateTime<Utc>,
) -> ApiResult<bool> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let user = committer.user;
        let added = db::commitments::insert(conn, organisation, promise, user, now).await?;
        if added {
            NewAuditEvent::by(user, "record_commitment", now)
                .in_area(organisation.area())
                .about(Subject::Organisation, organisation.id().0)
                .named(&organisation.name)
                .with("model_version", organisation.model_version.as_str())
                .with("committed_on", promise.committed_on.to_string())
                .insert(conn)
                .await?;
        }
        Ok(added)
    })
    .await
}
