//! Venues: the places that accept cards.

use actix_web::get;
use shared::ids::VenueId;
use shared::page::{Page, PageQuery};
use shared::venues::Venue;

use crate::auth::require::Staff;
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::Visible;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

fn visible(staff: &Staff) -> Visible<VenueId> {
    match staff.scope {
        Scope::Network => Visible::All,
        Scope::Area(area) | Scope::Site { area, .. } => Visible::OfArea(area),
        Scope::Venue { venue, .. } => Visible::Own(venue),
    }
}

/// List the venues
///
/// The national administrator sees all, coordinators and distributors those of their area, venues their own.
#[utoipa::path(tag = "venues", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of venues", body = Page<Venue>)))]
#[get("/venues")]
pub async fn list_venues(
    staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<Venue>>> {
    let conn = &mut *state.db().await?;
    let rows = db::venues::list(
        conn,
        visible(&staff.0),
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.name_fi.clone(), row.id),
        db::venues::VenueRow::into_venue,
    );
    Ok(Json(rows.try_collect()?))
}

/// Find a venue
///
/// Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "venues", params(VenueId), security(("session" = [])), responses((status = 200, description = "The venue", body = Venue)))]
#[get("/venues/{id}")]
pub async fn find_venue(
    staff: Require<Staff>,
    id: Path<VenueId>,
    state: State,
) -> ApiResult<Json<Venue>> {
    let conn = &mut *state.db().await?;
    let row = db::venues::find(conn, visible(&staff.0), id.0).await?;
    Ok(Json(row.into_venue()?))
}
