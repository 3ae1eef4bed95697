//! The years that have a checklist, the present one first.

use chrono::{Datelike, NaiveDate};
use yew::prelude::*;

use crate::components::select::options;

/// The first year that has a checklist.
const FIRST: i32 = 2022;

/// The years as a list to choose from.
pub(super) fn year_options(today: NaiveDate) -> Vec<(AttrValue, AttrValue)> {
    options(
        (FIRST..=today.year())
            .rev()
            .map(|year| (year, year.to_string())),
    )
}

/// The day that a tick of a year says: today, or the last day of a year that is over.
pub(super) fn day_of_tick(year: i32, today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).map_or(today, |last| last.min(today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_of_a_past_year_lies_in_it() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        assert_eq!(day_of_tick(2026, today), today);
        assert_eq!(day_of_tick(2025, today).to_string(), "2025-12-31");
    }

    #[test]
    fn the_present_year_is_offered_first() {
        let years = year_options("2024-01-01".parse().unwrap());
        let years: Vec<&str> = years.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(years, ["2024", "2023", "2022"]);
    }
}
