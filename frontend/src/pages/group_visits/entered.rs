//! What is entered of a group beside its cards: the next number, the day, how many come without a card, and the occasion.

use chrono::NaiveDate;
use shared::card_number::CardNumber;
use shared::field_errors::check;
use shared::group_visits::{GroupCommunityCard, GroupMember, RecordGroupVisit};
use shared::ids::VenueId;
use shared::limits::GROUP_CARDS_MAX;
use shared::problem::{FieldCode, FieldError};
use uuid::Uuid;

use super::party::Party;
use crate::components::card_number_field::cleaned;
use crate::dates::{format_date, parse_date};

/// The most that come with one community card.
pub(super) const MOST_WORKERS: u8 = 5;
pub(super) const MOST_CLIENTS: u8 = 30;

/// What is entered, as it was written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entered {
    pub(super) day: String,
    pub(super) workers: String,
    pub(super) clients: String,
    pub(super) title: String,
}

impl Entered {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            day: format_date(today),
            workers: "1".to_owned(),
            clients: "0".to_owned(),
            title: String::new(),
        }
    }

    /// The day, when it is one that has come.
    pub(super) fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        parse_date(&self.day).filter(|day| *day <= today)
    }

    /// The group visit to record; none while something is missing.
    pub(super) fn request(
        &self,
        party: &Party,
        reference: Uuid,
        venue: Option<VenueId>,
        today: NaiveDate,
    ) -> Option<RecordGroupVisit> {
        let title = self.title.trim();
        let members = party.members().map(|card| GroupMember {
            card_number: card.number.clone(),
            children: 0,
            companions: 0,
        });
        Some(RecordGroupVisit {
            client_reference: reference,
            venue_id: venue,
            occasion_date: Some(self.day(today)?),
            event_title: (!title.is_empty()).then(|| title.to_owned()),
            external_id: None,
            community_card: GroupCommunityCard {
                card_number: party.community()?.number.clone(),
                staff: self.workers.trim().parse().ok()?,
                clients: self.clients.trim().parse().ok()?,
            },
            members: members.collect(),
        })
    }

    /// What is wrong.
    pub(super) fn errors(&self, party: &Party, today: NaiveDate) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.day(today).is_none() {
            let is_day = parse_date(&self.day).is_some();
            let code = if is_day {
                FieldCode::InTheFuture
            } else {
                FieldCode::WrongType
            };
            errors.push(FieldError::new("/occasion_date", code));
        }
        let ranges = [
            ("/community_card/staff", &self.workers, 1, MOST_WORKERS),
            ("/community_card/clients", &self.clients, 0, MOST_CLIENTS),
        ];
        for (pointer, text, min, max) in ranges {
            let number = text.trim().parse::<u8>().ok();
            if number.is_none_or(|number| !(min..=max).contains(&number)) {
                let error = FieldError::new(pointer, FieldCode::OutOfRange);
                errors.push(error.with("min", min).with("max", max));
            }
        }
        if let Some(request) = self.request(party, Uuid::nil(), None, today) {
            let found = check(&request).into_iter();
            errors.extend(found.filter(|error| error.pointer == "/event_title"));
        }
        errors
    }
}

/// The number as it stands among the cards.
pub(super) fn read(text: &str) -> String {
    let text = cleaned(text);
    match CardNumber::parse(&text) {
        Ok(number) => number.as_str().to_owned(),
        Err(_) => text,
    }
}

/// What is wrong with the next number.
pub(super) fn number_errors(text: &str, party: &Party) -> Vec<FieldError> {
    let number = read(text);
    // The community card is one more.
    let is_full = u64::try_from(party.cards.len()).is_ok_and(|count| count > GROUP_CARDS_MAX);
    let error = |code| FieldError::new("/card_number", code);
    let wrong = if number.is_empty() {
        Some(error(FieldCode::Required))
    } else if party.has(&number) {
        Some(error(FieldCode::Duplicate))
    } else if is_full {
        Some(error(FieldCode::TooMany).with("max", GROUP_CARDS_MAX))
    } else {
        None
    };
    wrong.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::super::party::PartyEvent;
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_group_visit_has_happened_and_has_its_workers() {
        let codes = |day: &str, workers: &str, clients: &str| -> Vec<FieldCode> {
            let entered = Entered {
                day: day.to_owned(),
                workers: workers.to_owned(),
                clients: clients.to_owned(),
                title: String::new(),
            };
            let errors = entered.errors(&Party::default(), today());
            errors.into_iter().map(|error| error.code).collect()
        };
        assert_eq!(codes("23.11.2026", "1", "0"), []);
        assert_eq!(codes("24.11.2026", "1", "0"), [FieldCode::InTheFuture]);
        assert_eq!(codes("31.11.2026", "1", "0"), [FieldCode::WrongType]);
        assert_eq!(codes("22.11.2026", "0", "31"), [FieldCode::OutOfRange; 2]);
    }

    #[test]
    fn each_number_is_read_once() {
        let party = Rc::new(Party::default()).reduce(PartyEvent::Added("ESPVTPVXVT2H".to_owned()));
        let codes = |text: &str| -> Vec<FieldCode> {
            let errors = number_errors(text, &party);
            errors.into_iter().map(|error| error.code).collect()
        };
        assert_eq!(codes("ESP1"), []);
        assert_eq!(codes("esp vtpv-xvt2h"), [FieldCode::Duplicate]);
        assert_eq!(codes(" "), [FieldCode::Required]);
    }
}
