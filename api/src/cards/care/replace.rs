//! Replacing a card: a new number in its place that keeps the last valid day and the facts.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_actions::{CardActionKind, ReplaceCard};
use shared::card_number::CardNumber;
use shared::cards::{InactivationReason, IssuanceKind};
use shared::ids::{CardActionId, CardId};
use uuid::Uuid;

use super::{Carer, Done, Opened, done_before, municipality, new_number, store_card, write_down};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::db;
use crate::db::card_actions::NewCardAction;
use crate::db::cards::{NewCard, Place};
use crate::db::ledgers::NewIssuance;
use crate::error::ApiResult;

/// Replaces a card of one's own.
///
/// # Errors
/// 404 for another's card, 409 when it is out of use for good, over, or the number is taken, 422 when the number is not
/// right.
pub async fn replace(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardId,
    request: &ReplaceCard,
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
        if let Some(refusal) = card.situation().replacement_refusal(carer.today) {
            return Err(refusal.into());
        }
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
    (request, hash): (&ReplaceCard, &[u8]),
    number: &CardNumber,
) -> ApiResult<CardActionId> {
    let (printed_last_day, area) = card.printed;
    let here = Place {
        // The last day stays, and so the area whose pilot may end it: the site may have moved since.
        area,
        organisation: place.organisation,
        site: place.site,
    };
    let new = NewCard {
        id: CardId(Uuid::new_v4()),
        number,
        kind: card.kind,
        place: here,
        client_reference: request.client_reference,
        content_hash: hash,
        replaces: Some(card.id()),
        registered_by: carer.user,
        at: carer.now,
    };
    store_card(conn, &new).await?;
    let reason = InactivationReason::Replaced;
    let ended = db::ledgers::inactivate(conn, card.id(), reason, carer.by(), carer.today).await?;
    let issuance = NewIssuance {
        card: new.id,
        kind: IssuanceKind::Replacement,
        issued_on: carer.today,
        printed_last_day,
        place: here,
        recorded_by: carer.user,
        at: carer.now,
    };
    let done = NewCardAction {
        kind: CardActionKind::Replace,
        card: new.id,
        former: Some(card.id()),
        issuance: Some(db::ledgers::insert_issuance(conn, &issuance).await?),
        inactivation: Some(ended),
        reason: Some(request.reason),
        site: place.site,
        reference: Some((request.client_reference, hash)),
        by: carer.user,
        at: carer.now,
    };
    move_facts(conn, card.id(), &issuance).await?;
    write_down(conn, "replace_card", area, &done).await
}

/// The facts move on to the new number, and its handing-out is stamped by them.
async fn move_facts(
    conn: &mut AsyncPgConnection,
    from: CardId,
    issuance: &NewIssuance,
) -> ApiResult<()> {
    let to = issuance.card;
    db::facts::move_on(conn, from, to).await?;
    let Some((facts, _)) = db::facts::find(conn, to).await? else {
        return Ok(());
    };
    let municipality = municipality(conn, &facts.residence).await?;
    let handed_out = (issuance.kind, issuance.issued_on);
    let birth_year = facts.birth_year;
    db::facts::insert_stamp(
        conn,
        to,
        handed_out,
        issuance.place,
        birth_year,
        municipality.as_deref(),
    )
    .await?;
    Ok(())
}
