//! Taking a card out of use.

use chrono::NaiveDate;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_actions::{CardActionKind, InactivateCard};
use shared::cards::InactivationReason;
use shared::ids::{AreaId, CardActionId, CardId, SiteId};
use shared::problem::ProblemCode;

use super::{Carer, Done, Opened, write_down};
use crate::app::AppState;
use crate::auth::require::KeepCards;
use crate::db;
use crate::db::card_actions::NewCardAction;
use crate::error::{ApiError, ApiResult};

/// Takes a card of one's own out of use. The same again by the same account changes nothing.
///
/// # Errors
/// 404 for another's card, 409 when it is out of use already, 422 when the day is not right.
pub async fn inactivate(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardId,
    request: &InactivateCard,
) -> ApiResult<Done> {
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = carer.lock(conn, id).await?;
        let card = Opened::of(conn, row, carer.today).await?;
        let from = request.inactive_from.unwrap_or(carer.today);
        let reason = InactivationReason::from(request.reason);
        if !card.ended.is_empty() {
            let same = same_before(conn, &carer, &card, (reason, from)).await?;
            let action = same.ok_or(ProblemCode::CardOutOfUse)?;
            return Ok(Done {
                action,
                replayed: true,
            });
        }
        if let Some(code) = card.situation().inactive_from_refusal(from, carer.today) {
            return Err(ApiError::field("/inactive_from", code));
        }
        let ended = db::ledgers::inactivate(conn, card.id(), reason, carer.by(), from).await?;
        let done = NewCardAction {
            kind: CardActionKind::Inactivate,
            card: card.id(),
            former: None,
            issuance: None,
            inactivation: Some(ended),
            reason: None,
            site: SiteId(card.row.site_id),
            reference: None,
            by: carer.user,
            at: carer.now,
        };
        let area = AreaId(card.row.area_id);
        let action = write_down(conn, "inactivate_card", area, &done).await?;
        Ok(Done {
            action,
            replayed: false,
        })
    })
    .await
}

/// What this account did to the card last, when it was just this.
async fn same_before(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    card: &Opened,
    (reason, from): (InactivationReason, NaiveDate),
) -> ApiResult<Option<CardActionId>> {
    let last = db::card_actions::latest_of(conn, card.id()).await?;
    let last = last.filter(|last| last.done_by == carer.user.0);
    Ok(last.and_then(|last| {
        let ended = &card.ledgers.inactivations;
        let is_same = ended.iter().any(|ended| {
            Some(ended.id) == last.inactivation_id
                && ended.reason == reason.as_str()
                && ended.inactive_from == from
        });
        is_same.then_some(CardActionId(last.id))
    }))
}
