//! What happens to a card after it was handed out.

use shared::card_actions::{
    CardAction, CardChange, CorrectFacts, InactivateCard, ReenterCard, RenewCard, ReplaceCard,
};
use shared::ids::{CardActionId, CardId};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// Renews a card; the same `client_reference` again renews once.
pub async fn renew_card(id: CardId, renewal: &RenewCard) -> Result<CardChange, ApiError> {
    let path = format!("/cards/{id}/renewals");
    Call::new(Method::Post, path).json(renewal).send().await
}

/// Gives a new number in the place of a card; the same `client_reference` again replaces once.
pub async fn replace_card(id: CardId, replacement: &ReplaceCard) -> Result<CardChange, ApiError> {
    let path = format!("/cards/{id}/replacement");
    Call::new(Method::Post, path).json(replacement).send().await
}

/// Puts a mistyped number right; the same `client_reference` again re-enters once.
pub async fn reenter_card(id: CardId, right: &ReenterCard) -> Result<CardChange, ApiError> {
    let path = format!("/cards/{id}/re-entry");
    Call::new(Method::Post, path).json(right).send().await
}

/// Takes a card out of use.
pub async fn inactivate_card(id: CardId, end: &InactivateCard) -> Result<CardChange, ApiError> {
    let path = format!("/cards/{id}/inactivation");
    Call::new(Method::Post, path).json(end).send().await
}

/// Puts wrong background facts right.
pub async fn correct_facts(id: CardId, facts: &CorrectFacts) -> Result<CardChange, ApiError> {
    let path = format!("/cards/{id}/facts");
    Call::new(Method::Put, path).json(facts).send().await
}

/// Undoes what was done to a card today.
pub async fn undo_card_action(id: CardActionId) -> Result<CardChange, ApiError> {
    let path = format!("/card-actions/{id}/undo");
    Call::new(Method::Post, path).send().await
}

/// What the own account did to cards today.
pub async fn list_card_actions(page: &PageQuery) -> Result<Page<CardAction>, ApiError> {
    Call::new(Method::Get, "/card-actions")
        .query(page)
        .send()
        .await
}
