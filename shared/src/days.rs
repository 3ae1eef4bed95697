//! Civil days as requests tell them: `2026-11-23`, with a year of four digits.
//!
//! Chrono also reads years such as `-10000` and `+12345`, which no JSON schema and no database takes.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, de};

/// The day that a text tells, if it is one.
#[must_use]
pub fn parse(text: &str) -> Option<NaiveDate> {
    let has_form = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day: NaiveDate = has_form.then(|| text.parse().ok()).flatten()?;
    (day.year() > 0).then_some(day)
}

/// Reads a day.
///
/// # Errors
/// When the text is no day.
pub fn required<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| de::Error::custom("not a day"))
}

/// Reads a day that may be null.
///
/// # Errors
/// When the text is no day.
pub fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| parse(&text).ok_or_else(|| de::Error::custom("not a day")))
        .transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_with_a_year_of_four_digits_are_read() {
        for (text, good) in [
            ("2026-11-23", true),
            ("2024-02-29", true),
            ("0001-01-01", true),
            ("9999-12-31", true),
            ("0000-01-01", false),
            ("2026-02-29", false),
            ("-001-01-01", false),
            ("+026-01-01", false),
            ("12026-01-1", false),
            ("23.11.2026", false),
            ("2026-11-23T00:00:00Z", false),
            (" 026-11-23", false),
            ("", false),
        ] {
            assert_eq!(parse(text).is_some(), good, "{text}");
        }
    }
}
