//! Sites: the places that hand out cards.

use actix_web::get;
use shared::ids::SiteId;
use shared::page::{Page, PageQuery};
use shared::sites::Site;

use crate::auth::Require;
use crate::auth::require::ReadCards;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List the sites
///
/// The national administrator sees all, coordinators those of their area, distributors their own.
#[utoipa::path(tag = "sites", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of sites", body = Page<Site>)))]
#[get("/sites")]
pub async fn list_sites(
    reader: Require<ReadCards>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Site>>> {
    let conn = &mut *state.db().await?;
    let rows = db::sites::list(
        conn,
        reader.0.visible(),
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
