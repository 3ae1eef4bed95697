//! How areas stand, and what another end of a pilot would do.

use shared::area_periods::{AreaPeriodSaved, NewAreaPeriod, PilotEndEffect, PilotEndQuery};
use shared::ids::AreaId;

use super::client::{Call, Method};
use super::error::ApiError;

/// How many cards another end of the pilot would shorten.
pub async fn find_pilot_end_effect(
    area: AreaId,
    query: &PilotEndQuery,
) -> Result<PilotEndEffect, ApiError> {
    Call::new(Method::Get, format!("/areas/{area}/pilot-end-effect"))
        .query(query)
        .send()
        .await
}

/// Changes how an area stands from today on.
pub async fn create_area_period(
    area: AreaId,
    new: &NewAreaPeriod,
) -> Result<AreaPeriodSaved, ApiError> {
    Call::new(Method::Post, format!("/areas/{area}/periods"))
        .json(new)
        .send()
        .await
}
