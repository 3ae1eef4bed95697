//! The question that venues ask of a card.

use actix_web::post;
use shared::card_number::CardNumber;
use shared::card_validity::{CardValidity, CheckCard};
use shared::ids::VenueId;
use shared::problem::FieldCode;

use crate::auth::Require;
use crate::auth::require::CheckCards;
use crate::db;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, State};
use crate::validity;

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
    let findings = db::card_validity::find(&mut *state.db().await?, number.as_ref(), venue).await?;
    let occasion = body.0.occasion_date.unwrap_or(today);
    Ok(Json(validity::answer(
        &findings,
        &body.0.card_number,
        today,
        occasion,
        state.clock().now(),
    )))
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
