//! Putting wrong background facts right.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_actions::{CardActionKind, CorrectFacts};
use shared::facts::BackgroundFacts;
use shared::ids::{AreaId, CardActionId, CardId, SiteId};
use shared::problem::{FieldCode, ProblemCode};

use super::{Carer, Done, Opened, municipality, write_down};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::cards::grounds::Grounds;
use crate::db;
use crate::db::Visible;
use crate::db::card_actions::NewCardAction;
use crate::error::{ApiError, ApiResult};

/// Corrects the facts of a card of the own site. Those before are kept up to the end of the day, for an undo.
///
/// # Errors
/// 404 for another's card, 409 when somebody changed the facts meanwhile or the card is out of use for good, 422 with a
/// pointer for each rule that is broken.
pub async fn correct_facts(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    id: CardId,
    request: &CorrectFacts,
) -> ApiResult<Done> {
    let keeper = KeepCards {
        user: distributor.user,
        visible: Visible::Own(distributor.site),
    };
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = carer.lock(conn, id).await?;
        let card = Opened::of(conn, row, carer.today).await?;
        if card.situation().has_given_way() {
            return Err(ProblemCode::CardOutOfUse.into());
        }
        let Some((former, _)) = db::facts::find(conn, id).await? else {
            return Err(ApiError::field("/facts", FieldCode::NotAllowed));
        };
        let facts = &request.facts;
        let grounds = Grounds::gather(conn, distributor, carer.today, &[facts]).await?;
        let municipality = grounds
            .judge_facts(facts, card.handed_out_on)
            .map_err(ApiError::invalid)?;
        if !db::facts::update(conn, id, facts, Some(request.version)).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        reach_stamps(conn, &card, facts, (&former, municipality.as_deref())).await?;
        let action = keep(conn, &carer, &card, &former).await?;
        Ok(Done {
            action,
            replayed: false,
        })
    })
    .await
}

/// Brings the stamps in line with facts that were put right: the age group of every handing-out, and the municipality of
/// the latest, which is known by that of the facts before.
pub(super) async fn reach_stamps(
    conn: &mut AsyncPgConnection,
    card: &Opened,
    facts: &BackgroundFacts,
    (former, to): (&BackgroundFacts, Option<&str>),
) -> ApiResult<()> {
    db::stamps::set_birth_year(conn, card.id(), facts.birth_year).await?;
    if let Some(latest) = card.ledgers.issuances.first() {
        let from = municipality(conn, &former.residence).await?;
        db::stamps::set_municipality(conn, latest, (from.as_deref(), to)).await?;
    }
    Ok(())
}

async fn keep(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    card: &Opened,
    former: &BackgroundFacts,
) -> ApiResult<CardActionId> {
    let done = NewCardAction {
        kind: CardActionKind::CorrectFacts,
        card: card.id(),
        former: None,
        issuance: None,
        inactivation: None,
        reason: None,
        site: SiteId(card.row.site_id),
        reference: None,
        by: carer.user,
        at: carer.now,
    };
    let area = AreaId(card.row.area_id);
    let action = write_down(conn, "correct_facts", area, &done).await?;
    db::card_actions::keep_former_facts(conn, (action, card.id()), former, carer.today).await?;
    Ok(action)
}
