//! Undoing what was done to a card: the same day, by the account that did it, the latest first.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_actions::CardActionKind;
use shared::ids::{AreaId, CardActionId, CardId};
use shared::problem::ProblemCode;

use super::correct::reach_stamps;
use super::{Carer, Done, Opened, municipality, refuse_lent};
use crate::app::AppState;
use crate::auth::require::KeepCards;
use crate::cards::describe::undo_situation;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_actions::CardActionRow;
use crate::error::ApiResult;

/// Undoes an action of one's own. Once undone, the same again changes nothing.
///
/// # Errors
/// 404 when another account did it, 409 when it was not done today, something else was done to the card since, or the card
/// that it would take away was used.
pub async fn undo(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardActionId,
) -> ApiResult<Done> {
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let action = find(conn, &carer, id).await?;
        if action.undone_at.is_some() {
            return Ok(Done {
                action: id,
                replayed: true,
            });
        }
        if let Some(refusal) = undo_situation(&action).refusal(carer.today) {
            return Err(refusal.into());
        }
        take_back(conn, &carer, &action).await?;
        db::card_actions::mark_undone(conn, action.id, carer.now).await?;
        let row = db::cards::find(conn, CardId(action.card_id)).await?;
        NewAuditEvent::by(carer.user, "undo_card_action", carer.now)
            .in_area(row.map(|row| AreaId(row.area_id)))
            .about(Subject::Card, action.card_id)
            .with("kind", action.kind()?.as_str())
            .insert(conn)
            .await?;
        Ok(Done {
            action: id,
            replayed: false,
        })
    })
    .await
}

/// The action as it stands once its cards are kept from others.
async fn find(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    id: CardActionId,
) -> ApiResult<CardActionRow> {
    let seen = db::card_actions::find(conn, id).await?;
    let seen = seen.filter(|action| action.done_by == carer.user.0);
    let seen = seen.ok_or(ProblemCode::NotFound)?;
    for card in [seen.former_card_id, Some(seen.card_id)]
        .into_iter()
        .flatten()
    {
        db::cards::lock(conn, CardId(card)).await?;
    }
    let action = db::card_actions::find(conn, id).await?;
    action.ok_or_else(|| ProblemCode::NotFound.into())
}

async fn take_back(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    action: &CardActionRow,
) -> ApiResult<()> {
    let row = db::cards::find(conn, CardId(action.card_id)).await?;
    let row = row.ok_or(ProblemCode::NotFound)?;
    let card = Opened::of(conn, row, carer.today).await?;
    let kind = action.kind()?;
    if kind == CardActionKind::Register || action.former_card_id.is_some() {
        refuse_used(conn, card.id()).await?;
    }
    match kind {
        CardActionKind::Register => {
            take_back_issuances(conn, carer, &card).await?;
            db::stamps::remove_with_facts(conn, card.id()).await?;
            db::card_numbers::withdraw(conn, card.id(), carer.now).await?;
        }
        CardActionKind::Renew | CardActionKind::Replace => {
            take_back_handing_out(conn, carer, &card, action).await?;
            give_way_to_former(conn, carer, &card, action).await?;
        }
        CardActionKind::ReEnter => {
            take_back_issuances(conn, carer, &card).await?;
            give_way_to_former(conn, carer, &card, action).await?;
            let former = action.former_card_id.map(CardId);
            let former = former.ok_or(ProblemCode::Internal)?;
            if !db::card_numbers::take_number_back(conn, former).await? {
                return Err(ProblemCode::ChangedSince.into());
            }
        }
        CardActionKind::Inactivate => take_back_inactivation(conn, carer, action).await?,
        CardActionKind::CorrectFacts => {
            let former = db::card_actions::take_former_facts(conn, action.id).await?;
            let former = former.ok_or(ProblemCode::ChangedSince)?;
            let wrong = db::facts::find(conn, card.id()).await?;
            let (wrong, _) = wrong.ok_or(ProblemCode::ChangedSince)?;
            db::facts::update(conn, card.id(), &former, None).await?;
            let municipality = municipality(conn, &former.residence).await?;
            reach_stamps(conn, &card, &former, (&wrong, municipality.as_deref())).await?;
        }
    }
    Ok(())
}

/// Refuses to withdraw a card that was lent and is not back, or with which visits were recorded: what was done with it
/// would lead to no card.
async fn refuse_used(conn: &mut AsyncPgConnection, card: CardId) -> ApiResult<()> {
    refuse_lent(conn, card).await?;
    if db::visits::has_any_of(conn, card).await? {
        return Err(ProblemCode::CardUsedSince.into());
    }
    Ok(())
}

/// All handings-out of a card that counts as never handed out.
async fn take_back_issuances(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    card: &Opened,
) -> ApiResult<()> {
    for issuance in &card.ledgers.issuances {
        db::ledgers::undo_issuance(conn, issuance.id, carer.by()).await?;
    }
    Ok(())
}

/// One handing-out with its stamp, and the facts as they were before.
async fn take_back_handing_out(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    card: &Opened,
    action: &CardActionRow,
) -> ApiResult<()> {
    let mut issuances = card.ledgers.issuances.iter();
    let issuance = issuances.find(|issuance| Some(issuance.id) == action.issuance_id);
    let issuance = issuance.ok_or(ProblemCode::Internal)?;
    db::ledgers::undo_issuance(conn, issuance.id, carer.by()).await?;
    let told = db::facts::find(conn, card.id()).await?;
    let told = match told {
        Some((facts, _)) => municipality(conn, &facts.residence).await?,
        None => None,
    };
    db::stamps::remove(conn, issuance, told.as_deref()).await?;
    db::stamps::remove_facts_without(conn, card.id()).await?;
    if let Some(former) = db::card_actions::take_former_facts(conn, action.id).await? {
        db::facts::update(conn, card.id(), &former, None).await?;
        db::stamps::set_birth_year(conn, card.id(), former.birth_year).await?;
    }
    Ok(())
}

/// When there was a new number: it is free again, and the card before is as it was, with the facts.
async fn give_way_to_former(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    card: &Opened,
    action: &CardActionRow,
) -> ApiResult<()> {
    let Some(former) = action.former_card_id.map(CardId) else {
        return Ok(());
    };
    db::card_numbers::withdraw(conn, card.id(), carer.now).await?;
    take_back_inactivation(conn, carer, action).await?;
    db::facts::move_on(conn, card.id(), former).await?;
    Ok(())
}

async fn take_back_inactivation(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    action: &CardActionRow,
) -> ApiResult<()> {
    if let Some(ended) = action.inactivation_id {
        db::ledgers::undo_inactivation(conn, ended, carer.by()).await?;
    }
    Ok(())
}
