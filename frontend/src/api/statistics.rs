//! Figures.

use shared::statistics::{
    SiteStatistics, SiteStatisticsQuery, VenueStatistics, VenueStatisticsQuery,
};

use super::client::{Call, Method};
use super::error::ApiError;

/// The figures of one site.
pub async fn site_statistics(query: &SiteStatisticsQuery) -> Result<SiteStatistics, ApiError> {
    Call::new(Method::Get, "/statistics/site")
        .query(query)
        .send()
        .await
}

/// The figures of a venue.
pub async fn venue_statistics(query: &VenueStatisticsQuery) -> Result<VenueStatistics, ApiError> {
    Call::new(Method::Get, "/statistics/venue")
        .query(query)
        .send()
        .await
}
