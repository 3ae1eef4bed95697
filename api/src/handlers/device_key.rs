//! The key with which a browser seals what it keeps.

use actix_web::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use shared::device_key::DeviceKey;

use crate::auth::Require;
use crate::auth::device_key::KeepOnDevice;
use crate::error::ApiResult;
use crate::extract::{Json, State};

/// The key that seals what a device keeps
///
/// A browser keeps drafts, and what waits for the network, sealed with this key: AES-256-GCM, with 12 random bytes
/// before each sealed text. It is the same for every account of the site or venue, on every device. To be held in
/// memory only.
#[utoipa::path(tag = "session", security(("session" = [])), responses((status = 200, description = "The key", body = DeviceKey)))]
#[get("/session/device-key")]
pub async fn find_device_key(
    permission: Require<KeepOnDevice>,
    state: State,
) -> ApiResult<Json<DeviceKey>> {
    let Require(KeepOnDevice { place }) = permission;
    let key = STANDARD.encode(state.device_keys().derive(place));
    let place_id = place.id();
    Ok(Json(DeviceKey { place_id, key }))
}
