//! Importing the paper backlog.

use shared::card_imports::{ImportCards, ImportCardsResult};

use super::client::{Call, Method};
use super::error::ApiError;

/// Registers the cards of paper forms, or says what would become of them.
pub async fn import_cards(forms: &ImportCards) -> Result<ImportCardsResult, ApiError> {
    Call::new(Method::Post, "/cards/import")
        .json(forms)
        .send()
        .await
}
