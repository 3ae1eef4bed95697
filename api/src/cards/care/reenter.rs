//! Re-entering a mistyped number: the card that was registered in error gives way to one with the right number.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_actions::{CardActionKind, ReenterCard};
use shared::card_number::CardNumber;
use shared::cards::InactivationReason;
use shared::ids::{AreaId, CardActionId, CardId, OrganisationId, SiteId, UserId};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::{Carer, Done, Opened, done_before, new_number, refuse_lent, store_card, write_down};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::db;
use crate::db::card_actions::NewCardAction;
use crate::db::cards::{NewCard, Place};
use crate::db::ledgers::{IssuanceRow, NewIssuance};
use crate::db::rows::word;
use crate::error::ApiResult;

/// Puts the number of a card of one's own right; the wrong one is free again.
///
/// # Errors
/// 404 for another's card, 409 when it is out of use or lent, or the number is taken, 422 when the number is not right.
pub async fn reenter(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardId,
    request: &ReenterCard,
) -> ApiResult<Done> {
    let hash = state.content_hash(&(id, request))?;
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = carer.lock(conn, id).await?;
        let place = carer.place(conn, &row).await?;
        let reference = (request.client_reference, hash.as_slice());
        if let Some(done) = done_before(conn, place.site, reference).await? {
            return Ok(done);
        }
        let card = Opened::of(conn, row, carer.today).await?;
        if !card.ended.is_empty() {
            return Err(ProblemCode::CardOutOfUse.into());
        }
        refuse_lent(conn, id).await?;
        let text = &request.card_number;
        let number = new_number(conn, place, card.kind, text, carer.today).await?;
        let action = store(conn, &carer, place, &card, (request, &hash), &number).await?;
        Ok(Done {
            action,
            replayed: false,
        })
    })
    .await
}

async fn store(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    place: RegisterCards,
    card: &Opened,
    (request, hash): (&ReenterCard, &[u8]),
    number: &CardNumber,
) -> ApiResult<CardActionId> {
    let area = AreaId(card.row.area_id);
    let reason = InactivationReason::RegisteredInError;
    let ended = db::ledgers::inactivate(conn, card.id(), reason, carer.by(), carer.today).await?;
    // Before the new card comes: it takes the wrong one's place as the one that replaces another.
    db::card_numbers::free_number(conn, card.id(), carer.now).await?;
    let new = NewCard {
        id: CardId(Uuid::new_v4()),
        number,
        kind: card.kind,
        place: Place {
            area,
            organisation: place.organisation,
            site: place.site,
        },
        client_reference: request.client_reference,
        content_hash: hash,
        replaces: card.row.replaces_card_id.map(CardId),
        registered_by: carer.user,
        at: carer.now,
    };
    store_card(conn, &new).await?;
    let mut latest = None;
    // The earliest first: the rows' ids follow the days.
    for row in card.ledgers.issuances.iter().rev() {
        let issuance = again(row, new.id)?;
        latest = Some(db::ledgers::insert_issuance(conn, &issuance).await?);
    }
    db::facts::move_on(conn, card.id(), new.id).await?;
    let done = NewCardAction {
        kind: CardActionKind::ReEnter,
        card: new.id,
        former: Some(card.id()),
        issuance: latest,
        inactivation: Some(ended),
        reason: None,
        site: place.site,
        reference: Some((request.client_reference, hash)),
        by: carer.user,
        at: carer.now,
    };
    write_down(conn, "reenter_card", area, &done).await
}

/// The same handing-out, of the card with the right number: its days and places are as they were, and what was entered in
/// time is not late for its number.
fn again(row: &IssuanceRow, card: CardId) -> ApiResult<NewIssuance> {
    Ok(NewIssuance {
        card,
        kind: word("issuances.kind", &row.kind)?,
        issued_on: row.issued_on,
        printed_last_day: row.printed_last_day,
        place: Place {
            area: AreaId(row.area_id),
            organisation: OrganisationId(row.organisation_id),
            site: SiteId(row.site_id),
        },
        recorded_by: UserId(row.recorded_by),
        at: row.recorded_at,
    })
}
