//! The question that venues ask of a card.

use std::time::Duration;

use actix_web::post;
use diesel::QueryResult;
use shared::card_number::CardNumber;
use shared::card_validity::{CardValidity, CheckCard};
use shared::ids::VenueId;
use shared::problem::FieldCode;
use shared::verdict::Reason;

use crate::auth::Require;
use crate::auth::require::CheckCards;
use crate::db;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, State};
use crate::validity;

/// How long a verdict waits for a notice to be kept.
const PATIENCE: Duration = Duration::from_millis(200);

/// Check a card
///
/// Is this card valid, at this venue, on this day? Every text of 1–64 characters gets a verdict with
/// status 200: go by `valid`. Venues and API keys with the scope `cards:check`.
#[utoipa::path(tag = "card-validity", security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "The verdict", body = CardValidity),
))]
#[post("/card-validity")]
pub async fn check_card(
    checker: Require<CheckCards>,
    state: State,
    body: Json<CheckCard>,
) -> ApiResult<Json<CardValidity>> {
    let venue = venue(&checker.0, body.0.venue_id)?;
    let today = state.clock().today();
    let number = CardNumber::parse(&body.0.card_number).ok();
    let conn = &mut *state.db().await?;
    let findings = db::card_validity::find(conn, number.as_ref(), venue).await?;
    let occasion = body.0.occasion_date.unwrap_or(today);
    let now = state.clock().now();
    let answer = validity::answer(&findings, &body.0.card_number, today, occasion, now);
    match (answer.reason, number) {
        // The site whose stock it lies in.
        (Reason::NotRegistered, Some(number)) => {
            tell(db::notices::tell_of_unregistered(conn, &number, today, now)).await;
        }
        // The area where somebody tries many. What is answered does not tell.
        (Reason::Unknown | Reason::Malformed, _)
            if !state.attempts().count_unknown(checker.0.asker) =>
        {
            tell(db::notices::tell_of_guessing(conn, venue, today, now)).await;
        }
        _ => {}
    }
    Ok(Json(answer))
}

/// Keeps a notice. The verdict waits for it a moment at the most, and never fails for it.
async fn tell(telling: impl Future<Output = QueryResult<()>>) {
    match tokio::time::timeout(PATIENCE, telling).await {
        Ok(Ok(())) => {}
        Ok(Err(_)) => tracing::warn!("a notice of a card that was shown could not be kept"),
        Err(_) => tracing::warn!("keeping a notice of a card that was shown took too long"),
    }
}

/// The venue that asks: the one that is named, or the only one. Another's is as good as unknown.
fn venue(checker: &CheckCards, named: Option<VenueId>) -> ApiResult<VenueId> {
    match (named, checker.venues.as_slice()) {
        (Some(venue), own) if own.contains(&venue) => Ok(venue),
        (Some(_), _) => Err(ApiError::field("/venue_id", FieldCode::UnknownValue)),
        (None, [only]) => Ok(*only),
        (None, _) => Err(ApiError::field("/venue_id", FieldCode::Required)),
    }
}
