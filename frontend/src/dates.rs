//! Dates as people in Finland write them: `22.11.2026`, in every language of the service; and Finland's time.

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc,
};

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

/// Writes a time of day, `9.05`.
#[must_use]
pub fn format_time(time: NaiveTime) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// A moment as clocks in Finland show it, wherever the device is: two hours before UTC, and three from the last
/// Sunday of March to the last Sunday of October, changing at one o'clock UTC.
#[must_use]
pub fn finnish_time(moment: DateTime<Utc>) -> NaiveDateTime {
    let utc = moment.naive_utc();
    let change = |month| last_sunday(utc.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
    let is_summer =
        change(3).is_some_and(|start| utc >= start) && change(10).is_some_and(|end| utc < end);
    utc + TimeDelta::hours(if is_summer { 3 } else { 2 })
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))
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

    #[test]
    fn finland_is_two_hours_before_utc_in_winter_and_three_in_summer() {
        for (utc, finnish) in [
            ("2026-01-15T22:30:00Z", "2026-01-16T00:30:00"),
            ("2026-03-29T00:59:59Z", "2026-03-29T02:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T04:00:00"),
            ("2026-07-01T12:00:00Z", "2026-07-01T15:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T03:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T03:00:00"),
        ] {
            let moment: DateTime<Utc> = utc.parse().unwrap();
            assert_eq!(finnish_time(moment), finnish.parse().unwrap(), "{utc}");
        }
    }

    #[test]
    fn a_time_of_day_has_two_digits_for_the_minutes() {
        assert_eq!(
            format_time(NaiveTime::from_hms_opt(9, 5, 7).unwrap()),
            "9.05"
        );
    }
}
