//! Registering, finding and listing cards.

use actix_web::{delete, get, post};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{OptionalExtension, QueryResult};
use diesel_async::AsyncPgConnection;
use shared::cards::{
    Card, CardFilter, CardSummary, RegisterCard, SearchCard, SearchOutcome, SearchResult,
};
use shared::ids::{CardId, SiteId, UserId};
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::Stored;
use crate::app::AppState;
use crate::auth::Require;
use crate::auth::require::{KeepCards, ReadCards, RegisterCards, Staff};
use crate::cards::{Viewer, care, describe, register, search, watch};
use crate::db::cards::CardStateRow;
use crate::db::{self, Visible};
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// Register a card
///
/// Hands out a card from the own site's stock. Sending the same request again, with the same
/// `client_reference`, answers 200 with the same card and `Idempotent-Replayed: true`. Distributors only.
#[utoipa::path(tag = "cards", security(("session" = [])), responses(
    (status = 201, description = "Registered", body = Card, headers(("Location" = String, description = "Address of the card"))),
    (status = 200, description = "Registered before by the same request", body = Card, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
    (status = 409, description = "The number is taken"),
))]
#[post("/cards")]
pub async fn register_card(
    distributor: Require<RegisterCards>,
    state: State,
    body: Json<RegisterCard>,
) -> ApiResult<Stored<Card>> {
    let conn = &mut *state.db().await?;
    let outcome = register(&state, conn, distributor.0, &body.0).await?;
    let own = Visible::Own(distributor.0.site);
    let viewer = viewer(&state, distributor.0.user, own);
    // Sent again after it was undone: there is no card any more.
    let body = describe(conn, &outcome.row, &viewer).await.optional()?;
    let body = body.ok_or(ProblemCode::ChangedSince)?;
    let location = format!("/api/v1/cards/{}", body.id);
    Ok(Stored {
        body,
        location,
        replayed: outcome.replayed,
    })
}

/// List cards
///
/// The latest registered first; with `ends_within` those that end first. Distributors see their own site's, coordinators
/// their area's, the national administrator all; without background facts.
#[utoipa::path(tag = "cards", params(PageQuery, CardFilter), security(("session" = [])), responses((status = 200, description = "A page of cards", body = Page<CardSummary>)))]
#[get("/cards")]
pub async fn list_cards(
    reader: Require<ReadCards>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<CardFilter>,
) -> ApiResult<Json<Page<CardSummary>>> {
    let (visible, today) = (reader.0.visible(), state.clock().today());
    let conn = &mut *state.db().await?;
    let rows = match filter.0.ends_within {
        Some(within) => ending(conn, visible, (&filter.0, within), today, &query.0).await?,
        None => latest(conn, visible, &filter.0, today, &query.0).await?,
    };
    Ok(Json(rows.try_collect()?))
}

/// A page of cards, each as far as the database's words are known.
type Rows = Page<QueryResult<CardSummary>>;

async fn latest(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    filter: &CardFilter,
    today: NaiveDate,
    query: &PageQuery,
) -> ApiResult<Rows> {
    let place: Option<(DateTime<Utc>, Uuid)> = after(query)?;
    let limit = rows_wanted(query);
    let rows = db::cards::list(conn, visible, filter, today, place, limit).await?;
    let place = |row: &CardStateRow| (row.registered_at, row.card_id);
    Ok(page(query, rows, place, CardStateRow::into_summary))
}

async fn ending(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    filter: (&CardFilter, u16),
    today: NaiveDate,
    query: &PageQuery,
) -> ApiResult<Rows> {
    let place: Option<(NaiveDate, Uuid)> = after(query)?;
    let limit = rows_wanted(query);
    let rows = db::cards::list_ending(conn, visible, filter, today, place, limit).await?;
    let place = |row: &CardStateRow| (row.last_valid_day, row.card_id);
    Ok(page(query, rows, place, CardStateRow::into_summary))
}

/// Look up a number
///
/// Says what a number is for the caller. Another site's card or stock is only said to be another
/// site's. The number travels in the body, as addresses end up in logs. Who asks for many numbers that do not exist is
/// answered slower for an hour.
#[utoipa::path(tag = "cards", security(("session" = [])), responses(
    (status = 200, description = "What the number is", body = SearchResult),
    (status = 429, description = "Many numbers did not exist, and too many answers wait"),
))]
#[post("/cards/search")]
pub async fn search_cards(
    reader: Require<ReadCards>,
    staff: Require<Staff>,
    state: State,
    body: Json<SearchCard>,
) -> ApiResult<Json<SearchResult>> {
    let conn = &mut *state.db().await?;
    let viewer = viewer(&state, staff.0.user, reader.0.visible());
    let found = search(conn, (&viewer, staff.0.scope), &body.0.card_number).await?;
    let is_unknown = matches!(
        found.outcome,
        SearchOutcome::Unknown | SearchOutcome::Malformed
    );
    let site = match reader.0 {
        ReadCards::Site(site) => Some(site),
        ReadCards::Area(_) | ReadCards::Network => None,
    };
    let asker = (staff.0.user, site);
    watch(&state, conn, asker, usize::from(is_unknown)).await?;
    Ok(Json(found))
}

/// Find a card
///
/// Background facts are told to the site that registered the card, and to nobody else.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses((status = 200, description = "The card", body = Card)))]
#[get("/cards/{id}")]
pub async fn find_card(
    reader: Require<ReadCards>,
    staff: Require<Staff>,
    id: Path<CardId>,
    state: State,
) -> ApiResult<Json<Card>> {
    let conn = &mut *state.db().await?;
    let row = db::cards::find(conn, id.0)
        .await?
        .filter(|row| reader.0.visible().includes(row));
    let row = row.ok_or(ProblemCode::NotFound)?;
    let viewer = viewer(&state, staff.0.user, reader.0.visible());
    Ok(Json(describe(conn, &row, &viewer).await?))
}

/// Delete a card's background facts
///
/// When the holder asks for it. The card stays valid; what figures need of the facts stays with nothing that leads to
/// the card. It cannot be undone. When other cards came in its place, the facts are deleted there: they moved on. A card
/// without facts stays as it is. Distributors for their own site's cards, coordinators for their area's.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses(
    (status = 200, description = "The card, without facts", body = Card),
    (status = 409, description = "It has none, and a card of another site or area came in its place"),
))]
#[delete("/cards/{id}/facts")]
pub async fn delete_facts(
    keeper: Require<KeepCards>,
    id: Path<CardId>,
    state: State,
) -> ApiResult<Json<Card>> {
    let conn = &mut *state.db().await?;
    let row = care::delete_facts(&state, conn, keeper.0, id.0).await?;
    let viewer = viewer(&state, keeper.0.user, keeper.0.visible);
    Ok(Json(describe(conn, &row, &viewer).await?))
}

fn viewer(state: &AppState, user: UserId, visible: Visible<SiteId>) -> Viewer {
    Viewer {
        user,
        visible,
        today: state.clock().today(),
    }
}
