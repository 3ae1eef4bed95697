//! Renewing a card: valid anew from the day of renewal, with its number or a new one.

use chrono::NaiveDate;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_actions::{CardActionKind, RenewCard, RenewalChoice, RenewalFacts};
use shared::card_number::CardNumber;
use shared::cards::{InactivationReason, IssuanceKind};
use shared::facts::BackgroundFacts;
use shared::ids::{CardActionId, CardId};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use uuid::Uuid;

use super::{
    Carer, Done, Opened, done_before, may_renew_elsewhere, municipality, new_number, store_card,
    write_down,
};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::cards::grounds::Grounds;
use crate::db;
use crate::db::Visible;
use crate::db::card_actions::NewCardAction;
use crate::db::cards::{NewCard, Place};
use crate::db::ledgers::NewIssuance;
use crate::error::{ApiError, ApiResult};

/// A renewal that nothing is wrong with.
struct Renewal {
    /// The new number, if there is one.
    number: Option<CardNumber>,
    issued_on: NaiveDate,
    printed_last_day: NaiveDate,
    /// The facts that are stored and stay with the card.
    stored: Option<BackgroundFacts>,
    /// Whether the stored facts stay with the card.
    keeps_facts: bool,
    /// The holder's municipality, as far as it is told.
    municipality: Option<String>,
}

/// Renews a card: at the site that issued it, at another of its area where the area allows it, or by its coordinator.
///
/// # Errors
/// 404 for another's card, 409 when it is out of use for good or the number is taken, 422 with a pointer for each rule
/// that is broken.
pub async fn renew(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardId,
    request: &RenewCard,
) -> ApiResult<Done> {
    let hash = state.content_hash(&(id, request))?;
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::cards::lock(conn, id).await?;
        let row = row.ok_or(ProblemCode::NotFound)?;
        let place = carer.place(conn, &row).await?;
        let is_own = carer.visible.includes(&row);
        if !is_own && !may_renew_elsewhere(conn, &row, place.area, carer.today).await? {
            return Err(ProblemCode::NotFound.into());
        }
        let reference = (request.client_reference, hash.as_slice());
        if let Some(done) = done_before(conn, place.site, reference).await? {
            return Ok(done);
        }
        let card = Opened::of(conn, row, carer.today).await?;
        let renewal = judge(conn, &carer, place, &card, request).await?;
        let action = store(conn, &carer, place, &card, (request, &hash), &renewal).await?;
        Ok(Done {
            action,
            replayed: false,
        })
    })
    .await
}

async fn judge(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    place: RegisterCards,
    card: &Opened,
    request: &RenewCard,
) -> ApiResult<Renewal> {
    let issued_on = request.issued_on.unwrap_or(carer.today);
    let number = judge_number(conn, carer, place, card, request).await?;
    let is_own = carer.visible.includes(&card.row);
    // They do not follow the card to a new number of another site, which must not see them.
    let keeps_facts = is_own || number.is_none();
    // Facts whose time is over are deleted without regard to who looks after the card.
    db::facts::lock(conn, card.id()).await?;
    let stored = db::facts::find(conn, card.id()).await?;
    let stored = stored.map(|(facts, _)| facts).filter(|_| keeps_facts);
    let facts = RenewalFacts {
        kind: card.kind,
        sees_facts: is_own && matches!(carer.visible, Visible::Own(_)),
        keeps_facts,
        has_stored: stored.is_some(),
        has_given: request.facts.is_some(),
    };
    let wrong_day = card.situation().renewal_day_refusal(issued_on);
    let wrong = [
        wrong_day.map(|code| FieldError::new("/issued_on", code)),
        facts.refusal().map(|code| FieldError::new("/facts", code)),
    ];
    let given: Vec<_> = request.facts.iter().collect();
    let grounds = Grounds::gather(conn, place, carer.today, &given).await?;
    let judged = grounds
        .judge_handing_out(
            wrong.into_iter().flatten(),
            request.facts.as_ref(),
            issued_on,
        )
        .map_err(ApiError::invalid)?;
    let municipality = match (&request.facts, &stored) {
        (None, Some(stored)) => municipality(conn, &stored.residence).await?,
        _ => judged.municipality,
    };
    Ok(Renewal {
        number,
        issued_on,
        printed_last_day: judged.printed_last_day,
        stored,
        keeps_facts,
        municipality,
    })
}

/// The new number, if there is one: the card's own is none.
async fn judge_number(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    place: RegisterCards,
    card: &Opened,
    request: &RenewCard,
) -> ApiResult<Option<CardNumber>> {
    let choice = card.situation().renewal();
    let is_own_number = |text: &String| {
        CardNumber::parse(text).is_ok_and(|number| number.as_str() == card.row.number)
    };
    match (choice, &request.card_number) {
        (RenewalChoice::No, _) => Err(ProblemCode::CardOutOfUse.into()),
        (RenewalChoice::NewNumber, None) => {
            Err(ApiError::field("/card_number", FieldCode::Required))
        }
        (RenewalChoice::AnyNumber, None) => Ok(None),
        (RenewalChoice::AnyNumber, Some(text)) if is_own_number(text) => Ok(None),
        (_, Some(text)) => new_number(conn, place, card.kind, text, carer.today)
            .await
            .map(Some),
    }
}

async fn store(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    place: RegisterCards,
    card: &Opened,
    (request, hash): (&RenewCard, &[u8]),
    renewal: &Renewal,
) -> ApiResult<CardActionId> {
    let here = Place {
        area: place.area,
        organisation: place.organisation,
        site: place.site,
    };
    let mut renewed = card.id();
    let mut inactivation = None;
    if let Some(number) = &renewal.number {
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
        let ended =
            db::ledgers::inactivate(conn, card.id(), reason, carer.by(), renewal.issued_on).await?;
        if renewal.keeps_facts {
            db::facts::move_on(conn, card.id(), new.id).await?;
        }
        (renewed, inactivation) = (new.id, Some(ended));
    }
    let issuance = NewIssuance {
        card: renewed,
        kind: IssuanceKind::Renewal,
        issued_on: renewal.issued_on,
        printed_last_day: renewal.printed_last_day,
        place: here,
        recorded_by: carer.user,
        at: carer.now,
    };
    let new = NewCardAction {
        kind: CardActionKind::Renew,
        card: renewed,
        former: inactivation.map(|_| card.id()),
        issuance: Some(db::ledgers::insert_issuance(conn, &issuance).await?),
        inactivation,
        reason: None,
        site: place.site,
        reference: Some((request.client_reference, hash)),
        by: carer.user,
        at: carer.now,
    };
    let action = write_down(conn, "renew_card", place.area, &new).await?;
    store_facts(conn, (action, carer.today), &issuance, request, renewal).await?;
    Ok(action)
}

/// Stores the facts that were told, keeps those before for an undo, and stamps the handing-out.
async fn store_facts(
    conn: &mut AsyncPgConnection,
    (action, today): (CardActionId, NaiveDate),
    issuance: &NewIssuance,
    request: &RenewCard,
    renewal: &Renewal,
) -> ApiResult<()> {
    let card = issuance.card;
    let facts = match (&request.facts, &renewal.stored) {
        (Some(told), Some(stored)) if told != stored => {
            if !db::facts::update(conn, card, told, None).await? {
                return Err(ProblemCode::ChangedMeanwhile.into());
            }
            db::card_actions::keep_former_facts(conn, (action, card), stored, today).await?;
            db::stamps::set_birth_year(conn, card, told.birth_year).await?;
            told
        }
        (Some(told), None) => {
            db::facts::insert(conn, card, told).await?;
            told
        }
        (_, Some(stored)) => stored,
        (None, None) => return Ok(()),
    };
    let handed_out = (issuance.kind, issuance.issued_on);
    let municipality = renewal.municipality.as_deref();
    db::facts::insert_stamp(
        conn,
        card,
        handed_out,
        issuance.place,
        facts.birth_year,
        municipality,
    )
    .await?;
    Ok(())
}
