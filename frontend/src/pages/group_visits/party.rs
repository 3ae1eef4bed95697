//! The cards of a group as they were read, each with its verdict once the register has given it. Whichever community card
//! comes first is the group's; the others are members' own.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_validity::CardValidity;
use shared::cards::CardKind;
use yew::Reducible;

/// A card that was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read {
    /// The number; it is shown by its end alone.
    pub(super) number: String,
    judged: Option<(NaiveDate, Rc<CardValidity>)>,
}

impl Read {
    /// The verdict for a day, if it is known.
    pub(super) fn verdict(&self, day: NaiveDate) -> Option<&CardValidity> {
        let judged = self.judged.as_ref();
        let judged = judged.filter(|(judged_for, _)| *judged_for == day);
        judged.map(|(_, verdict)| verdict.as_ref())
    }

    fn is_community(&self) -> bool {
        let card = self
            .judged
            .as_ref()
            .and_then(|(_, verdict)| verdict.card.as_ref());
        card.is_some_and(|card| card.kind == CardKind::Community)
    }
}

/// The cards in the order in which they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Party {
    pub(super) cards: Vec<Read>,
}

/// What happens to the cards.
pub(super) enum PartyEvent {
    /// A number was read.
    Added(String),
    /// A card was taken out.
    Removed(String),
    /// The register has judged numbers for a day.
    Judged(NaiveDate, Vec<(String, Rc<CardValidity>)>),
}

impl Party {
    /// Whether a number was read.
    pub(super) fn has(&self, number: &str) -> bool {
        self.cards.iter().any(|card| card.number == number)
    }

    /// The numbers that are not judged for a day yet.
    pub(super) fn open(&self, day: NaiveDate) -> Vec<String> {
        let open = self.cards.iter().filter(|card| card.verdict(day).is_none());
        open.map(|card| card.number.clone()).collect()
    }

    /// The group's community card.
    pub(super) fn community(&self) -> Option<&Read> {
        self.cards.iter().find(|card| card.is_community())
    }

    /// The members' own cards.
    pub(super) fn members(&self) -> impl Iterator<Item = &Read> {
        let community = self.community().map(|card| card.number.clone());
        self.cards
            .iter()
            .filter(move |card| Some(&card.number) != community.as_ref())
    }

    /// How many cards are valid on a day, and how many are not.
    pub(super) fn counts(&self, day: NaiveDate) -> (usize, usize) {
        let verdicts = self.cards.iter().filter_map(|card| card.verdict(day));
        let (valid, not): (Vec<_>, Vec<_>) = verdicts.partition(|verdict| verdict.valid);
        (valid.len(), not.len())
    }
}

impl Reducible for Party {
    type Action = PartyEvent;

    fn reduce(self: Rc<Self>, event: PartyEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            PartyEvent::Added(number) => next.cards.push(Read {
                number,
                judged: None,
            }),
            PartyEvent::Removed(number) => next.cards.retain(|card| card.number != number),
            PartyEvent::Judged(day, verdicts) => {
                for card in &mut next.cards {
                    let found = verdicts.iter().find(|(number, _)| *number == card.number);
                    if let Some((_, verdict)) = found {
                        card.judged = Some((day, verdict.clone()));
                    }
                }
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use shared::card_validity::{CardScope, CheckedCard, Reason};
    use shared::verdict::Verdict;
    use shared::verdict_messages::message;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn verdict(kind: Option<CardKind>, reason: Reason) -> Rc<CardValidity> {
        let verdict = Verdict {
            reason,
            occasion: day(23),
            card: kind.map(|kind| CheckedCard {
                kind,
                last_valid_day: day(30),
                scope: CardScope::Network,
            }),
        };
        Rc::new(CardValidity {
            valid: verdict.is_valid(),
            reason,
            as_of: day(23).and_hms_opt(10, 0, 0).unwrap().and_utc(),
            occasion_date: day(23),
            message: message(&verdict),
            card: verdict.card,
            entitlement: None,
        })
    }

    #[test]
    fn the_first_community_card_is_the_groups_whenever_it_was_read() {
        let numbers = ["A1", "B2", "C3"];
        let party = numbers
            .iter()
            .fold(Rc::new(Party::default()), |party, number| {
                party.reduce(PartyEvent::Added((*number).to_owned()))
            });
        assert!(party.community().is_none());
        assert_eq!(party.open(day(23)), numbers);

        let verdicts = vec![
            (
                "A1".to_owned(),
                verdict(Some(CardKind::Personal), Reason::Ok),
            ),
            (
                "B2".to_owned(),
                verdict(Some(CardKind::Community), Reason::Ok),
            ),
            ("C3".to_owned(), verdict(None, Reason::Unknown)),
        ];
        let party = party.reduce(PartyEvent::Judged(day(23), verdicts));

        assert_eq!(party.community().unwrap().number, "B2");
        let members: Vec<_> = party.members().map(|card| card.number.as_str()).collect();
        assert_eq!(members, ["A1", "C3"]);
        assert_eq!(party.counts(day(23)), (2, 1));
        // A verdict is about the day it was given for.
        assert_eq!(party.open(day(22)), numbers);
    }
}
