//! The network's settings.

use shared::network::{Network, UpdateNetwork};

use super::client::{Call, Method};
use super::error::ApiError;

/// The network's settings.
pub async fn find_network() -> Result<Network, ApiError> {
    Call::new(Method::Get, "/network").send().await
}

/// Changes the network's settings.
pub async fn update_network(wanted: &UpdateNetwork) -> Result<Network, ApiError> {
    Call::new(Method::Put, "/network").json(wanted).send().await
}
