//! Organisations of the network.

use actix_web::get;
use shared::ids::OrganisationId;
use shared::organisations::Organisation;
use shared::page::{Page, PageQuery};

use crate::auth::require::Staff;
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::Visible;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn visible(staff: &Staff) -> Visible<OrganisationId> {
    match staff.scope {
        Scope::Network => Visible::All,
        Scope::Area(area) => Visible::OfArea(area),
        Scope::Site { organisation, .. } | Scope::Venue { organisation, .. } => {
            Visible::Own(organisation)
        }
    }
}

/// List the organisations
///
/// The national administrator sees all, coordinators those of their area, distributors and venues their own.
#[utoipa::path(tag = "organisations", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of organisations", body = Page<Organisation>)))]
#[get("/organisations")]
pub async fn list_organisations(
    staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Organisation>>> {
    let conn = &mut *state.db().await?;
    let rows = db::organisations::list(
        conn,
        visible(&staff.0),
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    Ok(Json(page(
        &query.0,
        rows,
        |row| (row.name.clone(), row.id),
        Organisation::from,
    )))
}

/// Find an organisation
///
/// With its contact person. Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "organisations", params(OrganisationId), security(("session" = [])), responses((status = 200, description = "The organisation", body = Organisation)))]
#[get("/organisations/{id}")]
pub async fn find_organisation(
    staff: Require<Staff>,
    id: Path<OrganisationId>,
    state: State,
) -> ApiResult<Json<Organisation>> {
    let conn = &mut *state.db().await?;
    let row = db::organisations::find(conn, visible(&staff.0), id.0).await?;
    Ok(Json(row.into()))
}
