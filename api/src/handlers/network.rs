//! The network's settings.

use actix_web::{get, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::changes::network_changes;
use shared::network::{Network, UpdateNetwork};
use shared::problem::ProblemCode;
use uuid::Uuid;

use crate::auth::Require;
use crate::auth::require::Administer;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::error::ApiResult;
use crate::extract::{Json, State};

/// Find the network's settings
///
/// Kaikukeskus' contacts, the addresses of the network's own pages, and the national settings. The national
/// administrator only; what anybody may know is at `/public/network`.
#[utoipa::path(tag = "network", security(("session" = [])), responses((status = 200, description = "The settings", body = Network)))]
#[get("/network")]
pub async fn find_network(_admin: Require<Administer>, state: State) -> ApiResult<Json<Network>> {
    let row = db::network::find(&mut *state.db().await?).await?;
    Ok(Json(row.into_network()?))
}

/// Change the network's settings
///
/// All of them at once. The national administrator only.
#[utoipa::path(tag = "network", security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Network),
    (status = 409, description = "Changed meanwhile"),
))]
#[put("/network")]
pub async fn update_network(
    admin: Require<Administer>,
    state: State,
    body: Json<UpdateNetwork>,
) -> ApiResult<Json<Network>> {
    let now = state.clock().now();
    let conn = &mut *state.db().await?;
    let row = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let present = db::network::find(conn).await?.into_network()?;
            let row = db::network::update(conn, &body.0).await?;
            let row = row.ok_or(ProblemCode::ChangedMeanwhile)?;
            // There is one network: it has no id of its own.
            NewAuditEvent::by(admin.0.user, "update_network", now)
                .about(Subject::Network, Uuid::nil())
                .changing(network_changes(&present, &body.0))
                .insert(conn)
                .await?;
            ApiResult::Ok(row)
        })
        .await?;
    Ok(Json(row.into_network()?))
}
