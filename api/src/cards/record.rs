//! A card's ledgers, and the card as the rules see it.

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::cards::{CardIssuance, CardKind, InactivationReason};
use shared::ids::CardId;
use shared::validity::{AreaTerms, CardRecord, Inactivation, Issuance};

use crate::db;
use crate::db::ledgers::{InactivationRow, IssuanceRow};
use crate::db::rows::word;

/// What happened to a card, of what stands, and the terms of the areas where it was handed out.
pub(super) struct Ledgers {
    /// Its handings-out, the latest first; none when its registration was undone.
    pub(super) issuances: Vec<IssuanceRow>,
    /// Its inactivations, the earliest first.
    pub(super) inactivations: Vec<InactivationRow>,
    terms: Vec<AreaTerms>,
}

impl Ledgers {
    /// Those of a card.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn of(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<Self> {
        let issuances = db::ledgers::issuances(conn, card).await?;
        let inactivations = db::ledgers::inactivations(conn, card).await?;
        let areas: Vec<_> = issuances.iter().map(|issuance| issuance.area_id).collect();
        let terms = db::card_validity::area_terms(conn, &areas).await?;
        Ok(Self {
            issuances,
            inactivations,
            terms,
        })
    }

    /// The card as the rules see it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub(super) fn record(&self, kind: CardKind) -> QueryResult<CardRecord<'_>> {
        let issuances = self.issuances.iter().filter_map(|issuance| {
            let area = self
                .terms
                .iter()
                .find(|area| area.id.0 == issuance.area_id)?;
            Some(Issuance {
                issued_on: issuance.issued_on,
                printed_last_day: issuance.printed_last_day,
                area,
            })
        });
        let inactivations = self.inactivations.iter().map(|ended| {
            let reason = word("inactivations.reason", &ended.reason)?;
            Ok(Inactivation {
                reason,
                inactive_from: ended.inactive_from,
            })
        });
        Ok(CardRecord {
            kind,
            issuances: issuances.collect(),
            inactivations: inactivations.collect::<QueryResult<_>>()?,
        })
    }

    /// Its handings-out as the API tells them, the latest first.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub(super) fn told(&self) -> QueryResult<Vec<CardIssuance>> {
        self.issuances.iter().map(issuance).collect()
    }
}

/// Why a card is out of use.
pub(super) fn reasons(record: &CardRecord<'_>) -> Vec<InactivationReason> {
    let ended = record.inactivations.iter();
    ended.map(|ended| ended.reason).collect()
}

fn issuance(row: &IssuanceRow) -> QueryResult<CardIssuance> {
    Ok(CardIssuance {
        kind: word("issuances.kind", &row.kind)?,
        issued_on: row.issued_on,
        printed_last_day: row.printed_last_day,
        recorded_at: row.recorded_at,
        late_entry: row.late_entry,
    })
}
