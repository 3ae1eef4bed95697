//! Looking after API clients: adding and changing them, their keys, and the venues that they may speak for.

mod change;
pub mod keys;
pub mod venues;

use diesel_async::AsyncPgConnection;
use shared::api_clients::{ApiClient, ApiClientKind, ApiMode};
use shared::api_keys::day_before;
use shared::audit_events::Subject;
use shared::ids::{ApiClientId, AreaId, OrganisationId};
use shared::problem::ProblemCode;

use crate::app::AppState;
use crate::auth::api_clients::{KeepClients, Standing};
use crate::clock::civil_day;
use crate::db;
use crate::db::api_clients::{ClientRow, Viewer};
use crate::db::audit_events::NewAuditEvent;
use crate::error::ApiResult;

pub use change::{create, resume, suspend, update};

/// A client as its keeper sees it.
///
/// # Errors
/// When the database holds a word that the program does not know.
pub fn describe(keeper: KeepClients, row: ClientRow) -> ApiResult<ApiClient> {
    let standing = standing(keeper, &row)?;
    let own = matches!(keeper.viewer, Viewer::Venue { .. });
    Ok(ApiClient {
        id: ApiClientId(row.id),
        kind: standing.kind,
        mode: ApiMode::of(row.is_test),
        scopes: row.scopes()?,
        manageable: keeper.manages(standing),
        suspendable: keeper.suspends(standing),
        speaks_for_own_venue: own.then_some(row.speaks_for_own_venue),
        organisation_id: OrganisationId(row.organisation_id),
        organisation_name: row.organisation_name,
        area_id: standing.area,
        name: row.name,
        suspended_at: row.suspended_at,
        live_keys: u32::try_from(row.live_keys).unwrap_or_default(),
        last_used_at: row.last_used_at,
        expires_on: row.expires_at.map(last_day),
        version: row.version,
    })
}

/// The last day of a key that is accepted until a moment.
#[must_use]
pub fn last_day(expires_at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDate {
    let day = civil_day(expires_at);
    if crate::clock::day_start(day) == expires_at {
        return day_before(day);
    }
    day
}

fn standing(keeper: KeepClients, row: &ClientRow) -> ApiResult<Standing> {
    let own = match keeper.viewer {
        Viewer::Venue { organisation, .. } => row.organisation_id == organisation.0,
        Viewer::Network | Viewer::Area(_) => false,
    };
    Ok(Standing {
        kind: row.kind()?,
        area: row.area_id.map(AreaId),
        is_of_own_organisation: own,
        speaks_for_others: row.speaks_for_others,
        speaks_in_area: row.speaks_in_area,
        suspended_by: row.suspended_at.map(|_| row.suspended_area_id.map(AreaId)),
    })
}

/// A client that the keeper may see, locked until the transaction ends.
async fn find_locked(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    db::api_clients::lock(conn, id).await?;
    find(state, conn, keeper, id).await
}

/// A client that the keeper may see.
///
/// # Errors
/// 404 for another's.
pub async fn find(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    let now = state.clock().now();
    Ok(db::api_clients::find(conn, keeper.viewer, id, now).await?)
}

/// A client that the keeper may change and make keys for, locked until the transaction ends.
async fn find_managed(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    let row = find_locked(state, conn, keeper, id).await?;
    if keeper.manages(standing(keeper, &row)?) {
        return Ok(row);
    }
    Err(ProblemCode::NotYourClient.into())
}

/// The entry of the audit trail for what is done to a client: the area that looks after it may read it, else the one whose
/// people did it.
fn trail(
    state: &AppState,
    keeper: KeepClients,
    operation: &'static str,
    row: &ClientRow,
) -> NewAuditEvent {
    NewAuditEvent::by(keeper.user, operation, state.clock().now())
        .in_area(row.area_id.map(AreaId).or(keeper.area))
        .about(Subject::ApiClient, row.id)
        .named(&row.name)
}

/// Whether a kind of client fits what an organisation does.
const fn fits(kind: ApiClientKind, runs_venues: bool, sells_tickets: bool) -> bool {
    match kind {
        ApiClientKind::Venues => runs_venues,
        ApiClientKind::TicketShop => sells_tickets,
    }
}
