//! Cards. A card number travels in the body, never in an address.

use shared::cards::{Card, CardFilter, CardSummary, RegisterCard, SearchCard, SearchResult};
use shared::ids::CardId;
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// Registers a card that is handed out; the same `client_reference` again gives the same card.
pub async fn register_card(card: &RegisterCard) -> Result<Card, ApiError> {
    Call::new(Method::Post, "/cards").json(card).send().await
}

/// The cards that the account may see.
pub async fn list_cards(
    page: &PageQuery,
    filter: &CardFilter,
) -> Result<Page<CardSummary>, ApiError> {
    Call::new(Method::Get, "/cards")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// What a number is.
pub async fn search_cards(search: &SearchCard) -> Result<SearchResult, ApiError> {
    Call::new(Method::Post, "/cards/search")
        .json(search)
        .send()
        .await
}

/// One card.
pub async fn find_card(id: CardId) -> Result<Card, ApiError> {
    Call::new(Method::Get, format!("/cards/{id}")).send().await
}

/// Deletes the background facts of a card.
pub async fn delete_facts(id: CardId) -> Result<Card, ApiError> {
    Call::new(Method::Delete, format!("/cards/{id}/facts"))
        .send()
        .await
}
