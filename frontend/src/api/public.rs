//! What anybody may see: the installation, the areas, and where the card works.

use shared::areas::PublicAreas;
use shared::card_validity::{CheckOwnCard, OwnCardValidity};
use shared::network::PublicNetwork;
use shared::page::{Page, PageQuery};
use shared::venues::{PublicVenue, VenueFilter};

use super::client::{Call, Method};
use super::error::ApiError;

/// What this installation is.
pub async fn find_public_network() -> Result<PublicNetwork, ApiError> {
    Call::new(Method::Get, "/public/network")
        .without_refresh()
        .send()
        .await
}

/// The areas of the network.
pub async fn list_public_areas() -> Result<PublicAreas, ApiError> {
    Call::new(Method::Get, "/public/areas")
        .without_refresh()
        .send()
        .await
}

/// Where the card works.
pub async fn list_public_venues(
    page: &PageQuery,
    filter: &VenueFilter,
) -> Result<Page<PublicVenue>, ApiError> {
    Call::new(Method::Get, "/public/venues")
        .without_refresh()
        .query(page)
        .query(filter)
        .send()
        .await
}

/// Is my card valid?
pub async fn check_own_card(check: &CheckOwnCard) -> Result<OwnCardValidity, ApiError> {
    Call::new(Method::Post, "/public/card-validity")
        .without_refresh()
        .json(check)
        .send()
        .await
}
