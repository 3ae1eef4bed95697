//! From the rows of a card to the card as the API tells it.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel::result::Error;
use diesel_async::AsyncPgConnection;
use shared::card_actions::{CardAction, CardChoices, CardSituation, UndoSituation};
use shared::cards::{Card, CardInactivation, CardSummary};
use shared::ids::{AreaId, CardId, SiteId, UserId};
use shared::validity::card_state;

use super::record::{Ledgers, reasons};
use crate::clock::civil_day;
use crate::db;
use crate::db::Visible;
use crate::db::card_actions::CardActionRow;
use crate::db::cards::CardRow;
use crate::db::rows::word;

/// To whom a card is told: what it sees of it and may do to it.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// The account.
    pub user: UserId,
    /// Whose cards it sees. One that sees its own site's sees their facts.
    pub visible: Visible<SiteId>,
    /// The day in Finland.
    pub today: NaiveDate,
}

impl Viewer {
    const fn sees_facts(&self) -> bool {
        matches!(self.visible, Visible::Own(_))
    }

    /// Kaikukeskus only looks.
    const fn looks_after_cards(&self) -> bool {
        !matches!(self.visible, Visible::All)
    }

    /// What was done to a card, as this one is told.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn told(&self, row: CardActionRow) -> QueryResult<CardAction> {
        let undoable = row.done_by == self.user.0
            && row.undone_at.is_none()
            && undo_situation(&row).refusal(self.today).is_none();
        row.into_action(undoable)
    }
}

/// What decides whether something can be undone.
pub(super) fn undo_situation(row: &CardActionRow) -> UndoSituation {
    UndoSituation {
        done_on: civil_day(row.at),
        is_latest: row.is_latest,
        is_restorable: row.is_restorable,
    }
}

/// A card with its ledgers and its state on a day; with its facts for the site that registered it.
///
/// # Errors
/// `NotFound` when its registration was undone, or when the database fails.
pub async fn describe(
    conn: &mut AsyncPgConnection,
    row: &CardRow,
    viewer: &Viewer,
) -> QueryResult<Card> {
    let id = CardId(row.id);
    let ledgers = Ledgers::of(conn, id).await?;
    let record = ledgers.record(word("cards.kind", &row.kind)?)?;
    let standing = record.standing_on(viewer.today).ok_or(Error::NotFound)?;
    let issuances = ledgers.told()?;
    let (facts, facts_version) = if viewer.sees_facts() {
        db::facts::find(conn, id).await?.unzip()
    } else {
        (None, None)
    };
    let situation = CardSituation {
        ended: &reasons(&record),
        handed_out_on: issuances
            .first()
            .map_or(viewer.today, |latest| latest.issued_on),
        effective_last_day: standing.last_valid_day,
        shows_facts: facts.is_some(),
    };
    let last_done = db::card_actions::latest_of(conn, id).await?;
    let last_done = last_done.map(|done| viewer.told(done)).transpose()?;
    Ok(Card {
        id,
        card_number: row.number.clone(),
        kind: record.kind,
        state: card_state(&record, viewer.today),
        site_id: SiteId(row.site_id),
        area_id: AreaId(row.area_id),
        last_valid_day: standing.issuance.printed_last_day,
        effective_last_valid_day: standing.last_valid_day,
        inactivation: record.inactivations.first().map(|ended| CardInactivation {
            reason: ended.reason,
            inactive_from: ended.inactive_from,
        }),
        facts,
        facts_version,
        registered_at: row.registered_at,
        replaces: row.replaces_card_id.map(CardId),
        replaced_by: successor(conn, id, situation, viewer).await?,
        choices: if viewer.looks_after_cards() {
            situation.choices(viewer.today)
        } else {
            CardChoices::NONE
        },
        undoable: last_done.filter(|done| done.undoable),
        issuances,
    })
}

/// The card that took the place of another, for one who may open it.
async fn successor(
    conn: &mut AsyncPgConnection,
    card: CardId,
    situation: CardSituation<'_>,
    viewer: &Viewer,
) -> QueryResult<Option<CardId>> {
    if !situation.has_given_way() {
        return Ok(None);
    }
    let next = db::cards::find_successor(conn, card).await?;
    let next = next.filter(|next| viewer.visible.includes(next));
    Ok(next.map(|next| CardId(next.id)))
}

/// The card as lists show it.
#[must_use]
pub fn summary(card: &Card) -> CardSummary {
    CardSummary {
        id: card.id,
        card_number: card.card_number.clone(),
        kind: card.kind,
        state: card.state,
        site_id: card.site_id,
        issued_on: card
            .issuances
            .first()
            .map_or(card.last_valid_day, |issuance| issuance.issued_on),
        last_valid_day: card.last_valid_day,
        effective_last_valid_day: card.effective_last_valid_day,
    }
}
