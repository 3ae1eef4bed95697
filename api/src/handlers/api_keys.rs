//! Keys of API clients.

use actix_web::{get, post};
use shared::api_keys::{ApiKey, ApiKeys, CreateApiKey, NewApiKey};
use shared::ids::{ApiClientId, ApiKeyId};

use super::reply::Stored;
use crate::auth::Require;
use crate::auth::api_clients::KeepClients;
use crate::clients;
use crate::error::ApiResult;
use crate::extract::{Json, Path, State};

/// List an API client's keys
///
/// The latest made first. For who may make keys for it.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses((status = 200, description = "Its keys", body = ApiKeys)))]
#[get("/api-clients/{id}/keys")]
pub async fn list_api_keys(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
) -> ApiResult<Json<ApiKeys>> {
    let conn = &mut *state.db().await?;
    let items = clients::keys::list(&state, conn, keeper.0, id.0).await?;
    Ok(Json(ApiKeys { items }))
}

/// Make a key
///
/// The key is shown in this answer alone. Two keys of a client are accepted at once: make the next, change the program over,
/// revoke the former.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses(
    (status = 201, description = "Made", body = NewApiKey, headers(("Location" = String, description = "Address of the client's keys"))),
    (status = 409, description = "The client has two keys that are accepted"),
))]
#[post("/api-clients/{id}/keys")]
pub async fn create_api_key(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
    body: Json<CreateApiKey>,
) -> ApiResult<Stored<NewApiKey>> {
    let conn = &mut *state.db().await?;
    let body = clients::keys::create(&state, conn, keeper.0, id.0, body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/api-clients/{}/keys", id.0),
        body,
        replayed: false,
    })
}

/// Revoke a key
///
/// It is accepted no more, at once. A key that was revoked stays so: make a new one.
#[utoipa::path(tag = "api-clients", params(ApiKeyId), security(("session" = [])), responses((status = 200, description = "The key", body = ApiKey)))]
#[post("/api-keys/{id}/revocation")]
pub async fn revoke_api_key(
    keeper: Require<KeepClients>,
    id: Path<ApiKeyId>,
    state: State,
) -> ApiResult<Json<ApiKey>> {
    let conn = &mut *state.db().await?;
    Ok(Json(
        clients::keys::revoke(&state, conn, keeper.0, id.0).await?,
    ))
}
