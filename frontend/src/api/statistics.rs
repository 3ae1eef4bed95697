//! Figures.

use shared::statistics::{SiteStatistics, SiteStatisticsQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// The figures of one site.
pub async fn site_statistics(query: &SiteStatisticsQuery) -> Result<SiteStatistics, ApiError> {
    Call::new(Method::Get, "/statistics/site")
        .query(query)
        .send()
        .await
}
