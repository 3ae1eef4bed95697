//! Preparing a group visit: which of the members' own cards are valid on its day.

use actix_web::post;
use shared::card_number::CardNumber;
use shared::group_visit_checks::{CheckGroupVisit, GroupVisitCheck};
use shared::verdict::Reason;

use crate::auth::Require;
use crate::auth::require::RegisterCards;
use crate::cards::watch;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, State};
use crate::validity;

/// Check the cards of a group
///
/// Before a visit: which of the members' own cards are valid on its day? Up to 50 numbers get a verdict each, in their
/// order, whichever site gave the card: of a valid one it is told whose it is, and the area where it works when that is
/// the only one. No venue is asked for, so that an area which takes no others' cards is judged at the door. Nothing is stored. Distributors only.
#[utoipa::path(tag = "group-visit-checks", security(("session" = [])), responses(
    (status = 200, description = "A verdict for each card", body = GroupVisitCheck),
    (status = 429, description = "Many numbers did not exist, and too many answers wait"),
))]
#[post("/group-visit-checks")]
pub async fn check_group_visit(
    distributor: Require<RegisterCards>,
    state: State,
    body: Json<CheckGroupVisit>,
) -> ApiResult<Json<GroupVisitCheck>> {
    let CheckGroupVisit {
        occasion_date,
        cards,
    } = body.0;
    let numbers: Vec<_> = cards
        .iter()
        .map(|card| CardNumber::parse(&card.card_number).ok())
        .collect();
    let numbers: Vec<_> = numbers
        .iter()
        .map(|number| number.as_ref().map(CardNumber::as_str))
        .collect();
    let conn = &mut *state.db().await?;
    let findings = db::card_validity::find_anywhere(conn, &numbers).await?;
    let today = state.clock().today();
    let verdicts: Vec<_> = findings
        .iter()
        .zip(&cards)
        .map(|(found, card)| validity::of_member(found, &card.card_number, today, occasion_date))
        .collect();
    let unknown = verdicts
        .iter()
        .filter(|verdict| matches!(verdict.reason, Reason::Unknown | Reason::Malformed))
        .count();
    let asker = (distributor.0.user, Some(distributor.0.site));
    watch(&state, conn, asker, unknown).await?;
    Ok(Json(GroupVisitCheck {
        occasion_date,
        as_of: state.clock().now(),
        verdicts,
    }))
}
