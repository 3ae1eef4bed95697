//! Registering, finding and listing cards.

use actix_web::{delete, get, post};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::CardNumber;
use shared::cards::{
    Card, CardFilter, CardSummary, RegisterCard, SearchCard, SearchOutcome, SearchResult,
};
use shared::ids::{AreaId, CardId, SiteId};
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::reply::Stored;
use crate::auth::Require;
use crate::auth::require::{KeepFacts, ReadCards, RegisterCards};
use crate::cards::{describe, register, summary};
use crate::db::audit_events::NewAuditEvent;
use crate::db::cards::CardStateRow;
use crate::db::stocks::Stocked;
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
    let body = describe(conn, &outcome.row, state.clock().today(), true).await?;
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
/// site's. The number travels in the body, as addresses end up in logs.
#[utoipa::path(tag = "cards", security(("session" = [])), responses((status = 200, description = "What the number is", body = SearchResult)))]
#[post("/cards/search")]
pub async fn search_cards(
    reader: Require<ReadCards>,
    state: State,
    body: Json<SearchCard>,
) -> ApiResult<Json<SearchResult>> {
    let conn = &mut *state.db().await?;
    let only = |outcome| {
        Ok(Json(SearchResult {
            outcome,
            card: None,
            stock_kind: None,
            renewable_card_id: None,
        }))
    };
    let Ok(number) = CardNumber::parse(&body.0.card_number) else {
        return only(SearchOutcome::Malformed);
    };
    if let Some(row) = db::cards::find_by_number(conn, &number).await? {
        if !reader.0.visible().includes(&row) {
            return only(SearchOutcome::OtherSite);
        }
        let found = describe(conn, &row, state.clock().today(), false).await?;
        let card = Some(summary(&found));
        return Ok(Json(SearchResult {
            outcome: SearchOutcome::Own,
            card,
            stock_kind: None,
            renewable_card_id: None,
        }));
    }
    match db::stocks::find(conn, &number).await? {
        Some(stocked) if owns(reader.0, &stocked) => {
            let stock_kind = Some(stocked.kind);
            Ok(Json(SearchResult {
                outcome: SearchOutcome::InStock,
                card: None,
                stock_kind,
                renewable_card_id: None,
            }))
        }
        Some(_) => only(SearchOutcome::OtherSite),
        None if number.has_wrong_check_character() => only(SearchOutcome::Malformed),
        None => only(SearchOutcome::Unknown),
    }
}

fn owns(reader: ReadCards, stocked: &Stocked) -> bool {
    match reader {
        ReadCards::Network => true,
        ReadCards::Area(area) => stocked.area == area,
        ReadCards::Site(site) => stocked.site == Some(site),
    }
}

/// Find a card
///
/// Background facts are told to the site that registered the card, and to nobody else.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses((status = 200, description = "The card", body = Card)))]
#[get("/cards/{id}")]
pub async fn find_card(
    reader: Require<ReadCards>,
    id: Path<CardId>,
    state: State,
) -> ApiResult<Json<Card>> {
    let conn = &mut *state.db().await?;
    let row = db::cards::find(conn, id.0)
        .await?
        .filter(|row| reader.0.visible().includes(row));
    let row = row.ok_or(ProblemCode::NotFound)?;
    let with_facts = matches!(reader.0, ReadCards::Site(_));
    Ok(Json(
        describe(conn, &row, state.clock().today(), with_facts).await?,
    ))
}

/// Delete a card's background facts
///
/// When the holder asks for it. The card stays valid; what figures need of the facts stays with nothing that leads to
/// the card. It cannot be undone. A card without facts stays as it is. Distributors for their own site's cards,
/// coordinators for their area's.
#[utoipa::path(tag = "cards", params(CardId), security(("session" = [])), responses((status = 200, description = "The card, without facts", body = Card)))]
#[delete("/cards/{id}/facts")]
pub async fn delete_facts(
    keeper: Require<KeepFacts>,
    id: Path<CardId>,
    state: State,
) -> ApiResult<Json<Card>> {
    let conn = &mut *state.db().await?;
    let row = db::cards::find(conn, id.0)
        .await?
        .filter(|row| keeper.0.visible.includes(row));
    let row = row.ok_or(ProblemCode::NotFound)?;
    let now = state.clock().now();
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        if db::retention::delete_facts(conn, &[row.id]).await? > 0 {
            NewAuditEvent::by(keeper.0.user, "delete_facts", now)
                .in_area(AreaId(row.area_id))
                .about(Subject::Card, row.id)
                .insert(conn)
                .await?;
        }
        QueryResult::Ok(())
    })
    .await?;
    Ok(Json(
        describe(conn, &row, state.clock().today(), true).await?,
    ))
}
