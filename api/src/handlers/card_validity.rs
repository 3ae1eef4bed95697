//! The question that venues ask of a card.

use actix_web::post;
use shared::card_number::CardNumber;
use shared::card_validity::{
    CardValidities, CardValidity, CardValidityItem, CheckCard, CheckCardItem, CheckCards,
};
use shared::ids::VenueId;

use crate::auth::Require;
use crate::auth::key_limits::Units;
use crate::auth::require;
use crate::auth::visits::venue_of;
use crate::error::ApiResult;
use crate::extract::{Json, State};
use crate::validity::{self, Watched};

/// Check a card
///
/// Is this card valid, at this venue, on this day? Every text of 1–64 characters gets a verdict with
/// status 200: go by `valid`. Venues and API keys with the scope `cards:check`.
#[utoipa::path(tag = "card-validity", security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "The verdict", body = CardValidity),
))]
#[post("/card-validity")]
pub async fn check_card(
    checker: Require<require::CheckCards>,
    state: State,
    body: Json<CheckCard>,
) -> ApiResult<Json<CardValidity>> {
    let venue = venue_of(&checker.0.venues, body.0.venue_id, "/venue_id")?;
    let (today, now) = (state.clock().today(), state.clock().now());
    let number = CardNumber::parse(&body.0.card_number).ok();
    let conn = &mut *state.db().await?;
    let findings = validity::find(&state, conn, number.as_ref(), venue).await?;
    let occasion = body.0.occasion_date.unwrap_or(today);
    let answer = validity::answer(&findings, &body.0.card_number, today, occasion, now);
    let watched = Watched {
        asker: checker.0.asker,
        venue,
        number: number.as_ref(),
    };
    state.count_verdict(answer.reason);
    validity::watch(&state, conn, watched, answer.reason).await;
    Ok(Json(answer))
}

/// Check many cards
///
/// 1–100 cards, such as those of a group or of a course, answered in their order: each as when it is checked alone, with the
/// `ref` under which it was sent. Venues and API keys with the scope `cards:check`.
#[utoipa::path(tag = "card-validity", security(("session" = []), ("api_key" = [])), responses(
    (status = 200, description = "A verdict for each card", body = CardValidities),
))]
#[post("/card-validity/batch")]
pub async fn check_cards(
    checker: Require<require::CheckCards>,
    units: Units,
    state: State,
    body: Json<CheckCards>,
) -> ApiResult<Json<CardValidities>> {
    units.charge_items(body.0.items.len())?;
    let (today, now) = (state.clock().today(), state.clock().now());
    let asked = asked(&checker.0.venues, &body.0.items)?;
    let conn = &mut *state.db().await?;
    let found = validity::find_many(&state, conn, &asked).await?;
    let mut items = Vec::new();
    for ((item, findings), (number, venue)) in body.0.items.into_iter().zip(found).zip(&asked) {
        let occasion = item.occasion_date.unwrap_or(today);
        let verdict = validity::answer(&findings, &item.card_number, today, occasion, now);
        let watched = Watched {
            asker: checker.0.asker,
            venue: *venue,
            number: number.as_ref(),
        };
        state.count_verdict(verdict.reason);
        validity::watch(&state, conn, watched, verdict.reason).await;
        let reference = item.reference;
        items.push(CardValidityItem { reference, verdict });
    }
    Ok(Json(CardValidities { items }))
}

/// What each item asks: a number, at a venue.
fn asked(
    own: &[VenueId],
    items: &[CheckCardItem],
) -> ApiResult<Vec<(Option<CardNumber>, VenueId)>> {
    let places = items.iter().enumerate();
    places
        .map(|(place, item)| {
            let pointer = format!("/items/{place}/venue_id");
            let venue = venue_of(own, item.venue_id, &pointer)?;
            Ok((CardNumber::parse(&item.card_number).ok(), venue))
        })
        .collect()
}
