//! The key that seals what this device keeps.

use shared::device_key::DeviceKey;

use super::client::{Call, Method};
use super::error::ApiError;

/// The key of the account's site or venue.
pub async fn find_device_key() -> Result<DeviceKey, ApiError> {
    Call::new(Method::Get, "/session/device-key").send().await
}
