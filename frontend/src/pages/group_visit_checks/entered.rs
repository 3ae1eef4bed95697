//! What is entered: the day of the visit, and the next number.

use chrono::NaiveDate;
use shared::card_number::CardNumber;
use shared::limits::GROUP_CARDS_MAX;
use shared::privacy::find_identity;
use shared::problem::{FieldCode, FieldError};

use super::group::Group;
use crate::components::card_number_field::cleaned;
use crate::dates::{format_date, parse_date};

/// What is entered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entered {
    /// The day of the visit as written.
    pub(super) day: String,
    /// The next number as read or typed.
    pub(super) number: String,
}

impl Entered {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            day: format_date(today),
            number: String::new(),
        }
    }

    /// The day of the visit, when it is one that is not past.
    pub(super) fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        parse_date(&self.day).filter(|day| *day >= today)
    }

    /// The number as it stands in the list.
    pub(super) fn number(&self) -> String {
        let text = cleaned(&self.number);
        match CardNumber::parse(&text) {
            Ok(number) => number.as_str().to_owned(),
            Err(_) => text,
        }
    }

    /// What is wrong.
    pub(super) fn errors(&self, group: &Group, today: NaiveDate) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.day(today).is_none() {
            let is_day = parse_date(&self.day).is_some();
            let code = if is_day {
                FieldCode::OutOfRange
            } else {
                FieldCode::WrongType
            };
            errors.push(FieldError::new("/occasion_date", code));
        }
        let number = self.number();
        let wrong = if number.is_empty() {
            Some(FieldError::new("/card_number", FieldCode::Required))
        } else if find_identity(&cleaned(&self.number)).is_some() {
            Some(FieldError::new(
                "/card_number",
                FieldCode::LooksLikeIdentity,
            ))
        } else if group.has(&number) {
            Some(FieldError::new("/card_number", FieldCode::Duplicate))
        } else if group.is_full() {
            let error = FieldError::new("/card_number", FieldCode::TooMany);
            Some(error.with("max", GROUP_CARDS_MAX))
        } else {
            None
        };
        errors.extend(wrong);
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(day: &str, number: &str, group: &Group) -> Vec<FieldCode> {
        let entered = Entered {
            day: day.to_owned(),
            number: number.to_owned(),
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let errors = entered.errors(group, today);
        errors.into_iter().map(|error| error.code).collect()
    }

    #[test]
    fn each_number_is_entered_once_for_a_day_that_is_to_come() {
        let group = Group::default().with("ESPVTPVXVT2H");

        assert!(codes("25.11.2026", "ESP1", &group).is_empty());
        assert_eq!(codes("24.11.2026", "ESP1", &group), [FieldCode::OutOfRange]);
        assert_eq!(
            codes("31.11.2026", "", &group),
            [FieldCode::WrongType, FieldCode::Required]
        );
        assert_eq!(
            codes("26.11.2026", "esp vtpv-xvt2h", &group),
            [FieldCode::Duplicate]
        );
        assert_eq!(
            codes("26.11.2026", "131052-308T", &group),
            [FieldCode::LooksLikeIdentity]
        );
        let full = (0..50).fold(Group::default(), |group, count| {
            group.with(&format!("ESP{count}"))
        });
        assert_eq!(codes("26.11.2026", "ESP50", &full), [FieldCode::TooMany]);
    }
}
