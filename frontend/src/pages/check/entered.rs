//! What is entered at the door: a number, and a day when the occasion is not today.

use shared::card_validity::CheckCard;
use shared::ids::VenueId;
use shared::problem::{FieldCode, FieldError};

use crate::components::card_number_field::cleaned;
use crate::dates::parse_date;

/// What is entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entered {
    pub(super) number: String,
    /// The day of the occasion as written; empty is today.
    pub(super) occasion: String,
}

impl Entered {
    pub(super) fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if cleaned(&self.number).is_empty() {
            errors.push(FieldError::new("/card_number", FieldCode::Required));
        }
        if !self.occasion.trim().is_empty() && parse_date(&self.occasion).is_none() {
            errors.push(FieldError::new("/occasion_date", FieldCode::WrongType));
        }
        errors
    }

    pub(super) fn request(&self, venue_id: Option<VenueId>) -> CheckCard {
        CheckCard {
            card_number: cleaned(&self.number),
            venue_id,
            occasion_date: parse_date(&self.occasion),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(number: &str, occasion: &str) -> Vec<FieldCode> {
        let entered = Entered {
            number: number.into(),
            occasion: occasion.into(),
        };
        entered
            .check()
            .into_iter()
            .map(|error| error.code)
            .collect()
    }

    #[test]
    fn any_number_may_be_asked_for_a_day_that_exists() {
        assert_eq!(codes("x", ""), []);
        assert_eq!(codes("x", "24.12.2026"), []);
        assert_eq!(codes(" \u{2} ", ""), [FieldCode::Required]);
        assert_eq!(codes("x", "31.2.2026"), [FieldCode::WrongType]);
    }

    #[test]
    fn without_a_day_the_register_takes_its_own_today() {
        let entered = Entered {
            number: " esp 1234\u{3} ".into(),
            occasion: String::new(),
        };
        let request = entered.request(None);
        assert_eq!(
            (request.card_number.as_str(), request.occasion_date),
            ("esp 1234", None)
        );
    }
}
