//! A made-up card, as it goes into the database.

use chrono::{DateTime, NaiveDate, Utc};
use shared::card_number::CardNumber;
use shared::cards::{CardKind, InactivationReason, IssuanceKind};
use shared::ids::CardId;
use uuid::Uuid;

use super::people::Person;

/// A card with all that happened to it.
pub(super) struct Card {
    /// Its id.
    pub(super) id: CardId,
    /// Its number.
    pub(super) number: CardNumber,
    /// Its kind.
    pub(super) kind: CardKind,
    /// The card in whose place it came.
    pub(super) replaces: Option<CardId>,
    /// Its handings-out, the first one first.
    pub(super) issuances: Vec<Handing>,
    /// Why it was taken out of use, and from which day.
    pub(super) inactivation: Option<(InactivationReason, NaiveDate)>,
    /// Its holder, for as long as the facts are kept.
    pub(super) person: Option<Person>,
    /// What figures keep of its handings-out.
    pub(super) stamps: Vec<Stamp>,
}

/// One handing-out.
#[derive(Clone, Copy)]
pub(super) struct Handing {
    /// First, renewal or replacement.
    pub(super) kind: IssuanceKind,
    /// The day.
    pub(super) on: NaiveDate,
    /// The last valid day as printed.
    pub(super) last_day: NaiveDate,
    /// When it was entered.
    pub(super) recorded_at: DateTime<Utc>,
}

/// What figures keep of a handing-out.
#[derive(Clone)]
pub(super) struct Stamp {
    /// The card that has the facts now, if any has.
    pub(super) facts_of: Option<CardId>,
    /// First, renewal or replacement.
    pub(super) kind: IssuanceKind,
    /// The day.
    pub(super) on: NaiveDate,
    /// The holder.
    pub(super) person: Person,
}

impl Card {
    /// A card to which nothing has happened yet but this.
    pub(super) fn new(number: CardNumber, kind: CardKind, issuances: Vec<Handing>) -> Self {
        Self {
            id: CardId(Uuid::new_v4()),
            number,
            kind,
            replaces: None,
            issuances,
            inactivation: None,
            person: None,
            stamps: Vec::new(),
        }
    }

    /// Whether its number is free again.
    pub(super) fn is_freed(&self) -> bool {
        matches!(
            self.inactivation,
            Some((InactivationReason::RegisteredInError, _))
        )
    }

    /// Gives it to somebody.
    pub(super) fn stamp(&mut self, person: &Person) {
        self.stamps = self
            .issuances
            .iter()
            .map(|handing| Stamp {
                facts_of: Some(self.id),
                kind: handing.kind,
                on: handing.on,
                person: person.clone(),
            })
            .collect();
        self.person = Some(person.clone());
    }

    /// Deletes the facts; what figures keep stays.
    pub(super) fn forget(&mut self) {
        self.person = None;
        for stamp in &mut self.stamps {
            stamp.facts_of = None;
        }
    }
}
