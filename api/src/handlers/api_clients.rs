//! API clients: the programs of venues and ticket shops.

use actix_web::{delete, get, post, put};
use shared::api_clients::{
    ApiClient, ApiClientFilter, CreateApiClient, KeyLimits, OwnClient, OwnKey, RequiredScopes,
    ScopeInWords, UpdateApiClient,
};
use shared::ids::ApiClientId;
use shared::page::{Page, PageQuery};
use shared::request_limits::UNITS_PER_MINUTE;

use super::reply::{NoContent, Stored};
use crate::auth::Require;
use crate::auth::api_clients::{AnyKey, KeepClients, TestKey};
use crate::clients;
use crate::clients::{describe, last_day};
use crate::db;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List the API clients
///
/// By name. The national administrator sees all; coordinators those of the organisations that they look after, and those
/// that speak for a venue of their area; a venue those of its organisation. Ticket shops are seen by all of them, as a
/// venue may take one on.
#[utoipa::path(tag = "api-clients", params(PageQuery, ApiClientFilter), security(("session" = [])), responses((status = 200, description = "A page of API clients", body = Page<ApiClient>)))]
#[get("/api-clients")]
pub async fn list_api_clients(
    keeper: Require<KeepClients>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<ApiClientFilter>,
) -> ApiResult<Json<Page<ApiClient>>> {
    let place = after(&query.0)?;
    let (conn, keeper) = (&mut *state.db().await?, keeper.0);
    let (now, limit) = (state.clock().now(), rows_wanted(&query.0));
    let rows = db::api_clients::list(conn, keeper.viewer, &filter.0, now, place, limit).await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.name.clone(), row.id),
        |row| describe(keeper, row),
    );
    Ok(Json(rows.try_collect()?))
}

/// Find an API client
///
/// Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses((status = 200, description = "The API client", body = ApiClient)))]
#[get("/api-clients/{id}")]
pub async fn find_api_client(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
) -> ApiResult<Json<ApiClient>> {
    let conn = &mut *state.db().await?;
    let row = clients::find(&state, conn, keeper.0, id.0).await?;
    Ok(Json(describe(keeper.0, row)?))
}

/// Add an API client
///
/// A venue for its own organisation, and the client speaks for that venue from the start; coordinators for the
/// organisations that they look after; the national administrator for any. Ticket shops are added by the latter two.
#[utoipa::path(tag = "api-clients", security(("session" = [])), responses(
    (status = 201, description = "Added", body = ApiClient, headers(("Location" = String, description = "Address of the API client"))),
    (status = 409, description = "The organisation has an API client of this name"),
))]
#[post("/api-clients")]
pub async fn create_api_client(
    keeper: Require<KeepClients>,
    state: State,
    body: Json<CreateApiClient>,
) -> ApiResult<Stored<ApiClient>> {
    let conn = &mut *state.db().await?;
    let row = clients::create(&state, conn, keeper.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/api-clients/{}", row.id),
        body: describe(keeper.0, row)?,
        replayed: false,
    })
}

/// Change an API client
///
/// Its name and what its keys may do, at once and without new keys. A venue may when the client speaks for it alone.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses(
    (status = 200, description = "The API client as it is now", body = ApiClient),
    (status = 409, description = "Somebody changed it meanwhile, or the organisation has an API client of this name"),
))]
#[put("/api-clients/{id}")]
pub async fn update_api_client(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
    body: Json<UpdateApiClient>,
) -> ApiResult<Json<ApiClient>> {
    let conn = &mut *state.db().await?;
    let row = clients::update(&state, conn, keeper.0, id.0, &body.0).await?;
    Ok(Json(describe(keeper.0, row)?))
}

/// Suspend an API client
///
/// None of its keys is accepted any more, at once and everywhere, until the suspension is lifted. For coordinators of an
/// area that looks after it or where it speaks for a venue, and the national administrator.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses((status = 200, description = "The API client", body = ApiClient)))]
#[post("/api-clients/{id}/suspension")]
pub async fn suspend_api_client(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
) -> ApiResult<Json<ApiClient>> {
    let conn = &mut *state.db().await?;
    let row = clients::suspend(&state, conn, keeper.0, id.0).await?;
    Ok(Json(describe(keeper.0, row)?))
}

/// Lift an API client's suspension
///
/// The same keys are accepted again. For coordinators of the area that looks after it or that suspended it, and the national
/// administrator, who alone lifts its own.
#[utoipa::path(tag = "api-clients", params(ApiClientId), security(("session" = [])), responses((status = 200, description = "The API client", body = ApiClient)))]
#[delete("/api-clients/{id}/suspension")]
pub async fn resume_api_client(
    keeper: Require<KeepClients>,
    id: Path<ApiClientId>,
    state: State,
) -> ApiResult<Json<ApiClient>> {
    let conn = &mut *state.db().await?;
    let row = clients::resume(&state, conn, keeper.0, id.0).await?;
    Ok(Json(describe(keeper.0, row)?))
}

/// Who am I
///
/// The first question of a program: which client its key belongs to, what it may do and for which venues, how much it may
/// ask, and until when. With `require`, `missing` lists what the program needs and the key may not do.
#[utoipa::path(tag = "api-clients", params(RequiredScopes), security(("api_key" = [])), responses((status = 200, description = "The key's client", body = OwnClient)))]
#[get("/client")]
pub async fn find_client(
    key: Require<AnyKey>,
    state: State,
    wanted: Query<RequiredScopes>,
) -> ApiResult<Json<OwnClient>> {
    let key = key.0.0;
    let missing = wanted.0.missing_from(&key.scopes);
    let missing = missing.map_err(|error| ApiError::invalid(vec![error]))?;
    let in_words = |scopes: &[_]| {
        scopes
            .iter()
            .map(|scope| ScopeInWords::from(*scope))
            .collect()
    };
    let conn = &mut *state.db().await?;
    let row = db::api_keys::find_own(conn, key.id).await?;
    let kind = row.kind()?;
    let venues = clients::venues::spoken_for(conn, &key, kind).await?;
    Ok(Json(OwnClient {
        id: key.client,
        kind,
        mode: key.mode,
        name: row.name,
        organisation_name: row.organisation_name,
        scopes: in_words(&key.scopes),
        venues,
        limits: KeyLimits {
            units_per_minute: UNITS_PER_MINUTE,
        },
        key: OwnKey {
            prefix: row.prefix,
            expires_on: row.expires_at.map(last_day),
        },
        missing: in_words(&missing),
    }))
}

/// Empty the test data
///
/// Takes away all that the client's test keys have recorded, so that a run of tests begins anew. The client, its keys and their
/// units stay. For test keys: with a live key the answer is 403 `test_only`.
#[utoipa::path(tag = "test-mode", security(("test_key" = [])), responses((status = 204, description = "Nothing is recorded any more")))]
#[post("/test/reset")]
pub async fn reset_test_data(key: Require<TestKey>, state: State) -> ApiResult<NoContent> {
    db::sandbox::reset(&mut *state.db().await?, key.0.client).await?;
    Ok(NoContent::default())
}
