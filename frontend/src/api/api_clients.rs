//! API clients: the programs of venues and ticket shops.

use serde::Serialize;
use shared::api_clients::{ApiClient, CreateApiClient, UpdateApiClient};
use shared::ids::ApiClientId;
use shared::page::Page;

use super::client::{Call, Method};
use super::error::ApiError;

/// The clients that the account may see; `query` is page and filters.
pub async fn list_api_clients(query: &impl Serialize) -> Result<Page<ApiClient>, ApiError> {
    Call::new(Method::Get, "/api-clients")
        .query(query)
        .send()
        .await
}

/// One client.
pub async fn find_api_client(id: ApiClientId) -> Result<ApiClient, ApiError> {
    Call::new(Method::Get, format!("/api-clients/{id}"))
        .send()
        .await
}

/// Adds a client.
pub async fn create_api_client(new: &CreateApiClient) -> Result<ApiClient, ApiError> {
    Call::new(Method::Post, "/api-clients")
        .json(new)
        .send()
        .await
}

/// Changes a client.
pub async fn update_api_client(
    id: ApiClientId,
    changed: &UpdateApiClient,
) -> Result<ApiClient, ApiError> {
    Call::new(Method::Put, format!("/api-clients/{id}"))
        .json(changed)
        .send()
        .await
}

/// Suspends a client.
pub async fn suspend_api_client(id: ApiClientId) -> Result<ApiClient, ApiError> {
    Call::new(Method::Post, format!("/api-clients/{id}/suspension"))
        .send()
        .await
}

/// Lifts a client's suspension.
pub async fn resume_api_client(id: ApiClientId) -> Result<ApiClient, ApiError> {
    Call::new(Method::Delete, format!("/api-clients/{id}/suspension"))
        .send()
        .await
}
