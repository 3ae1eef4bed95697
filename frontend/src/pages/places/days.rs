//! First and last day in a form.

use chrono::NaiveDate;
use shared::problem::{FieldCode, FieldError};

use crate::dates::{format_date, parse_date};

/// The first day, or what is wrong with it.
pub(crate) fn first_day(text: &str, pointer: &str) -> Result<NaiveDate, FieldError> {
    let code = if text.trim().is_empty() {
        FieldCode::Required
    } else {
        FieldCode::WrongType
    };
    parse_date(text).ok_or_else(|| FieldError::new(pointer, code))
}

/// The last day, if there is one, or what is wrong with it.
pub(crate) fn last_day(text: &str, pointer: &str) -> Result<Option<NaiveDate>, FieldError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day = parse_date(text);
    day.map(Some)
        .ok_or_else(|| FieldError::new(pointer, FieldCode::WrongType))
}

/// A day as it stands in a field.
pub(crate) fn shown(day: Option<NaiveDate>) -> String {
    day.map(format_date).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_day_is_needed_and_a_last_day_is_not() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23);

        assert_eq!(first_day("23.11.2026", "/a").ok(), day);
        let code = |text: &str| first_day(text, "/a").map_err(|error| error.code);
        assert_eq!(code(" "), Err(FieldCode::Required));
        assert_eq!(code("31.2.2026"), Err(FieldCode::WrongType));
        assert_eq!(last_day(" ", "/b"), Ok(None));
        assert_eq!(last_day("23.11.2026", "/b"), Ok(day));
        assert_eq!(
            last_day("x", "/b").map_err(|error| error.code),
            Err(FieldCode::WrongType)
        );
    }
}
