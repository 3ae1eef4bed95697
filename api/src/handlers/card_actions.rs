//! What happens to a card after it was handed out, and the undoing of it.

use actix_web::{get, post, put};
use chrono::{DateTime, Utc};
use diesel_async::AsyncPgConnection;
use shared::card_actions::{
    CardAction, CardChange, CorrectFacts, InactivateCard, ReenterCard, RenewCard, ReplaceCard,
};
use shared::ids::{CardActionId, CardId};
use shared::page::{Page, PageQuery};
use uuid::Uuid;

use super::reply::Stored;
use crate::app::AppState;
use crate::auth::Require;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::cards::Viewer;
use crate::cards::care::{self, Done};
use crate::clock::day_start;
use crate::db::card_actions::CardActionRow;
use crate::db::{self, Visible};
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// Renew a card
///
/// Valid anew from the day of renewal, with its number or a new one from stock. At the site that issued it, at another
/// site of its area where the area's `renewal_elsewhere` allows it, or by the area's coordinator. Sending the same
/// request again renews once.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 201, description = "Renewed", body = CardChange, headers(("Location" = String, description = "Address of the card"))),
    (status = 200, description = "Renewed before by the same request", body = CardChange, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The card is out of use for good, or the new number is taken"),
))]
#[post("/cards/{id}/renewals")]
pub async fn renew_card(
    keeper: Require<KeepCards>,
    id: Path<CardId>,
    state: State,
    body: Json<RenewCard>,
) -> ApiResult<Stored<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::renew(&state, conn, keeper.0, id.0, &body.0).await?;
    stored(&state, conn, keeper.0, &done).await
}

/// Replace a card
///
/// A new number from stock takes the place of the card, keeps its last valid day and its background facts. The card
/// itself is out of use from today on. Distributors for their own site's cards, coordinators for their area's. Sending
/// the same request again replaces once.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 201, description = "Replaced", body = CardChange, headers(("Location" = String, description = "Address of the new card"))),
    (status = 200, description = "Replaced before by the same request", body = CardChange, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The card is out of use for good or over, or the new number is taken"),
))]
#[post("/cards/{id}/replacement")]
pub async fn replace_card(
    keeper: Require<KeepCards>,
    id: Path<CardId>,
    state: State,
    body: Json<ReplaceCard>,
) -> ApiResult<Stored<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::replace(&state, conn, keeper.0, id.0, &body.0).await?;
    stored(&state, conn, keeper.0, &done).await
}

/// Put a mistyped number right
///
/// The card counts as registered in error, and a card with the right number takes over its days and background facts.
/// The wrong number is free again, as the real card may lie in a box. Distributors for their own site's cards,
/// coordinators for their area's. Sending the same request again re-enters once.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 201, description = "Put right", body = CardChange, headers(("Location" = String, description = "Address of the card with the right number"))),
    (status = 200, description = "Put right before by the same request", body = CardChange, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The card is out of use or lent, or the right number is taken"),
))]
#[post("/cards/{id}/re-entry")]
pub async fn reenter_card(
    keeper: Require<KeepCards>,
    id: Path<CardId>,
    state: State,
    body: Json<ReenterCard>,
) -> ApiResult<Stored<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::reenter(&state, conn, keeper.0, id.0, &body.0).await?;
    stored(&state, conn, keeper.0, &done).await
}

/// Take a card out of use
///
/// From today or an earlier day on. Distributors for their own site's cards, coordinators for their area's. The same
/// again by the same account changes nothing.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 200, description = "What was done, and the card", body = CardChange),
    (status = 409, description = "The card is out of use already"),
))]
#[post("/cards/{id}/inactivation")]
pub async fn inactivate_card(
    keeper: Require<KeepCards>,
    id: Path<CardId>,
    state: State,
    body: Json<InactivateCard>,
) -> ApiResult<Json<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::inactivate(&state, conn, keeper.0, id.0, &body.0).await?;
    told(&state, conn, keeper.0, &done).await
}

/// Correct a card's background facts
///
/// For facts that were entered wrong: what figures keep of the card's handings-out follows. The facts before are kept up
/// to the end of the day, for an undo. Only the site that issued the card sees its facts, and corrects them.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 200, description = "What was done, and the card", body = CardChange),
    (status = 409, description = "Somebody has corrected them meanwhile, or another card took this one's place"),
))]
#[put("/cards/{id}/facts")]
pub async fn correct_facts(
    distributor: Require<RegisterCards>,
    id: Path<CardId>,
    state: State,
    body: Json<CorrectFacts>,
) -> ApiResult<Json<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::correct_facts(&state, conn, distributor.0, id.0, &body.0).await?;
    let keeper = KeepCards {
        user: distributor.0.user,
        visible: Visible::Own(distributor.0.site),
    };
    told(&state, conn, keeper, &done).await
}

/// List what one did to cards today
///
/// What the own account did today in Finland, the latest first: with what was undone, and whether it can be undone now.
#[utoipa::path(tag = "cards", params(PageQuery), security(("session" = [])), responses((status = 200, description = "A page of what was done", body = Page<CardAction>)))]
#[get("/card-actions")]
pub async fn list_card_actions(
    keeper: Require<KeepCards>,
    state: State,
    query: Query<PageQuery>,
) -> ApiResult<Json<Page<CardAction>>> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(&query.0)?;
    let viewer = viewer(&state, keeper.0);
    let done = (viewer.user, day_start(viewer.today));
    let conn = &mut *state.db().await?;
    let rows = db::card_actions::list(conn, done, place, rows_wanted(&query.0)).await?;
    let place = |row: &CardActionRow| (row.at, row.id);
    let rows = page(&query.0, rows, place, |row| viewer.told(row));
    Ok(Json(rows.try_collect()?))
}

/// Undo what was done to a card
///
/// On the same day in Finland, by the account that did it, the latest first: a registration, renewal, replacement,
/// re-entry, inactivation or correction. What is undone counts as not done; a registration that is undone leaves no
/// card, and its number is free again. The same again changes nothing.
#[utoipa::path(tag = "cards", params(CardActionId), security(("session" = [])), responses(
    (status = 200, description = "What was undone, and the card as it was before", body = CardChange),
    (status = 409, description = "It was not done today, something else was done to the card since, or the card that it would take away was lent or used"),
))]
#[post("/card-actions/{id}/undo")]
pub async fn undo_card_action(
    keeper: Require<KeepCards>,
    id: Path<CardActionId>,
    state: State,
) -> ApiResult<Json<CardChange>> {
    let conn = &mut *state.db().await?;
    let done = care::undo(&state, conn, keeper.0, id.0).await?;
    told(&state, conn, keeper.0, &done).await
}

async fn stored(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    done: &Done,
) -> ApiResult<Stored<CardChange>> {
    let Json(body) = told(state, conn, keeper, done).await?;
    Ok(Stored {
        location: format!("/api/v1/cards/{}", body.action.card_id),
        body,
        replayed: done.replayed,
    })
}

async fn told(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    done: &Done,
) -> ApiResult<Json<CardChange>> {
    let viewer = viewer(state, keeper);
    Ok(Json(care::tell(conn, &viewer, done.action).await?))
}

fn viewer(state: &AppState, keeper: KeepCards) -> Viewer {
    Viewer {
        user: keeper.user,
        visible: keeper.visible,
        today: state.clock().today(),
    }
}
