//! Community cards: which are out, lending them and taking them back.

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use shared::cards::{CardFilter, CardKind};
use shared::community_cards::{CardLoan, CommunityCard, LendCard, ReturnCard, UndoCardLoan};
use shared::ids::{CardId, CardLoanId};
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::{Replayable, Stored};
use crate::auth::Require;
use crate::auth::require::{ReadCards, RegisterCards, Staff};
use crate::cards::{Recorded, describe_loan, lend, take_back, undo};
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List community cards
///
/// Each with its latest loan: a card is out while that has no day of bringing back. The latest registered first.
/// Distributors see their own site's, coordinators their area's, the national administrator all.
#[utoipa::path(tag = "community-cards", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of community cards", body = Page<CommunityCard>)))]
#[get("/community-cards")]
pub async fn list_community_cards(
    reader: Require<ReadCards>,
    account: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<CommunityCard>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let (visible, today) = (reader.0.visible(), state.clock().today());
    let filter = CardFilter {
        kind: Some(CardKind::Community),
        ..CardFilter::default()
    };
    let conn = &mut *state.db().await?;
    let wanted = rows_wanted(&query.0);
    let rows = db::cards::list(conn, visible, &filter, today, place, wanted).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.card_id).collect();
    let loans = db::community_cards::latest_loans(conn, &ids).await?;
    let told = |row: db::cards::CardStateRow| {
        let loan = loans.iter().find(|loan| loan.card_id == row.card_id);
        let latest_loan = loan.map(|loan| describe_loan(loan, Some(account.0.user), today));
        diesel::QueryResult::Ok(CommunityCard {
            card: row.into_summary()?,
            latest_loan: latest_loan.transpose()?,
        })
    };
    let cards = page(&query.0, rows, |row| (row.registered_at, row.card_id), told);
    Ok(Json(cards.try_collect()?))
}

/// List a community card's loans
///
/// The latest first, without those that were undone.
#[utoipa::path(tag = "community-cards", params(CardId, PageQuery), security(("session" = [])), responses((status = 200, description = "A page of loans", body = Page<CardLoan>)))]
#[get("/community-cards/{id}/loans")]
pub async fn list_card_loans(
    reader: Require<ReadCards>,
    account: Require<Staff>,
    id: Path<CardId>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<CardLoan>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    db::cards::find(conn, id.0)
        .await?
        .filter(|row| row.kind == CardKind::Community.as_str())
        .filter(|row| reader.0.visible().includes(row))
        .ok_or(ProblemCode::NotFound)?;
    let rows = db::community_cards::loans(conn, id.0, place, rows_wanted(&query.0)).await?;
    let (user, today) = (account.0.user, state.clock().today());
    let loans = page(
        &query.0,
        rows,
        |row| (row.lent_at, row.id),
        |row| describe_loan(&row, Some(user), today),
    );
    Ok(Json(loans.try_collect()?))
}

/// Lend a community card
///
/// A valid card of the own site that is not out, to a worker, volunteer or student: a role, never a name. Sending the
/// same again, with the same `client_reference`, answers 200 with the same loan and `Idempotent-Replayed: true`.
#[utoipa::path(tag = "community-cards", params(CardId), security(("session" = [])), responses(
    (status = 201, description = "Lent", body = CardLoan, headers(("Location" = String, description = "Address of the card's loans"))),
    (status = 200, description = "Lent before by the same request", body = CardLoan, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The card is out, or not valid on the day"),
))]
#[post("/community-cards/{id}/loans")]
pub async fn lend_card(
    distributor: Require<RegisterCards>,
    id: Path<CardId>,
    state: State,
    body: Json<LendCard>,
) -> ApiResult<Stored<CardLoan>> {
    let conn = &mut *state.db().await?;
    let Recorded { loan, replayed } = lend(&state, conn, distributor.0, id.0, &body.0).await?;
    Ok(Stored {
        body: loan,
        location: format!("/api/v1/community-cards/{}/loans", id.0),
        replayed,
    })
}

/// Take a community card back
///
/// By anybody of the site. When it is back already, on the same day or when no day is sent, the answer is the loan as
/// it stands with `Idempotent-Replayed: true`.
#[utoipa::path(tag = "community-cards", params(CardLoanId), security(("session" = [])), responses(
    (status = 200, description = "Brought back", body = CardLoan, headers(("Idempotent-Replayed" = String, description = "`true` when it was back before"))),
    (status = 409, description = "The card is not out"),
))]
#[post("/card-loans/{id}/return")]
pub async fn return_card(
    distributor: Require<RegisterCards>,
    id: Path<CardLoanId>,
    state: State,
    body: Json<ReturnCard>,
) -> ApiResult<Replayable<CardLoan>> {
    let conn = &mut *state.db().await?;
    let day = body.0.returned_on;
    let Recorded { loan, replayed } = take_back(&state, conn, distributor.0, id.0, day).await?;
    Ok(Replayable {
        body: loan,
        replayed,
    })
}

/// Undo a step of a loan
///
/// The bringing back, or then the lending, by the account that recorded it and on the same day. It leaves a trail; a
/// step that was undone before stays undone.
#[utoipa::path(tag = "community-cards", params(CardLoanId), security(("session" = [])), responses(
    (status = 200, description = "Undone", body = CardLoan, headers(("Idempotent-Replayed" = String, description = "`true` when it was undone before"))),
    (status = 409, description = "It was not done today, or something came after"),
))]
#[post("/card-loans/{id}/undo")]
pub async fn undo_card_loan(
    distributor: Require<RegisterCards>,
    id: Path<CardLoanId>,
    state: State,
    body: Json<UndoCardLoan>,
) -> ApiResult<Replayable<CardLoan>> {
    let conn = &mut *state.db().await?;
    let step = body.0.step;
    let Recorded { loan, replayed } = undo(&state, conn, distributor.0, id.0, step).await?;
    Ok(Replayable {
        body: loan,
        replayed,
    })
}
