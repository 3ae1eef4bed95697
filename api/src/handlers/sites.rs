//! Sites: the places that hand out cards.

use actix_web::{get, post, put};
use shared::ids::SiteId;
use shared::page::{Page, PageQuery};
use shared::sites::{CreateSite, Site, SiteFilter, UpdateSite};

use super::reply::Stored;
use crate::auth::Require;
use crate::auth::require::{Coordinate, ReadCards};
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::places;

/// List the sites
///
/// By their name. The national administrator sees all, coordinators those of their area, distributors their own.
#[utoipa::path(tag = "sites", params(PageQuery, SiteFilter), security(("session" = [])), responses((status = 200, description = "A page of sites", body = Page<Site>)))]
#[get("/sites")]
pub async fn list_sites(
    reader: Require<ReadCards>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<SiteFilter>,
) -> ApiResult<Json<Page<Site>>> {
    let conn = &mut *state.db().await?;
    let rows = db::sites::list(
        conn,
        reader.0.visible(),
        (&filter.0, state.clock().today()),
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    Ok(Json(page(
        &query.0,
        rows,
        |row| (row.name.clone(), row.id),
        Site::from,
    )))
}

/// Find a site
///
/// Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "sites", params(SiteId), security(("session" = [])), responses((status = 200, description = "The site", body = Site)))]
#[get("/sites/{id}")]
pub async fn find_site(
    reader: Require<ReadCards>,
    id: Path<SiteId>,
    state: State,
) -> ApiResult<Json<Site>> {
    let conn = &mut *state.db().await?;
    let row = db::sites::find(conn, reader.0.visible(), id.0).await?;
    Ok(Json(row.into()))
}

/// Add a site
///
/// To an organisation that distributes cards. Coordinators in their own area, the national administrator in any.
#[utoipa::path(tag = "sites", security(("session" = [])), responses(
    (status = 201, description = "Added", body = Site, headers(("Location" = String, description = "Address of the site"))),
    (status = 409, description = "The organisation has a site of this name"),
))]
#[post("/sites")]
pub async fn create_site(
    coordinator: Require<Coordinate>,
    state: State,
    body: Json<CreateSite>,
) -> ApiResult<Stored<Site>> {
    let conn = &mut *state.db().await?;
    let row = places::sites::create(&state, conn, coordinator.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/sites/{}", row.id),
        body: row.into(),
        replayed: false,
    })
}

/// Change a site
///
/// Past its last day it hands out no cards. Moving it to another area is the national administrator's; its cards and
/// figures of the past stay where they happened.
#[utoipa::path(tag = "sites", params(SiteId), security(("session" = [])), responses(
    (status = 200, description = "The site as it is now", body = Site),
    (status = 409, description = "Somebody changed it meanwhile, or the organisation has a site of this name"),
))]
#[put("/sites/{id}")]
pub async fn update_site(
    coordinator: Require<Coordinate>,
    id: Path<SiteId>,
    state: State,
    body: Json<UpdateSite>,
) -> ApiResult<Json<Site>> {
    let conn = &mut *state.db().await?;
    let row = places::sites::update(&state, conn, coordinator.0, id.0, body.0).await?;
    Ok(Json(row.into()))
}
