//! First and last day of sites and venues, and what follows from them on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::problem::{FieldCode, FieldError};

/// How a site or venue stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Opening {
    /// Between its first and its last day, both included.
    Open,
    /// Past its last day.
    Closed,
    /// Before its first day.
    Coming,
}

impl Opening {
    /// All states, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Open, Self::Coming, Self::Closed];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Coming => "coming",
        }
    }

    /// How what is open from a first to a last day stands on a day.
    #[must_use]
    pub fn on(day: NaiveDate, first: NaiveDate, last: Option<NaiveDate>) -> Self {
        if day < first {
            Self::Coming
        } else if last.is_some_and(|last| last < day) {
            Self::Closed
        } else {
            Self::Open
        }
    }
}

/// A last day before the first is wrong; `pointer` names the last day.
#[must_use]
pub fn check_days(first: NaiveDate, last: Option<NaiveDate>, pointer: &str) -> Option<FieldError> {
    last.filter(|last| *last < first)
        .map(|_| FieldError::new(pointer, FieldCode::BeforeStart))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn first_and_last_day_are_open() {
        for (asked, last, state) in [
            ("2026-01-09", None, Opening::Coming),
            ("2026-01-10", None, Opening::Open),
            ("2099-01-01", None, Opening::Open),
            ("2026-01-09", Some("2026-01-20"), Opening::Coming),
            ("2026-01-20", Some("2026-01-20"), Opening::Open),
            ("2026-01-21", Some("2026-01-20"), Opening::Closed),
            ("2026-01-10", Some("2026-01-10"), Opening::Open),
        ] {
            let found = Opening::on(day(asked), day("2026-01-10"), last.map(day));
            assert_eq!(found, state, "{asked} until {last:?}");
        }
    }

    #[test]
    fn a_last_day_before_the_first_is_wrong() {
        let check = |last: Option<&str>| check_days(day("2026-01-10"), last.map(day), "/closed_on");

        assert_eq!(check(None), None);
        assert_eq!(check(Some("2026-01-10")), None);
        let wrong = FieldError::new("/closed_on", FieldCode::BeforeStart);
        assert_eq!(check(Some("2026-01-09")), Some(wrong));
    }
}
