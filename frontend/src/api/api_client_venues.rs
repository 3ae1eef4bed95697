//! The venues that API clients may speak for.

use shared::api_clients::{ApiClientVenues, GrantVenue};
use shared::ids::{ApiClientId, VenueId};

use super::client::{Call, Method};
use super::error::ApiError;

/// The venues of a client.
pub async fn list_client_venues(client: ApiClientId) -> Result<ApiClientVenues, ApiError> {
    Call::new(Method::Get, format!("/api-clients/{client}/venues"))
        .send()
        .await
}

/// Lets a client speak for a venue.
pub async fn grant_venue(client: ApiClientId, venue: VenueId) -> Result<ApiClientVenues, ApiError> {
    let body = GrantVenue { venue_id: venue };
    Call::new(Method::Post, format!("/api-clients/{client}/venues"))
        .json(&body)
        .send()
        .await
}

/// Takes a venue from a client.
pub async fn withdraw_venue(client: ApiClientId, venue: VenueId) -> Result<(), ApiError> {
    Call::new(
        Method::Delete,
        format!("/api-clients/{client}/venues/{venue}"),
    )
    .send()
    .await
}
