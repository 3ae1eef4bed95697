//! The question that venues ask of a card.

use shared::card_validity::{CardValidities, CardValidity, CheckCard, CheckCards};

use super::client::{Call, Method};
use super::error::ApiError;

/// Is this card valid?
pub async fn check_card(check: &CheckCard) -> Result<CardValidity, ApiError> {
    Call::new(Method::Post, "/card-validity")
        .json(check)
        .send()
        .await
}

/// Are these cards valid?
pub async fn check_cards(checks: &CheckCards) -> Result<CardValidities, ApiError> {
    Call::new(Method::Post, "/card-validity/batch")
        .json(checks)
        .send()
        .await
}
