//! Venues, as staff see them.

use serde::Serialize;
use shared::ids::VenueId;
use shared::page::Page;
use shared::venues::{CreateVenue, UpdateVenue, UpdateVenueGives, Venue};

use super::client::{Call, Method};
use super::error::ApiError;

/// The venues that the account may see; `query` is page and filters.
pub async fn list_venues(query: &impl Serialize) -> Result<Page<Venue>, ApiError> {
    Call::new(Method::Get, "/venues").query(query).send().await
}

/// One venue.
pub async fn find_venue(id: VenueId) -> Result<Venue, ApiError> {
    Call::new(Method::Get, format!("/venues/{id}")).send().await
}

/// Adds a venue.
pub async fn create_venue(new: &CreateVenue) -> Result<Venue, ApiError> {
    Call::new(Method::Post, "/venues").json(new).send().await
}

/// Changes a venue.
pub async fn update_venue(id: VenueId, changed: &UpdateVenue) -> Result<Venue, ApiError> {
    Call::new(Method::Put, format!("/venues/{id}"))
        .json(changed)
        .send()
        .await
}

/// Changes what a venue gives.
pub async fn update_venue_gives(id: VenueId, gives: &UpdateVenueGives) -> Result<Venue, ApiError> {
    Call::new(Method::Put, format!("/venues/{id}/gives"))
        .json(gives)
        .send()
        .await
}
