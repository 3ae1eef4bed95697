//! How long the register keeps what it need not keep for ever.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A time of keeping facts that somebody thinks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct RetentionQuery {
    /// Months after a card's last valid day; as the network has it when left out.
    #[validate(range(min = 1, max = 120, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 120, example = 12))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
}

/// What a time of keeping facts does to those that there are today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetentionEffect {
    /// How many cards would lose their background facts for good at the next round of the job.
    pub cards: u32,
    /// The cards whose last valid day lies before this day.
    pub before: NaiveDate,
}

/// The day from which on things are kept: what ended before it goes.
///
/// A card whose last valid day was 23 November 2026 keeps its facts for 24 months up to and including
/// 23 November 2028.
#[must_use]
pub fn kept_since(today: NaiveDate, months: u32) -> NaiveDate {
    let months = Months::new(months);
    let Some(before) = today.checked_sub_months(months) else {
        return NaiveDate::MIN;
    };
    // Where a month is too short for today's day, the last of it has had its time already.
    let is_over = before
        .checked_add_months(months)
        .is_some_and(|last| last < today);
    if is_over {
        before.succ_opt().unwrap_or(before)
    } else {
        before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        for (today, months, since) in [
            ("2028-11-23", 24, "2026-11-23"),
            ("2028-11-24", 24, "2026-11-24"),
            ("2027-03-28", 1, "2027-02-28"),
            ("2027-03-29", 1, "2027-03-01"),
            ("2027-03-31", 1, "2027-03-01"),
            ("2027-02-28", 1, "2027-01-28"),
            ("2027-03-01", 1, "2027-02-01"),
            ("2028-02-28", 12, "2027-02-28"),
            ("2028-02-29", 12, "2027-03-01"),
            ("2028-03-01", 12, "2027-03-01"),
            ("2031-11-23", 60, "2026-11-23"),
        ] {
            let day = |text: &str| text.parse::<NaiveDate>().unwrap();
            assert_eq!(kept_since(day(today), months), day(since), "{today}");
        }
    }
}
