//! Registering a card: looked up, checked, stored; all or nothing.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_actions::CardActionKind;
use shared::card_number::CardNumber;
use shared::cards::{IssuanceKind, RegisterCard};
use shared::facts::BackgroundFacts;
use shared::ids::CardId;
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::check::{check, refuse_stock_of_another, refuse_taken};
use crate::app::AppState;
use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_actions::NewCardAction;
use crate::db::cards::{CardRow, NewCard, Place};
use crate::db::ledgers::NewIssuance;
use crate::error::ApiResult;

/// A card that is registered, now or before.
pub struct Registered {
    /// The card.
    pub row: CardRow,
    /// Whether the same request registered it before.
    pub replayed: bool,
}

/// Registers a card at the distributor's own site.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the number is taken.
pub async fn register(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    request: &RegisterCard,
) -> ApiResult<Registered> {
    let content_hash = state.content_hash(request)?;
    if let Some(row) =
        db::cards::find_by_reference(conn, distributor.site, request.client_reference).await?
    {
        return replay(row, &content_hash);
    }
    let today = state.clock().today();
    let issued_on = request.issued_on.unwrap_or(today);
    let checked = match check(conn, distributor, request, issued_on, today).await {
        Ok(checked) => checked,
        // The same request may have been stored since we looked.
        Err(refused) => {
            let reference = request.client_reference;
            let row = db::cards::find_by_reference(conn, distributor.site, reference).await?;
            return row.map_or(Err(refused), |row| replay(row, &content_hash));
        }
    };
    let card = new_card(state, distributor, request, &checked.number, &content_hash);
    let issuance = NewIssuance {
        card: card.id,
        kind: IssuanceKind::First,
        issued_on,
        printed_last_day: checked.printed_last_day,
        place: card.place,
        recorded_by: distributor.user,
        at: card.at,
    };
    let stored = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let facts = request.facts.as_ref();
            let municipality = checked.municipality.as_deref();
            let stored = store(conn, &card, &issuance, facts, municipality).await?;
            if stored {
                NewAuditEvent::by(distributor.user, "register_card", card.at)
                    .in_area(distributor.area)
                    .about(Subject::Card, card.id.0)
                    .insert(conn)
                    .await?;
            }
            ApiResult::Ok(stored)
        })
        .await?;
    if stored {
        let row = db::cards::find(conn, card.id)
            .await?
            .ok_or(ProblemCode::Internal)?;
        return Ok(Registered {
            row,
            replayed: false,
        });
    }
    // Another request was faster by a moment: the same one, or one for the same number.
    if let Some(row) =
        db::cards::find_by_reference(conn, distributor.site, request.client_reference).await?
    {
        return replay(row, &content_hash);
    }
    refuse_taken(conn, distributor.site, &checked.number).await?;
    Err(ProblemCode::Internal.into())
}

fn new_card<'a>(
    state: &AppState,
    distributor: RegisterCards,
    request: &RegisterCard,
    number: &'a CardNumber,
    content_hash: &'a [u8],
) -> NewCard<'a> {
    NewCard {
        id: CardId(Uuid::new_v4()),
        number,
        kind: request.kind,
        place: Place {
            area: distributor.area,
            organisation: distributor.organisation,
            site: distributor.site,
        },
        client_reference: request.client_reference,
        content_hash,
        replaces: None,
        registered_by: distributor.user,
        at: state.clock().now(),
    }
}

fn replay(row: CardRow, content_hash: &[u8]) -> ApiResult<Registered> {
    if row
        .content_hash
        .as_deref()
        .is_none_or(|hash| hash == content_hash)
    {
        return Ok(Registered {
            row,
            replayed: true,
        });
    }
    Err(ProblemCode::ClientReferenceReused.into())
}

async fn store(
    conn: &mut AsyncPgConnection,
    card: &NewCard<'_>,
    issuance: &NewIssuance,
    facts: Option<&BackgroundFacts>,
    municipality: Option<&str>,
) -> ApiResult<bool> {
    if !db::cards::insert(conn, card).await? {
        return Ok(false);
    }
    // A coordinator may have moved the number on since it was checked; from here on nobody can.
    refuse_stock_of_another(conn, card.place.site, &[card.number.as_str()]).await?;
    let handed_out = db::ledgers::insert_issuance(conn, issuance).await?;
    let done = NewCardAction {
        kind: CardActionKind::Register,
        card: card.id,
        former: None,
        issuance: Some(handed_out),
        inactivation: None,
        reason: None,
        site: card.place.site,
        // The card's own says it.
        reference: None,
        by: card.registered_by,
        at: card.at,
    };
    db::card_actions::insert(conn, &done).await?;
    if let Some(facts) = facts {
        db::facts::insert(conn, card.id, facts).await?;
        let handed_out = (issuance.kind, issuance.issued_on);
        db::facts::insert_stamp(
            conn,
            card.id,
            handed_out,
            card.place,
            facts.birth_year,
            municipality,
        )
        .await?;
    }
    Ok(true)
}
