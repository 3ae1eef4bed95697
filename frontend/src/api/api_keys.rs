//! Keys of API clients.

use shared::api_keys::{ApiKey, ApiKeys, CreateApiKey, NewApiKey};
use shared::ids::{ApiClientId, ApiKeyId};

use super::client::{Call, Method};
use super::error::ApiError;

/// The keys of a client.
pub async fn list_api_keys(client: ApiClientId) -> Result<ApiKeys, ApiError> {
    Call::new(Method::Get, format!("/api-clients/{client}/keys"))
        .send()
        .await
}

/// Makes a key, which is told this once.
pub async fn create_api_key(
    client: ApiClientId,
    new: &CreateApiKey,
) -> Result<NewApiKey, ApiError> {
    Call::new(Method::Post, format!("/api-clients/{client}/keys"))
        .json(new)
        .send()
        .await
}

/// Revokes a key.
pub async fn revoke_api_key(id: ApiKeyId) -> Result<ApiKey, ApiError> {
    Call::new(Method::Post, format!("/api-keys/{id}/revocation"))
        .send()
        .await
}
