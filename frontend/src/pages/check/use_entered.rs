//! What is entered about a use: what the card gives, who come along, and what the occasion is called.

use chrono::NaiveDate;
use shared::cards::CardKind;
use shared::field_errors::check;
use shared::ids::VenueId;
use shared::problem::{FieldCode, FieldError};
use shared::visits::{RecordVisit, RecordedAs, VisitKind, visit_errors};
use uuid::Uuid;

use crate::pages::visits::Guests;

/// The most that one use takes of each.
pub(super) const MOST_WORKERS: u8 = 5;
pub(super) const MOST_CHILDREN: u8 = 30;
pub(super) const MOST_COMPANIONS: u8 = 10;

/// What is entered, as it was written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct UseEntered {
    pub(super) kind: VisitKind,
    pub(super) title: String,
    /// Workers; a personal card has its one holder.
    pub(super) holders: String,
    pub(super) children: String,
    pub(super) companions: String,
}

/// The card in question.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Card {
    /// Made once for each card that comes, so that sending a use again cannot double it.
    pub(super) reference: Uuid,
    /// The number as it was read; it is shown nowhere.
    pub(super) number: String,
    /// The day of the occasion.
    pub(super) day: NaiveDate,
    /// None when the register was not reached.
    pub(super) kind: Option<CardKind>,
}

impl Default for UseEntered {
    fn default() -> Self {
        Self {
            kind: VisitKind::Ticket,
            title: String::new(),
            holders: "1".to_owned(),
            children: "0".to_owned(),
            companions: "0".to_owned(),
        }
    }
}

impl UseEntered {
    /// For the next card: the occasion stays, who came along does not.
    pub(super) fn next(self) -> Self {
        Self {
            kind: self.kind,
            title: self.title,
            ..Self::default()
        }
    }

    /// The same for a plain ticket to an occasion without a name.
    pub(super) fn plain(self) -> Self {
        Self {
            kind: VisitKind::Ticket,
            title: String::new(),
            ..self
        }
    }

    /// Who gets in; none while a number is no number.
    pub(super) fn guests(&self, card: &Card) -> Option<Guests> {
        let is_personal = card.kind == Some(CardKind::Personal);
        let takes_children = self.kind != VisitKind::CoursePlace;
        let number = |text: &str| text.trim().parse::<u8>().ok();
        Some(Guests {
            holders: if is_personal {
                1
            } else {
                number(&self.holders)?
            },
            children: if takes_children {
                number(&self.children)?
            } else {
                0
            },
            companions: number(&self.companions)?,
        })
    }

    /// The use to record; none while a number is no number. What is still to come is set aside.
    pub(super) fn request(
        &self,
        card: &Card,
        venue: Option<VenueId>,
        today: NaiveDate,
    ) -> Option<RecordVisit> {
        let guests = self.guests(card)?;
        let title = self.title.trim();
        Some(RecordVisit {
            client_reference: card.reference,
            card_number: card.number.clone(),
            venue_id: venue,
            kind: self.kind,
            state: if card.day > today {
                RecordedAs::Reserved
            } else {
                RecordedAs::Used
            },
            holders: guests.holders,
            children: guests.children,
            companions: guests.companions,
            occasion_date: Some(card.day),
            event_title: (!title.is_empty()).then(|| title.to_owned()),
            external_id: None,
        })
    }

    /// What is wrong.
    pub(super) fn errors(&self, card: Option<&Card>, today: NaiveDate) -> Vec<FieldError> {
        let Some(card) = card else { return Vec::new() };
        let request = self.request(card, None, today);
        let mut errors = match &request {
            Some(request) => check(request),
            None => Vec::new(),
        };
        errors.extend(
            request
                .iter()
                .flat_map(|request| visit_errors(request, today)),
        );
        let ranges = [
            ("/holders", &self.holders, 1, MOST_WORKERS),
            ("/children", &self.children, 0, MOST_CHILDREN),
            ("/companions", &self.companions, 0, MOST_COMPANIONS),
        ];
        for (pointer, text, min, max) in ranges {
            let number = text.trim().parse::<u8>().ok();
            if number.is_none_or(|number| !(min..=max).contains(&number)) {
                errors.retain(|error| error.pointer != pointer);
                let error = FieldError::new(pointer, FieldCode::OutOfRange);
                errors.push(error.with("min", min).with("max", max));
            }
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn card(kind: Option<CardKind>, on: u32) -> Card {
        Card {
            reference: Uuid::nil(),
            number: "ESPVTPVXVT2H".to_owned(),
            day: day(on),
            kind,
        }
    }

    fn entered(holders: &str, children: &str) -> UseEntered {
        UseEntered {
            holders: holders.to_owned(),
            children: children.to_owned(),
            ..UseEntered::default()
        }
    }

    #[test]
    fn what_is_to_come_is_set_aside_and_what_was_is_used() {
        let state = |on| {
            let card = card(Some(CardKind::Personal), on);
            let request = UseEntered::default().request(&card, None, day(23)).unwrap();
            (request.state, request.occasion_date)
        };
        assert_eq!(state(22), (RecordedAs::Used, Some(day(22))));
        assert_eq!(state(23), (RecordedAs::Used, Some(day(23))));
        assert_eq!(state(24), (RecordedAs::Reserved, Some(day(24))));
    }

    #[test]
    fn a_personal_card_has_one_holder_and_a_course_no_children() {
        let personal = card(Some(CardKind::Personal), 23);
        let guests = entered("4", "2").guests(&personal).unwrap();
        assert_eq!((guests.holders, guests.children), (1, 2));
        let community = card(Some(CardKind::Community), 23);
        let guests = entered("4", "2").guests(&community).unwrap();
        assert_eq!((guests.holders, guests.children), (4, 2));
        let course = UseEntered {
            kind: VisitKind::CoursePlace,
            ..entered("1", "2")
        };
        assert_eq!(course.guests(&personal).unwrap().children, 0);
    }

    #[test]
    fn numbers_and_titles_are_checked_by_the_registers_rules() {
        let card = card(Some(CardKind::Community), 23);
        let codes = |entered: &UseEntered| -> Vec<(String, FieldCode)> {
            let errors = entered.errors(Some(&card), day(23));
            errors
                .into_iter()
                .map(|error| (error.pointer, error.code))
                .collect()
        };
        assert_eq!(codes(&UseEntered::default()), []);
        let wrong = |pointer: &str| (pointer.to_owned(), FieldCode::OutOfRange);
        assert_eq!(
            codes(&entered("6", "31")),
            [wrong("/holders"), wrong("/children")]
        );
        assert_eq!(
            codes(&entered("0", "x")),
            [wrong("/holders"), wrong("/children")]
        );
        let named = UseEntered {
            title: "soita 040 123 4567".to_owned(),
            ..UseEntered::default()
        };
        let identity = ("/event_title".to_owned(), FieldCode::LooksLikeIdentity);
        assert_eq!(codes(&named), [identity]);
        assert_eq!(UseEntered::default().errors(None, day(23)), []);
    }

    #[test]
    fn the_next_card_is_for_the_same_occasion() {
        let entered = UseEntered {
            kind: VisitKind::SeasonPass,
            title: "Uinti".to_owned(),
            ..entered("2", "3")
        };
        let next = entered.next();
        assert_eq!(
            (next.kind, next.title.as_str()),
            (VisitKind::SeasonPass, "Uinti")
        );
        assert_eq!((next.holders.as_str(), next.children.as_str()), ("1", "0"));
    }
}
