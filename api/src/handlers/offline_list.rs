//! The list by which gates check cards without a network.

use actix_web::get;
use shared::audit_events::Subject;
use shared::offline_list::{
    LeftOutArea, LeftOutReason, OfflineClaims, OfflineList, OfflineListKeys,
};

use super::reply::Tagged;
use crate::app::AppState;
use crate::auth::Require;
use crate::auth::offline_list::{ReadOfflineList, written};
use crate::db::Actor;
use crate::db::audit_events::NewAuditEvent;
use crate::error::{ApiError, ApiResult};
use crate::extract::{IfNoneMatch, Json, State};
use crate::validity::offline::{Edition, Listed, edition, list};

/// Fetch the offline list
///
/// Which cards are valid today at the venues of the key's client, for gates that must decide without a network: a signed
/// list of keyed hashes, cut to 32 bits, so that it holds no card number. It is good for 36 hours; fetch it anew every hour,
/// with the `ETag` of the last one as `If-None-Match`: while nothing has changed the answer is 304. How a gate checks the
/// signature, looks a card up and records the visit afterwards (`POST /visits/batch`) stands in `docs/offline-list.md`. API
/// keys with the scope `offline:read`.
#[utoipa::path(tag = "offline-list", security(("api_key" = [])), params(
    ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the list that one has", max_length = 1000),
), responses(
    (status = 200, description = "The list", body = OfflineList, headers(("ETag" = String, description = "The edition of the list"))),
    (status = 304, description = "The list is still the same"),
))]
#[get("/offline-list")]
pub async fn find_offline_list(
    reader: Require<ReadOfflineList>,
    state: State,
    seen: IfNoneMatch,
) -> ApiResult<Tagged<OfflineList>> {
    let edition = edition(&state, &mut *state.db().await?, &reader.0).await?;
    if seen.has(&edition.tag) {
        return Ok(Tagged::unchanged(edition.tag));
    }
    let made = make(&state, &reader.0, &edition).await?;
    Ok(Tagged::new(edition.tag, made))
}

/// The keys of the offline lists' signatures
///
/// A JSON Web Key Set. Keep it on the gate, and fetch it anew when a list names a `kid` that is not in it.
#[utoipa::path(tag = "offline-list", security(()), responses((status = 200, description = "The public keys", body = OfflineListKeys)))]
#[get("/offline-list/keys")]
pub async fn list_offline_list_keys(state: State) -> Json<OfflineListKeys> {
    Json(OfflineListKeys {
        keys: vec![state.offline_keys().public().clone()],
    })
}

/// Makes a list, one at a time in each process, and leaves its trail.
async fn make(
    state: &AppState,
    reader: &ReadOfflineList,
    edition: &Edition,
) -> ApiResult<OfflineList> {
    let _turn = state.turn_of_offline_list().await;
    let conn = &mut *state.db().await?;
    let hash_key = state.offline_keys().hash_key(reader.client, &edition.week);
    let Listed { lists, left_out } = list(conn, edition, &hash_key).await?;
    let count: usize = lists.iter().map(|list| list.count).sum();
    let claims = OfflineClaims {
        iss: state.public_url().to_owned(),
        aud: reader.client,
        iat: edition.issued_at.timestamp(),
        exp: edition.expires_at.timestamp(),
        day: edition.day,
        week: edition.week.clone(),
        hash_key: written(hash_key),
        lists,
    };
    let token = state.offline_keys().sign(&claims);
    let token = token.map_err(|error| ApiError::internal(&error))?;
    let by = Actor::Client(reader.client);
    NewAuditEvent::done_by(by, "find_offline_list", state.clock().now())
        .in_area(edition.area())
        .about(Subject::ApiClient, reader.client.0)
        .with("entries", count)
        .insert(conn)
        .await?;
    let left_out = left_out.into_iter().map(|area| LeftOutArea {
        area_id: area.id,
        name: area.name,
        reason: LeftOutReason::SerialNumbers,
    });
    Ok(OfflineList {
        token,
        day: edition.day,
        issued_at: edition.issued_at,
        expires_at: edition.expires_at,
        left_out: left_out.collect(),
    })
}
