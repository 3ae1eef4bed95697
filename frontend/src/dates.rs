//! Dates as people in Finland write them: `22.11.2026`, in every language of the service.

use chrono::{Datelike, NaiveDate};

/// Writes a date.
#[must_use]
pub fn format_date(date: NaiveDate) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// Reads a date: day, month and year with any sign between them, or `2026-11-22`.
///
/// A year of two digits and a date that does not exist are refused.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let (day, year) = if first.len() == 4 {
        (third, first)
    } else {
        (first, third)
    };
    if year.len() != 4 || day.len() > 2 || second.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, second.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_written_without_leading_zeros() {
        assert_eq!(format_date(day(2026, 3, 5)), "5.3.2026");
    }

    #[test]
    fn the_usual_ways_to_write_a_date_are_read() {
        for text in [
            "22.11.2026",
            " 22. 11. 2026 ",
            "22/11/2026",
            "22 11 2026",
            "22,11,2026",
            "2026-11-22",
        ] {
            assert_eq!(parse_date(text), Some(day(2026, 11, 22)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "22.11.",
            "22.11.26",
            "31.2.2026",
            "tomorrow",
            "1.2.3.2026",
            "2026",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
