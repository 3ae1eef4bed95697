//! Community cards: which are out, lending them and taking them back.

use shared::community_cards::{CardLoan, CommunityCard, LendCard, ReturnCard, UndoCardLoan};
use shared::ids::{CardId, CardLoanId};
use shared::page::{Page, PageQuery};

use super::client::{Call, Method};
use super::error::ApiError;

/// Lists community cards with where they are.
pub async fn list_community_cards(page: &PageQuery) -> Result<Page<CommunityCard>, ApiError> {
    Call::new(Method::Get, "/community-cards")
        .query(page)
        .send()
        .await
}

/// Lists a community card's loans.
pub async fn list_card_loans(id: CardId, page: &PageQuery) -> Result<Page<CardLoan>, ApiError> {
    Call::new(Method::Get, format!("/community-cards/{id}/loans"))
        .query(page)
        .send()
        .await
}

/// Lends a community card.
pub async fn lend_card(id: CardId, input: &LendCard) -> Result<CardLoan, ApiError> {
    Call::new(Method::Post, format!("/community-cards/{id}/loans"))
        .json(input)
        .send()
        .await
}

/// Takes a community card back.
pub async fn return_card(id: CardLoanId, input: &ReturnCard) -> Result<CardLoan, ApiError> {
    Call::new(Method::Post, format!("/card-loans/{id}/return"))
        .json(input)
        .send()
        .await
}

/// Undoes a step of a loan.
pub async fn undo_card_loan(id: CardLoanId, input: &UndoCardLoan) -> Result<CardLoan, ApiError> {
    Call::new(Method::Post, format!("/card-loans/{id}/undo"))
        .json(input)
        .send()
        .await
}
