//! What has happened at the door since the page was opened: the card in question, and those before it.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use shared::card_validity::{CardValidity, Reason};
use shared::cards::CardKind;
use shared::ids::VisitId;
use uuid::Uuid;
use yew::Reducible;

use super::use_entered::Card;
use crate::dates::finnish_time;
use crate::pages::visits::Guests;

/// How many cards the page remembers.
const REMEMBERED: usize = 10;

/// What became of a card's use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The register has it.
    Recorded(VisitId),
    /// It is set aside for a day to come.
    Reserved(VisitId),
    /// It waits on the device until the register can be reached.
    Waits,
    /// It was taken back.
    Undone,
}

/// A card that came, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) card: Card,
    /// By the register's clock; none when it was not reached.
    pub(super) at: Option<NaiveTime>,
    /// None when the register was not reached.
    pub(super) verdict: Option<Rc<CardValidity>>,
    pub(super) outcome: Option<(Outcome, Guests)>,
}

impl Entry {
    /// The verdict's reason.
    pub(super) fn reason(&self) -> Option<Reason> {
        self.verdict.as_ref().map(|verdict| verdict.reason)
    }

    /// Whether a use may be recorded: the card is valid, or nobody could be asked.
    pub(super) fn is_open(&self) -> bool {
        self.outcome.is_none() && self.verdict.as_ref().is_none_or(|verdict| verdict.valid)
    }
}

/// The cards since the page was opened, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Door {
    pub(super) entries: Vec<Entry>,
    /// Counts the cards, so that the same verdict twice is read out twice.
    pub(super) count: u32,
    /// The latest card is not shown any more.
    pub(super) is_put_away: bool,
}

/// What happens at the door.
pub(super) enum DoorEvent {
    /// The register has judged a card.
    Judged {
        reference: Uuid,
        number: String,
        verdict: Box<CardValidity>,
    },
    /// A card came while the register could not be reached.
    Unasked {
        reference: Uuid,
        number: String,
        day: NaiveDate,
    },
    /// The verdict is put away.
    PutAway,
    /// Something became of the use of a card.
    Became(Uuid, Outcome, Guests),
}

impl DoorEvent {
    /// Whether it is about another card than the one before.
    pub(super) const fn is_another_card(&self) -> bool {
        matches!(self, Self::Judged { .. } | Self::Unasked { .. })
    }
}

impl Door {
    /// The card in question.
    pub(super) fn latest(&self) -> Option<&Entry> {
        self.entries.first().filter(|_| !self.is_put_away)
    }

    /// The reference of the card in question when it has this number and nobody could be asked.
    pub(super) fn waiting_for(&self, number: &str) -> Option<Uuid> {
        let waiting = self.open().filter(|entry| entry.verdict.is_none());
        waiting
            .map(|entry| &entry.card)
            .filter(|card| card.number == number)
            .map(|card| card.reference)
    }

    /// The card whose use may be recorded.
    pub(super) fn open(&self) -> Option<&Entry> {
        self.latest().filter(|entry| entry.is_open())
    }

    fn came(&mut self, entry: Entry) {
        // What was not asked for gives way to the verdict on the same card.
        let reference = entry.card.reference;
        self.entries
            .retain(|other| other.card.reference != reference);
        self.entries.insert(0, entry);
        self.entries.truncate(REMEMBERED);
        self.count = self.count.wrapping_add(1);
        self.is_put_away = false;
    }
}

impl Reducible for Door {
    type Action = DoorEvent;

    fn reduce(self: Rc<Self>, event: DoorEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            DoorEvent::Judged {
                reference,
                number,
                verdict,
            } => next.came(Entry {
                card: Card {
                    reference,
                    number,
                    day: verdict.occasion_date,
                    kind: verdict.card.as_ref().map(|card| card.kind),
                },
                at: Some(finnish_time(verdict.as_of).time()),
                verdict: Some(Rc::from(verdict)),
                outcome: None,
            }),
            DoorEvent::Unasked {
                reference,
                number,
                day,
            } => next.came(Entry {
                card: Card {
                    reference,
                    number,
                    day,
                    kind: None,
                },
                at: None,
                verdict: None,
                outcome: None,
            }),
            DoorEvent::PutAway => next.is_put_away = true,
            DoorEvent::Became(reference, outcome, guests) => {
                let found = next.entries.iter_mut();
                for entry in found.filter(|entry| entry.card.reference == reference) {
                    entry.outcome = Some((outcome, guests));
                }
            }
        }
        Rc::new(next)
    }
}

/// The kind that a card is taken for: a personal one where nobody could be asked.
pub(super) fn kind_of(card: &Card) -> CardKind {
    card.kind.unwrap_or(CardKind::Personal)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: Guests = Guests {
        holders: 1,
        children: 0,
        companions: 0,
    };

    fn unasked(reference: u128) -> DoorEvent {
        DoorEvent::Unasked {
            reference: Uuid::from_u128(reference),
            number: "ESPVTPVXVT2H".to_owned(),
            day: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        }
    }

    #[test]
    fn the_latest_card_is_open_until_something_became_of_it() {
        let door = Rc::new(Door::default()).reduce(unasked(1));
        assert!(door.open().is_some());

        let kept = DoorEvent::Became(Uuid::from_u128(1), Outcome::Waits, NOBODY);
        let door = door.reduce(kept);
        assert!(door.open().is_none());
        assert_eq!(
            door.latest().unwrap().outcome,
            Some((Outcome::Waits, NOBODY))
        );
        assert!(door.reduce(DoorEvent::PutAway).latest().is_none());
    }

    #[test]
    fn ten_cards_are_remembered_and_the_same_card_stands_there_once() {
        let door = (0..12).fold(Rc::new(Door::default()), |door, reference| {
            door.reduce(unasked(reference))
        });
        assert_eq!((door.entries.len(), door.count), (10, 12));

        let door = door.reduce(unasked(11));
        assert_eq!(door.entries.len(), 10);
        let first = door.entries.first().unwrap();
        assert_eq!(first.card.reference, Uuid::from_u128(11));
    }
}
