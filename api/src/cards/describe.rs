//! From the rows of a card to the card as the API tells it.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel::result::Error;
use diesel_async::AsyncPgConnection;
use shared::card_actions::CardChoices;
use shared::cards::{Card, CardInactivation, CardIssuance, CardSummary};
use shared::ids::{AreaId, CardId, SiteId};
use shared::validity::{AreaTerms, CardRecord, Inactivation, Issuance, card_state};

use crate::db;
use crate::db::cards::CardRow;
use crate::db::ledgers::{InactivationRow, IssuanceRow};
use crate::db::rows::word;

/// A card with its ledgers and its state on a day; with its facts for the site that registered it.
///
/// # Errors
/// When the database fails.
pub async fn describe(
    conn: &mut AsyncPgConnection,
    row: &CardRow,
    today: NaiveDate,
    with_facts: bool,
) -> QueryResult<Card> {
    let id = CardId(row.id);
    let issuances = db::ledgers::issuances(conn, id).await?;
    let inactivations = db::ledgers::inactivations(conn, id).await?;
    let areas: Vec<_> = issuances.iter().map(|issuance| issuance.area_id).collect();
    let terms = db::card_validity::area_terms(conn, &areas).await?;
    let record = record(row, &issuances, &inactivations, &terms)?;
    let standing = record.standing_on(today).ok_or(Error::NotFound)?;
    Ok(Card {
        id,
        card_number: row.number.clone(),
        kind: record.kind,
        state: card_state(&record, today),
        site_id: SiteId(row.site_id),
        area_id: AreaId(row.area_id),
        last_valid_day: standing.issuance.printed_last_day,
        effective_last_valid_day: standing.last_valid_day,
        inactivation: record.inactivations.first().map(|ended| CardInactivation {
            reason: ended.reason,
            inactive_from: ended.inactive_from,
        }),
        facts: if with_facts {
            db::facts::find(conn, id).await?
        } else {
            None
        },
        facts_version: None,
        registered_at: row.registered_at,
        replaces: None,
        replaced_by: None,
        choices: CardChoices::NONE,
        undoable: None,
        issuances: issuances
            .into_iter()
            .map(issuance)
            .collect::<QueryResult<_>>()?,
    })
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

fn record<'a>(
    row: &CardRow,
    issuances: &[IssuanceRow],
    inactivations: &[InactivationRow],
    terms: &'a [AreaTerms],
) -> QueryResult<CardRecord<'a>> {
    let issuances = issuances.iter().filter_map(|issuance| {
        let area = terms.iter().find(|area| area.id.0 == issuance.area_id)?;
        Some(Issuance {
            issued_on: issuance.issued_on,
            printed_last_day: issuance.printed_last_day,
            area,
        })
    });
    let inactivations = inactivations.iter().map(|ended| {
        let reason = word("inactivations.reason", &ended.reason)?;
        Ok(Inactivation {
            reason,
            inactive_from: ended.inactive_from,
        })
    });
    Ok(CardRecord {
        kind: word("cards.kind", &row.kind)?,
        issuances: issuances.collect(),
        inactivations: inactivations.collect::<QueryResult<_>>()?,
    })
}

fn issuance(row: IssuanceRow) -> QueryResult<CardIssuance> {
    Ok(CardIssuance {
        kind: word("issuances.kind", &row.kind)?,
        issued_on: row.issued_on,
        printed_last_day: row.printed_last_day,
        recorded_at: row.recorded_at,
        late_entry: row.late_entry,
    })
}
