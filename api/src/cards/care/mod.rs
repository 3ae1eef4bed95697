//! What happens to a card after it was handed out: renewed, replaced, re-entered, taken out of use, corrected, undone.
//!
//! Each is one transaction that first keeps the card from others: what is done to a card is done by one at a time, and
//! the same request sent twice at once waits for itself.

mod correct;
mod delete;
mod inactivate;
mod reenter;
mod renew;
mod replace;
mod undo;

pub use correct::correct_facts;
pub use delete::delete_facts;
pub use inactivate::inactivate;
pub use reenter::reenter;
pub use renew::renew;
pub use replace::replace;
pub use undo::undo;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::OptionalExtension;
use diesel_async::AsyncPgConnection;
use shared::audit_events::Subject;
use shared::card_actions::{CardActionKind, CardChange, CardSituation};
use shared::card_number::CardNumber;
use shared::cards::{CardKind, InactivationReason};
use shared::facts::Residence;
use shared::ids::{AreaId, CardActionId, CardId, OrganisationId, SiteId, UserId};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::check::{check_number, look_up, refuse_stock_of_another, refuse_taken};
use super::record::{Ledgers, reasons};
use super::{Viewer, describe};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::db;
use crate::db::Visible;
use crate::db::audit_events::NewAuditEvent;
use crate::db::card_actions::NewCardAction;
use crate::db::cards::{CardRow, NewCard};
use crate::db::rows::word;
use crate::error::{ApiError, ApiResult};
use crate::practice::is_practising;

/// Something that is done to a card, now or before.
pub struct Done {
    /// What was done.
    pub action: CardActionId,
    /// Whether it was done before by the same request.
    pub replayed: bool,
}

/// One who looks after a card, at a moment.
#[derive(Clone, Copy)]
struct Carer {
    user: UserId,
    visible: Visible<SiteId>,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl Carer {
    fn now(state: &AppState, keeper: KeepCards) -> Self {
        Self {
            user: keeper.user,
            visible: keeper.visible,
            now: state.clock().now(),
            today: state.clock().today(),
        }
    }

    const fn by(&self) -> (UserId, DateTime<Utc>) {
        (self.user, self.now)
    }

    /// A card of one's own, kept from others until the transaction ends.
    async fn lock(&self, conn: &mut AsyncPgConnection, id: CardId) -> ApiResult<CardRow> {
        let row = db::cards::lock(conn, id).await?;
        row.filter(|row| self.visible.includes(row))
            .ok_or_else(|| ProblemCode::NotFound.into())
    }

    /// Where it is done: at the own site, or by a coordinator in the name of the card's site.
    async fn place(
        &self,
        conn: &mut AsyncPgConnection,
        card: &CardRow,
    ) -> ApiResult<RegisterCards> {
        let (visible, site) = match self.visible {
            Visible::Own(site) => (self.visible, site),
            Visible::OfArea(_) | Visible::All => (Visible::All, SiteId(card.site_id)),
        };
        let row = db::sites::find(conn, visible, site).await?;
        Ok(RegisterCards {
            user: self.user,
            site,
            organisation: OrganisationId(row.organisation_id),
            area: AreaId(row.area_id),
        })
    }
}

/// A card with what the rules need of it.
struct Opened {
    row: CardRow,
    kind: CardKind,
    ledgers: Ledgers,
    ended: Vec<InactivationReason>,
    handed_out_on: NaiveDate,
    /// The printed last day that counts, and the area that is stamped beside it.
    printed: (NaiveDate, AreaId),
    effective_last_day: NaiveDate,
}

impl Opened {
    /// Opens a card; one whose registration was undone is not there.
    async fn of(conn: &mut AsyncPgConnection, row: CardRow, today: NaiveDate) -> ApiResult<Self> {
        let ledgers = Ledgers::of(conn, CardId(row.id)).await?;
        let kind = word("cards.kind", &row.kind)?;
        let record = ledgers.record(kind)?;
        let standing = record.standing_on(today).ok_or(ProblemCode::NotFound)?;
        let issuance = standing.issuance;
        let days = record.issuances.iter().map(|issuance| issuance.issued_on);
        Ok(Self {
            kind,
            ended: reasons(&record),
            handed_out_on: days.max().unwrap_or(today),
            printed: (issuance.printed_last_day, issuance.area.id),
            effective_last_day: standing.last_valid_day,
            row,
            ledgers,
        })
    }

    const fn id(&self) -> CardId {
        CardId(self.row.id)
    }

    fn situation(&self) -> CardSituation<'_> {
        CardSituation {
            ended: &self.ended,
            handed_out_on: self.handed_out_on,
            effective_last_day: self.effective_last_day,
            shows_facts: false,
        }
    }
}

/// What was done at the site under this reference, when it was the same.
async fn done_before(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    (reference, hash): (Uuid, &[u8]),
) -> ApiResult<Option<Done>> {
    match db::card_actions::find_by_reference(conn, site, reference).await? {
        None => Ok(None),
        Some((action, stored)) if stored.as_deref().is_none_or(|stored| stored == hash) => {
            Ok(Some(Done {
                action,
                replayed: true,
            }))
        }
        Some(_) => Err(ProblemCode::ClientReferenceReused.into()),
    }
}

/// The new number, when it is free and in the site's own stock.
async fn new_number(
    conn: &mut AsyncPgConnection,
    place: RegisterCards,
    kind: CardKind,
    text: &str,
    today: NaiveDate,
) -> ApiResult<CardNumber> {
    let area = db::areas::find(conn, place.area, today).await?;
    let known = look_up(conn, text).await?;
    let accepts_unstocked = area.accepts_unstocked && !is_practising();
    check_number(&known, place.site, kind, text, accepts_unstocked).map_err(ApiError::from)
}

/// Stores the card that a new number makes.
async fn store_card(conn: &mut AsyncPgConnection, new: &NewCard<'_>) -> ApiResult<()> {
    let site = new.place.site;
    if !db::cards::insert(conn, new).await? {
        let reference = new.client_reference;
        if let Some(_other) = db::cards::find_by_reference(conn, site, reference).await? {
            return Err(ProblemCode::ClientReferenceReused.into());
        }
        refuse_taken(conn, site, new.number).await?;
        return Err(ProblemCode::Internal.into());
    }
    // A coordinator may have moved the number on since it was checked; from here on nobody can.
    refuse_stock_of_another(conn, site, &[new.number.as_str()]).await
}

/// Writes down what was done, for an undo and in the audit trail.
async fn write_down(
    conn: &mut AsyncPgConnection,
    operation: &'static str,
    area: AreaId,
    new: &NewCardAction<'_>,
) -> ApiResult<CardActionId> {
    let action = db::card_actions::insert(conn, new).await?;
    let action = action.ok_or(ProblemCode::ClientReferenceReused)?;
    NewAuditEvent::by(new.by, operation, new.at)
        .in_area(area)
        .about(Subject::Card, new.card.0)
        .insert(conn)
        .await?;
    Ok(action)
}

/// Refuses what would leave a card that is lent out without its loan's end.
async fn refuse_lent(conn: &mut AsyncPgConnection, card: CardId) -> ApiResult<()> {
    let loans = db::community_cards::latest_loans(conn, &[card.0]).await?;
    if loans.iter().any(|loan| loan.returned_on.is_none()) {
        return Err(ProblemCode::CardOut.into());
    }
    Ok(())
}

/// The municipality of a residence that is stored, which figures keep.
async fn municipality(
    conn: &mut AsyncPgConnection,
    residence: &Residence,
) -> ApiResult<Option<String>> {
    Ok(match residence {
        Residence::NotTold {} => None,
        Residence::Municipality { municipality_code } => Some(municipality_code.clone()),
        Residence::PostalCode { postal_code } => {
            let found = db::municipalities::postal_codes(conn, &[postal_code]).await?;
            let mut found = found.into_iter();
            found.next().map(|(_, row)| row.municipality_code)
        }
    })
}

/// Whether the area lets one of its sites renew a card of another.
///
/// # Errors
/// When the database fails.
pub async fn may_renew_elsewhere(
    conn: &mut AsyncPgConnection,
    card: &CardRow,
    own_area: AreaId,
    today: NaiveDate,
) -> ApiResult<bool> {
    if card.area_id != own_area.0 {
        return Ok(false);
    }
    let area = db::areas::find(conn, own_area, today).await?;
    Ok(area.renewal_elsewhere)
}

/// What was done, and the card as it is now, as one is told.
///
/// # Errors
/// When the database fails.
pub async fn tell(
    conn: &mut AsyncPgConnection,
    viewer: &Viewer,
    id: CardActionId,
) -> ApiResult<CardChange> {
    let row = db::card_actions::find(conn, id).await?;
    let row = row.ok_or(ProblemCode::NotFound)?;
    let card = match (row.undone_at, row.former_card_id, row.kind()?) {
        (Some(_), Some(former), _) => Some(former),
        (Some(_), None, CardActionKind::Register) => None,
        _ => Some(row.card_id),
    };
    let action = viewer.told(row)?;
    let card = match card {
        Some(card) => db::cards::find(conn, CardId(card)).await?,
        None => None,
    };
    let card = match card.filter(|card| viewer.visible.includes(card)) {
        Some(card) => describe(conn, &card, viewer).await.optional()?,
        None => None,
    };
    Ok(CardChange { action, card })
}
