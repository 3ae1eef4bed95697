//! Finland's municipalities.

use shared::municipalities::Municipalities;

use super::client::{Call, Method};
use super::error::ApiError;

/// All municipalities.
pub async fn list_municipalities() -> Result<Municipalities, ApiError> {
    Call::new(Method::Get, "/municipalities").send().await
}
