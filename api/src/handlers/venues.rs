//! Venues: the places that accept cards.

use actix_web::{get, post, put};
use shared::ids::VenueId;
use shared::page::{Page, PageQuery};
use shared::venues::{CreateVenue, StaffVenueFilter, UpdateVenue, UpdateVenueGives, Venue};

use super::reply::Stored;
use crate::auth::require::{Coordinate, Staff};
use crate::auth::venues::KeepVenue;
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::Visible;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::places;

fn visible(staff: &Staff) -> Visible<VenueId> {
    match staff.scope {
        Scope::Network => Visible::All,
        Scope::Area(area) | Scope::Site { area, .. } => Visible::OfArea(area),
        Scope::Venue { venue, .. } => Visible::Own(venue),
    }
}

/// List the venues
///
/// By their Finnish name. The national administrator sees all, coordinators and distributors those of their area, venues their own.
#[utoipa::path(tag = "venues", params(PageQuery, StaffVenueFilter), security(("session" = [])), responses((status = 200, description = "A page of venues", body = Page<Venue>)))]
#[get("/venues")]
pub async fn list_venues(
    staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<StaffVenueFilter>,
) -> ApiResult<Json<Page<Venue>>> {
    let conn = &mut *state.db().await?;
    let rows = db::venues::list(
        conn,
        visible(&staff.0),
        (&filter.0, state.clock().today()),
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    let shows_note = staff.0.coordinates();
    let rows = page(
        &query.0,
        rows,
        |row| (row.venue.name_fi.clone(), row.venue.id),
        |row| row.into_venue(shows_note),
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
    Ok(Json(row.into_venue(staff.0.coordinates())?))
}

/// Add a venue
///
/// To an organisation that runs venues. Coordinators in their own area; the national administrator in any, and pop-up
/// venues outside every area.
#[utoipa::path(tag = "venues", security(("session" = [])), responses(
    (status = 201, description = "Added", body = Venue, headers(("Location" = String, description = "Address of the venue"))),
    (status = 409, description = "The organisation has a venue of this Finnish name"),
))]
#[post("/venues")]
pub async fn create_venue(
    coordinator: Require<Coordinate>,
    state: State,
    body: Json<CreateVenue>,
) -> ApiResult<Stored<Venue>> {
    let conn = &mut *state.db().await?;
    let row = places::venues::create(&state, conn, coordinator.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/venues/{}", row.venue.id),
        body: row.into_venue(true)?,
        replayed: false,
    })
}

/// Change a venue
///
/// Before its first and past its last day a check answers `venue_inactive`. Moving it to another area is the national
/// administrator's.
#[utoipa::path(tag = "venues", params(VenueId), security(("session" = [])), responses(
    (status = 200, description = "The venue as it is now", body = Venue),
    (status = 409, description = "Somebody changed it meanwhile, or the organisation has a venue of this Finnish name"),
))]
#[put("/venues/{id}")]
pub async fn update_venue(
    coordinator: Require<Coordinate>,
    id: Path<VenueId>,
    state: State,
    body: Json<UpdateVenue>,
) -> ApiResult<Json<Venue>> {
    let conn = &mut *state.db().await?;
    let row = places::venues::update(&state, conn, coordinator.0, id.0, body.0).await?;
    Ok(Json(row.into_venue(true)?))
}

/// Change what a venue gives
///
/// Tickets, course places, their caps, the venue's own words and its page. A venue's account its own, coordinators
/// those of their area, the national administrator all.
#[utoipa::path(tag = "venues", params(VenueId), security(("session" = [])), responses(
    (status = 200, description = "The venue as it is now", body = Venue),
    (status = 409, description = "Somebody changed it meanwhile"),
))]
#[put("/venues/{id}/gives")]
pub async fn update_venue_gives(
    keeper: Require<KeepVenue>,
    id: Path<VenueId>,
    state: State,
    body: Json<UpdateVenueGives>,
) -> ApiResult<Json<Venue>> {
    let (conn, keeper) = (&mut *state.db().await?, keeper.0);
    let row = places::venues::update_gives(&state, conn, keeper, id.0, &body.0).await?;
    Ok(Json(row.into_venue(keeper.shows_note())?))
}
