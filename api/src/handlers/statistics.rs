//! Figures.

use actix_web::get;
use shared::problem::FieldCode;
use shared::statistics::{SiteStatistics, SiteStatisticsQuery};

use crate::auth::Require;
use crate::auth::require::ReadCards;
use crate::db;
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
