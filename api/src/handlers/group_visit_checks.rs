//! Preparing a group visit: which of the members' own cards are valid on its day.

use actix_web::post;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::group_visit_checks::{CheckGroupVisit, GroupMemberVerdict, GroupVisitCheck};
use shared::verdict::Reason;

use crate::app::AppState;
use crate::auth::Require;
use crate::auth::guessing::Asker;
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
        .map(|(found, card)| {
            let verdict = validity::anywhere(found, &card.card_number, today, occasion_date);
            GroupMemberVerdict {
                valid: verdict.is_valid(),
                reason: verdict.reason,
            }
        })
        .collect();
    watch(&state, conn, distributor.0, &verdicts).await?;
    Ok(Json(GroupVisitCheck {
        occasion_date,
        as_of: state.clock().now(),
        verdicts,
    }))
}

/// Tells the area where somebody tries many numbers that do not exist. What is answered does not tell.
async fn watch(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    verdicts: &[GroupMemberVerdict],
) -> ApiResult<()> {
    let asker = Asker::Account(distributor.user);
    let unknown = verdicts
        .iter()
        .filter(|verdict| matches!(verdict.reason, Reason::Unknown | Reason::Malformed));
    let too_many = unknown
        .filter(|_| !state.guessing().count_unknown(asker))
        .count();
    if too_many > 0 {
        let (today, now) = (state.clock().today(), state.clock().now());
        db::notices::tell_of_guessing_at_site(conn, distributor.site, today, now).await?;
    }
    Ok(())
}
