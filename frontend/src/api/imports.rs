//! Importing an area in one go.

use shared::imports::{ImportArea, ImportResult};

use super::client::{Call, Method};
use super::error::ApiError;

/// Imports a file into an area, or says what would be written.
pub async fn import_area(file: &ImportArea) -> Result<ImportResult, ApiError> {
    Call::new(Method::Post, "/imports").json(file).send().await
}
