//! The venues that API clients may speak for.

use actix_web::{delete, get, post};
use shared::api_clients::{ApiClientVenues, GrantVenue};
use shared::ids::{ApiClientId, VenueId};

use super::reply::{NoContent, Replayable};
use crate::auth::Require;
use crate::auth::api_clients::KeepClients;
use crate::clients;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Paths, State};

/// List the venues of an API client
///
/// By their Finnish name: all to who looks after it, to others those that they may withdraw.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses((status = 200, description = "Its venues", body = ApiClientVenues)))]
#[get("/api-clients/{id}/venues")]
pub async fn list_client_venues(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
) -> ApiResult<Json<ApiClientVenues>> {
    let conn = &mut *state.db().await?;
    let items = clients::venues::list(&state, conn, keeper.0, id.0).await?;
    Ok(Json(ApiClientVenues { items }))
}

/// Grant a venue to an API client
///
/// From now on the client may speak for the venue. A venue grants itself, coordinators the venues of their area. A ticket
/// shop may be granted any venue, another client those of its organisation.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses(
    (status = 200, description = "Its venues", body = ApiClientVenues, headers(("Idempotent-Replayed" = String, description = "`true` when the venue was granted before"))),
))]
#[post("/api-clients/{id}/venues")]
pub async fn grant_venue(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
    body: Json<GrantVenue>,
) -> ApiResult<Replayable<ApiClientVenues>> {
    let conn = &mut *state.db().await?;
    let venue = body.0.venue_id;
    let (items, replayed) = clients::venues::grant(&state, conn, keeper.0, id.0, venue).await?;
    Ok(Replayable {
        body: ApiClientVenues { items },
        replayed,
    })
}

/// Withdraw a venue from an API client
///
/// From now on the client may not speak for the venue. What it recorded stays.
#[utoipa::path(tag = "api-clients", params(
    ("id" = ApiClientId, Path, description = "Id of the API client"),
    ("venue_id" = VenueId, Path, description = "Id of the venue"),
), security(("session" = [])), responses((status = 204, description = "Withdrawn")))]
#[delete("/api-clients/{id}/venues/{venue_id}")]
pub async fn withdraw_venue(
    keeper: Require<KeepClients>,
    ids: Paths<ApiClientId, VenueId>,
    state: State,
) -> ApiResult<NoContent> {
    let conn = &mut *state.db().await?;
    clients::venues::withdraw(&state, conn, keeper.0, ids.0, ids.1).await?;
    Ok(NoContent::default())
}
