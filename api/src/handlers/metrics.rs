//! What those who run the register look at, on an address of its own.

use super::reply::MetricsText;
use crate::error::{ApiError, ApiResult};
use crate::extract::State;

/// The counts, in Prometheus' text.
///
/// # Errors
/// 500 when they cannot be written.
pub async fn scrape(state: State) -> ApiResult<MetricsText> {
    let slowed = state.guessing().slowed();
    let text = state.metrics().text(&state.pools_in_use(), slowed);
    text.map(MetricsText)
        .map_err(|error| ApiError::internal(&error))
}
