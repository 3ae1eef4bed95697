//! What anybody may ask.

use actix_web::get;
use shared::areas::{AreaFilter, PublicAreas};
use shared::network::PublicNetwork;
use shared::page::{Page, PageQuery};
use shared::venues::{PublicVenue, VenueFilter};

use crate::db;
use crate::db::areas::AreaRow;
use crate::error::ApiResult;
use crate::extract::{Json, Query, State};
use crate::page::{after, page, rows_wanted};

/// Most areas that the public list shows.
const MOST_AREAS: i64 = 1000;

/// The installation
///
/// Its version, its day, whom to ask for help, and whether its data are a demo.
#[utoipa::path(tag = "public", security(()), responses((status = 200, description = "The installation", body = PublicNetwork)))]
#[get("/public/network")]
pub async fn find_public_network(state: State) -> ApiResult<Json<PublicNetwork>> {
    let row = db::network::find(&mut *state.db().await?).await?;
    Ok(Json(PublicNetwork {
        demo: row.is_demo,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: state.clock().today(),
        links: row.links(),
        support_name: row.contact_name,
        support_email: row.contact_email,
        support_phone: row.contact_phone,
    }))
}

/// The areas with their own pages
///
/// All areas of the network by their Finnish name, with the address of the network's own list.
#[utoipa::path(tag = "public", security(()), responses((status = 200, description = "The areas", body = PublicAreas)))]
#[get("/public/areas")]
pub async fn list_public_areas(state: State) -> ApiResult<Json<PublicAreas>> {
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let network = db::network::find(conn).await?;
    let rows = db::areas::list(conn, &AreaFilter::default(), today, None, MOST_AREAS).await?;
    let items = rows
        .into_iter()
        .map(AreaRow::into_public)
        .collect::<Result<_, _>>()?;
    Ok(Json(PublicAreas {
        items,
        all_areas_page: network.areas_url,
    }))
}

/// Where the card works
///
/// The venues that accept cards now or will later, by their Finnish name.
#[utoipa::path(tag = "public", params(PageQuery, VenueFilter), security(()), responses((status = 200, description = "A page of venues", body = Page<PublicVenue>)))]
#[get("/public/venues")]
pub async fn list_public_venues(
    state: State,
    query: Query<PageQuery>,
    filter: Query<VenueFilter>,
) -> ApiResult<Json<Page<PublicVenue>>> {
    let conn = &mut *state.db().await?;
    let today = state.clock().today();
    let rows = db::venues::list_public(
        conn,
        &filter.0,
        today,
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    let place = |row: &db::venues::PublicVenueRow| (row.venue.name_fi.clone(), row.venue.id);
    let rows = page(
        &query.0,
        rows,
        place,
        db::venues::PublicVenueRow::into_public,
    );
    Ok(Json(rows.try_collect()?))
}
