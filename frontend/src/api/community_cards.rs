//! Community cards: which are out, lending them and taking them back.

use shared::community_cards::{CardLoan, CommunityCard, LendCard, ReturnCard, UndoCardLoan};
use shared::ids::{CardId, CardLoanId};
use shared::page::{Page, PageQuery};

use super::client;
use super::error::ApiError;

/// Lists community cards with where they are.
pub async fn list_community_cards(page: &PageQuery) -> Result<Page<CommunityCard>, ApiError> {
    client::list("/community-cards", page, &()).await
}

/// Lists a community card's loans.
pub async fn list_card_loans(id: CardId, page: &PageQuery) -> Result<Page<CardLoan>, ApiError> {
    client::list(&format!("/community-cards/{id}/loans"), page, &()).await
}

/// Lends a community card.
pub async fn lend_card(id: CardId, input: &LendCard) -> Result<CardLoan, ApiError> {
    client::post(&format!("/community-cards/{id}/loans"), input).await
}

/// Takes a community card back.
pub async fn return_card(id: CardLoanId, input: &ReturnCard) -> Result<CardLoan, ApiError> {
    client::post(&format!("/card-loans/{id}/return"), input).await
}

/// Undoes a step of a loan.
pub async fn undo_card_loan(id: CardLoanId, input: &UndoCardLoan) -> Result<CardLoan, ApiError> {
    client::post(&format!("/card-loans/{id}/undo"), input).await
}
