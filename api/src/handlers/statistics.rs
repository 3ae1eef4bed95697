//! Figures.

use actix_web::get;
use shared::problem::FieldCode;
use shared::statistics::{
    SiteStatistics, SiteStatisticsQuery, VenueStatistics, VenueStatisticsQuery,
};

use crate::auth::Require;
use crate::auth::require::ReadCards;
use crate::auth::visits::ReadVenueFigures;
use crate::db;
use crate::db::Visible;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Query, State};

/// The figures of a site
///
/// Cards by month of issue and by state, and the stock that is left. Distributors see their own site's,
/// coordinators those of their area, the national administrator all.
#[utoipa::path(tag = "statistics", params(SiteStatisticsQuery), security(("session" = [])), responses(
    (status = 200, description = "The figures", body = SiteStatistics),
    (status = 404, description = "No such site for the caller"),
))]
#[get("/statistics/site")]
pub async fn site_statistics(
    reader: Require<ReadCards>,
    state: State,
    query: Query<SiteStatisticsQuery>,
) -> ApiResult<Json<SiteStatistics>> {
    let own = match reader.0 {
        ReadCards::Site(site) => Some(site),
        ReadCards::Network | ReadCards::Area(_) => None,
    };
    let wanted = query.0.site_id.or(own);
    let site_id = wanted.ok_or_else(|| ApiError::field("/site_id", FieldCode::Required))?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let site = db::sites::find(conn, reader.0.visible(), site_id).await?;
    Ok(Json(SiteStatistics {
        site_id,
        site_name: site.name,
        as_of: today,
        months: db::statistics::site_months(conn, site_id, today).await?,
        states: db::statistics::site_states(conn, site_id, today).await?,
        stock: db::statistics::site_stock(conn, site_id).await?,
    }))
}

/// The figures of a venue
///
/// Used visits by the month of the occasion: adults, children and uses. Venues' accounts see their own, coordinators
/// those of their area, the national administrator all.
#[utoipa::path(tag = "statistics", params(VenueStatisticsQuery), security(("session" = [])), responses(
    (status = 200, description = "The figures", body = VenueStatistics),
    (status = 404, description = "No such venue for the caller"),
))]
#[get("/statistics/venue")]
pub async fn venue_statistics(
    reader: Require<ReadVenueFigures>,
    state: State,
    query: Query<VenueStatisticsQuery>,
) -> ApiResult<Json<VenueStatistics>> {
    let visible = reader.0.0;
    let own = match visible {
        Visible::Own(venue) => Some(venue),
        Visible::All | Visible::OfArea(_) => None,
    };
    let wanted = query.0.venue_id.or(own);
    let venue_id = wanted.ok_or_else(|| ApiError::field("/venue_id", FieldCode::Required))?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let venue = db::venues::find(conn, visible, venue_id).await?;
    Ok(Json(VenueStatistics {
        venue_id,
        venue_name: venue.into_venue(false)?.name,
        as_of: today,
        months: db::statistics::venue_months(conn, venue_id, today).await?,
    }))
}
