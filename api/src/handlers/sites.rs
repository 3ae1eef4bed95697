//! Sites: the places that hand out cards.

use actix_web::get;
use shared::ids::SiteId;
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use shared::sites::Site;

use crate::auth::Require;
use crate::auth::require::ReadCards;
use crate::db;
use crate::db::sites::Visible;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn visible(reader: ReadCards) -> Visible {
    match reader {
        ReadCards::Network => Visible::All,
        ReadCards::Area(area) => Visible::OfArea(area),
        ReadCards::Site(site) => Visible::Own(site),
    }
}

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
        visible(reader.0),
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
#[utoipa::path(tag = "sites", params(SiteId), security(("session" = [])), responses((status = 200, description = "The site", body = Site)))]
#[get("/sites/{id}")]
pub async fn find_site(
    reader: Require<ReadCards>,
    id: Path<SiteId>,
    state: State,
) -> ApiResult<Json<Site>> {
    let conn = &mut *state.db().await?;
    let row = db::sites::find(conn, visible(reader.0), id.0).await?;
    Ok(Json(row.into()))
}

/// Refuses a site that the reader may not see.
///
/// # Errors
/// 404 when there is no such site for the reader.
pub async fn ensure_visible(
    conn: &mut diesel_async::AsyncPgConnection,
    reader: ReadCards,
    site: SiteId,
) -> ApiResult<Site> {
    match db::sites::find(conn, visible(reader), site).await {
        Ok(row) => Ok(row.into()),
        Err(diesel::result::Error::NotFound) => Err(ProblemCode::NotFound.into()),
        Err(error) => Err(error.into()),
    }
}
