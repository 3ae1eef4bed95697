//! Preparing a group visit: which of the members' own cards are valid on its day.

use actix_web::post;
use shared::card_number::CardNumber;
use shared::group_visit_checks::{CheckGroupVisit, GroupMemberVerdict, GroupVisitCheck};

use crate::auth::Require;
use crate::auth::require::RegisterCards;
use crate::db;
use crate::error::ApiResult;
use crate::extract::{Json, State};
use crate::validity;

/// Check the cards of a group
///
/// Before a visit: which of the members' own cards are valid on its day? Up to 50 numbers get a verdict each, in their
/// order, and nothing else is told of a card, whichever site gave it. No venue is asked for; that some areas' cards
/// work in their own area only is judged at the door. Nothing is stored. Distributors only.
#[utoipa::path(tag = "group-visit-checks", security(("session" = [])), responses((status = 200, description = "A verdict for each card", body = GroupVisitCheck)))]
#[post("/group-visit-checks")]
pub async fn check_group_visit(
    _distributor: Require<RegisterCards>,
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
    let findings = db::group_visit_checks::find(conn, &numbers).await?;
    let today = state.clock().today();
    let verdicts = findings.iter().zip(&cards).map(|(found, card)| {
        let verdict = validity::anywhere(found, &card.card_number, today, occasion_date);
        GroupMemberVerdict {
            valid: verdict.is_valid(),
            reason: verdict.reason,
        }
    });
    Ok(Json(GroupVisitCheck {
        occasion_date,
        as_of: state.clock().now(),
        verdicts: verdicts.collect(),
    }))
}
